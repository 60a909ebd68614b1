'use client'

import { PageError } from '@/components/atoms/page-error'
import './globals.css'

/** Stands in for the root layout when that itself fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Credence could not start</title>
        <main><PageError error={error} retry={retry} title="Credence could not be shown" detail="Something went wrong before the page could be drawn. Nothing was changed." /></main>
      </body>
    </html>
  )
}
