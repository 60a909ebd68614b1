import { OPPOSITE } from '@/lib/beliefs/turnabout-stance'
import type { Reading } from '@/lib/beliefs/types'
import { wordsOf } from './conversation'

/** Nothing but how sure somebody is of what they have just said: "I am more certain of this than in spring", "and I stand by that". */
const STRESSES = /\b(?:(?:more|even more|all the more|rather more|just as|as|still|equally|no less) (?:sure|certain|convinced|confident|adamant)(?: of| about)? (?:this|that|it)\b|(?:stand|stood) by (?:this|that|it)\b|(?:meant|mean) (?:every word|it|that)\b|(?:has|have)(?:n't| not) (?:changed|moved) my (?:mind|view|opinion)\b|my (?:view|opinion|mind|position)(?: on (?:this|that|it))? (?:has|is)(?:n't| not) (?:changed|moved|different)\b)/
/** What nobody expects, in words that need the clause before: "I'll stay if the audit passes. I don't expect to stay", "But I doubt it". */
const DOUBTS = /^(?:(?:and|but|though|yet|mind you),? )*(?:(?:i|we)(?:'m| am|'re| are)? (?:really |honestly |frankly )?(?:don't|do not|not|can't|cannot|wouldn't) (?:really |honestly )?(?:expect(?:ing)?|see|imagine|think|believe|bet on|hold(?:ing)? (?:my|our) breath|count(?:ing)? on)\b(?<rest>[^.?!,;]*)|(?:i|we)(?: very much| rather)? doubt (?:it|that|so)\b)[.!]?$/
/** An offer that hangs on something: "We'll sign once the audit is through". */
const CONDITIONAL = /\b(?:if|unless|once|as long as|provided)\b/
/** Words that name nothing by themselves. */
const OPEN = new Set('it that this so to of on you they will would can could do does ever happen happens happening much soon be the any such'.split(' '))

/** Does a clause say that what the one before made hang on something will not come about? All that it names stands there. */
function doubtsLast(clause: string, before: string): boolean {
  const doubts = DOUBTS.exec(clause)
  if (!doubts || !CONDITIONAL.test(before)) return false
  const known = new Set(wordsOf(before))
  return wordsOf(doubts.groups?.rest ?? '').every((word) => OPEN.has(word) || known.has(word))
}

/** Turns back in which somebody still speaks of the same thing. */
const TURNS_BACK = 2

/**
 * Readings of one talk, in its order, of which those that only stress the one before pull as it does, and those that expect nothing of
 * what it made hang on something the other way.
 */
export function withLeaningOfLast(readings: readonly Reading[]): Reading[] {
  return readings.map((reading, index) => {
    const clause = reading.quote.toLowerCase().replaceAll('’', "'")
    const stresses = STRESSES.test(clause)
    if (!stresses && !DOUBTS.test(clause)) return reading
    const last = readings.slice(0, index).findLast((one) => one.speaker === reading.speaker && one.stance !== 'neutral' && reading.turn - one.turn <= TURNS_BACK && isSameHolder(one, reading))
    if (!last || (!stresses && !doubtsLast(clause, last.quote.toLowerCase()))) return reading
    return { ...reading, stance: stresses ? last.stance : OPPOSITE[last.stance] }
  })
}

const isSameHolder = (one: Reading, other: Reading): boolean => JSON.stringify(one.holder) === JSON.stringify(other.holder)
