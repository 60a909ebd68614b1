import { REJECT_WORDS } from '@/components/review/words'
import type { CorrectionStateName, CorrectionVerdictName, CorrectionView } from '@/lib/review/types'
import { formatDate } from '@/lib/shared/format'
import type { RejectReason } from '@/lib/shared/vocabulary'

/** "not said", "ours, not theirs": a reason inside a sentence. */
export const reasonWords = (reason: RejectReason): string => REJECT_WORDS[reason].toLowerCase()

/** "You said on 12 May that this is not right (wrong holder)." */
export function saidWords({ by, mine, verdict, reason, at }: CorrectionView, today: string | Date): string {
  const what = verdict === 'still_true' ? 'it still holds' : 'this is not right'
  return `${mine ? 'You' : by.name} said on ${formatDate(at, today)} that ${what}${reason && verdict === 'not_right' ? ` (${reasonWords(reason)})` : ''}.`
}

const DID: Record<string, string> = {
  approve: 'kept the words as they are', assert: 'holds it to be true', fix: 'corrected what was read', reject: 'rejected the words', split: 'split the belief', move: 'moved it to where it belongs',
  supersede: 'let another belief take its place',
}

/** What became of it, as a sentence. */
export function becameWords({ state, settled, atOnce }: CorrectionView, today: string): string {
  if (state === 'waiting') return 'A reviewer is asked.'
  if (state === 'withdrawn') return 'Taken back.'
  if (atOnce || settled === null) return 'It counted at once.'
  const why = settled.action === 'reject' && settled.reason ? `: ${reasonWords(settled.reason)}` : ''
  return `${settled.by} ${DID[settled.action] ?? 'decided'} on ${formatDate(settled.at, today)}${why}.`
}

/** The notice right after it was said. */
export function saidNotice(verdict: CorrectionVerdictName, state: CorrectionStateName): { message: string; detail: string } {
  const message = verdict === 'still_true' ? 'Noted: still true.' : 'Noted: not right.'
  return { message, detail: state === 'waiting' ? 'A reviewer is asked, and you are told what became of it.' : 'It counts at once, without a reviewer.' }
}
