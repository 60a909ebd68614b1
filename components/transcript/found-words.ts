import { droppedWords } from '@/components/import/count-words'
import type { InteractionPage } from '@/lib/insights/types'
import { count, formatNumber } from '@/lib/shared/format'

/** What an interaction gave evidence for, and what was heard in it beside that and does not count, in words. */
export function foundWords({ segments, beliefs, interaction }: Pick<InteractionPage, 'segments' | 'beliefs'> & { interaction: Pick<InteractionPage['interaction'], 'dropped'> }): { found: string; uncounted: string[] } {
  const evidence = segments.flatMap((segment) => segment.evidence)
  const pieces = evidence.filter(({ admission }) => admission === 'shown').length
  const folded = evidence.length - pieces
  return {
    found: pieces === 0 ? (folded === 0 ? 'No evidence of a belief was found in it.' : 'No evidence of a belief that counts was found in it.')
      : `${count(pieces, 'piece')} of evidence for ${count(beliefs.filter(({ admission }) => admission === 'shown').length, 'belief')}.`,
    uncounted: [...(folded === 0 ? [] : [`${formatNumber(folded)} only possibly heard`]), ...droppedWords(interaction.dropped)],
  }
}
