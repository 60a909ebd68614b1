import Link from 'next/link'
import type { InteractionRow } from '@/lib/insights/types'
import { count, formatDate } from '@/lib/shared/format'
import { INTERACTION_ICONS } from '../../atoms/interaction-icons'
import { INTERACTION_WORDS } from '../../atoms/words'

/** One interaction: what it was, when, who spoke, and what was read out of it or where its reading stands. */
export function InteractionLine({ row, today }: { row: InteractionRow; today: string }) {
  const Icon = INTERACTION_ICONS[row.type]
  return (
    <Link href={`/interactions/${row.id}`} data-row className="-mx-2 flex gap-3 rounded-md px-2 py-(--row-y) hover:bg-hover">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" strokeWidth={1.75} />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="line-clamp-2 text-base">{row.title}</span>
        <span className="block text-xs text-muted">{[INTERACTION_WORDS[row.type], formatDate(row.at, today), speakers(row)].filter(Boolean).join(' · ')}</span>
        <span className="block text-xs text-muted">{outcome(row)}</span>
      </span>
    </Link>
  )
}

const NAMED = 3
const speakers = ({ speakers: all }: InteractionRow): string => all.slice(0, NAMED).join(', ') + (all.length > NAMED ? ` and ${all.length - NAMED} more` : '')

function outcome(row: InteractionRow): string {
  if (row.copyOf) return 'Another recording of the same call: it counts once.'
  if (row.status === 'queued') return 'Waiting to be read'
  if (row.status === 'reading') return 'Being read…'
  if (row.status === 'failed') return 'Could not be read. Open it to see why and to try again.'
  const heard = count(row.shown, 'observation')
  return row.possiblyHeard > 0 ? `${heard}, ${row.possiblyHeard} possibly heard` : heard
}
