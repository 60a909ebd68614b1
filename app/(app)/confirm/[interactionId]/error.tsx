'use client'

import { ErrorState } from '@/components/atoms/error-state'
import { digestOf } from '@/components/frame/digest-of'

export default function ConfirmError({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error)
  return <ErrorState title="This call could not be opened" detail="Something went wrong on our side. Answers that you have given are safe." onRetry={retry} {...(reference ? { reference } : {})} />
}
