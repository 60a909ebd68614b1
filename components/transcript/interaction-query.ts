import { queryOptions } from '@tanstack/react-query'
import type { InteractionPage } from '@/lib/insights/types'
import { fetchJson } from '@/lib/shared/fetch-json'

/** An interaction as its page shows it, asked for again every second while it is still being read. */
export const interactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['interactions', id] as const,
    queryFn: ({ signal }) => fetchJson<InteractionPage>(`/api/interactions/${id}`, { signal }),
    refetchInterval: (query) => {
      const status = query.state.data?.interaction.status
      return status === 'queued' || status === 'reading' ? 1000 : false
    },
  })
