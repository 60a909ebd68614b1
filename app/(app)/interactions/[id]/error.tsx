'use client'

import { PageError } from '@/components/atoms/page-error'

export default function InteractionError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The interaction could not be opened" detail="Something went wrong on our side. Its words and evidence are safe." />
}
