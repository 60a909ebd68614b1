'use client'

import { ErrorState } from '@/components/atoms/error-state'

export default function ReviewError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? { reference: error.digest } : {}
  return <ErrorState title="The queue could not be opened" detail="Something went wrong on our side. Decisions that you have made are safe." onRetry={retry} {...reference} />
}
