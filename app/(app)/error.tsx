'use client'

import { ErrorState } from '@/components/atoms/error-state'
import { digestOf } from '@/components/frame/digest-of'

export default function FrameError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error)
  return (
    <ErrorState
      title="This page could not be shown" detail="Something went wrong on our side while it was being read. Nothing was changed."
      remedy="Try again in a moment; the rest of Credence still works." onRetry={retry} {...(reference ? { reference } : {})}
    />
  )
}
