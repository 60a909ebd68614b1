'use client'

import { ErrorState } from '@/components/atoms/error-state'

export default function DigestError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? { reference: error.digest } : {}
  return <ErrorState title="Your week could not be read" detail="Something went wrong on our side. Nothing was changed." onRetry={retry} {...reference} />
}
