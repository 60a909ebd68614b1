'use client'

import { PageError } from '@/components/atoms/page-error'

export default function AccountError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="This account could not be read" detail="Something went wrong on our side while its beliefs were worked out. What is stored is safe." remedy="Try again in a moment." />
}
