import type { BeliefChange, BeliefComparison } from '@/lib/insights/types'
import { formatConfidence, formatDate } from '@/lib/shared/format'
import type { BriefSentence } from '../types'
import { belief, says, sentence } from './sentences'

/** What changed among beliefs, one sentence each, in the order of the comparison. */
export function changeSentences({ changes }: BeliefComparison, today: string, most: number): BriefSentence[] {
  return changes.slice(0, most).map((change) => changeSentence(change, today))
}

function changeSentence(change: BeliefChange, today: string): BriefSentence {
  const { statement, holder, kind, by, at, ended } = change
  const own = belief(change.beliefId)
  const when = at === null ? '' : `, ${formatDate(at, today)}`
  const numbers = change.from !== null && change.to !== null ? `, ${formatConfidence(change.from)} → ${formatConfidence(change.to)}` : ''
  switch (kind) {
    case 'appeared': return sentence(`New${when}: ${says(holder.name, statement)}.`, own)
    case 'passed': return sentence(`Came up and was ${ended === 'settled' ? 'settled' : 'given up'}${when}: “${statement}” (${holder.name})${by ? `, for “${by.statement}”` : ''}.`, own, ...(by ? [belief(by.beliefId)] : []))
    case 'turned': return by
      ? sentence(`${holder.name} changed their mind${when}: from “${statement}” to “${by.statement}”.`, own, belief(by.beliefId))
      : sentence(`${holder.name} turned${when}: “${statement}”${numbers}.`, own)
    case 'ended': return by
      ? sentence(`${ended === 'settled' ? 'Settled' : 'Replaced'}${when}: “${statement}” (${holder.name}) by “${by.statement}”.`, own, belief(by.beliefId))
      : sentence(`${ended === 'settled' ? 'Settled' : 'Given up'}${when}: “${statement}” (${holder.name}).`, own)
    case 'strengthened': return sentence(`Surer than before${when}: “${statement}” (${holder.name}${numbers}).`, own)
    case 'weakened': return sentence(`Less sure than before${when}: “${statement}” (${holder.name}${numbers}).`, own)
    case 'faded': return sentence(`Fading, since nobody spoke of it again: “${statement}” (${holder.name}${numbers}).`, own)
  }
}
