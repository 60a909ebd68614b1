import { ALIGNMENT_FLOOR, ALIGNMENT_HALF_LIFE, FIRST_BELIEFS, NEED_FACTOR, ROLE_POWER, confidenceOf, decayOf, evidenceOf, isAsserted, perEvidence, placed, rankOf, standingOf, type Placed } from '@/lib/beliefs/pure'
import type { Instant, Ledger, LedgerInteraction, LedgerObservation, Standing, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'
import { isHeardEnough } from './figure'

/** What of the pages of an account something can change, the most grave first. */
export const TOUCHES = ['blocked', 'decision_maker', 'objection', 'unanswered', 'alignment', 'brief'] as const
export type Touch = (typeof TOUCHES)[number]

/** By how much alignment would move, 0..1, and what else would be told otherwise. */
export type Leverage = { delta: number; touches: Touch[] }

/** From here on a headline reads otherwise: alignment is shown to two digits, one person's own figure stands on fewer words. */
const HEADLINE_DELTA = { overall: 0.02, decisionMaker: 0.05 } as const

type Masses = { toward: number; away: number }
type Pull = { item: WeighedEvidence; at: number; toward: boolean; weight: number }
const NO_MASS: Masses = { toward: 0, away: 0 }

/** Where an account stands: everything that tells what one observation or belief more or less would change. */
export type Footing = {
  moment: number
  asOf: Date
  overall: Masses
  enough: boolean
  buyers: ReadonlyMap<string, Masses>
  /** Keys of the beliefs that a page and a brief open with, and the standing that a newcomer has to exceed. */
  brief: ReadonlySet<string>
  briefBar: number
  /** Ranks of the live beliefs of each holder: they stand before a newcomer of theirs. */
  ranks: ReadonlyMap<string, readonly number[]>
  topOpposing: { key: string; rank: number } | null
  /** Shown and live, by holder and by group. */
  live: ReadonlyMap<string, ReadonlyMap<string, WordlessBelief>>
  resolvers: ReadonlySet<string>
  weightOf: (belief: Pick<WordlessBelief, 'valuePropositionId'>, observation: Pick<LedgerObservation, 'dimension'>) => number
}

const isLive = ({ admission, validTo }: WordlessBelief): boolean => admission === 'shown' && validTo === null
/** Sums of the cache and of the ledger differ in their last digits. */
const steady = (value: number): number => Math.round(value * 1e9) / 1e9

/** The footing of an account, in one pass over its evidence; `interactions` are those that count, copies of one call being one. */
export function footingOf(ledger: Pick<Ledger, 'valuePropositions' | 'dimensionWeights'>, { beliefs }: Standing, interactions: readonly LedgerInteraction[], { asOf }: Instant): Footing {
  const dimensions = new Map(ledger.valuePropositions.map(({ id, dimension }) => [id, dimension]))
  const resolvers = new Set<string>()
  for (const { status, closedBy } of beliefs) if (status === 'resolved' && closedBy) resolvers.add(closedBy)
  const weightOf: Footing['weightOf'] = ({ valuePropositionId }, { dimension }) =>
    ledger.dimensionWeights[(valuePropositionId === null ? undefined : dimensions.get(valuePropositionId)) ?? dimension] ?? 1
  const moment = momentOf(beliefs, interactions, asOf)
  const live = beliefs.filter(isLive)
  const order = placed(live, (belief) => rankOf(belief, asOf))
  const first = order.slice(0, FIRST_BELIEFS)
  const footing = {
    moment, asOf, resolvers, weightOf, brief: new Set(first.map(({ belief }) => belief.key)), briefBar: first.length < FIRST_BELIEFS ? 0 : (first.at(-1)?.standing ?? 0),
    ranks: ranksByHolder(order), topOpposing: topOpposingOf(order), live: byGroup(live),
  }
  return { ...footing, ...heardBy(beliefs, footing) }
}

function byGroup(live: readonly WordlessBelief[]): Map<string, Map<string, WordlessBelief>> {
  const found = new Map<string, Map<string, WordlessBelief>>()
  for (const belief of live) {
    const own = found.get(belief.holder.key)
    if (own) own.set(belief.group, belief)
    else found.set(belief.holder.key, new Map([[belief.group, belief]]))
  }
  return found
}

/** Highest first. */
function ranksByHolder(order: readonly Placed<WordlessBelief>[]): Map<string, number[]> {
  const ranks = new Map<string, number[]>()
  for (const { belief, rank } of order) {
    const own = ranks.get(belief.holder.key)
    if (own) own.push(rank)
    else ranks.set(belief.holder.key, [rank])
  }
  for (const own of ranks.values()) own.sort((a, b) => b - a)
  return ranks
}

/** The objection that lists name: of the highest rank, of equals the first by key. */
function topOpposingOf(order: readonly Placed<WordlessBelief>[]): Footing['topOpposing'] {
  let top: Footing['topOpposing'] = null
  for (const { belief: { stance, key }, rank } of order) {
    if (stance === 'negative' && (top === null || rank > top.rank || (rank === top.rank && key < top.key))) top = { key, rank }
  }
  return top
}

function momentOf(beliefs: readonly WordlessBelief[], interactions: readonly LedgerInteraction[], asOf: Date): number {
  let last = -Infinity
  for (const { fromCustomer, occurredAt } of interactions) if (fromCustomer) last = Math.max(last, occurredAt.getTime())
  for (const { admission, lastSeen } of beliefs) if (admission === 'shown') last = Math.max(last, lastSeen.getTime())
  return last === -Infinity ? asOf.getTime() : last
}

type Ground = Pick<Footing, 'moment' | 'resolvers' | 'weightOf'>

function heardBy(beliefs: readonly WordlessBelief[], ground: Ground): Pick<Footing, 'overall' | 'enough' | 'buyers'> {
  const [overall, buyers, heardIn, holders] = [{ ...NO_MASS }, new Map<string, Masses>(), new Set<string>(), new Set<string>()]
  const { moment, resolvers } = ground
  let [first, last] = [Infinity, -Infinity]
  for (const belief of beliefs) {
    if (belief.admission !== 'shown') continue
    const isOver = belief.validTo !== null && belief.validTo.getTime() <= moment
    if (isOver && resolvers.size === 0) continue
    const own = belief.holder.role === 'economic_buyer' ? buyers.get(belief.holder.key) ?? { ...NO_MASS } : null
    let isHeard = false
    for (const { at, toward, weight, item } of resolvers.size === 0 ? plainPulls(belief) : pullsOf(belief, resolvers)) {
      if (at > moment || (isOver && !resolvers.has(item.observation.id))) continue
      const mass = weight * decayOf(moment - at, ALIGNMENT_HALF_LIFE)
      add(overall, toward, mass * ground.weightOf(belief, item.observation))
      if (own) add(own, toward, mass)
      if (heardIn.size < ALIGNMENT_FLOOR.interactions) heardIn.add(item.interaction.hash)
      isHeard = true
      if (at < first) first = at
      if (at > last) last = at
    }
    if (!isHeard) continue
    holders.add(belief.holder.key)
    if (own) buyers.set(belief.holder.key, own)
  }
  const days = last < first ? 0 : (last - first) / 86_400_000
  const enough = isHeardEnough({ interactions: heardIn.size, holders: holders.size, days }) && overall.toward + overall.away >= ALIGNMENT_FLOOR.mass
  return { overall, buyers, enough }
}

function add(masses: Masses, toward: boolean, mass: number): void {
  if (toward) masses.toward += mass
  else masses.away += mass
}

/** What of a belief pulls to a side: from when on, and how much before it decays. */
function pullsOf(belief: WordlessBelief, resolvers: ReadonlySet<string>): Pull[] {
  return evidenceOf(belief).flatMap((item) => pullOf(belief, item, resolvers) ?? [])
}

const NO_RESOLVERS: ReadonlySet<string> = new Set()
const plainPulls = perEvidence((_, belief: WordlessBelief) => pullsOf(belief, NO_RESOLVERS))

/** How one piece of evidence pulls; null for what pulls neither way. */
function pullOf(belief: WordlessBelief, item: WeighedEvidence, resolvers: ReadonlySet<string>): Pull | null {
  const { observation, weight, damping } = item
  const resolves = resolvers.has(observation.id)
  if ((observation.stance === 'neutral' && !resolves) || isAsserted(observation.id)) return null
  const need = observation.kind === 'priority' && !resolves ? NEED_FACTOR : 1
  return { item, at: observation.eventAt.getTime(), toward: resolves || observation.stance === 'positive', weight: ROLE_POWER[belief.holder.role] * need * weight * damping }
}

/** What rejecting one piece of evidence of a shown belief would change. */
export function leverageOfEvidence(footing: Footing, belief: WordlessBelief, item: WeighedEvidence): Leverage {
  const touches = new Set<Touch>()
  if (isObjectionWithout(belief, null) !== isObjectionWithout(belief, item)) touches.add('unanswered')
  if (isRefusal(belief, item) && !evidenceOf(belief).some((other) => other !== item && isRefusal(belief, other))) touches.add('blocked')
  if (isLive(belief) && isAlone(belief)) told(footing, belief, touches)
  return moved(footing, belief, [item], -1, touches)
}

const isAlone = ({ clusters }: WordlessBelief): boolean => clusters.length === 1 && clusters[0]?.evidence.length === 1

/** What rejecting all of a shown belief would change: what of it is told on the pages. */
export function leverageOfBelief(footing: Footing, belief: WordlessBelief): Leverage {
  const touches = new Set<Touch>()
  if (isLive(belief)) {
    told(footing, belief, touches)
    if (isObjectionWithout(belief, null)) touches.add('unanswered')
    if (evidenceOf(belief).some((item) => isRefusal(belief, item))) touches.add('blocked')
  }
  return moved(footing, belief, evidenceOf(belief), -1, touches)
}

/** What admitting words that were only possibly heard would change. */
export function leverageOfDoubtful(footing: Footing, belief: WordlessBelief, item: WeighedEvidence): Leverage {
  const known = footing.live.get(belief.holder.key)?.get(belief.group)
  const touches = new Set<Touch>()
  if (isRefusal(belief, item)) touches.add('blocked')
  if (!known) enters(footing, belief, touches)
  else if (known.stance === 'negative') {
    const agrees = belief.polarity === known.polarity
    const wider = new Set([...evidenceOf(known), item].map(({ interaction }) => interaction.hash)).size
    if (agrees ? !isObjectionWithout(known, null) && wider > 1 && known.clusters.every(({ supports }) => supports) : isObjectionWithout(known, null)) touches.add('unanswered')
  }
  return moved(footing, belief, [item], 1, touches)
}

/** What taking back the end of a belief that its holder turned from would change. */
export function leverageOfTurn(footing: Footing, belief: WordlessBelief): Leverage {
  const touches = new Set<Touch>()
  if (evidenceOf(belief).some((item) => isRefusal(belief, item))) touches.add('blocked')
  if (belief.supersededBy !== null && footing.brief.has(belief.supersededBy)) touches.add('brief')
  enters(footing, { ...belief, status: 'active' }, touches)
  return moved(footing, belief, evidenceOf(belief), 1, touches)
}

/** What one belief instead of two would change: no figure, but what pages open with, and whether an objection grew. */
export function leverageOfPair(footing: Footing, one: WordlessBelief, other: WordlessBelief): Leverage {
  const touches = new Set<Touch>()
  if (footing.brief.has(one.key) || footing.brief.has(other.key)) touches.add('brief')
  const both = [one, other]
  const apart = new Set(both.flatMap(evidenceOf).map(({ interaction }) => interaction.hash)).size > 1
  if (apart && both.every((belief) => belief.stance === 'negative' && !isObjectionWithout(belief, null))) touches.add('unanswered')
  return { delta: 0, touches: inOrder(touches) }
}

/** A belief that is told: among those that a page opens with, or the objection that lists name. */
function told({ brief, topOpposing }: Footing, { key }: WordlessBelief, touches: Set<Touch>): void {
  if (brief.has(key)) touches.add('brief')
  if (topOpposing?.key === key) touches.add('objection')
}

/** A belief that would be told if it stood. */
function enters({ briefBar, ranks, topOpposing, asOf }: Footing, belief: WordlessBelief, touches: Set<Touch>): void {
  const rank = rankOf(belief, asOf)
  const before = countFrom(ranks.get(belief.holder.key) ?? [], rank)
  if (standingOf(rank, before) > briefBar) touches.add('brief')
  if (belief.stance === 'negative' && rank > (topOpposing?.rank ?? 0)) touches.add('objection')
}

/** How many of these, highest first, are as high, by halving. */
function countFrom(ranks: readonly number[], rank: number): number {
  let [low, high] = [0, ranks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranks[middle] ?? 0) >= rank) low = middle + 1
    else high = middle
  }
  return low
}

function isRefusal({ holder, kind }: WordlessBelief, { supports, observation }: WeighedEvidence): boolean {
  return holder.role === 'economic_buyer' && kind === 'intent' && supports && observation.certainty === 'committed' && observation.stance === 'negative'
}

/** Would it be an objection that grew and that nothing speaks against, were it not for one piece of its evidence? */
function isObjectionWithout(belief: WordlessBelief, without: WeighedEvidence | null): boolean {
  if (belief.stance !== 'negative' || !isLive(belief)) return false
  const rest = evidenceOf(belief).filter((item) => item !== without)
  return rest.every(({ supports }) => supports) && new Set(rest.map(({ interaction }) => interaction.hash)).size > 1
}

function moved(footing: Footing, belief: WordlessBelief, items: readonly WeighedEvidence[], sign: 1 | -1, touches: Set<Touch>): Leverage {
  const { overall, enough, buyers } = footing
  const [shift, own] = [{ ...NO_MASS }, { ...NO_MASS }]
  for (const item of items) {
    const pull = pullOf(belief, item, footing.resolvers)
    if (!pull || pull.at > footing.moment) continue
    const mass = pull.weight * decayOf(footing.moment - pull.at, ALIGNMENT_HALF_LIFE)
    add(shift, pull.toward, sign * (mass * footing.weightOf(belief, item.observation)))
    add(own, pull.toward, sign * mass)
  }
  const delta = Math.abs(confidenceOf(...sum(overall, shift)) - confidenceOf(overall.toward, overall.away))
  if (enough && delta >= HEADLINE_DELTA.overall) touches.add('alignment')
  if (belief.holder.role === 'economic_buyer' && turns(buyers.get(belief.holder.key) ?? NO_MASS, own)) touches.add('decision_maker')
  return { delta, touches: inOrder(touches) }
}

const sum = (a: Masses, b: Masses): [number, number] => [Math.max(0, a.toward + b.toward), Math.max(0, a.away + b.away)]

/** Does the figure of whoever decides begin, end or move? Under its floor it is not shown. */
function turns(before: Masses, shift: Masses): boolean {
  const after = sum(before, shift)
  const [was, is] = [before.toward + before.away, after[0] + after[1]].map((mass) => steady(mass) >= ALIGNMENT_FLOOR.componentMass)
  return was !== is || (is === true && Math.abs(confidenceOf(...after) - confidenceOf(before.toward, before.away)) >= HEADLINE_DELTA.decisionMaker)
}

const inOrder = (touches: ReadonlySet<Touch>): Touch[] => TOUCHES.filter((touch) => touches.has(touch))
