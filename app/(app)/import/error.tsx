'use client'

import { ErrorState } from '@/components/atoms/error-state'

export default function ImportError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? { reference: error.digest } : {}
  return <ErrorState title="The import could not be opened" detail="Something went wrong on our side. Files that were received are safe and are read all the same." onRetry={retry} {...reference} />
}
