import { resetsValue } from '@/lib/beliefs/replaced'
import type { Turnabout } from '@/lib/beliefs/types'
import { lowered } from './tokens'
import { TURNABOUTS, type TurnaboutRule } from './rules/turnabouts'

/** What a span says about an earlier belief of its holder. `firm`: in words that nobody uses otherwise, and its own. */
export type Turned = { turnabout: Turnabout; firm: boolean }

/** Not yet, or only if: "once that is fixed", "that would settle it". */
const OPEN = /\b(?:if|once|until|unless|would|could|should|might|may|will|won't|can't|cannot|need(?:s)? to|ha(?:s|ve) to|hope|hoping|wish|want(?:s|ed)?|waiting|whether|assuming|suppose|let's|before|when)\b|(?:'ll|'d)\b|\?\s*$/
/** What they may do one day: "she'll come round". */
const AHEAD = /\b(?:will|would|could|might|may|should|can't|cannot|won't|hope)\b|(?:'ll|'d)\b/
/** Denied right before it: "has not been resolved", "that never answered my question". */
const DENIED = /\b(?:not|never|hardly|barely|nothing|nobody|none|far from|half|partly|yet to)\b|n't\b/
/** A marker alone, before or after the sentence with the words: "I take that back.", "I was wrong." */
const BARE_WORDS = 9

function ruleIn(clause: string): TurnaboutRule | null {
  const text = clause.trim()
  return TURNABOUTS.find((rule) => {
    const found = rule.pattern.exec(text)
    if (!found) return false
    const head = text.slice(0, found.index)
    const whole = `${head}${found[0]}`
    if (rule.turnabout === 'withdraws' && !rule.act && (OPEN.test(whole) || DENIED.test(withoutOwn(found[0])) || DENIED.test(head.split(/\s+/).slice(-3).join(' ')))) return false
    if (rule.turnabout === 'mind_change' && !rule.act && AHEAD.test((head.split(/[,;:]/).at(-1) ?? '').trim().split(/\s+/).slice(-2).join(' '))) return false
    return !/\b(?:if|unless|until|whether)\b/.test(head.split(/[,;]/).at(-1) ?? '') && !/\?\s*$/.test(text)
  }) ?? null
}

/** Denials that belong to the marker itself: "not worried any more", "nothing was lost", "does not insist". */
const withoutOwn = (found: string): string =>
  /any ?(?:more|longer)|no (?:more|further)|nothing |insist|press|push|without/.test(found) ? '' : found

/** Sentences of a turn with where they start. */
function sentencesOf(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$|[.!?])/g)].map(({ 0: found, index }) => ({ text: found, start: index, end: index + found.length }))
}

/**
 * Does a span of a turn give up, correct or replace what its holder believed? Looked for in the span, in the rest of its
 * sentence, and in a short sentence right before or after that says nothing else ("I take that back.").
 */
export function turnaboutIn(text: string, start: number, end: number): Turned | null {
  const quote = text.slice(start, end)
  const own = ruleIn(lowered(quote))
  if (own) return { turnabout: own.turnabout, firm: own.firm === true }
  if (resetsValue(quote)) return { turnabout: 'mind_change', firm: false }
  const sentences = sentencesOf(text)
  const at = sentences.findIndex((sentence) => start < sentence.end && end > sentence.start)
  const whole = sentences[at]
  if (!whole) return null
  const around = ruleIn(lowered(whole.text))
  if (around?.firm) return { turnabout: around.turnabout, firm: false }
  for (const next of [sentences[at - 1], sentences[at + 1]]) {
    if (!next || next.text.trim().split(/\s+/).length > BARE_WORDS) continue
    const bare = ruleIn(lowered(next.text))
    if (bare?.firm && (next.start < start || bare.act)) return { turnabout: bare.turnabout, firm: false }
  }
  return null
}
