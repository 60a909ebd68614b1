'use client'

import { ErrorState } from '@/components/atoms/error-state'
import './globals.css'

/** Stands in for the root layout when that itself fails. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Credence could not start</title>
        <main><ErrorState title="Credence could not be shown" detail="Something went wrong before the page could be drawn. Nothing was changed." onRetry={retry} /></main>
      </body>
    </html>
  )
}
