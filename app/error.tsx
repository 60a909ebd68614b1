'use client'

import { PageError } from '@/components/atoms/page-error'

export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return <main><PageError error={error} retry={retry} title="This page could not be shown" detail="Something went wrong on our side. Nothing was changed." /></main>
}
