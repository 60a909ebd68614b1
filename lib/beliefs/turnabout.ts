import { weightOfStem } from './likeness'
import { ADMISSION, LIKENESS } from './policy'
import { readProposition, sideOf } from './normalize'
import { replacedIn, resetsValue, valuesIn } from './replaced'
import type { LedgerObservation, ProjectedBelief } from './types'

/** What the words in common must weigh (a word that names a subject weighs 1) where both are of one dimension, and where not. */
const NEEDED = { near: 0.9, across: 1.9 } as const
/** With this share of its statement's words the stances need not differ: what is given up was named. */
const NAMED = 0.5
/** The best must lead the next by so much, or a person decides between them. */
const LEAD = 1.25

/** A bare number that takes the place of another is at most so many times larger or smaller. */
const SIZE = 3
/** Turns of the talk before and after in which a holder still speaks of the same thing. */
const TURNS_NEAR = 2

/** What turns of mind are told in, whatever they are about. */
const OF_TURNS: ReadonlySet<string> = new Set([...readProposition(
  'believe think reject object accept withdraw take back wrong mistaken mind view opinion change settled closed done answer point item topic matter question finished convinced sold happy worry worried concern doubt say said mean longer anymore',
).stems])

export type Because = 'mind_change' | 'withdrawn' | 'functional_update'
export type TurnaboutLink = { closes: ProjectedBelief; because: Because } | { unsure: ProjectedBelief[] } | null

type Fitting = { belief: ProjectedBelief; because: Because; score: number }

/**
 * The earlier belief of the same holder that an explicit turnabout in other words ends: opposed to it, or of another value
 * of what it speaks of, and about some of the same words. Two that fit nearly as well are left to a person.
 * @param breath what the holder said in the same turn of speech and around it, the turnabout included
 */
export function linkTurnabout(
  observation: LedgerObservation, home: ProjectedBelief, beliefs: readonly ProjectedBelief[], breath: readonly LedgerObservation[],
): TurnaboutLink {
  if (!observation.turnabout) return null
  const open = beliefs
    .filter((belief) => belief !== home && belief.closedBecause === null && belief.firstSeen < observation.eventAt && belief.lastSeen <= observation.eventAt)
    // What was possibly heard ends nothing that is shown, unless it is folded only because it cannot be read alone.
    .filter((belief) => belief.holder.key === observation.holderKey && (home.admission === 'shown' || observation.reading >= ADMISSION.folded || belief.admission === home.admission))
  const [best, next] = fitting(observation, open, breath)
  if (!best) return null
  if (next && next.score * LEAD > best.score && next.belief.admission === best.belief.admission) return { unsure: [best.belief, next.belief] }
  return { closes: best.belief, because: best.because }
}

/**
 * Those that it may end, the likeliest first, what is shown before what was possibly heard. By its own words; where these fit
 * none ("I take that back"), by what its holder said in the same turn, then in the turns around it.
 */
function fitting(observation: LedgerObservation, open: readonly ProjectedBelief[], breath: readonly LedgerObservation[]): Fitting[] {
  const sameTurn = breath.filter(({ segment }) => segment === observation.segment)
  for (const said of [[observation], sameTurn, breath]) {
    const found = ranked(observation, open, turnWords(...said), said === breath)
    if (found.length > 0) return found
  }
  return isWordless(observation) ? onlyOpposed(observation, open) : []
}

/** Words that name nothing are about what is left: the one belief that they can be meant for, if there is but one. */
function onlyOpposed(observation: LedgerObservation, open: readonly ProjectedBelief[]): Fitting[] {
  const opposed = open.filter((belief) => belief.stance !== 'neutral' && isOpposed(observation, belief, 0))
  return opposed.length === 1 && opposed[0]?.dimension === observation.dimension ? opposed.map((belief) => ({ belief, because: becauseOf(observation), score: 0 })) : []
}

/** Does a turn of mind name nothing ("I take that back", "I don't believe it any more")? */
function isWordless(observation: LedgerObservation): boolean {
  return ![...turnWords(observation)].some((word) => weightOfStem(word) >= LIKENESS.subject && !OF_TURNS.has(word))
}

const becauseOf = ({ turnabout }: LedgerObservation): Because => (turnabout === 'withdraws' ? 'withdrawn' : 'mind_change')

function ranked(observation: LedgerObservation, open: readonly ProjectedBelief[], words: ReadonlySet<string>, isFar: boolean): Fitting[] {
  return open
    .flatMap((belief) => fitOf(observation, belief, words, isFar) ?? [])
    .sort((a, b) => b.score - a.score || (a.belief.admission === b.belief.admission ? (a.belief.key < b.belief.key ? -1 : 1) : a.belief.admission === 'shown' ? -1 : 1))
}

function fitOf(observation: LedgerObservation, belief: ProjectedBelief, words: ReadonlySet<string>, isFar: boolean): Fitting | null {
  const said = new Set(belief.clusters.flatMap(({ evidence }) => evidence.flatMap(({ observation: one }) => [...turnWords(one)])))
  const { stems } = readProposition(belief.statement)
  const common = [...said].filter((word) => words.has(word))
  if (common.length === 0) return null
  // What only its quotes say tells less of what it is about.
  const weight = common.reduce((sum, word) => sum + weightOfStem(word) * (stems.has(word) ? 1 : LIKENESS.quoted), 0)
  const score = weight / Math.sqrt(Math.max(4, said.size))
  const replaced = replacedIn(observation.quote)
  const resets = resetsValue(observation.quote)
  if (resets && (replaced || weight >= NEEDED.near) && isOtherValue(observation, belief, replaced)) return { belief, because: 'functional_update', score: score + 10 }
  // A new value alone is no change of mind about whatever else shares a word with it.
  if (replaced || weight < (belief.dimension === observation.dimension && !resets && !isFar ? NEEDED.near : NEEDED.across)) return null
  const share = [...stems].filter((word) => words.has(word)).length / Math.max(1, Math.min(stems.size, words.size))
  return isOpposed(observation, belief, share) ? { belief, because: becauseOf(observation), score } : null
}

/** Does the earlier belief name the value that is said to be replaced, or, where none is, another one of the same unit? */
function isOtherValue(observation: LedgerObservation, belief: ProjectedBelief, replaced: { was: string; now: string } | null): boolean {
  const held = new Set(belief.clusters.flatMap(({ evidence }) => evidence.flatMap(({ observation: { quote, statement } }) => [...valuesIn(quote), ...valuesIn(statement)])))
  if (replaced) return [...valuesIn(replaced.was)].some((value) => held.has(value))
  const fresh = valuesIn(observation.quote)
  if ([...fresh].some((value) => held.has(value))) return false
  const [mine, theirs] = [readProposition(observation.quote), readProposition(belief.statement)]
  return (mine.dates.size > 0 && theirs.dates.size > 0) || [...mine.quantities].some((one) => [...theirs.quantities].some((other) => areComparable(one, other)))
}

/** Two quantities ("12 day") of one unit, or of about one size where one of them names no unit. */
function areComparable(one: string, other: string): boolean {
  const [a = '', unit] = one.split(' ')
  const [b = '', otherUnit] = other.split(' ')
  if (unit !== undefined && otherUnit !== undefined) return unit === otherUnit
  const [small, large] = [Number(a), Number(b)].sort((x, y) => x - y)
  return small !== undefined && large !== undefined && small > 0 && large / small <= SIZE
}

/** What gives up an earlier belief by naming it, on whichever side it is read. */
const NAMES_IT = /\b(?:used to|once|at first|initially|originally|wrong about|mistaken about|unfair (?:to|about)|take back|took back|no longer|any ?more|changed (?:my|our|his|her|their) (?:mind|view|opinion)s? (?:about|on)|said about)\b/i

function isOpposed(observation: LedgerObservation, belief: ProjectedBelief, share: number): boolean {
  if (observation.turnabout === 'withdraws') return belief.kind === 'concern' || belief.kind === 'priority' || belief.stance === 'negative'
  if (observation.stance !== 'neutral' && belief.stance !== 'neutral' && observation.stance !== belief.stance) return true
  if (sideOf(observation.statement, observation.polarity) !== sideOf(belief.statement, belief.polarity)) return share >= NAMED
  return share >= NAMED && NAMES_IT.test(observation.quote)
}

/** What a turn of mind speaks about: the words of its statement and of its quote. */
export function turnWords(...observations: readonly Pick<LedgerObservation, 'statement' | 'quote'>[]): ReadonlySet<string> {
  return new Set(observations.flatMap(({ statement, quote }) => [...readProposition(statement).stems, ...readProposition(quote).stems]))
}

/** What the holder of an observation said in the same turn of speech and in those around it, itself included. */
export function breathsOf(observations: readonly LedgerObservation[]): (observation: LedgerObservation) => LedgerObservation[] {
  const keyOf = ({ holderKey, interactionId }: LedgerObservation): string => `${holderKey}\u0000${interactionId}`
  const talks = new Map<string, LedgerObservation[]>()
  for (const observation of observations) {
    const talk = talks.get(keyOf(observation))
    if (talk) talk.push(observation)
    else talks.set(keyOf(observation), [observation])
  }
  return (observation) => (talks.get(keyOf(observation)) ?? []).filter(({ segment }) => Math.abs(segment - observation.segment) <= TURNS_NEAR)
}

/** Could a turn of mind, said among these words, end a belief that rests on these? Necessary, not enough: `linkTurnabout` decides. */
export function mayTurnFrom(observations: readonly Pick<LedgerObservation, 'statement' | 'quote'>[], turn: LedgerObservation, words: ReadonlySet<string>): boolean {
  return isWordless(turn) || observations.some((observation) => [...turnWords(observation)].some((word) => words.has(word)))
}
