'use client'

import { ErrorState } from '@/components/atoms/error-state'
import { digestOf } from '@/components/frame/digest-of'

export default function AccountError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error)
  return (
    <ErrorState
      title="This account could not be read" detail="Something went wrong on our side while its beliefs were worked out. What is stored is safe."
      remedy="Try again in a moment." onRetry={retry} {...(reference ? { reference } : {})}
    />
  )
}
