import { REJECT_WORDS, plainWord } from '@/components/review/words'
import type { HistoryEntry, HistoryRuling } from '@/lib/beliefs/types'
import { formatConfidence, formatDifference } from '@/lib/shared/format'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'

const CAUSES: Record<string, string> = {
  read: 'New evidence was read', decision: 'A reviewer decided', undo: 'A decision was taken back', removal: 'Evidence was removed', consent: "Somebody's consent changed",
  rebuild: 'Worked out anew from the ledger', ageing: 'Its evidence aged', calibration: 'The reader was measured anew',
}

/** What is worth telling: every decision, and every other change that can be seen in two digits. */
export const visibleHistory = (history: readonly HistoryEntry[]): HistoryEntry[] =>
  history.filter(({ cause, prior, posterior }) => cause === 'decision' || cause === 'undo' || prior === null || posterior === null || formatConfidence(prior) !== formatConfidence(posterior))

/** "New evidence was read: .72 → .81 (+.09)", "Ana Ruiz rejected it: not said, .72 → .60 (−.12)"; without `numbers` (one conversation) only what happened. */
export function historyWords({ cause, actor, prior, posterior, ruling }: HistoryEntry, numbers = true): string {
  const who = actor ?? 'A member who left'
  const what = ruling === null ? `${CAUSES[cause] ?? 'It changed'}${actor ? `, ${actor}` : ''}` : cause === 'undo' ? `${who} took a decision back: ${rulingWords(ruling)}` : `${who} ${rulingWords(ruling)}`
  const then = ruling === null ? ':' : ','
  if (!numbers) return `${what}.`
  if (posterior === null) return prior === null ? `${what}.` : `${what}${then} it left the model at ${formatConfidence(prior)}.`
  if (prior === null) return `${what}${then} first ${formatConfidence(posterior)}.`
  return `${what}${then} ${formatConfidence(prior)} → ${formatConfidence(posterior)} (${formatDifference(prior, posterior)}).`
}

/** "approved it", "rejected it: not said", "corrected the stance"; of a ruling on other words that bear on it: "approved words that bear on it". */
function rulingWords({ action, reason, fields, own }: HistoryRuling): string {
  const it = own ? 'it' : 'words that bear on it'
  switch (action) {
    case 'approve': return `approved ${it}`
    case 'reject': {
      const because = REJECT_REASONS.find((each) => each === reason)
      return `rejected ${it}${because && because !== 'other' ? `: ${REJECT_WORDS[because].toLowerCase()}` : ''}`
    }
    case 'fix': {
      const named = [...new Set(fields.flatMap((field) => FIELDS[field] ?? []))]
      return own && named.length > 0 ? `corrected ${new Intl.ListFormat('en-GB').format(named)}` : `corrected ${it}`
    }
    case 'assert': return fields.includes('declared') ? 'counted what they said of it on their own page' : own ? 'asserted that it holds' : 'asserted a belief that bears on it'
    case 'merge': return 'merged two beliefs'
    case 'keep_apart': return 'kept two beliefs apart'
    case 'split': return 'split a belief in two'
    case 'move': return 'moved a quote to another belief'
    case 'supersede': return 'said that one belief took the place of another'
  }
}

const FIELDS: Record<string, string> = {
  holderKey: 'the holder', start: 'the quote', end: 'the quote', quote: 'the quote',
  ...Object.fromEntries(['statement', 'kind', 'dimension', 'stance', 'polarity', 'certainty'].map((field) => [field, `the ${plainWord(field)}`])),
}
