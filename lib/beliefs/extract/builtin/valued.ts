import type { Attribute } from '@/lib/beliefs/types'
import { finish } from './finish'
import { attributeIn } from './rules/attributes'

/** How a value is told of which only what was asked says what it is of. */
const OF: Partial<Record<Attribute['name'], string>> = {
  budget: 'the budget is', go_live: 'the start is', decision_date: 'the decision is', contract_term: 'the term is', seat_count: 'the number of seats is',
}
/** Nothing but a value: "Thinks it is fifty-two", "Has one eighteen". */
const BARE = /^(?:Says|Thinks|Expects that|Wants|Would want|Has|Is)(?: (?:it|there|that|this) (?:is|are|will be|has to be))?( still| now)?((?: about| around| only| roughly| just| at)*) (.*)$/

/** What may stand behind it, where the value alone is meant: "forty would be right" says something of it. */
const BEHIND = /^(?:$|,|\.\d|(?: \p{L}+)? ?(?:for|all in|in total|in the|a (?:day|week|month|quarter|year)|per|this|next|at (?:most|least|the most)|and (?:that|not|no)|because|as)\b| (?:credits?|euros?|dollars?|pounds?|francs?|crowns?|forints?|seats?|licen[cs]es?|users?)\b)/u

/** A statement that names a value alone, with what it is a value of: "Says the budget is one eighteen". Any other as it is. */
export function valued(statement: string, attribute: Attribute | null, quote: string): string {
  const of = attribute && OF[attribute.name]
  if (!of || attributeIn(quote) !== null) return statement
  const [, still = '', about = '', rest = ''] = BARE.exec(statement.replace(/^(Now|Still) has (?=\S)/, (_, word: string) => `Has ${word.toLowerCase()} `)) ?? []
  const isBare = rest.toLowerCase().startsWith(attribute.value.toLowerCase()) && BEHIND.test(rest.slice(attribute.value.length))
  return isBare ? finish([`Says ${of}${still}${about} ${rest.replace(/,? (?:yes|yeah|no)(?=,|$)/i, '')}`]) : statement
}
