'use client'

import { PageError } from '@/components/atoms/page-error'

export default function PipelineReviewError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The review could not be read" detail="Something went wrong on our side. What was noted is safe." remedy="Try again in a moment." />
}
