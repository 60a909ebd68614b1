'use client'

import { PageError } from '@/components/atoms/page-error'

export default function ReviewOverviewError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The overview could not be counted" detail="Something went wrong on our side. Decisions that were made are safe." />
}
