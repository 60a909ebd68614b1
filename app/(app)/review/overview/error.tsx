'use client'

import { ErrorState } from '@/components/atoms/error-state'

export default function ReviewOverviewError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? { reference: error.digest } : {}
  return <ErrorState title="The overview could not be counted" detail="Something went wrong on our side. Decisions that were made are safe." onRetry={retry} {...reference} />
}
