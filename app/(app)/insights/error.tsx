'use client'

import { PageError } from '@/components/atoms/page-error'

export default function InsightsError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="This could not be counted" detail="Something went wrong on our side. Nothing was changed." />
}
