'use client'

import { ErrorState } from '@/components/atoms/error-state'

export default function InteractionError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? { reference: error.digest } : {}
  return <ErrorState title="The interaction could not be opened" detail="Something went wrong on our side. Its words and evidence are safe." onRetry={retry} {...reference} />
}
