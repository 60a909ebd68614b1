import type { Rule } from '@/lib/shared/rule'

const WHICH = String.raw`(?:a|an|the|our|my|their|one|two|three|some|most|many|few|several|other|another|any|every|those|these)`
const ALIKE = String.raw`(?:[\p{L}-]+ ){0,2}?`
const PLURAL = String.raw`(?:clients|customers|guests|patients|tenants|residents|subscribers|shoppers|passengers|vendors|suppliers|providers|competitors|rivals|agencies|contractors|carriers|insurers|banks|regulators)`
const SINGULAR = String.raw`(?:client|customer|vendor|supplier|provider|competitor|rival|agency|contractor|carrier|insurer|bank|regulator)`
const OF_OURS = String.raw`(?:people|team|teams|guys|folks|lot|crew|staff|engineers?|developers|support|reps?|sales|consultants?|colleagues)`

/** Who is no part of the customer: a "they" that follows is theirs, and nobody's whom we model. Text in lower case with plain apostrophes. */
export const OUTSIDERS: readonly Rule[] = [
  { id: 'many_outside', pattern: new RegExp(String.raw`(?<![\p{L}'])(?:${WHICH} (?:of (?:our|the|their) )?${ALIKE})?${PLURAL}(?![\p{L}'-])`, 'gu'), example: 'most of our bigger clients' },
  { id: 'one_outside', pattern: new RegExp(String.raw`(?<![\p{L}'])${WHICH} ${ALIKE}${SINGULAR}(?![\p{L}'-])`, 'gu'), example: 'another vendor' },
  { id: 'of_the_seller', pattern: new RegExp(String.raw`(?<![\p{L}'])your ${ALIKE}${OF_OURS}(?![\p{L}'-])`, 'gu'), example: 'your support team' },
]

/** Where in `text` (lower case, plain apostrophes) somebody outside the customer is mentioned last; −1 where nobody is. */
export const lastOutsider = (text: string): number => Math.max(-1, ...OUTSIDERS.flatMap(({ pattern }) => [...text.matchAll(pattern)].map(({ index }) => index)))

const ONE_OF_OURS = String.raw`(?:engineer|technician|rep|representative|consultant|colleague|trainer|installer|salesman|saleswoman|account manager|sales manager|project manager|developer|agent|driver|fitter|boss|manager|director|ceo|guy|man|woman|lady)`
/** One of ours, of whom they speak: a "he" or "she" that follows is nobody of theirs. */
export const ONE_OUTSIDE: Rule = { id: 'one_of_the_seller', pattern: new RegExp(String.raw`(?<![\p{L}'])(?:your ${ALIKE}${ONE_OF_OURS}|\p{L}+ (?:from|on|at|in) your ${ALIKE}(?:team|side|company|office|support|sales|engineering)|(?:the|our|their|another|a|one) (?:last |old |previous |other |new )?(?:vendor|supplier|provider|agency|competitor)(?:'s [\p{L}-]+)?)(?![\p{L}'-])`, 'gu'), example: 'your second engineer' }

/** Where in `text` one of ours, or of another supplier, is spoken of last; −1 where nobody is. */
export const oneOutside = (text: string): number => [...text.matchAll(ONE_OUTSIDE.pattern)].at(-1)?.index ?? -1
