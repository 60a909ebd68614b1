'use client'

import { ErrorState } from '@/components/atoms/error-state'
import { digestOf } from '@/components/frame/digest-of'

export default function PipelineReviewError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error)
  return (
    <ErrorState
      title="The review could not be read" detail="Something went wrong on our side. What was noted is safe."
      remedy="Try again in a moment." onRetry={retry} {...(reference ? { reference } : {})}
    />
  )
}
