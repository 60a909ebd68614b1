import { isSameValue } from './attribute-value'
import { JUDGING, likeness, termsOf, weightOfStem, type Likeness, type Terms } from './likeness'
import { MEASURES } from './lexicon'
import { LIKENESS, MATCH } from './policy'
import { spelledAlike } from './spelling'
import { readProposition, sideOf, type Proposition } from './normalize'
import { recants } from './recants'
import type { Place } from './rulings'
import type { Attribute, Match, Turnabout } from './types'
import type { Dimension, Kind, Polarity, Stance } from '@/lib/shared/vocabulary'

export type Relation = 'same' | 'refines' | 'contradicts' | 'supersedes' | 'resolves' | 'different' | 'ambiguous'

/** What the matcher compares: the proposition of one observation, its holder, and the words it was read from. */
export type Matchable = {
  holderKey: string
  statement: string
  quote?: string
  polarity: Polarity
  kind: Kind
  dimension: Dimension
  stance: Stance
  attribute: Attribute | null
  turnabout: Turnabout | null
  /** What the extractor says it matches: a proposal that the guards judge like any other. */
  matches?: Match | null
  /** Where it was said: the content hash of the interaction, the segment and the span. */
  interaction?: string
  segment?: number
  start?: number
  end?: number
  /** Where people put it. */
  places?: readonly Place[]
}

export type Verdict = { relation: Relation; overlap: number; why: string }

/**
 * How `later` stands to `earlier`. Word likeness proposes; any guard vetoes; between the two thresholds the answer is
 * `ambiguous` and a person looks. Symmetric but for `supersedes` and `resolves`, which follow the later one's words.
 * `terms` are what the two are about, where the caller weighs them otherwise than `termsOf`.
 */
export function relate(later: Matchable, earlier: Matchable, terms?: readonly [Terms, Terms]): Verdict {
  if (later.holderKey !== earlier.holderKey) return { relation: 'different', overlap: 0, why: 'holder' }
  const attribute = relateAttributes(later, earlier)
  if (attribute) return attribute
  const a = readProposition(later.statement)
  const b = readProposition(earlier.statement)
  const [mine, theirs] = terms ?? [termsOf(later.statement, later.quote ?? ''), termsOf(earlier.statement, earlier.quote ?? '')]
  const alike = likeness(mine, theirs)
  const words = overlapOf(a, b)
  const overlap = Math.max(words, alike.share)
  const guard = vetoOf(a, b)
  if (guard) return { relation: 'different', overlap, why: guard }
  if (recants(later.statement) !== recants(earlier.statement)) return { relation: 'different', overlap, why: 'turnabout' }
  // Read as denied, and denied again in words: that may be the other side.
  if (later.polarity === 'negated' && earlier.polarity === 'negated' && (a.negations === 0) !== (b.negations === 0)) return { relation: 'different', overlap, why: 'negation' }
  const opposed = sideOf(later.statement, later.polarity) !== sideOf(earlier.statement, earlier.polarity)
  if (!opposed && a.signature !== b.signature && stancesClash(later.stance, earlier.stance)) {
    return { relation: 'different', overlap, why: 'stance' }
  }
  const refining = a.stems.size === b.stems.size && a.numbers.size === b.numbers.size ? 'same' : 'refines'
  if (wordsSuffice(a, b, words, later.dimension === earlier.dimension, later.kind === earlier.kind)) {
    if (opposed) return { relation: later.turnabout === 'withdraws' ? 'resolves' : 'contradicts', overlap, why: 'side' }
    return { relation: refining, overlap, why: 'words' }
  }
  if (isAboutOne(alike, agreementOf(later, earlier), LIKENESS.merge)) {
    // In other words a denial need not deny the same thing: "cannot forecast December", "wants a predictable bill".
    return opposed ? { relation: 'ambiguous', overlap, why: 'side' } : { relation: refining, overlap, why: 'subject' }
  }
  const near = (words >= MATCH.ambiguous && later.dimension === earlier.dimension) || isAsked(alike, agreementOf(later, earlier))
  const doubtful = (near && haveGround(a, b, words, later.kind === earlier.kind)) || spelledAlike(later.statement, earlier.statement)
  return { relation: doubtful ? 'ambiguous' : 'different', overlap, why: 'words' }
}

/** How many of dimension, kind and stance two observations agree in, 0..3: the less they do, the more words must. */
function agreementOf(a: Matchable, b: Matchable): number {
  return Number(a.dimension === b.dimension) + Number(a.kind === b.kind) + Number(a.stance === b.stance)
}

const isAsked = ({ share, subjects }: Likeness, agreement: number): boolean => subjects > 0 && share >= (LIKENESS.ask[agreement] ?? 1)

/**
 * Is there more to ask about than one word, or one thing with its number? "Kitchen two" is in whatever is said of it: "wants to try
 * it in kitchen two", "does not worry about kitchen two". One word is ground enough where it is all that a statement of the same kind
 * says ("before the audit"), or what both begin with ("SSO for admins", "SSO for contractors"). What two words amount to together is
 * ground in any other words: "the rollout takes too long", "implementation is slow".
 */
function haveGround(a: Proposition, b: Proposition, overlap: number, sameKind: boolean): boolean {
  if ([...a.concepts].some((concept) => b.concepts.has(concept))) return true
  const common = [...a.stems].filter((item) => b.stems.has(item))
  const [lone] = common
  if (lone === undefined || !common.some((item) => weightOfStem(item) >= LIKENESS.judgement)) return false
  if (common.length > 1 || overlap === 1) return true
  return sameKind && (saysNoMore(a, b) || saysNoMore(b, a) || (a.sequence[0] === lone && b.sequence[0] === lone))
}

/** Does `a` name one thing, and no number of it that `b` does not have? */
const saysNoMore = (a: Proposition, b: Proposition): boolean => a.stems.size === 1 && [...a.numbers].every((number) => b.numbers.has(number))

/**
 * Is enough of what the two are about the same? Where each also names something that the other does not, they may differ
 * in just that ("integration cost", "integration timeline"): then more must be common than is not. One thing may be wanted in many ways.
 */
function isAboutOne({ share, subjects, open }: Likeness, agreement: number, needed: readonly number[]): boolean {
  return subjects > open && share >= Math.max(needed[agreement] ?? 1, subjects === 1 ? LIKENESS.loneSubject : 0)
}

/**
 * How the extractor's word that `later` matches `earlier` holds against the guards. What it calls the same must be on one
 * side, what it calls opposed on two; otherwise, and where a guard objects, a person looks.
 */
export function relateAsMatched(later: Matchable, earlier: Matchable, match: Match): Verdict {
  if (later.holderKey !== earlier.holderKey) return { relation: 'different', overlap: 0, why: 'holder' }
  const guard = vetoOf(readProposition(later.statement), readProposition(earlier.statement))
  if (guard) return { relation: 'ambiguous', overlap: 1, why: guard }
  const opposed = sideOf(later.statement, later.polarity) !== sideOf(earlier.statement, earlier.polarity)
  const agrees = match.relation === 'same' || match.relation === 'refines'
  if (opposed === agrees) return { relation: 'ambiguous', overlap: 1, why: 'side' }
  if (agrees && stancesClash(later.stance, earlier.stance)) return { relation: 'ambiguous', overlap: 1, why: 'stance' }
  return { relation: match.relation === 'supersedes' ? 'contradicts' : match.relation, overlap: 1, why: 'matched' }
}

/** Is the pair one subject, whichever side each is on? */
export function isOneSubject(relation: Relation): boolean {
  return relation === 'same' || relation === 'refines' || relation === 'contradicts' || relation === 'resolves'
}

function relateAttributes(later: Matchable, earlier: Matchable): Verdict | null {
  const a = later.attribute
  const b = earlier.attribute
  if (!a || !b) return a || b ? { relation: 'different', overlap: 0, why: 'attribute' } : null
  if (a.name !== b.name) return { relation: 'different', overlap: 0, why: 'attribute' }
  const scopes = [readProposition(later.statement).scopes, readProposition(earlier.statement).scopes] as const
  if (scopes[0].size !== scopes[1].size || [...scopes[0]].some((scope) => !scopes[1].has(scope))) {
    return { relation: 'different', overlap: 1, why: 'object' }
  }
  return isSameValue(a, b) ? { relation: 'same', overlap: 1, why: 'value' } : { relation: 'supersedes', overlap: 1, why: 'value' }
}

const stancesClash = (a: Stance, b: Stance): boolean => a !== b && a !== 'neutral' && b !== 'neutral'

/** Dice coefficient of the content stems, 0..1: both statements must be mostly about the same words. */
export function overlapOf(a: Proposition, b: Proposition): number {
  if (a.signature === b.signature) return 1
  if (a.stems.size === 0 || b.stems.size === 0) return 0
  let common = 0
  for (const item of a.stems) if (b.stems.has(item)) common++
  return (2 * common) / (a.stems.size + b.stems.size)
}

/**
 * Do the shared words make the two one proposition? In a short statement each word may be the object ("worried about
 * integration cost", "… timeline"), so the shorter must lie wholly in the longer; a long one may put some words otherwise.
 */
function wordsSuffice(a: Proposition, b: Proposition, overlap: number, sameDimension: boolean, sameKind: boolean): boolean {
  // One word in common is the whole of both only where they are also one sort of thing: "the price" is no proposition.
  if (overlap === 1) return a.signature === b.signature || a.stems.size > 1 || (sameDimension && sameKind)
  const shorter = Math.min(a.stems.size, b.stems.size)
  const common = Math.round((overlap * (a.stems.size + b.stems.size)) / 2)
  const cover = common / shorter
  if (common < MATCH.leastCommon || !(sameDimension || sameKind)) return false
  if (shorter < MATCH.longStems) return cover === 1 && overlap >= MATCH.same
  return overlap >= (sameDimension && sameKind ? MATCH.sameLong : MATCH.same) && cover >= MATCH.same
}

/** The first guard that forbids calling two propositions one, or null. Symmetric. */
export function vetoOf(a: Proposition, b: Proposition): 'number' | 'date' | 'object' | 'tense' | 'role order' | 'negation' | 'holder' | null {
  if (a.signature === b.signature) return null
  if (a.nested !== b.nested) return 'holder'
  if (a.numbers.size > 0 && b.numbers.size > 0 && !nested(a.numbers, b.numbers)) return 'number'
  if (a.bound && b.bound && a.bound !== b.bound) return 'number'
  if (differ(a.dates, b.dates)) return 'date'
  if (a.objects.size > 0 && b.objects.size > 0 && !nested(a.objects, b.objects)) return 'object'
  if (differ(a.scopes, b.scopes)) return 'object'
  if (a.tense && b.tense && a.tense !== b.tense) return 'tense'
  if (a.negations !== b.negations && Math.max(a.negations, b.negations) > 1) return 'negation'
  if (denyApart(a, b) || denyAside(a, b) || denyAside(b, a)) return 'negation'
  return swapped(a, b) ? 'role order' : null
}

/** Both name something and not the same: "40" against "50". One that names nothing leaves room for the other. */
function differ<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && (a.size !== b.size || [...a].some((item) => !b.has(item)))
}

function nested<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return [...small].every((item) => large.has(item))
}

/** "Not fair because slow" and "fair because not slow": both deny, but not the same one of the words they share. */
function denyApart(a: Proposition, b: Proposition): boolean {
  if (a.markAt === null || b.markAt === null) return false
  const mine = a.sequence.slice(a.markAt).find((item) => b.stems.has(item))
  const theirs = b.sequence.slice(b.markAt).find((item) => a.stems.has(item))
  return mine !== theirs
}

/** Does `a` go on to deny what `b` may say without denying it: "…, the board has not moved it" beside "…, the board has moved it"? Words of its own only add to `b`. */
function denyAside(a: Proposition, b: Proposition): boolean {
  if (a.aside === null || a.negations === a.denials) return false
  const others = b.negations > b.denials ? b.aside : null
  if (a.aside.denied.size === 0 || b.aside?.stems.size === 0) return others === null
  return [...a.aside.denied].some((item) => b.stems.has(item) && !others?.denied.has(item))
}

/**
 * "Legal blocks procurement" and "procurement blocks legal", "quality over price" and "price over quality": two of the
 * shared words have changed places. Side by side they may be a compound: "vendor lock-in" is "lock-in with one vendor".
 */
function swapped(a: Proposition, b: Proposition): boolean {
  const mine = [...new Set(a.sequence)].filter((item) => b.stems.has(item) && hasPart(item))
  const theirs = [...new Set(b.sequence)].filter((item) => a.stems.has(item) && hasPart(item))
  const moved = mine.filter((item, index) => item !== theirs[index])
  const outer = mine.length > 1 && mine[0] === theirs.at(-1) && mine.at(-1) === theirs[0]
  if (moved.length !== 2 && !outer) return false
  return (a.ordering && b.ordering) || moved.length !== 2 || !(sideBySide(a, moved) || sideBySide(b, moved))
}

/** How a thing is found and how long it takes play no part: "support answers slowly", "slow answers from support". */
const hasPart = (item: string): boolean => !JUDGING.has(item) && !MEASURES.has(item)

function sideBySide({ sequence, places }: Proposition, [x, y]: string[]): boolean {
  return Math.abs((places[sequence.indexOf(x ?? '')] ?? 0) - (places[sequence.indexOf(y ?? '')] ?? 0)) === 1
}
