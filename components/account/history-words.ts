import type { BeliefDetail } from '@/lib/beliefs/types'
import { formatChange, formatConfidence } from '@/lib/shared/format'

const CAUSES: Record<string, string> = {
  read: 'New evidence was read', decision: 'A reviewer decided', undo: 'A decision was taken back', removal: 'Evidence was removed', consent: "Somebody's consent changed",
  rebuild: 'Worked out anew from the ledger', ageing: 'Its evidence aged', calibration: 'The reader was measured anew',
}

/** What is worth telling: every decision, and every other change that can be seen in two digits. */
export const visibleHistory = (history: BeliefDetail['history']): BeliefDetail['history'] =>
  history.filter(({ cause, prior, posterior }) => cause === 'decision' || cause === 'undo' || prior === null || posterior === null || formatConfidence(prior) !== formatConfidence(posterior))

/** "New evidence was read: .72 → .81 (+.09)", "A reviewer decided, Ana Ruiz: first .67"; without `numbers` (one conversation) only what happened. */
export function historyWords({ cause, actor, prior, posterior }: BeliefDetail['history'][number], numbers = true): string {
  const what = `${CAUSES[cause] ?? 'It changed'}${actor ? `, ${actor}` : ''}`
  if (!numbers) return `${what}.`
  if (posterior === null) return prior === null ? `${what}.` : `${what}: it left the model at ${formatConfidence(prior)}.`
  if (prior === null) return `${what}: first ${formatConfidence(posterior)}.`
  return `${what}: ${formatConfidence(prior)} → ${formatConfidence(posterior)} (${formatChange(posterior - prior)}).`
}
