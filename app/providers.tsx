'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ToastProvider } from '@/components/ui/toast'
import { ProblemError } from '@/lib/shared/fetch-json'

/** A refusal stays a refusal; a server that stumbled or could not be reached is asked once more. */
const mayRetry = (failures: number, error: Error) => failures < 1 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500)

/**
 * A query is fresh for half a minute: pages arrive hydrated, and a decision invalidates what it changed. Without a connection it is asked all the same, so
 * that one is told what could not be reached; the library's own way would wait without a word.
 */
const makeClient = () =>
  new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: mayRetry, networkMode: 'always', refetchOnWindowFocus: true, refetchOnReconnect: true }, mutations: { retry: false } } })

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient)
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>{children}</ToastProvider>
    </QueryClientProvider>
  )
}
