import type { BriefKind } from '@/lib/briefs/types'

export type BriefAddress = { accountId: string; kind: BriefKind; personIds: readonly string[] }

/** The address of a brief; the meeting with whoever is likely is bare. */
export function briefHref({ accountId, kind, personIds, belief }: BriefAddress & { belief?: string | null }): `/briefs/${string}` {
  const params = new URLSearchParams()
  if (kind !== 'meeting') params.set('kind', kind)
  if (personIds.length > 0) params.set('people', personIds.join(','))
  if (belief) params.set('belief', belief)
  return `/briefs/${accountId}${params.size > 0 ? `?${params.toString()}` : ''}`
}
