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
  /** `at` is when the words were said, or the belief ended: a mail may hold words of earlier. */
  moved: { beliefId: string; interactionId: string; delta: number; at: string } | null
  topOpposingId: string | null
  decisionMaker: { holderKey: string; value: number | null; heard: boolean } | null
}

const SPARK_POINTS = 24

export type SummedBelief = { id: string; key: string; stance: string; admission: string; status: string }

/** The summary of an account from its pulse, its distinct interactions and its identified beliefs (`rankOf`: higher comes first), at `asOf`. */
export function summarise<B extends SummedBelief>(pulse: Pulse, interactions: readonly LedgerInteraction[], beliefs: readonly B[], rankOf: (belief: B) => number, asOf: Date): Summary {
  const silence = silenceAllowance(interactions, asOf)
  const live = beliefs.filter(isLive)
  const opposing = topOpposing(beliefs, rankOf)
  const { overall, trend, decisionMaker, moved } = pulse
  const movedId = moved === null ? undefined : beliefs.find(({ key }) => key === moved.contribution.beliefKey)?.id
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
    moved: moved && movedId ? { beliefId: movedId, interactionId: moved.interactionId, delta: moved.delta, at: moved.at.toISOString() } : null,
    topOpposingId: opposing?.id ?? null,
    decisionMaker: decisionMaker && { holderKey: decisionMaker.holderKey, value: decisionMaker.figure.value, heard: decisionMaker.heard },
  }
}

const isLive = ({ admission, status }: SummedBelief): boolean => admission === 'shown' && (status === 'active' || status === 'contested')

/** The live belief against us that lists and pages name first: of the highest rank, of equals the first by id. */
export const topOpposing = <B extends SummedBelief>(beliefs: readonly B[], rankOf: (belief: B) => number): B | undefined =>
  firstOf(beliefs.filter((belief) => isLive(belief) && belief.stance === 'negative'), rankOf)

/** The one of the highest rank, of equals the first by id. */
function firstOf<B extends SummedBelief>(beliefs: readonly B[], rankOf: (belief: B) => number): B | undefined {
  let [first, most]: [B | undefined, number] = [undefined, -Infinity]
  for (const belief of beliefs) {
    const rank = rankOf(belief)
    if (first && (rank < most || (rank === most && belief.id > first.id))) continue
    first = belief
    most = rank
  }
  return first
}

/** Since when the account is silent at `now`, by its cached last contact; null while it is not. */
export function silentNow(summary: Pick<Summary, 'lastContactAt' | 'silentAfterDays'>, now: Date): Date | null {
  const { lastContactAt, silentAfterDays } = summary
  return lastContactAt && (now.getTime() - lastContactAt.getTime()) / DAY_MS > silentAfterDays ? lastContactAt : null
}
