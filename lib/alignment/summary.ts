import type { LedgerInteraction } from '@/lib/beliefs/types'
import type { Pulse } from './pulse'
import { DAY_MS } from '@/lib/beliefs/pure'
import type { Trend } from '@/lib/shared/vocabulary'
import { silenceAllowance } from './trend'

/** What the account list keeps of an account: ids and numbers, so that it can be cached without copying text. */
export type Summary = {
  overall: number | null
  low: number | null
  high: number | null
  /** The direction; whether the account is silent by now is decided when it is read. */
  trend: Exclude<Trend, 'silent'>
  clear: boolean
  slope: number | null
  lastContactAt: Date | null
  silentAfterDays: number
  lastInteractionAt: Date | null
  interactions: number
  beliefs: number
  spark: [string, number | null][]
  moved: { beliefId: string; interactionId: string; delta: number } | null
  topOpposingId: string | null
  decisionMaker: { holderKey: string; value: number | null; heard: boolean } | null
}

const SPARK_POINTS = 24

export type OpposingBelief = { id: string; key: string; stance: string; admission: string; status: string; rank: number }

/** The summary of an account from its pulse, its distinct interactions and its identified beliefs (`rank`: higher comes first). */
export function summarise(pulse: Pulse, interactions: readonly LedgerInteraction[], beliefs: readonly OpposingBelief[]): Summary {
  const silence = silenceAllowance(interactions)
  const live = beliefs.filter((belief) => belief.admission === 'shown' && (belief.status === 'active' || belief.status === 'contested'))
  const opposing = live.filter((belief) => belief.stance === 'negative').toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))[0]
  const ids = new Map(beliefs.map((belief) => [belief.key, belief.id]))
  const { overall, trend, decisionMaker, moved } = pulse
  const movedId = moved === null ? undefined : ids.get(moved.contribution.beliefKey)
  const last = interactions.reduce<Date | null>((latest, { occurredAt }) => (latest === null || occurredAt > latest ? occurredAt : latest), null)
  return {
    overall: overall.value,
    low: overall.value === null ? null : overall.interval[0],
    high: overall.value === null ? null : overall.interval[1],
    trend: trend.direction ?? (trend.trend === 'silent' ? 'not_enough_evidence' : trend.trend),
    clear: trend.clear,
    slope: trend.slope,
    lastContactAt: silence?.last ?? null,
    silentAfterDays: silence?.days ?? 0,
    lastInteractionAt: last,
    interactions: interactions.length,
    beliefs: live.length,
    spark: pulse.series.slice(-SPARK_POINTS).map((point) => [point.at.toISOString(), point.overall.value]),
    moved: moved && movedId ? { beliefId: movedId, interactionId: moved.contribution.interactionId, delta: moved.delta } : null,
    topOpposingId: opposing?.id ?? null,
    decisionMaker: decisionMaker && { holderKey: decisionMaker.holderKey, value: decisionMaker.figure.value, heard: decisionMaker.heard },
  }
}

/** Since when the account is silent at `now`, by its cached last contact; null while it is not. */
export function silentNow(summary: Pick<Summary, 'lastContactAt' | 'silentAfterDays'>, now: Date): Date | null {
  const { lastContactAt, silentAfterDays } = summary
  return lastContactAt && (now.getTime() - lastContactAt.getTime()) / DAY_MS > silentAfterDays ? lastContactAt : null
}
