'use client'

import { PageError } from '@/components/atoms/page-error'

export default function WelcomeError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} title="The first steps could not be shown" detail="Something went wrong on our side. Nothing was changed." />
}
