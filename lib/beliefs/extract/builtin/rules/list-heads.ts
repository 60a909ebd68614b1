import type { Kind, Stance } from '@/lib/shared/vocabulary'
import type { Rule } from '@/lib/shared/rule'

/** What a head makes of an item below it: a wish, a worry, praise, or a complaint. */
export type Sort = 'wish' | 'extra' | 'breaker' | 'worry' | 'liked' | 'disliked'

/** `past`: of what is over ("What went well"). */
export type Head = Rule & { sort: Sort; past: boolean }

const ADDS = String.raw`(?: (?:for|from|on|of|about|with|in|at|to) [^:]{1,30})?(?: (?:are|is|were|would be|include))?`
const WHOSE = String.raw`^(?:(?:our|my|the|some|main|key|hard|few|remaining|open|top|biggest|minimum|other|absolute|critical|current|following) )*`
const named = (nouns: string): RegExp => new RegExp(`${WHOSE}(?:${nouns})${ADDS}$`)

/** Heads of lists: each item below is told with its head. Lower case, plain apostrophes, without the colon. */
export const HEADS: readonly Head[] = [
  { id: 'extras', sort: 'extra', past: false, pattern: named('nice[- ]to[- ]haves?|would be nice(?: to have)?|optional extras?|wish ?lists?'), example: 'Nice to have' },
  { id: 'breakers', sort: 'breaker', past: false, pattern: named('deal ?-?breakers?|show ?-?stoppers?|red lines?|no-gos'), example: 'Deal breakers for us' },
  { id: 'needs', sort: 'wish', past: false, pattern: named('must[- ]haves?|requirements?|needs|priorities|demands?|conditions|asks|wishes|wants|non-?negotiables?'), example: 'Our must-haves' },
  { id: 'worries', sort: 'worry', past: false, pattern: named('concerns?|worries|fears|risks|objections?|reservations|doubts|what worries (?:us|me)(?: most)?'), example: 'Our main concerns' },
  { id: 'pros', sort: 'liked', past: false, pattern: named('pros|likes|strengths|positives|the good|good points|upsides?|what (?:i|we) (?:really )?like(?: most)?|what works(?: well)?'), example: 'Pros' },
  { id: 'went_well', sort: 'liked', past: true, pattern: named('(?:what )?(?:went|worked) well|what worked|what (?:i|we) liked(?: most)?|highlights'), example: 'What went well' },
  { id: 'cons', sort: 'disliked', past: false, pattern: named("cons|dislikes|weaknesses|negatives|the bad|bad points|downsides?|drawbacks?|pain points|complaints|gripes|what (?:i|we) (?:don't|do not) like|what (?:i|we) dislike|what (?:doesn't|does not) work(?: well)?|what (?:could|should|needs to) (?:be (?:better|improved)|improve)"), example: 'Cons' },
  { id: 'went_badly', sort: 'disliked', past: true, pattern: named("(?:what )?(?:went (?:badly|wrong|less well)|(?:didn't|did not)(?: (?:go|work)(?: so| as| very)?(?: well)?)?)|what (?:i|we) (?:didn't|did not) like|lowlights"), example: "What didn't go well" },
]

const VERB = String.raw`(?:want|need|require|demand|expect|insist on|ask for|(?:are|am|'re|'m) (?:asking|looking) for|look for|hope for|must have|have to have|(?:will|'ll) need|(?:would|'d) (?:like|want|need|expect|love))`
const SOME = String.raw`(?:the following|these|this|that|(?:(?:the following|these) )?(?:two|three|four|five|six|a few|some|the same)? ?(?:things|points|items|changes)?)`
/** "For phase two we want", "I expect the following by Friday", "What we need from you is". */
const ASKS = new RegExp(String.raw`^(?:and |so |also |now |then |therefore |what )*(?<front>(?:for|in|by|before|from|at|on|with|as|after|during) [^,:]{1,40}?,? )?(?:what )?(?<who>i|we) ?(?:really |just |also |still |only |now |therefore |do )*(?<verb>${VERB})(?: ${SOME})?(?: from (?:you|your (?:team|side|company)))?(?<tail> (?:before|by|for|until|in|at|from|on|after|to) [^:]{1,40}?)?(?: is| are)?(?: as follows)?$`, 'i')

/** How an item is told with the head above it: `item` → a sentence of its own, and what the head settles of it. */
export type Frame = { sort: Sort; tell: (item: string, isClause: boolean) => string; settles: { kind?: Kind; stance?: Stance } }

const PLURAL_END = /^(?:no|too many|not enough|few|several) (?:[\w-]+ ){0,3}?[\w-]*[^s\W]s\b/i
const lacks = (item: string): string => `there ${PLURAL_END.test(item) ? 'are' : 'is'} ${item}`
const LACKS = /^(?:no|too (?:many|much|little|few)|not enough) /i
/** "Fix the export": what we are to do. */
const TO_DO = /^[a-z]{3,} (?:the|a|an|our|us|your|all|this|that|these|every|each|any) /

function told(sort: Sort, past: boolean, item: string, isClause: boolean): string {
  if (sort === 'breaker') return isClause ? `It is a deal breaker for us if ${item}` : `${item.charAt(0).toUpperCase()}${item.slice(1)} would be a deal breaker for us`
  if (sort === 'wish') return isClause ? item : `We need ${TO_DO.test(item) ? 'you to ' : ''}${item}`
  if (sort === 'extra') return isClause ? item : `We would like ${item} as a nice-to-have`
  if (isClause) return sort === 'worry' ? `We are worried that ${item}` : item
  if (sort === 'worry') return `We are worried about ${LACKS.test(item) ? `having ${item}` : item}`
  if (sort === 'liked') return `We ${past ? 'liked' : 'like'} ${item}`
  return LACKS.test(item) ? `We ${past ? 'were' : 'are'} unhappy that ${past ? lacks(item).replace(/^there is/, 'there was').replace(/^there are/, 'there were') : lacks(item)}` : `We ${past ? 'were' : 'are'} unhappy with ${item}`
}

const SETTLES: Readonly<Record<Sort, Frame['settles']>> = {
  wish: { stance: 'neutral' }, extra: { kind: 'priority', stance: 'neutral' }, breaker: { kind: 'constraint', stance: 'negative' },
  worry: { kind: 'concern', stance: 'negative' }, liked: { kind: 'evaluation', stance: 'positive' }, disliked: { kind: 'concern', stance: 'negative' },
}

/** The frame that a head is for what stands below it; null of any other. `head` with plain apostrophes, without its colon. */
export function frameOf(head: string): Frame | null {
  const asks = ASKS.exec(head)?.groups
  if (asks) {
    const who = /^i$/i.test(asks['who'] ?? '') ? 'I' : 'We'
    const verb = (asks['verb'] ?? '').toLowerCase().replace(/^'ll/, 'will').replace(/^'d/, 'would').replace(/^'(?:re|m)/, who === 'I' ? 'am' : 'are')
    const front = asks['front'] ?? ''
    const added = [`${front.charAt(0).toLowerCase()}${front.slice(1)}`, asks['tail'] ?? ''].map((part) => part.trim().replace(/,$/, '')).filter((part) => part !== '').join(' ')
    const tell = (item: string, isClause: boolean): string => (isClause ? item : `${who} ${verb}${TO_DO.test(item) ? ' you to' : ''} ${added === '' ? item : item.replace(/(?=,)|$/, ` ${added}`)}`)
    return { sort: 'wish', tell, settles: SETTLES.wish }
  }
  const found = HEADS.find(({ pattern }) => pattern.test(head.toLowerCase()))
  return found ? { sort: found.sort, tell: (item, isClause) => told(found.sort, found.past, item, isClause), settles: SETTLES[found.sort] } : null
}
