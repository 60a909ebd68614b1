'use client'

import { PageError } from '@/components/atoms/page-error'

export default function BriefError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The brief could not be made" detail="Something went wrong on our side while it was made of what is known. What is stored is safe." remedy="Try again in a moment." />
}
