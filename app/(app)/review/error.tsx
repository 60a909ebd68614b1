'use client'

import { PageError } from '@/components/atoms/page-error'

export default function ReviewError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The queue could not be opened" detail="Something went wrong on our side. Decisions that you have made are safe." />
}
