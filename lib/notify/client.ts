import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { NotificationsPage } from './types'

export const NOTIFICATIONS_PAGE_SIZE = 20

export const notificationKeys = {
  all: ['notifications'] as const,
  list: () => [...notificationKeys.all, 'list'] as const,
  unread: () => [...notificationKeys.all, 'unread'] as const,
}

/** One's own notifications, newest first, by keyset. */
export const notificationsQuery = () =>
  infiniteQueryOptions({
    queryKey: notificationKeys.list(),
    queryFn: ({ pageParam, signal }) => fetchJson<NotificationsPage>(`/api/notifications${pageParam ? `?${new URLSearchParams({ cursor: pageParam })}` : ''}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 15_000,
  })

/** How many are not read yet; asked again each minute that the page is looked at. */
export const unreadQuery = (initial: number) =>
  queryOptions({
    queryKey: notificationKeys.unread(),
    queryFn: async ({ signal }) => (await fetchJson<{ unread: number }>('/api/notifications/unread', { signal })).unread,
    initialData: initial,
    staleTime: 30_000,
    refetchInterval: 60_000,
  })
