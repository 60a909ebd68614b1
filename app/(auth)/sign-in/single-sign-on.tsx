'use client'

import { useState } from 'react'
import { ProblemNote } from '@/components/forms/problem-note'
import { Button } from '@/components/ui/button'
import { signInWithProvider } from '@/lib/auth/client'

type Props = { name: string; next: string; /** Runs before leaving for the provider. */ before?: () => Promise<unknown> }

export function SingleSignOn({ name, next, before }: Props) {
  const [state, setState] = useState<'ready' | 'leaving' | 'failed'>('ready')
  async function leave() {
    setState('leaving')
    const left = await Promise.resolve(before?.()).then(() => signInWithProvider(next)).catch(() => false)
    if (!left) setState('failed')
  }
  return (
    <div className="flex flex-col gap-3">
      <Button disabled={state === 'leaving'} onClick={() => void leave()}>{state === 'leaving' ? `Going to ${name}…` : `Continue with ${name}`}</Button>
      <ProblemNote problem={state === 'failed' ? { message: `${name} could not be reached.`, remedy: 'Try again, or sign in with your password.' } : null} />
    </div>
  )
}
