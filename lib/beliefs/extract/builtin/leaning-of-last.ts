import { OPPOSITE } from '@/lib/beliefs/turnabout-stance'
import type { Reading } from '@/lib/beliefs/types'
import { wordsOf } from './conversation'

/**
 * Nothing but how sure somebody is of what they have just said: "I am more certain of this than in spring", "and I stand by
 * that", "our auditor comes to the same result". */
const STRESSES = /\b(?:(?:more|even more|all the more|rather more|just as|as|still|equally|no less) (?:sure|certain|convinced|confident|adamant)(?: of| about)? (?:this|that|it)\b|(?:stand|stood) by (?:this|that|it)\b|(?:meant|mean) (?:every word|it|that)\b|(?:has|have)(?:n't| not) (?:changed|moved) my (?:mind|view|opinion)\b|my (?:view|opinion|mind|position)(?: on (?:this|that|it))? (?:has|is)(?:n't| not) (?:changed|moved|different)\b|\b(?:give|gives|gave|come|comes|came|arrive|arrives|arrived|lead|leads|led) (?:us |me )?(?:to |at )?(?:just |exactly |much )?the same (?:answer|result|conclusion|figure|number|picture|verdict)\b|\b(?:say|says|said|tell|tells|told)(?: us| me)? (?:just |exactly |much )?the same(?: thing)?\s*$|\b(?:said|told you|written|asked)(?: it| so| that| this)? (?:two|three|four|five|a dozen|several|many) times(?: now)?\b)/
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

/** Takes the side of a colleague: "I agree with Ewan", "Ana is right about that". */
const SIDES_WITH = /\b(?:[Ii]|[Ww]e)(?:'m| am|'re| are)?(?: (?:do|also|fully|totally|completely|rather|mostly|would|have to))* ?(?:agree(?: with)?|side with|am with|with|second) (\p{Lu}[\p{L}'-]+)|^(?:(?:And|But|So|Well|No|Yes),? )?(\p{Lu}[\p{L}-]+)(?:'s| is| was)(?: \w+)? right\b/u

/** Turns back in which somebody still speaks of the same thing. */
const TURNS_BACK = 2
/** Turns back in which a colleague is taken to have said what somebody agrees with. */
const TALK_BACK = 12

/**
 * Readings of one talk, in its order, of which those that only stress the one before pull as it does, and those that side with a
 * colleague as the last that this one said. Whoever expects nothing of what they made hang on something means both the other way.
 */
export function withLeaningOfLast(readings: readonly Reading[]): Reading[] {
  const told: Reading[] = []
  for (const reading of readings) {
    const followed = sidedWith(reading, told) ?? stressedBy(reading, told)
    const doubted = followed ? undefined : doubtedBy(reading, told)
    if (doubted) told[told.indexOf(doubted)] = { ...doubted, stance: OPPOSITE[doubted.stance] }
    told.push({ ...reading, stance: followed ? followed.stance : doubted ? OPPOSITE[doubted.stance] : reading.stance })
  }
  return told
}

const clauseOf = ({ quote }: Reading): string => quote.replaceAll('’', "'").toLowerCase()

/** What the colleague said whose side somebody takes. */
function sidedWith(reading: Reading, told: readonly Reading[]): Reading | undefined {
  const sided = SIDES_WITH.exec(reading.quote.replaceAll('’', "'"))
  return sided ? lastOf(told, reading, TALK_BACK, (one) => one.speaker !== reading.speaker && one.speaker.split(/\s+/).includes(sided[1] ?? sided[2] ?? '')) : undefined
}

/** What somebody said right before it that they stress. */
const stressedBy = (reading: Reading, told: readonly Reading[]): Reading | undefined => (STRESSES.test(clauseOf(reading)) ? lastOfOwn(told, reading) : undefined)

/** What somebody said right before it of which they expect nothing. */
function doubtedBy(reading: Reading, told: readonly Reading[]): Reading | undefined {
  const clause = clauseOf(reading)
  const last = STRESSES.test(clause) || !DOUBTS.test(clause) ? undefined : lastOfOwn(told, reading)
  return last && doubtsLast(clause, clauseOf(last)) ? last : undefined
}

const lastOfOwn = (told: readonly Reading[], reading: Reading): Reading | undefined =>
  lastOf(told, reading, TURNS_BACK, (one) => one.speaker === reading.speaker && isSameHolder(one, reading))

/** The last that pulls either way, among those of so many turns back that are meant. */
const lastOf = (told: readonly Reading[], { turn }: Reading, back: number, isMeant: (one: Reading) => boolean): Reading | undefined =>
  told.findLast((one) => one.stance !== 'neutral' && turn - one.turn <= back && isMeant(one))

const isSameHolder = (one: Reading, other: Reading): boolean => JSON.stringify(one.holder) === JSON.stringify(other.holder)
