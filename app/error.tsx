'use client'

import { ErrorState } from '@/components/atoms/error-state'
import { digestOf } from '@/components/frame/digest-of'

export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error)
  return (
    <main>
      <ErrorState title="This page could not be shown" detail="Something went wrong on our side. Nothing was changed." onRetry={retry} {...(reference ? { reference } : {})} />
    </main>
  )
}
