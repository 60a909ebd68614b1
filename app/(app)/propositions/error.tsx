'use client'

import { PageError } from '@/components/atoms/page-error'

export default function PropositionsError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The value propositions could not be read" detail="Something went wrong on our side. What is stored is safe and nothing was changed." remedy="Try again in a moment." />
}
