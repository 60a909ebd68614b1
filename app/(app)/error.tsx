'use client'

import { PageError } from '@/components/atoms/page-error'

export default function FrameError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="This page could not be shown" detail="Something went wrong on our side while it was being read. Nothing was changed." remedy="Try again in a moment; the rest of Credence still works." />
}
