'use client'

import { PageError } from '@/components/atoms/page-error'

export default function DigestError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="Your week could not be read" detail="Something went wrong on our side. Nothing was changed." />
}
