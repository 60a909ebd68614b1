'use client'

import { ErrorState } from '@/components/atoms/error-state'
import { digestOf } from '@/components/frame/digest-of'

export default function PipelineError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error)
  return (
    <ErrorState
      title="The pipeline could not be read" detail="Something went wrong on our side. What is stored is safe and nothing was changed."
      remedy="Try again in a moment." onRetry={retry} {...(reference ? { reference } : {})}
    />
  )
}
