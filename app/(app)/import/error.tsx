'use client'

import { PageError } from '@/components/atoms/page-error'

export default function ImportError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The import could not be opened" detail="Something went wrong on our side. Files that were received are safe and are read all the same." />
}
