import { subjectsIn } from './likeness'
import { readProposition, sideOf } from './normalize'
import { replacedIn, resetsValue, valuesIn } from './replaced'
import type { LedgerObservation, ProjectedBelief } from './types'

/** Share of the shorter one's words that a turnabout must have in common with the belief that it ends. */
const LINK = 0.25
/** The same where the two are not of one dimension, which readers often get wrong; then two words at least. */
const LINK_ACROSS = 0.5
/** With this share alone, in so many words, the stances need not differ: what is given up was named. */
const NAMED = 0.5
/** The best must lead the next by so much, or a person decides between them. */
const LEAD = 1.2

export type Because = 'mind_change' | 'withdrawn' | 'functional_update'
export type TurnaboutLink = { closes: ProjectedBelief; because: Because } | { unsure: ProjectedBelief[] } | null

type Fitting = { belief: ProjectedBelief; because: Because; share: number }

/**
 * The earlier belief of the same holder that an explicit turnabout in other words ends: opposed to it, or of another value
 * of what it speaks of, and sharing some of its words (statement or quote). Two that fit equally well are left to a person.
 */
export function linkTurnabout(
  observation: LedgerObservation, home: ProjectedBelief, beliefs: readonly ProjectedBelief[], breath: readonly LedgerObservation[],
): TurnaboutLink {
  if (!observation.turnabout) return null
  const open = beliefs
    .filter((belief) => belief !== home && belief.closedBecause === null && belief.firstSeen < observation.eventAt && belief.lastSeen <= observation.eventAt)
    // What was possibly heard ends nothing that is shown.
    .filter((belief) => belief.holder.key === observation.holderKey && (home.admission === 'shown' || belief.admission === home.admission))
  const [best, next] = fitting(observation, open, breath)
  if (!best) return null
  if (next && next.share * LEAD > best.share && next.belief.admission === best.belief.admission) return { unsure: [best.belief, next.belief] }
  return { closes: best.belief, because: best.because }
}

/** Those that it may end, the likeliest first: by its own words, else by all that its holder said in the same breath. */
function fitting(observation: LedgerObservation, open: readonly ProjectedBelief[], breath: readonly LedgerObservation[]): Fitting[] {
  const own = open.flatMap((belief) => fitOf(observation, belief) ?? [])
  const found = own.length > 0 ? own : open.flatMap((belief) => fitOfBreath(observation, belief, breath) ?? [])
  return found.sort((a, b) => b.share - a.share || (a.belief.admission === b.belief.admission ? (a.belief.key < b.belief.key ? -1 : 1) : a.belief.admission === 'shown' ? -1 : 1))
}

function fitOfBreath(observation: LedgerObservation, belief: ProjectedBelief, breath: readonly LedgerObservation[]): Fitting | null {
  const { share, common } = wordsShared(belief.statement, turnWords(...breath))
  if (share < LINK_ACROSS || common < 2 || resetsValue(observation.quote) || !isOpposed(observation, belief, 0)) return null
  return { belief, because: becauseOf(observation), share }
}

const becauseOf = ({ turnabout }: LedgerObservation): Because => (turnabout === 'withdraws' ? 'withdrawn' : 'mind_change')

function fitOf(observation: LedgerObservation, belief: ProjectedBelief): Fitting | null {
  const words = turnWords(observation)
  const { share, common } = wordsShared(belief.statement, words)
  if (!mayTurnFrom(belief.statement, words)) return null
  const replaced = replacedIn(observation.quote)
  const resets = resetsValue(observation.quote)
  if (resets && isOtherValue(observation, belief, replaced)) return { belief, because: 'functional_update', share: share + 1 }
  // A new value alone is no change of mind about whatever else shares a word with it.
  const near = belief.dimension === observation.dimension && !resets ? share >= LINK : share >= LINK_ACROSS && common >= 2
  if (replaced || !near || !isOpposed(observation, belief, share)) return null
  return { belief, because: becauseOf(observation), share }
}

/** Does the earlier belief name the value that is said to be replaced, or, where none is, another one of the same unit? */
function isOtherValue(observation: LedgerObservation, belief: ProjectedBelief, replaced: { was: string; now: string } | null): boolean {
  const held = new Set(belief.clusters.flatMap(({ evidence }) => evidence.flatMap(({ observation: { quote, statement } }) => [...valuesIn(quote), ...valuesIn(statement)])))
  if (replaced) return [...valuesIn(replaced.was)].some((value) => held.has(value))
  const fresh = valuesIn(observation.quote)
  const units = (text: string): string[] => [...readProposition(text).quantities].flatMap((quantity) => quantity.split(' ').slice(1))
  const sameUnit = units(observation.quote).some((unit) => units(belief.statement).includes(unit))
  const bothDated = readProposition(observation.quote).dates.size > 0 && readProposition(belief.statement).dates.size > 0
  return (sameUnit || bothDated) && ![...fresh].some((value) => held.has(value)) && subjectsIn(belief.statement) > 0
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

/** What the holder of an observation said in the same turn of speech, itself included. */
export function breathsOf(observations: readonly LedgerObservation[]): (observation: LedgerObservation) => LedgerObservation[] {
  const keyOf = ({ holderKey, interactionId, segment }: LedgerObservation): string => `${holderKey}\u0000${interactionId}\u0000${segment}`
  const breaths = new Map<string, LedgerObservation[]>()
  for (const observation of observations) breaths.set(keyOf(observation), [...(breaths.get(keyOf(observation)) ?? []), observation])
  return (observation) => breaths.get(keyOf(observation)) ?? [observation]
}

/** Could a turn of mind in these words end a belief of this statement? Necessary, not enough: `linkTurnabout` decides. */
export function mayTurnFrom(statement: string, words: ReadonlySet<string>): boolean {
  return wordsShared(statement, words).common > 0
}

/** How many words the two share, and what part of the shorter one that is. */
function wordsShared(statement: string, words: ReadonlySet<string>): { share: number; common: number } {
  const { stems } = readProposition(statement)
  const common = [...stems].filter((item) => words.has(item)).length
  return { common, share: common / Math.max(1, Math.min(stems.size, words.size)) }
}
