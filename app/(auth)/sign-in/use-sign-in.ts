'use client'

import { useState } from 'react'
import { signIn } from '@/lib/auth/client'

type Problem = { message: string; remedy: string | null }

const UNREACHABLE: Problem = { message: 'The server could not be reached.', remedy: 'Check the connection and try again.' }

/** Signs in and leaves for `next`; a full load, so that nothing of a former session is kept. */
export function useSignIn(next: string, refused: Problem) {
  const [pending, setPending] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function enter(credentials: Parameters<typeof signIn>[0], key = 'only') {
    setPending(key)
    setProblem(null)
    const outcome = await signIn(credentials).catch(() => null)
    if (outcome === true) return window.location.assign(next)
    setPending(null)
    setProblem(outcome === null ? UNREACHABLE : refused)
  }
  return { pending, problem, enter }
}
