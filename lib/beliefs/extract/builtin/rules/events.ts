import type { Rule } from './negation'
import { valenceOf } from './valence'

/** What somebody did once: told for the story, no belief by itself. Lower case, plain apostrophes. */
export const OWN_EVENTS: readonly Rule[] = [
  {
    id: 'did_once',
    pattern: /^(?:i|we)(?:'ve| have|'d| had)? (?:just |also |even |already |only |now |then |really )*(?:took|taken|asked|told|ran|run|rang|called|wrote|sent|sat|went|came|read|counted|checked|looked|heard|did|put|got|gave|moved|opened|pulled|replayed|learned|learnt|tried|met|spoke|visited|watched|saw|made|showed|mentioned|said|noticed|collected|printed|drew|walked|rode|drove|bought)\b(?! (?:a lot of |so |too )?(?:trust|respect|value))/,
    example: 'I asked for it in March',
  },
]
const ATTITUDE = /\b(?:think|believe|want|need|hope|expect|prefer|worr\w+|afraid|sure|convinced|trust|love|hate|like|because|never|too|better|worse|best|worst|cannot|can't|won't|will not|not going to)\b/

/** An own deed without a word of what it means to the speaker. */
export function isOwnEvent(clause: string): boolean {
  const text = clause.trim()
  if (!OWN_EVENTS.some(({ pattern }) => pattern.test(text)) || ATTITUDE.test(text)) return false
  const { good, bad } = valenceOf(text.match(/[\p{L}']+/gu) ?? [])
  return good === bad
}
