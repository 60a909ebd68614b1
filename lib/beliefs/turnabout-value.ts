import { byWord } from '@/lib/shared/by-word'
import { MONTH_NAME } from './days'
import { STOP_WORDS } from './lexicon'
import { readProposition } from './normalize'
import { replacedIn, resetsValue, valuesIn } from './replaced'

/** A bare number that takes the place of another is at most so many times larger or smaller. */
const SIZE = 3
/** "Four hundred twenty" of a budget is 420,000: thousands are left unsaid. */
const UNSAID = 1000
const LEAST = 10

/** Two quantities ("12 day") of one unit, or of about one size where one of them names no unit. */
function areComparable(one: string, other: string): boolean {
  const [a = '', unit] = counted(one)
  const [b = '', otherUnit] = counted(other)
  if (unit !== undefined && otherUnit !== undefined) return unit === otherUnit || areDurations([Number(a), unit], [Number(b), otherUnit])
  const [small, large] = [Number(a), Number(b)].sort((x, y) => x - y)
  if (small === undefined || large === undefined || small < 0) return false
  // To nothing, or from it.
  if (small === 0) return large > 0
  return large / small <= SIZE || (small >= 100 && large / (small * UNSAID) <= SIZE && (small * UNSAID) / large <= SIZE)
}

/** Seconds in what time is counted in, by stem. */
const SECONDS: Readonly<Record<string, number>> = byWord({ second: 1, minut: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_629_800, quarter: 7_889_400, year: 31_557_600 })
/** One duration takes the place of another that is at most so many times longer or shorter: "thirty seconds", "two minutes". */
const SPAN = 12

function areDurations([a, unit]: [number, string], [b, otherUnit]: [number, string]): boolean {
  const [one, other] = [a * (SECONDS[unit] ?? 0), b * (SECONDS[otherUnit] ?? 0)]
  return one > 0 && other > 0 && Math.max(one, other) / Math.min(one, other) <= SPAN
}

/** A quantity without the small word that follows its number: "six in" counts nothing. */
const counted = (quantity: string): string[] => quantity.split(' ').filter((part) => !STOP_WORDS.has(part))

/** What a quantity ("2 engineer") counts, or null. */
export const unitOf = (quantity: string): string | null => counted(quantity)[1] ?? null

/** Does a text name one of these values, a budget's thousands said or unsaid? */
export function namesValue(held: ReadonlySet<string>, text: string): boolean {
  return [...valuesIn(text)].some((value) => {
    const plain = Number(value)
    return held.has(value) || (plain >= LEAST && (held.has(String(plain * UNSAID)) || held.has(String(plain / UNSAID))))
  })
}

/** Do two texts name values of one sort, and not the same: two dates, or two quantities that compare? */
export function nameRivals(one: string, other: string): boolean {
  const [values, others] = [valuesIn(one), valuesIn(other)]
  if (values.size === 0 || others.size === 0 || [...values].every((value) => others.has(value))) return false
  const [mine, theirs] = [readProposition(one), readProposition(other)]
  return (mine.dates.size > 0 && theirs.dates.size > 0) || [...mine.quantities].some((each) => [...theirs.quantities].some((rival) => areComparable(each, rival)))
}

/** A value that takes the place of another one: the words for both, or `was: null` where only the new one is named. */
export type NewValue = { was: string | null; now: string }

/**
 * Which value, said in a quote, takes the place of which: by the quote's own words; by what was said right before it, where that names
 * another one ("All set for the twentieth?"); or of whatever it was. None where the quote does no more than name a value.
 */
export function newValuesIn(quote: string, former: string): NewValue[] {
  const replaced = replacedIn(quote)
  if (replaced) return resetsValue(quote) ? [replaced] : []
  return [
    ...((recalls(former) || MOVES.test(quote)) && nameRivals(quote, former) ? [{ was: former, now: quote }] : []),
    ...(resetsValue(quote) ? [{ was: null, now: quote }] : []),
  ]
}

const VALUE = String.raw`(?:[$€£]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|nought|zero|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|${MONTH_NAME})\b)`
/** Somebody's own word of before, with its value: "I said six in spring", "we had written to you 48 hours". */
const RECALLS = new RegExp(String.raw`\b(?:i|we)(?:'d|'ve| had| have)? (?:first |once |originally |initially |only )?(?:said|wrote|written|told you|asked(?: you)? for|put (?:down|in)|started (?:at|with|from|out at)|began (?:at|with)|planned(?: for| with)?|promised(?: you)?|quoted|estimated|budgeted|assumed|gave you|spoke of|talked of)\b(?: to you| you)?(?: (?:it was|it's|that|about|around|roughly|for|the|in|on|by|with|of|we need(?:ed)?|i need(?:ed)?|we had|we have|\w+))?(?: [\w-]+){0,9} ${VALUE}`, 'i')

/** The value of before by itself: "It was four." Right beside the one of now it tells what that takes the place of. */
const WAS = new RegExp(String.raw`(?:(?:^|[.!?]\s+)(?:(?:ah|oh|well|no|yes|yeah)[,.]? )?(?:it|that|this)(?: was| used to be| had been|'d been| isn't| is not|'s not| is no longer|'s no longer)|(?:^|[.!?]\s+)(?:(?:ah|oh|well|no|yes|yeah)[,.]? )?(?:i|we) (?:had|was at|were at|began at|started at)) (?:only |just |about |around |roughly |at |the )*${VALUE}[\w,.%-]*(?: [\w%-]+){0,2}(?: any ?more)?(?=\s*(?:[.!?]|$))`, 'i')

/** The value of before by what it was: "the thirty seconds was a number from my head". */
const WAS_ONLY = new RegExp(String.raw`\b(?:the|my|our|that) ${VALUE}[\w,.%-]*(?: [\w%-]+){0,2} (?:was|were) (?:only |just |always |really )*(?:an? (?:number|figure|date|guess|typo|slip|wish|first)\b|me being|optimistic|pessimistic|wrong|too (?:optimistic|ambitious|early|low|high|long|short)|from (?:before|my head)|before\b)`, 'i')

/** That a value is another one than somebody has just named: "no, it's the fourth", "make that nine", "it has to be eighteen", "it's five now". */
export const MOVES = new RegExp([
  String.raw`^\W*(?:no|nope|actually|sorry|make|call|bump|correct|instead)\b`,
  String.raw`\b(?:no longer|any ?more|instead|only|moved?|pushed?|raised?|cut|chang(?:e|ed|es)|corrected?|bump(?:ed)?|brought|slipped|slid|dropped|become|became|will do|gave (?:me|us)|left with|has to be|have to be|had to be|must be|down to|up to)\b`,
  String.raw`\bit(?:'s|'ll be| will be| is)(?: now)? (?=[$€£\d]|the \w+ of |\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)`,
  String.raw`\b(?:it(?:'s| is)|that(?:'s| is)|there(?:'s| is| are)|(?:i|we)(?:'ve|'re| have| are)) ${VALUE}[\w.,%-]*(?: [\w%-]+){0,2} now\b`,
].join('|'), 'i')

/** Does a text recall a value that its speaker had named before? */
export const recalls = (text: string): boolean => [RECALLS, WAS, WAS_ONLY].some((pattern) => pattern.test(text.replaceAll('’', "'").trim()))
