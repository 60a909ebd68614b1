import type { Leased } from '@/lib/review/types'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { LeaseVerbs } from './lease-keeper'

/** Leases go past the actions, which are sent one after the other: they must not wait for a decision that is under way. */
export const leaseRequests: LeaseVerbs = {
  take: ({ itemId, visit, steal = false }) => fetchJson<Leased>(`/api/review/${itemId}/take?${new URLSearchParams({ visit, ...(steal && { steal: 'true' }) })}`, { method: 'POST' }),
  heartbeat: ({ itemId }) => fetchJson<Leased>(`/api/review/${itemId}/heartbeat`, { method: 'POST' }),
  release: ({ itemId, visit }) => void navigator.sendBeacon(`/api/review/${itemId}/release?visit=${visit}`),
}
