import type { ImportUndoPreview, ImportView } from '@/lib/ingest/types'
import { count, formatDate, formatNumber } from '@/lib/shared/format'

const NAMED = 5

/** "Ilka Brandt and Oda Falk", "Ilka Brandt, Oda Falk, … and 12 more people". */
function listed(names: readonly string[]): string {
  const [last = '', ...before] = names.length > NAMED ? [`${count(names.length - NAMED, 'more person', 'more people')}`, ...names.slice(0, NAMED).toReversed()] : names.toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`
}

/** What undoing an import takes away, and what stays, sentence by sentence. */
export function undoWords(preview: ImportUndoPreview): { goes: string[]; stays: string[] } {
  const { interactions, observations, beliefs, weakened, decisions, copies, peopleGo, peopleStay, accounts } = preview
  return {
    goes: [
      `${count(interactions, 'conversation')} with what was uploaded${observations > 0 ? ` and the ${count(observations, 'piece')} of evidence in ${interactions === 1 ? 'it' : 'them'}` : ''}.`,
      ...(beliefs > 0 ? [`${count(beliefs, 'belief')} that ${beliefs === 1 ? 'rests' : 'rest'} on nothing else.`] : []),
      ...(weakened > 0 ? [`Part of the evidence of ${count(weakened, 'other belief')}: what is left counts.`] : []),
      ...(peopleGo.length > 0 ? [`${listed(peopleGo)}: added by this import, and nobody else speaks of ${peopleGo.length === 1 ? 'them' : 'any of them'}.`] : []),
    ],
    stays: [
      ...(accounts.length > 0 ? [`The account ${listed(accounts)} itself.`] : []),
      ...(peopleStay.length > 0 ? [`${listed(peopleStay)}: added by this import, but used elsewhere since.`] : []),
      ...(decisions > 0 ? [`${count(decisions, 'decision')} that people took on what was read: ${decisions === 1 ? 'it counts' : 'they count'} for nothing meanwhile, and ${decisions === 1 ? 'holds' : 'hold'} again if the same files come back.`] : []),
      ...(copies > 0 ? [`Other imports held ${count(copies, 'copy', 'copies')} of these, which ${copies === 1 ? 'was' : 'were'} not stored: import ${copies === 1 ? 'it' : 'them'} again if ${copies === 1 ? 'it' : 'they'} should count.`] : []),
    ],
  }
}

/** How far an undoing is: "Being undone: 12 of 40 conversations are out." */
export function undoneWords({ doneAt, by, total, left }: NonNullable<ImportView['undo']>): string {
  if (doneAt === null) return `Being undone: ${formatNumber(total - left)} of ${count(total, 'conversation')} ${total === 1 ? 'is' : 'are'} out.`
  return `Undone on ${formatDate(doneAt)}${by ? ` by ${by}` : ''}: ${total === 0 ? 'nothing of it was stored' : `${count(total, 'conversation')} went`}. The same files can be imported again.`
}
