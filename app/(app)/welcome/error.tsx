'use client'

import { ErrorState } from '@/components/atoms/error-state'

export default function WelcomeError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? { reference: error.digest } : {}
  return <ErrorState title="The first steps could not be shown" detail="Something went wrong on our side. Nothing was changed." onRetry={retry} {...reference} />
}
