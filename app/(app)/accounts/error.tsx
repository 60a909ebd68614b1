'use client'

import { PageError } from '@/components/atoms/page-error'

export default function AccountsError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The accounts could not be read" detail="Something went wrong on our side. What is stored is safe and nothing was changed." remedy="Try again in a moment." />
}
