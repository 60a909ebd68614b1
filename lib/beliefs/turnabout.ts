import { weightOfStem } from './likeness'
import { ADMISSION, LIKENESS } from './policy'
import { readProposition, sideOf } from './normalize'
import { saysOnlyNow } from './extract/builtin/rules/turnabouts'
import { isOtherValue, valuesOf } from './other-value'
import { recants } from './recants'
import { resetsValue } from './replaced'
import { closedTopic, datedTurn, givenUpIn, isDecision, isLeftOpen, isOfMonth, isOfTopic, isOfTurns, isWordless, REFUSES } from './turnabout-reach'
import { namesValue, newValuesIn, unitOf, type NewValue } from './turnabout-value'
import type { LedgerObservation, ProjectedBelief } from './types'
import type { Kind } from '@/lib/shared/vocabulary'

/** What the words in common must weigh (a word that names a subject weighs 1) where the holder spoke of it just then, and where only near it. */
const NEEDED = { own: 0.9, around: 1.9 } as const
/** A common word ("the forms") that but one of the open beliefs has names that one half as well as a word for a subject does. */
const ALONE = 0.5
/** With this share of its statement's words the stances need not differ: what is given up was named. */
const NAMED = 0.33
/** The best must lead the next by so much, or a person decides between them. */
const LEAD = 1.25
/** A number of two digits or more that both name says as much as a word for the subject. */
const TELLING_NUMBER = 10

/** Turns of the talk before and after in which a holder still speaks of the same thing. */
const TURNS_NEAR = 2

export type Because = 'mind_change' | 'withdrawn' | 'functional_update'
export type TurnaboutLink = { closes: ProjectedBelief[]; because: Because } | { unsure: ProjectedBelief[] } | null

/** `opposed`: it says the opposite, by its side, its stance or in so many words. */
type Fitting = { belief: ProjectedBelief; because: Because; score: number; opposed: boolean }
type Said = Pick<LedgerObservation, 'statement' | 'quote'>

/**
 * The earlier beliefs of the same holder that an explicit turnabout in other words ends: opposed to it, or of another value
 * of what it speaks of, and about some of the same words. What was only possibly heard of the same subject goes before all others.
 * Two that fit nearly as well are left to a person; a whole topic, or all that was refused at a time, may be named at once.
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
  const same = open.filter((belief) => belief.group === home.group && (observation.turnabout === 'withdraws' || sideOf(observation.statement, observation.polarity) !== sideOf(belief.statement, belief.polarity)))
  if (same.length > 0) return { closes: same, because: becauseOf(observation) }
  const named = [namedAtOnce(observation, open), raisedHere(observation, home, open)].find(({ length }) => length > 0)
  if (named) return { closes: named, because: becauseOf(observation) }
  const { found, recalled } = fitting(observation, open, breath)
  const [best] = found
  if (!best) return null
  const [, ...others] = found.filter(({ belief, score }) => score * LEAD > best.score && belief.admission === best.belief.admission)
  const [next] = others.filter(({ belief, because }) => because !== best.because || !(because === 'withdrawn' ? recalled || areOfOneMatter(belief, best.belief) : areOfOneTurn(belief, best.belief)))
  return next ? { unsure: [best.belief, next.belief] } : { closes: [best, ...others].map(({ belief }) => belief), because: best.because }
}

/** Said in one turn of speech: a worry and what it was explained by are one matter. */
function areOfOneTurn(one: ProjectedBelief, other: ProjectedBelief): boolean {
  const turnsOf = ({ clusters }: ProjectedBelief): string[] => clusters.flatMap(({ evidence }) => evidence.map(({ observation: { interactionId, segment } }) => `${interactionId} ${segment}`))
  const turns = new Set(turnsOf(one))
  return turnsOf(other).some((turn) => turns.has(turn))
}

/** What is withdrawn, or was met, is so wherever it was raised: in one talk, or in other words for the same thing. */
function areOfOneMatter(one: ProjectedBelief, other: ProjectedBelief): boolean {
  const talksOf = ({ clusters }: ProjectedBelief): string[] => clusters.flatMap(({ evidence }) => evidence.map(({ interaction }) => interaction.id))
  const talks = new Set(talksOf(one))
  if (talksOf(other).some((talk) => talks.has(talk))) return true
  const words = turnWords({ statement: one.statement, quote: '' })
  return [...turnWords({ statement: other.statement, quote: '' })].some((word) => words.has(word) && weightOf(word) >= NEEDED.own)
}

/** Kinds in which people object; a rule or a limit is none, and stands. */
const OBJECTING: readonly Kind[] = ['concern', 'evaluation']

/** What was left open until it was decided, all that weighs against us in a topic that is done with, or what was refused at a time that is named. */
function namedAtOnce(observation: LedgerObservation, open: readonly ProjectedBelief[]): ProjectedBelief[] {
  if (isDecision(observation)) {
    const left = open.filter(isLeftOpen)
    if (left.length > 0) return left
  }
  const topic = closedTopic(observation)
  if (topic !== null) return open.filter((belief) => belief.stance === 'negative' && OBJECTING.includes(belief.kind) && isOfTopic(belief, topic))
  const dated = isWordless(observation) ? datedTurn(observation) : null
  if (dated === null) return []
  const then = open.filter((belief) => belief.stance === 'negative' && isOfMonth(belief, dated.month))
  const refusals = (belief: ProjectedBelief) => belief.clusters.flatMap(({ evidence }) => evidence.flatMap(({ observation }) => (REFUSES.test(observation.quote) ? [observation] : [])))
  const refused = then.filter((belief) => refusals(belief).length > 0)
  // One refusal may have been read as several: "I have a difficulty with that, and I couldn't sign it."
  const isOne = new Set(refused.flatMap(refusals).map(({ interactionId, segment }) => `${interactionId} ${segment}`)).size === 1
  return dated.refusals || isOne ? refused : then.length === 1 ? then : []
}

/** A ticket that its holder closes ("I consider it fixed") is about all that they complained of or asked for in it, and nowhere else. */
function raisedHere(observation: LedgerObservation, home: ProjectedBelief, open: readonly ProjectedBelief[]): ProjectedBelief[] {
  const evidenceOf = ({ clusters }: ProjectedBelief) => clusters.flatMap(({ evidence }) => evidence)
  const ticket = evidenceOf(home).find((one) => one.observation.id === observation.id)?.interaction
  if (observation.turnabout !== 'withdraws' || ticket?.type !== 'ticket' || !isWordless(observation)) return []
  return open.filter((belief) => isOpposed(observation, belief, 0, { isOnlyNow: false }) && evidenceOf(belief).every(({ interaction }) => interaction.id === ticket.id))
}

/**
 * Those that it may end, the likeliest first, what is shown before what was possibly heard. By its own words; where these fit
 * none ("I take that back"), by what was said right before it, by what its holder said in the same turn, then in the turns around it.
 * `recalled`: right before it, where all that is met or withdrawn is told over ("I asked for one who knows us. We have her.").
 */
function fitting(observation: LedgerObservation, open: readonly ProjectedBelief[], breath: readonly LedgerObservation[]): { found: Fitting[]; recalled: boolean } {
  const sameTurn = breath.filter(({ segment }) => segment === observation.segment)
  const former = formerOf(observation)
  const own = turnWords(observation)
  const stages = [own, ...(former === '' ? [] : [new Set([...own, ...turnWords({ statement: '', quote: former })])]), turnWords(...sameTurn), turnWords(...breath)]
  const ground = groundOf(observation, open)
  for (const [stage, words] of stages.entries()) {
    const found = ranked(observation, open, words, ground, stage >= stages.length - 2)
    if (found.length > 0) return { found, recalled: stage === 1 && former !== '' }
  }
  return { found: isWordless(observation) && ground.fresh.length === 0 ? onlyOpposed(observation, open, ground) : [], recalled: false }
}

/** Words that name nothing are about what is left: the one belief that they can be meant for, if there is but one. */
function onlyOpposed(observation: LedgerObservation, open: readonly ProjectedBelief[], ground: Ground): Fitting[] {
  const opposed = open.filter((belief) => belief.stance !== 'neutral' && isOpposed(observation, belief, 0, ground))
  const here = open.filter((belief) => (belief.kind === 'concern' || belief.kind === 'priority' || belief.stance === 'negative') && belief.admission === 'shown' && belief.clusters.some(({ evidence }) => evidence.some((one) => one.observation.interactionId === observation.interactionId)))
  // A talk or a mail thread that is closed is about what was raised in it.
  if (observation.turnabout === 'withdraws' && here.length === 1) return here.map((belief) => ({ belief, because: 'withdrawn', score: 0, opposed: true }))
  return opposed.length === 1 && opposed[0]?.dimension === observation.dimension ? opposed.map((belief) => ({ belief, because: becauseOf(observation), score: 0, opposed: true })) : []
}

const becauseOf = ({ turnabout }: LedgerObservation): Because => (turnabout === 'withdraws' ? 'withdrawn' : 'mind_change')

/** What the extractor heard right before a turn of mind, which may name what is given up; '' where it kept nothing. */
const formerOf = ({ matches }: LedgerObservation): string => matches?.statement ?? ''

/** What a turn of mind says by itself, and what tells its beliefs apart: the same for all of them. */
type Ground = {
  weigh: (word: string) => number
  /** Is a value one belief's alone? One that is recalled without a word for what it is of must be. */
  isOnly: (was: string) => boolean
  /** The words of what is said to be given up ("forget the self-hosting"): they oppose whatever they name. */
  given: ReadonlySet<string>
  fresh: readonly NewValue[]
  isOnlyNow: boolean
}

function groundOf(observation: LedgerObservation, open: readonly ProjectedBelief[]): Ground {
  return {
    // A name in every second statement ("Kettle") tells less than what is said of it; in one alone it tells all.
    weigh: weigher(open, namesOfMany(open)),
    isOnly: (was) => open.filter(({ clusters }) => namesValue(valuesOf(clusters.flatMap(({ evidence }) => evidence.map((one) => one.observation))), was)).length === 1,
    given: givenUpIn(observation), fresh: newValuesIn(observation.quote, formerOf(observation)), isOnlyNow: saysOnlyNow(observation.quote),
  }
}

function ranked(observation: LedgerObservation, open: readonly ProjectedBelief[], words: ReadonlySet<string>, ground: Ground, isFar: boolean): Fitting[] {
  const fits = (told: ReadonlySet<string>): Fitting[] => open.flatMap((belief) => fitOf(observation, belief, told, ground, isFar) ?? [])
  const named = ground.given.size > 0 ? fits(ground.given) : []
  const all = named.length > 0 ? named : fits(words)
  const opposed = all.filter((fit) => fit.opposed)
  // Who turns from something says so: what alone has its subject is meant, whichever way it was taken to pull.
  const meant = opposed.length > 0 ? opposed : all.length === 1 && !isFar && saysItTurns(observation, ground) ? all : []
  return meant
    .sort((a, b) => b.score - a.score || (a.belief.admission === b.belief.admission ? (a.belief.key < b.belief.key ? -1 : 1) : a.belief.admission === 'shown' ? -1 : 1))
}

function fitOf(observation: LedgerObservation, belief: ProjectedBelief, words: ReadonlySet<string>, ground: Ground, isFar: boolean): Fitting | null {
  const { weigh, isOnly, given, fresh } = ground
  const evidence = belief.clusters.flatMap((cluster) => cluster.evidence.map((one) => one.observation))
  const said = saidOf(belief)
  const stated = turnWords({ statement: belief.statement, quote: '' })
  const common = [...said].filter((word) => words.has(word))
  const held = valuesOf(evidence)
  // What only its quotes say tells less of what it is about.
  const weight = common.reduce((sum, word) => sum + weigh(word) * (stated.has(word) ? 1 : LIKENESS.quoted), 0)
  const score = weight / Math.sqrt(Math.max(4, said.size))
  const takesPlace = (value: NewValue): boolean => (value.was === null ? weight >= NEEDED.own : weight > 0 || isOnly(value.was)) && isOtherValue(value, observation, belief, held)
  if (fresh.some(takesPlace)) return { belief, because: 'functional_update', score: score + 10, opposed: true }
  // A new value alone is no change of mind about whatever else shares a word with it.
  if (weight === 0 || fresh.some(({ was }) => was !== null)) return null
  if (words === given) return weight >= ALONE ? { belief, because: becauseOf(observation), score, opposed: true } : null
  if (weight < (isFar || fresh.length > 0 ? NEEDED.around : NEEDED.own)) return null
  const stems = [...readProposition(belief.statement).stems]
  const share = sumOf(stems.filter((word) => words.has(word))) / Math.max(LIKENESS.weak, Math.min(sumOf(stems), sumOf(words)))
  return { belief, because: becauseOf(observation), score, opposed: isOpposed(observation, belief, share, ground) }
}

/** The most that a word can tell of which of the open beliefs is meant, whatever else is open; a number in common suffices. */
export const mostOf = (word: string): number => (isOfTurns(word) ? weightOf(word) : Math.max(ALONE, weightOf(word)))
/** With less in common than this a turn of mind ends nothing. */
export const LEAST_IN_COMMON = ALONE

const sumOf = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + weightOf(word), 0)

/** What a word tells of which of the open beliefs is meant. A common one tells more where but one has it, and that is shown. */
function weigher(open: readonly ProjectedBelief[], usual: ReadonlySet<string>): (word: string) => number {
  const [alone, often] = [new Set<string>(), new Set<string>()]
  for (const belief of open) for (const word of saidOf(belief)) (alone.has(word) || belief.admission !== 'shown' ? often : alone).add(word)
  return (word) => (usual.has(word) ? LIKENESS.name : alone.has(word) && !often.has(word) ? mostOf(word) : weightOf(word))
}

const wordsHeld = new WeakMap<ProjectedBelief, ReadonlySet<string>>()

/** The words of all that was said of a belief: each turn of mind asks all that its holder holds for them. */
function saidOf(belief: ProjectedBelief): ReadonlySet<string> {
  const held = wordsHeld.get(belief)
  if (held) return held
  const made = turnWords(...belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation)))
  wordsHeld.set(belief, made)
  return made
}

/** Names that more than one of the beliefs speaks of. */
function namesOfMany(beliefs: readonly ProjectedBelief[]): ReadonlySet<string> {
  const [once, often] = [new Set<string>(), new Set<string>()]
  for (const { clusters } of beliefs) {
    const names = new Set(clusters.flatMap(({ evidence }) => evidence.flatMap(({ observation }) => [...readProposition(observation.quote).objects])))
    for (const name of names) (once.has(name) ? often : once).add(name)
  }
  return often
}


const weightOf = (word: string): number => (/^\d+ /.test(word) ? LIKENESS.quantity : /^\d/.test(word) ? NEEDED.own : weightOfStem(word))

/** What gives up an earlier belief by naming it, on whichever side it is read. */
const NAMES_IT = /\b(?:used to|once|at first|initially|originally|wrong about|mistaken about|unfair (?:to|about)|take back|took back|no longer|any ?more|changed (?:my|our|his|her|their) (?:mind|view|opinion)s? (?:about|on)|said about)\b/i
const TOLD = /\b(?:i|we)(?:'d|'ve| had| have)? (?:said|told|wrote|thought|believed|claimed|insisted|swore|was sure|were sure|was convinced|were convinced)\b/i

function isOpposed(observation: LedgerObservation, belief: ProjectedBelief, share: number, { isOnlyNow }: Pick<Ground, 'isOnlyNow'>): boolean {
  const { quote, statement, polarity, stance } = observation
  if (observation.turnabout === 'withdraws') {
    // Whoever no longer worries still wants what they wanted.
    const isWorry = belief.kind === 'concern' || belief.stance === 'negative'
    return isWorry || (!WORRY.test(quote) && (belief.kind === 'priority' || NEEDS.test(belief.statement)))
  }
  if (isOnlyNow) return share >= NAMED && (sideOf(statement, polarity) !== sideOf(belief.statement, belief.polarity) || (stance !== 'neutral' && belief.stance !== 'neutral' && stance !== belief.stance))
  if (stance !== 'neutral' && belief.stance !== 'neutral' && stance !== belief.stance) return true
  if (recants(quote) || (isWordless(observation) && TOLD.test(formerOf(observation)))) return true
  if (sideOf(statement, polarity) !== sideOf(belief.statement, belief.polarity)) return share >= NAMED
  return share >= NAMED && NAMES_IT.test(quote)
}

/** Words that may tell of a result as well as of a turn of mind. */
const MAY_BE_A_RESULT = /\b(?:after all|turns? out|turned out|hindsight|looking back|than (?:i|we) (?:\w+ )?(?:thought|expected|feared|hoped)|has changed|have changed|what (?:changed|convinced|turned))\b/i

/** Does a turn of mind say so in words that mean nothing else? */
const saysItTurns = ({ quote, turnabout }: LedgerObservation, { isOnlyNow }: Ground): boolean => !MAY_BE_A_RESULT.test(quote) && !resetsValue(quote) && !isOnlyNow && (turnabout === 'mind_change' || !WORRY.test(quote))

/** Words for what somebody is afraid of. */
const WORRY = /\b(?:worr(?:y|ies|ied|ying)|concern(?:s|ed)?|afraid|nervous|scared|anxious|fears?|feared)\b/i
/** Wanting of something, whatever kind it was taken for. */
const NEEDS = /\b(?:needs?|must|ha(?:s|ve) to|requires?|wants?|cannot (?:accept|sign|recommend|approve|live))\b/i

/** What the clock shows counts nothing: "at ten past four". */
const CLOCK = /\b(?:\w+ (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)|[\w-]+ o'clock|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m)\b/gi

/** What a turn of mind speaks about: the words of its statement and of its quote, its telling numbers and what it counts. */
export function turnWords(...observations: readonly Said[]): ReadonlySet<string> {
  return new Set(observations.flatMap(({ statement, quote }) => [statement, quote].flatMap((text) => {
    const { stems } = readProposition(text)
    const { numbers, quantities } = readProposition(text.replace(CLOCK, ' '))
    return [...stems, ...[...numbers].filter((number) => number >= TELLING_NUMBER).map(String), ...[...quantities].filter((quantity) => unitOf(quantity) !== null)]
  })))
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
export function mayTurnFrom(observations: readonly Said[], turn: LedgerObservation, words: ReadonlySet<string>): boolean {
  if (isWordless(turn) || closedTopic(turn) !== null || isDecision(turn)) return true
  if (newValuesIn(turn.quote, formerOf(turn)).some(({ was }) => was !== null && namesValue(valuesOf(observations), was))) return true
  const near = new Set([...words, ...turnWords({ statement: '', quote: formerOf(turn) })])
  return observations.some((observation) => [...turnWords(observation)].some((word) => near.has(word)))
}
