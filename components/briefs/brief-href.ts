import type { BriefKind } from '@/lib/briefs/types'

export type BriefAddress = { accountId: string; kind: BriefKind; personIds: readonly string[]; /** The planned meeting that it is for. */ meetingId?: string | null }

/** The address of a brief; the meeting with whoever is likely is bare. */
export function briefHref({ accountId, kind, personIds, meetingId, belief }: BriefAddress & { belief?: string | null }): `/briefs/${string}` {
  const params = new URLSearchParams()
  if (kind !== 'meeting') params.set('kind', kind)
  if (meetingId && kind === 'meeting') params.set('meeting', meetingId)
  if (personIds.length > 0) params.set('people', personIds.join(','))
  if (belief) params.set('belief', belief)
  return `/briefs/${accountId}${params.size > 0 ? `?${params.toString()}` : ''}`
}

/** The address of the same brief as a file. */
export const markdownHref = (address: BriefAddress): `/api/briefs/${string}` => `/api/briefs/${address.accountId}/markdown${briefHref(address).replace(/^[^?]*/, '')}`
