import { memo, type MouseEvent, type Ref } from 'react'
import type { AccountColumn } from '@/lib/insights/client'
import type { AccountRow } from '@/lib/insights/types'
import { count, formatAgo } from '@/lib/shared/format'
import { INTERACTION_WORDS } from '../atoms/words'
import { Checkbox } from '../ui/checkbox'
import { cn } from '../ui/cn'
import { PointedLink } from '../ui/pointed-link'
import { AccountCell } from './account-cell'
import { FollowStar } from './follow-star'

export type RowVerbs = {
  follow: (row: AccountRow, follow: boolean) => void
  /** Chooses a row, or with shift all from the one that was chosen last. */
  choose: (index: number, chosen: boolean, range: boolean) => void
}

type Props = {
  row: AccountRow
  index: number
  columns: readonly AccountColumn[]
  /** The columns were chosen, so that none of them hides on a smaller screen. */
  exact: boolean
  chosen: boolean
  /** Boxes to choose by stand on small screens, too. */
  choosing: boolean
  today: string
  verbs: RowVerbs
  measure: Ref<HTMLTableRowElement>
}

/** On which screens, and on paper, a column of the wide table stands. Of the list as it opens one makes room on smaller ones, and on most beside what changed. */
export function columnClass(column: AccountColumn, columns: readonly AccountColumn[], exact: boolean): string {
  if (exact || column !== 'opposing') return 'hidden lg:table-cell print:table-cell'
  return columns.includes('changed') ? 'hidden 2xl:table-cell' : 'hidden min-[1400px]:table-cell print:table-cell'
}

/** Where the trend has a column of its own, the alignment leaves it to that. */
const TOLD_BESIDE = 'lg:[&_[data-trend]]:hidden print:[&_[data-trend]]:hidden'

/** A row is one link to its account; what can be pressed inside it stands above that. On phones two cells of it remain. */
export const AccountsRow = memo(function AccountsRow({ row, index, columns, exact, chosen, choosing, today, verbs, measure }: Props) {
  const told = new Set(columns)
  const where = [told.has('segment') ? null : row.segment, row.parentName && !told.has('parent') ? `part of ${row.parentName}` : null].filter(Boolean).join(' · ')
  const pick = (event: MouseEvent<HTMLInputElement>) => verbs.choose(index, event.currentTarget.checked, event.shiftKey)
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={`relative focus-within:bg-hover hover:bg-hover ${chosen ? 'bg-accent-soft' : ''}`}>
      <td className={`w-8 lg:table-cell print:hidden ${choosing ? '' : 'hidden'}`}><Checkbox aria-label={`Choose ${row.name}`} checked={chosen} readOnly onClick={pick} className="relative z-1 mt-0.5 block" /></td>
      <td>
        <span className="flex items-start gap-1">
          <span className="min-w-0 flex-1">
            <PointedLink href={`/accounts/${row.id}`} data-row dir="auto" className="line-clamp-2 scroll-mt-16 text-base font-medium text-ink after:absolute after:inset-0">{row.name}</PointedLink>
            {where ? <span className="block text-xs text-muted">{where}</span> : null}
            {row.stale > 0 && !told.has('stale') ? <span className="block text-xs text-muted">{row.stale} of {count(row.beliefs, 'belief')} gone stale</span> : null}
            <span className="block text-xs text-muted lg:hidden print:hidden">{[row.owner?.name ?? 'nobody owns it', row.lastInteraction ? `${INTERACTION_WORDS[row.lastInteraction.type]} ${formatAgo(row.lastInteraction.at, today)}` : null].filter(Boolean).join(' · ')}</span>
          </span>
          <FollowStar name={row.name} followed={row.followed} onFollow={(follow) => verbs.follow(row, follow)} />
        </span>
      </td>
      {told.has('alignment') ? null : <PhoneAlignment row={row} today={today} />}
      {columns.map((column) => column === 'alignment' ? (
        <td key={column} className="max-lg:w-[44%] max-lg:pr-0">
          <span className={cn("max-sm:[&_svg[width='64']]:hidden lg:max-xl:[&_svg[width='64']]:hidden print:[&_svg[width='64']]:w-10", row.overall !== null && told.has('trend') && TOLD_BESIDE)}><AccountCell column={column} row={row} today={today} /></span>
        </td>
      ) : (
        <td key={column} className={columnClass(column, columns, exact)}><AccountCell column={column} row={row} today={today} /></td>
      ))}
    </tr>
  )
})

/** A phone's row tells the alignment whatever the columns of the wide table are. */
function PhoneAlignment({ row, today }: { row: AccountRow; today: string }) {
  return <td className="w-[44%] pr-0 lg:hidden print:hidden"><span className="max-sm:[&_svg[width='64']]:hidden"><AccountCell column="alignment" row={row} today={today} /></span></td>
}
