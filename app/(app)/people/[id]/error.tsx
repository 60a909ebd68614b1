'use client'

import { PageError } from '@/components/atoms/page-error'

export default function PersonError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="This person could not be read" detail="Something went wrong on our side. Nothing was changed." />
}
