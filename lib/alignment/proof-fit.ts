import { readProposition, subjectTerms } from '@/lib/beliefs/pure'
import type { ValueProposition } from '@/lib/beliefs/types'
import type { Dimension } from '@/lib/shared/vocabulary'

/** What somebody holds: what a proof point may fit. */
export type Held = { statement: string; dimension: Dimension; valuePropositionId?: string | null }
export type FittingPoint = ValueProposition['proofPoints'][number] & { proposition: ValueProposition }

/** From this weight on a shared subject makes one fit: a word that two propositions name is half as telling, and one of its own dimension makes up for that. */
const FITS = 0.7
const SAME_DIMENSION = 0.3
/**
 * Of another dimension so many of what is held must be named; or one that is this share of it and that our words are about. Whose
 * budget is 80,000 is not met by connectors with a latency budget.
 */
const ACROSS = { subjects: 2, share: 0.5 } as const

/** What a dimension is about whichever word names it: a price is held against what it returns. */
const OWN_SUBJECT: Partial<Record<Dimension, ReadonlySet<string>>> = { price: new Set(['price', 'cheap', 'priceincrease', 'roi', 'savings']) }
const OWN = 'own subject'

/** Whoever does it, where it is not named by itself: their auditor's benchmark is about no audit. */
const DOERS = /\b(?:administrator|approver|assessor|auditor|buyer|developer|implementer|integrator|operator|owner|planner|reviewer|supporter|tester|trainer|user)s?\b/gi

/** What comes of it if they do not get what they want; no proof point answers that. */
const CONSEQUENCE = /\b(?:if not|or else|otherwise|failing that)\b|\bthen (?:they|we|he|she|it|that)(?:['’]s| is| are)? (?:stop|stops|leave|leaves|walk|walks|go|goes|switch|switches|cancel|cancels|end|ends|out|off|done|over)\b/i

/**
 * What of ours fits what somebody holds. `points` are our proof points that do, what names most of it first: those that share a subject
 * with it, of whichever dimension; where none does, those of the proposition that does, or that it is tied to; none fits by its
 * dimension alone, and none a consequence that they draw. `proposition` is what it stands against or for: the one it is tied to, else the one that shares most with it, else
 * that of the best point; null where none does.
 */
export function fitting(held: Held, propositions: readonly ValueProposition[]): { points: FittingPoint[]; proposition: ValueProposition | null } {
  if (propositions.length === 0) return { points: [], proposition: null }
  const fit = fitter(held, propositions)
  const proposition = propositions.find(({ id }) => id === held.valuePropositionId) ?? nearest(propositions, fit)
  if (CONSEQUENCE.test(held.statement)) return { points: [], proposition }
  const direct = propositions.flatMap((each) => each.proofPoints.map((point) => ({ point: { ...point, proposition: each }, score: fit(point.statement, each) })))
  const found = direct.filter(({ score }) => score > 0).toSorted(bestFirst(({ point }) => point.statement)).map(({ point }) => point)
  const points = found.length > 0 ? found : (proposition?.proofPoints.map((point) => ({ ...point, proposition })) ?? [])
  return { points, proposition: proposition ?? points[0]?.proposition ?? null }
}

/** Our proof points that fit what somebody holds (see `fitting`), the best first. */
export const fittingProof = (held: Held, propositions: readonly ValueProposition[]): FittingPoint[] => fitting(held, propositions).points

function nearest(propositions: readonly ValueProposition[], fit: Fit): ValueProposition | null {
  const [best] = propositions.map((proposition) => ({ proposition, score: fit(proposition.statement, proposition, ACROSS.subjects) })).filter(({ score }) => score > 0)
    .toSorted(bestFirst(({ proposition }) => proposition.statement))
  return best?.proposition ?? null
}

const bestFirst = <T extends { score: number }>(wordsOf: (each: T) => string) => (a: T, b: T): number => b.score - a.score || (wordsOf(a) < wordsOf(b) ? -1 : 1)

type Fit = (words: string, of: ValueProposition, acrossFrom?: number) => number

/** Says how well words of a proposition fit what is held; 0 where they do not. */
function fitter({ statement, dimension }: Held, propositions: readonly ValueProposition[]): Fit {
  const own = subjectsOf(statement, dimension)
  const namedIn = propositions.map((proposition) => subjectsIn([proposition.statement, ...proposition.proofPoints.map((point) => point.statement)].join('. '), proposition))
  const weightOf = (subject: string): number => 1 / Math.max(1, namedIn.filter((subjects) => subjects.has(subject)).length)
  return (words, of, acrossFrom = 1) => {
    const same = of.dimension === dimension
    const theirs = subjectsIn(words, of)
    const shared = [...theirs.keys()].filter((subject) => own.has(subject) && (same || subject !== OWN))
    if (shared.every((subject) => own.get(subject) !== theirs.get(subject))) return 0
    const score = shared.reduce((sum, subject) => sum + weightOf(subject), same ? SAME_DIMENSION : 0)
    const lone = shared.length >= acrossFrom && shared.length >= ACROSS.share * own.size && shared.some((subject) => isAbout(words, of, subject))
    const across = shared.length >= ACROSS.subjects || lone
    return score >= FITS && (same || across) ? score : 0
  }
}

/** Words are about what they name first, before which a customer's name may stand, and what the proposition that they prove names, too. */
function isAbout(words: string, of: ValueProposition, subject: string): boolean {
  return [...subjectsIn(words, of).keys()].slice(0, NAMED_FIRST).includes(subject) || subjectsIn(of.statement, of).has(subject)
}
const NAMED_FIRST = 2

/** Subjects, and whether each is named by the thing itself or only by who does it. */
type Subjects = ReadonlyMap<string, 'thing' | 'doer'>
const named = new WeakMap<ValueProposition, Map<string, Subjects>>()

/** What words of a proposition name. A page asks for every objection, so they are read once. */
function subjectsIn(words: string, proposition: ValueProposition): Subjects {
  const own = named.get(proposition) ?? new Map<string, Subjects>()
  named.set(proposition, own)
  const known = own.get(words)
  if (known) return known
  const subjects = subjectsOf(words, proposition.dimension)
  own.set(words, subjects)
  return subjects
}

function subjectsOf(words: string, dimension: Dimension): Subjects {
  const things = new Set(subjectTerms(words.replace(DOERS, '')).map(({ term }) => term))
  const subjects = new Map(subjectTerms(words).map(({ term }) => [term, things.has(term) ? 'thing' : 'doer'] as const))
  const own = OWN_SUBJECT[dimension]
  if (own && [...readProposition(words).stems].some((stem) => own.has(stem))) subjects.set(OWN, 'thing')
  return subjects
}

/** Content words that a turn of ours shares with a proof point that it touches on. */
const TOUCHED = 2

/** Did a turn of ours speak of what a proof point is about: does it share a number or two content words with it (DESIGN §3)? Then nobody can say that we kept silent. */
export function isTouchedOn(proofPoint: string, turn: string): boolean {
  const [point, said] = [readProposition(proofPoint), readProposition(turn)]
  return [...point.numbers].some((number) => said.numbers.has(number)) || [...point.stems].filter((stem) => said.stems.has(stem)).length >= TOUCHED
}

/** A number of so many digits, zeros at its end aside, is said by chance by nobody. */
const TELLING_DIGITS = 3
/** More than this share of its words, and so many that tell. */
const MOST = { share: 0.5, telling: 2 } as const
/** What a word that stands in sentences about anything, and a number, count beside a word that tells: whoever says it again rounds. */
const [WEAK, NUMBER] = [0.3, 0.5]

/**
 * Did one turn of ours bring a proof point up? It says a number that tells, or another of its numbers with a word that tells, or most of its
 * words. Two of its words among many are said by chance.
 */
export function isIntroduced(proofPoint: string, turn: string): boolean {
  const [point, said] = [readProposition(proofPoint), readProposition(turn)]
  const numbers = [...point.numbers].filter((number) => said.numbers.has(number))
  if (numbers.some((number) => digitsOf(number) >= TELLING_DIGITS)) return true
  const tell = new Set([...subjectTerms(proofPoint).map(({ term }) => term), ...point.objects])
  const shared = [...point.stems].filter((stem) => said.stems.has(stem))
  const telling = shared.filter((stem) => tell.has(stem)).length
  if (numbers.length > 0 && telling > 0) return true
  const weigh = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + (tell.has(stem) ? 1 : WEAK), 0)
  return telling >= MOST.telling && weigh(shared) + NUMBER * numbers.length > MOST.share * (weigh(point.stems) + NUMBER * point.numbers.size)
}

const digitsOf = (number: number): number => String(number).replace('.', '').replace(/^0+|0+$/g, '').length
