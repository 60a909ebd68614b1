import type { ReviewItemView, VerdictView } from '@/lib/review/types'
import { formatDateTime } from '@/lib/shared/format'
import { DECISION_WORDS, REJECT_WORDS, plainWord } from './words'

/**
 * How many look at an item, and what they said as far as the reader may know it: a second reviewer decides without it, a third
 * person settles two verdicts that differ.
 */
export function ItemVerdicts({ item }: { item: ReviewItemView }) {
  const differ = item.status === 'open' && item.verdicts.length > 1
  const words = differ ? `Two reviewers differ. ${item.mayDecide ? 'What you decide settles it.' : 'A third person settles it.'}`
    : item.blind ? 'A second, blind review: somebody has given a verdict, and you see it once you have given yours.'
    : item.quorum > 1 && item.status === 'open' && item.verdicts.length === 0 ? 'Much is at stake here, so two reviewers decide, each without seeing what the other said.'
    : item.verdicts.some(({ mine }) => mine) && item.status === 'open' ? 'You have given your verdict. A second reviewer decides without seeing it.'
    : null
  if (words === null) return null
  return (
    <div className="mb-3 border-l-2 border-line-strong ps-3 text-sm">
      <p role="note" className={differ ? 'font-medium' : 'text-muted'}>{words}</p>
      {item.verdicts.length > 0 ? (
        <ul className="mt-1 flex flex-col gap-0.5">
          {item.verdicts.map((verdict) => (
            <li key={verdict.verdictId}>
              <span className="font-medium">{verdict.mine ? 'You' : verdict.by.name}</span>: {verdictWords(verdict)} <span className="text-muted">{formatDateTime(verdict.at)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** "rejected, wrong holder: “said by their partner”", "corrected and approved (stance: neutral)". */
function verdictWords({ action, reason, note, correction }: VerdictView): string {
  const fields = Object.entries(correction ?? {}).flatMap(([field, value]) => (typeof value === 'string' && field !== 'holderKey' ? [`${plainWord(field)}: ${plainWord(value)}`] : []))
  return [
    (DECISION_WORDS[action] ?? plainWord(action)).toLowerCase(), reason === null ? '' : `, ${REJECT_WORDS[reason].toLowerCase()}`,
    fields.length > 0 ? ` (${fields.join(', ')})` : '', note ? `: “${note}”` : '',
  ].join('')
}
