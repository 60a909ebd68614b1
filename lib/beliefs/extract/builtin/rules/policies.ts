import type { Rule } from '@/lib/shared/rule'

const LEAD = String.raw`^(?:\W*(?:and|but|so|well|because|now|remember)[\s,]+)*`
const OUTLAY = String.raw`(?:spends?|spending|purchases?|purchasing|contracts?|agreements?|suppliers?|vendors?|budgets?|invoices?|expenses?|commitments?|licen[cs]es?|renewals?|hires?|investments?|lines?(?= (?:that|which) (?:goes|go|rises?|grows?|increases?|costs?)\b))`
const NEW_THING = String.raw`new (?:tools?|software|systems?|projects?)`
const EVERY_OUTLAY = String.raw`(?:any|every|each|all|no) (?:${NEW_THING}|(?:(?:new|single|other|yearly|annual|external|outside|non-[a-z]+|software|capital) ){0,2}${OUTLAY})`
const MUST = String.raw`(?:has to|have to|must|may only|can only|can't|cannot|may not|go(?:es)?|gets|needs?|requires?|(?:is|are) (?:capped|frozen|reviewed|decided|signed off))`
const AMOUNT = String.raw`(?:over|above|beyond|north of|more than|past|exceeding|under|below|less than)(?: the)? (?:[$€£]?\d|(?:a|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) ?(?:hundred|thousand|k|grand|million|five)?\b)`

/** Rules of the house, told without an "I": they are the firm's, whoever recites them. */
export const POLICIES: readonly Rule[] = [
  { id: 'above_amount', pattern: new RegExp(String.raw`${LEAD}(?:anything|everything|nothing|${EVERY_OUTLAY}) ${AMOUNT}[^.;]{0,40}? ${MUST}\b`), example: 'Anything over twenty thousand goes to the trustees' },
  { id: 'every_spend', pattern: new RegExp(String.raw`${LEAD}${EVERY_OUTLAY}(?: (?:that|which|we|with|from|for)\b[^.;,]{0,40}?)? ${MUST}\b`), example: 'Every contract that renews by itself has to go past legal' },
]

/** Who speaks of themselves or of the listener tells no rule of the house. */
const PERSONAL = /\b(?:i|i'm|i'd|i'll|i've|me|my|mine|you|your|you're|you'd|you'll|yours)\b/

/** `clause` in lower case with plain apostrophes. */
export const isPolicy = (clause: string): boolean => !PERSONAL.test(clause) && POLICIES.some(({ pattern }) => pattern.test(clause))
