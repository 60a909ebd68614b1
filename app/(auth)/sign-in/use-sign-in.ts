'use client'

import { useState } from 'react'
import { trySignIn, waitWords } from '@/lib/auth/client'

type Problem = { message: string; remedy: string | null }

const UNREACHABLE: Problem = { message: 'The server could not be reached.', remedy: 'Check the connection and try again.' }

const waiting = (seconds: number): Problem => ({ message: 'Too many wrong passwords for this address.', remedy: `Wait ${waitWords(seconds)}, then try again.` })

/** Signs in and leaves for `next`; a full load, so that nothing of a former session is kept. */
export function useSignIn(next: string, refused: Problem) {
  const [pending, setPending] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function enter(credentials: Parameters<typeof trySignIn>[0], key = 'only') {
    setPending(key)
    setProblem(null)
    const outcome = await trySignIn(credentials).catch(() => null)
    if (outcome === 'in') return window.location.assign(next)
    setPending(null)
    setProblem(outcome === null ? UNREACHABLE : outcome === 'refused' ? refused : waiting(outcome.waitSeconds))
  }
  return { pending, problem, enter }
}
