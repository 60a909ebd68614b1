'use client'

import { ErrorState } from '@/components/atoms/error-state'
import { digestOf } from '@/components/frame/digest-of'

export default function BriefError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error)
  return (
    <ErrorState
      title="The brief could not be made" detail="Something went wrong on our side while it was made of what is known. What is stored is safe."
      remedy="Try again in a moment." onRetry={retry} {...(reference ? { reference } : {})}
    />
  )
}
