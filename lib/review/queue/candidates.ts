import { footingOf, isTold, leverageOfBelief, leverageOfDoubtful, leverageOfEvidence, leverageOfPair, leverageOfTurn, type Footing, type Leverage, type Touch } from '@/lib/alignment/pure'
import { evidenceOf, perEvidence } from '@/lib/beliefs/pure'
import type { Instant, Ledger, LedgerInteraction, Projection, Standing, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'
import type { Kind } from '@/lib/shared/vocabulary'
import type { Ask } from '../corrections/ask'
import type { ReviewReasonName } from '../types'
import { drawOf } from './draw'
import { pairsToAsk } from './pairs'
import type { ReviewPolicy } from './policy'
import type { Stakes } from './stakes'
import { heldWords, type HeldRow } from './tombstones'
import { doubtOf, effectOf, priorityOf, type Factors } from './worth'

/** What should be looked at, by content: the same ledger always asks for the same items. */
export type Candidate = Factors & {
  key: string
  observationId: string
  /** The other one of a pair. */
  otherObservationId?: string
  beliefKey: string | null
  reason: ReviewReasonName
  priority: number
  propensity: number
  /** A decision could change a headline, a warning or a brief; and which part of them. */
  headline: boolean
  touches: Touch[]
  quorum: number
  personId: string | null
  kind: Kind | null
}

/** What an account is asked about by: beside its beliefs, what people have said of it and what is at stake. */
export type Circumstances = {
  stakes: Stakes
  policy: Pick<ReviewPolicy, 'auditShare' | 'doubleReview'>
  /** Words that wait because a ruling on others may be meant for them. */
  held: ReadonlyMap<string, HeldRow>
  /** What members said in passing. */
  asks: readonly Ask[]
}

export type Model = Standing & Pick<Projection, 'ambiguous'> & { at: Instant; interactions: readonly LedgerInteraction[] }

/** What asks about an observation, before it is weighed. */
export type Question = {
  key: string
  reason: ReviewReasonName
  belief: Pick<WordlessBelief, 'key' | 'holder' | 'kind'>
  item: Pick<WeighedEvidence, 'observation' | 'interaction'>
  leverage: Leverage
  /** How likely the answer changes something, 0..1: that what is shown is wrong, or that what was only possibly heard is right. */
  doubt: number
}

/** A random sample is no question of effect: all of it is worth the same, unless a page would read otherwise. */
const SAMPLE: Factors = { effect: 0.05, uncertainty: 0.2, stakes: 1 }
/** Even words that say outright that somebody turned may be taken for the wrong subject. */
const LEAST_TURN_DOUBT = 0.25
/** Whoever knows the account and says that something is not right mostly has a reason. */
const CORRECTION_DOUBT = 0.6
/** Whoever doubts one belief is asked about its likeliest words; where these are right, the others matter little. */
const DOUBTS_OF_ONE = 2
/** A duplicate never weighs as much as what moves a figure to be seen. */
const MOST_PULL = 0.03
/** A ruling on nearly the same words speaks for neither side. */
const TOMBSTONE_DOUBT = 0.5

/** What of an account's model a person should look at, with everything that makes it pressing. Most pressing first. */
export function candidatesOf(ledger: Ledger, model: Model, circumstances: Circumstances): Candidate[] {
  const { stakes, policy } = circumstances
  const footing = footingOf(ledger, model, model.interactions, model.at)
  const found = new Map<string, Candidate>()
  const add = (candidate: Candidate): void => {
    const held = found.get(candidate.key)
    if (!held || (held.reason === candidate.reason && held.priority < candidate.priority)) found.set(candidate.key, candidate)
  }
  const ask = (question: Question, sampled: number | null = null): void => add(weighed(question, stakes, policy, sampled))
  for (const { key, observationId, belief } of circumstances.asks) {
    const item = evidenceOf(belief).find(({ observation }) => observation.id === observationId)
    if (item) ask({ key, reason: 'correction', belief, item, leverage: leverageOfBelief(footing, belief), doubt: CORRECTION_DOUBT })
  }
  const closers = closersIn(model.beliefs)
  for (const belief of model.beliefs) {
    for (const question of questionsOn(belief, footing, ledger.highStakes === true)) ask(question)
    const closer = belief.closedBy ? closers.get(belief.closedBy) : undefined
    if (closer && belief.admission === 'shown' && !closer.accepted && belief.closedBecause !== 'by_hand') ask(turnOf(footing, belief, closer))
    if (belief.admission === 'shown') for (const { item, draw } of drawn(belief)) { if (draw >= policy.auditShare) break; ask(sampleOf(footing, belief, item), policy.auditShare) }
  }
  for (const { belief, item, key } of heldWords(ledger, model.ambiguous, circumstances.held)) {
    ask({ key, reason: 'tombstone_differs', belief: { ...belief, key: '' }, item, leverage: leverageOfDoubtful(footing, belief, item), doubt: TOMBSTONE_DOUBT })
  }
  for (const { key, reason, one, other, item, otherItem, pull, doubt } of pairsToAsk(model)) {
    const later = item.interaction.ingestedAt > otherItem.interaction.ingestedAt ? item : otherItem
    const { touches } = leverageOfPair(footing, one, other)
    const candidate = weighed({ key, reason, belief: one, item: { ...later, observation: item.observation }, leverage: { delta: Math.min(pull, MOST_PULL), touches }, doubt }, stakes, policy, null)
    add({ ...candidate, otherObservationId: otherItem.observation.id, kind: one.kind })
  }
  return [...found.values()].sort((x, y) => y.priority - x.priority || (x.key < y.key ? -1 : 1))
}

const NONE: readonly Question[] = []

/** What one belief is asked about, but for samples and turns: of what of it nobody has ruled on. */
function questionsOn(belief: WordlessBelief, footing: Footing, highStakes: boolean): readonly Question[] {
  if (belief.admission === 'possibly_heard') {
    const evidence = open(belief)
    // What is probably true and yet missing costs most: of two doubtful readings the likelier one is asked about first.
    const likeliest = evidence.length <= DOUBTS_OF_ONE ? evidence : evidence.toSorted((a, b) => b.observation.reading - a.observation.reading || (a.observation.id < b.observation.id ? -1 : 1)).slice(0, DOUBTS_OF_ONE)
    return likeliest.map((item) => ({ ...about(belief, item), reason: 'low_reading', leverage: leverageOfDoubtful(footing, belief, item), doubt: item.observation.reading }))
  }
  if (belief.status !== 'contested' && !highStakes) return NONE
  const evidence = open(belief)
  const questions: Question[] = []
  const against = belief.status === 'contested' ? latest(evidence.filter((item) => !item.supports)) : null
  if (against) {
    const { r, s } = belief.opinion
    const leverage = leverageOfEvidence(footing, belief, against)
    const touches = footing.brief.has(belief.key) && !leverage.touches.includes('brief') ? [...leverage.touches, 'brief' as const] : leverage.touches
    questions.push({ ...about(belief, against), key: `contested:${against.observation.id}`, reason: 'contested', leverage: { ...leverage, touches }, doubt: (2 * Math.min(r, s)) / (r + s) })
  }
  const heaviest = highStakes && isTold(footing, belief) ? heaviestOf(evidence) : null
  if (heaviest) questions.push({ ...about(belief, heaviest), reason: 'high_stakes', leverage: leverageOfBelief(footing, belief), doubt: 1 - heaviest.observation.reading })
  return questions
}

function turnOf(footing: Footing, belief: WordlessBelief, closer: WeighedEvidence): Question {
  const reason = belief.closedBecause === 'functional_update' ? 'functional_update' : 'mind_change'
  return { ...about(belief, closer), key: `turn:${closer.observation.id}`, reason, leverage: leverageOfTurn(footing, belief), doubt: Math.max(1 - closer.observation.reading, LEAST_TURN_DOUBT) }
}

function sampleOf(footing: Footing, belief: WordlessBelief, item: WeighedEvidence): Question {
  return { ...about(belief, item), reason: 'audit_sample', leverage: leverageOfEvidence(footing, belief, item), doubt: 1 - item.observation.reading }
}

/** A question with all that makes it pressing; `sampled` is the share with which it was drawn, where it is there by chance. */
export function weighed({ key, reason, belief, item, leverage, doubt }: Question, stakes: Stakes, { doubleReview }: Circumstances['policy'], sampled: number | null): Candidate {
  const headline = leverage.touches.length > 0
  const factors = sampled !== null && !headline ? SAMPLE : { effect: effectOf(leverage), uncertainty: doubtOf(doubt), stakes: stakes.factor }
  return {
    ...factors, key, reason, observationId: item.observation.id, beliefKey: belief.key === '' ? null : belief.key, priority: priorityOf(factors, item.interaction.ingestedAt),
    propensity: sampled ?? 1, headline, touches: leverage.touches, quorum: headline && stakes.high && doubleReview ? 2 : 1,
    personId: belief.holder.personId, kind: item.observation.kind,
  }
}

const about = (belief: WordlessBelief, item: WeighedEvidence) => ({ key: `observation:${item.observation.id}`, belief, item })

/** What of a belief nobody has ruled on: neither accepted nor asserted by a person. */
const open = perEvidence((evidence): readonly WeighedEvidence[] =>
  evidence.filter((item) => !item.accepted && (item.factors.length === 0 || !item.factors.some(({ of }) => of === 'asserted'))))

/** What of it is drawn for the random sample: the lowest numbers first, so that any share of it is at its head. */
const drawn = perEvidence((_, belief: WordlessBelief): readonly { item: WeighedEvidence; draw: number }[] =>
  open(belief).map((item) => ({ item, draw: drawOf(item.observation.id) })).sort((a, b) => a.draw - b.draw))

/** The evidence by which beliefs were closed, by observation. */
function closersIn(beliefs: readonly WordlessBelief[]): Map<string, WeighedEvidence> {
  const wanted = new Set<string>()
  for (const { closedBy } of beliefs) if (closedBy) wanted.add(closedBy)
  const closers = new Map<string, WeighedEvidence>()
  if (wanted.size === 0) return closers
  for (const belief of beliefs) for (const item of evidenceOf(belief)) if (wanted.has(item.observation.id)) closers.set(item.observation.id, item)
  return closers
}

const latest = (items: readonly WeighedEvidence[]): WeighedEvidence | null => first(items, ({ observation }) => observation.eventAt.getTime())
const heaviestOf = (items: readonly WeighedEvidence[]): WeighedEvidence | null => first(items, ({ weight }) => weight)

/** Of equals the first by id, whatever order they come in. */
function first(items: readonly WeighedEvidence[], by: (item: WeighedEvidence) => number): WeighedEvidence | null {
  return items.reduce<WeighedEvidence | null>((best, item) => {
    if (best === null || by(item) > by(best)) return item
    return by(item) === by(best) && item.observation.id < best.observation.id ? item : best
  }, null)
}
