import Link from 'next/link'
import type { AccountRow, DealView } from '@/lib/insights/types'
import { count, formatAgo, formatDate, formatMoney } from '@/lib/shared/format'
import { AlignmentFigure } from '../atoms/alignment-figure'
import { MovedBy } from '../atoms/moved-by'
import { ShallowLink } from '../atoms/shallow-link'
import { INTERACTION_WORDS } from '../atoms/words'

/** A row is one link to its account; the links inside it (a belief, a call) stand above that. */
export function AccountsRow({ row, today }: { row: AccountRow; today: string }) {
  const belief = (id: string) => `/accounts/${row.id}?belief=${id}`
  const where = [row.segment, row.parentName ? `part of ${row.parentName}` : null].filter(Boolean).join(' · ')
  return (
    <tr className="relative hover:bg-hover focus-within:bg-hover">
      <td>
        <Link href={`/accounts/${row.id}`} data-row dir="auto" className="line-clamp-2 text-base font-medium text-ink after:absolute after:inset-0">{row.name}</Link>
        {where ? <span className="block text-xs text-muted">{where}</span> : null}
        {row.stale > 0 ? <span className="block text-xs text-muted">{row.stale} of {count(row.beliefs, 'belief')} gone stale</span> : null}
        <span className="block text-xs text-muted lg:hidden">{[row.owner?.name ?? 'nobody owns it', row.lastInteraction ? `${INTERACTION_WORDS[row.lastInteraction.type]} ${formatAgo(row.lastInteraction.at, today)}` : null].filter(Boolean).join(' · ')}</span>
      </td>
      <td className="hidden lg:table-cell">{row.owner?.name ?? <span className="text-muted">nobody</span>}</td>
      <td className="max-lg:w-[44%] max-lg:pr-0">
        <span className="max-sm:[&_svg[width='64']]:hidden"><AlignmentFigure value={row.overall} interval={row.interval} trend={row} spark={row.spark} today={today} /></span>
      </td>
      <td className="hidden lg:table-cell">
        {row.deal?.leadScore ? <span title={`as of ${formatDate(row.deal.leadScore.at)}`}>{Math.round(row.deal.leadScore.score)}</span> : <span className="text-muted">none</span>}
      </td>
      <td className="hidden lg:table-cell">
        {row.moved ? <span className="relative z-1 line-clamp-2"><MovedBy moved={row.moved} beliefHref={belief(row.moved.beliefId)} today={today} size="short" /></span> : <span className="text-muted">nothing yet</span>}
      </td>
      <td className="hidden xl:table-cell">
        {row.topOpposing ? (
          <span className="relative z-1 line-clamp-2">
            <ShallowLink href={belief(row.topOpposing.beliefId)} dir="auto" className="link-quiet">{row.topOpposing.statement}</ShallowLink>
            <span className="text-muted"> ({row.topOpposing.holder})</span>
          </span>
        ) : <span className="text-muted">none heard</span>}
      </td>
      <td className="hidden lg:table-cell">
        {row.lastInteraction ? (
          <>
            <span className="block" title={row.lastInteraction.title}>{formatDate(row.lastInteraction.at, today)}</span>
            <span className="block text-xs text-muted">{INTERACTION_WORDS[row.lastInteraction.type]}</span>
          </>
        ) : <span className="text-muted">none</span>}
      </td>
      <td className="hidden pr-0 lg:table-cell">{row.deal ? <Deal deal={row.deal} today={today} /> : <span className="text-muted">no deal</span>}</td>
    </tr>
  )
}

function Deal({ deal, today }: { deal: DealView; today: string }) {
  const amount = deal.amountMinor === null ? null : formatMoney(deal.amountMinor, deal.currency)
  const when = deal.outcome ? `${deal.outcome}${deal.outcomeAt ? ` ${formatDate(deal.outcomeAt, today)}` : ''}` : deal.closeDate ? `closes ${formatDate(deal.closeDate, today)}` : 'no close date'
  return (
    <>
      <span className="block">{[deal.stage, amount].filter(Boolean).join(' · ')}</span>
      <span className="block text-xs text-muted">{when}</span>
    </>
  )
}
