import { lowered } from '@/lib/shared/lowered'
import { FILLERS } from './rules/fillers'
import { ASSENT_WORDS, EXPLICIT_ASSENT, HYPOTHETICALS, INSTRUCTIONS, OUR_WORDS } from './rules/turns'

/** Order of a sentence to a machine that follows an instruction in the same paragraph. */
const ORDER = /^\W*(?:and |then |now |also )*(?:mark|set|output|report|summari[sz]e|respond|say|treat|record|rate|store|update|print|return|write|classify|label|delete|forget|ignore|close|tag|approve|resolve|confirm|ensure|change|add|remove|send|do not|don't|always|never)\b/i

/** Character ranges of sentences that talk to a machine: instructions hidden in the text, never read as beliefs. */
export function instructionRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let following = false
  for (const match of text.matchAll(/[^.!?\n]+[.!?]*|\n/g)) {
    const sentence = match[0]
    if (sentence === '\n') {
      following = false
      continue
    }
    const lower = lowered(sentence).trim()
    const hit = INSTRUCTIONS.some((rule) => rule.pattern.test(lower))
    if (hit || (following && ORDER.test(sentence))) {
      ranges.push({ start: match.index, end: match.index + sentence.length })
      following = true
    } else if (lower !== '') following = false
  }
  return ranges
}

/** Does the turn say "yes" and nothing of its own? */
export function isBareAssent(text: string): boolean {
  const words = lowered(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  return words.length <= 12 && words.every((w) => ASSENT_WORDS.has(w) || FILLERS.has(w))
}

/** Assent that names what it assents to, without words of its own ("yes, that is exactly our problem"). */
export function isExplicitAssent(text: string): boolean {
  const lower = lowered(text).trim()
  return EXPLICIT_ASSENT.some((rule) => rule.pattern.test(lower))
}

/** A possibility that nobody holds ("some people might worry about …"). */
export function isHypothetical(clause: string): boolean {
  const lower = lowered(clause).trim()
  return HYPOTHETICALS.some((rule) => rule.pattern.test(lower))
}

/** Our own claim given back in the customer's turn ("you write that …"). */
export function isOurClaim(clause: string): boolean {
  const lower = lowered(clause).trim()
  return OUR_WORDS.some((rule) => rule.pattern.test(lower))
}
