'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'

/** Reads this page anew, and forgets what other pages remember: a person's beliefs stand on many. */
export function useReadAnew(): () => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()
  return async () => {
    router.refresh()
    await queries.invalidateQueries()
  }
}
