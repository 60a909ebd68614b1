'use client'

import { PageError } from '@/components/atoms/page-error'

export default function ConfirmError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="This call could not be opened" detail="Something went wrong on our side. Answers that you have given are safe." />
}
