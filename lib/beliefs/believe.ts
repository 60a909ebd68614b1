import { ADMISSION } from './policy'
import { clustersOf, groupBySide, sideOfRuled } from './cluster'
import { digest, readProposition, subjectKey } from './normalize'
import { isContested, labelOf, massesOf, opinionOf } from './opinion'
import { heavierOf, type Stretch } from './segment'
import { trackOf } from './track'
import { assertionWeight, halfLifeOf, weightOf } from './weigh'
import type { Ruled } from './decide'
import type { Admission, Holder, Ledger, ProjectedBelief, WeighedEvidence } from './types'
import { DIMENSIONS, KINDS, type BeliefStatus } from '@/lib/shared/vocabulary'

export type Weigh = (item: Ruled) => Pick<WeighedEvidence, 'weight' | 'factors'>

/** The weight of ruled evidence under a precision table. Each is weighed once and asked for again and again. */
export function weigher(precision: (observation: Ruled['observation']) => number): Weigh {
  const weighed = new Map<Ruled, ReturnType<Weigh>>()
  return (item) => {
    const held = weighed.get(item)
    if (held) return held
    const { observation, accepted, asserted } = item
    const made = asserted ? assertionWeight() : weightOf(observation, precision(observation), accepted)
    weighed.set(item, made)
    return made
  }
}

/** Is the observation read surely enough, or accepted by a person, to be shown? */
export function isAdmitted({ observation, accepted }: Pick<Ruled, 'observation' | 'accepted'>): boolean {
  return accepted || observation.reading >= ADMISSION.shown
}

export type BeliefInput = {
  holder: Holder
  stretch: Stretch
  admission: Admission
  group: string
  weigh: Weigh
  asOf: Date
  valuePropositions: Ledger['valuePropositions']
}

/** Makes a belief of one stretch of evidence, sorted by content, as it stands at `asOf` (or stood when it closed). */
export function makeBelief({ holder, stretch, admission, group, weigh, asOf, valuePropositions }: BeliefInput): ProjectedBelief {
  const { items, to, because, closer } = stretch
  const weight = (item: Ruled): number => weigh(item).weight
  const groups = groupBySide(items, weight)
  // What was held is told by what was said before it was taken back, however surely that was heard.
  const held = because === 'withdrawn' ? items.filter((item) => item !== closer) : items
  const heavier = heavierOf(held === items ? groups : groupBySide(held, weight))
  const leading = held.filter((item) => sideOfRuled(item) === heavier)
  const chosen = canonicalOf(leading, weigh)
  const kind = heaviest(leading, weigh, KINDS, ({ observation }) => observation.kind)
  const dimension = heaviest(leading, weigh, DIMENSIONS, ({ observation }) => observation.dimension)
  const { statement, polarity, attribute, wording } = chosen.observation
  const halfLife = halfLifeOf({ kind, dimension, statement, attribute })
  const instant = to && to < asOf ? to : asOf
  const gathered = groups.map(({ key, side, items: own }) => ({
    key,
    evidence: own.map((item): WeighedEvidence => {
      const { weight, factors } = weigh(item)
      return { observation: item.observation, interaction: item.interaction, weight, factors, damping: 1, supports: side === heavier, accepted: item.accepted }
    }),
  }))
  const clusters = clustersOf(gathered, halfLife, instant)
  const { r, s } = massesOf(clusters)
  const first = items[0] ?? chosen
  const last = items.at(-1) ?? chosen
  const stance = (leading.at(-1) ?? chosen).observation.stance
  // A worry that is withdrawn, or a need that is met, is resolved; anything else that its holder takes back has been given up.
  const open = kind === 'concern' || kind === 'priority' || stance === 'negative'
  const closed = because === null ? null : because === 'withdrawn' && open ? 'resolved' : 'superseded'
  const status: BeliefStatus = closed ?? (isContested(r, s) ? 'contested' : 'active')
  const validated = leading.some((item) => item.accepted)
  const track = trackOf(chosen.observation)
  const subject = track ?? subjectKey(first.observation.statement)
  const marks = [holder.key, subject, track === null ? readProposition(first.observation.statement).signature : '', admission]
  return {
    key: digest([...marks, stretch.from ? `${stretch.from.toISOString()} ${first.observation.statement}` : ''].join('\u0000')),
    holder, subject, statement: wording ?? statement, polarity, kind, dimension, stance, admission, status,
    label: labelOf({ closed, validated, clusters }),
    opinion: opinionOf(r, s),
    observations: clusters.length, mentions: items.length,
    firstSeen: first.observation.eventAt, lastSeen: last.observation.eventAt,
    validFrom: stretch.from ?? first.observation.eventAt, validTo: to,
    supersededBy: null, closedBecause: because, closedBy: closer?.observation.id ?? null,
    clusters, valuePropositionId: valuePropositionFor(statement, valuePropositions), group,
  }
}

const round = (value: number): number => Math.round(value * 1e9)

/** The wording shown: best supported, then shortest, then first in the alphabet. */
function canonicalOf(items: readonly Ruled[], weigh: Weigh): Ruled {
  const [only] = items
  if (only && items.length === 1) return only
  const support = new Map<string, number>()
  for (const item of items) support.set(item.observation.statement, (support.get(item.observation.statement) ?? 0) + weigh(item).weight)
  const of = (item: Ruled): number => round(support.get(item.observation.statement) ?? 0)
  const [best] = [...items].sort((a, b) => {
    const [x, y] = [a.observation.statement, b.observation.statement]
    return of(b) - of(a) || x.length - y.length || (x < y ? -1 : x > y ? 1 : 0)
  })
  if (!best) throw new RangeError('a belief needs at least one observation')
  return best
}

/** The value with the most weight behind it; the vocabulary's order decides a tie. */
function heaviest<T extends string>(items: readonly Ruled[], weigh: Weigh, order: readonly T[], pick: (item: Ruled) => T): T {
  const [first] = items
  if (first && items.every((item) => pick(item) === pick(first))) return pick(first)
  const sums = new Map<T, number>()
  for (const item of items) sums.set(pick(item), (sums.get(pick(item)) ?? 0) + weigh(item).weight)
  const ranked = [...sums].sort(([a, x], [b, y]) => round(y) - round(x) || order.indexOf(a) - order.indexOf(b))
  return ranked[0]?.[0] ?? (order[0] as T)
}

/** The value proposition that shares the most words with a statement: at least two, and half of the shorter one's. */
export function valuePropositionFor(statement: string, propositions: Readonly<Ledger['valuePropositions']>): string | null {
  if (propositions.length === 0) return null
  const { stems } = readProposition(statement)
  const ranked = propositions
    .map((proposition) => {
      const words = readProposition(proposition.statement).stems
      const shared = [...words].filter((word) => stems.has(word)).length
      return { proposition, shared, share: shared / Math.max(1, Math.min(words.size, stems.size)) }
    })
    .filter(({ shared, share }) => shared >= 2 && share >= 0.5)
    .sort((a, b) => b.share - a.share || b.shared - a.shared || (a.proposition.statement < b.proposition.statement ? -1 : 1))
  return ranked[0]?.proposition.id ?? null
}
