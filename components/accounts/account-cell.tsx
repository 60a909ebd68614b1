import type { ReactNode } from 'react'
import type { AccountColumn } from '@/lib/insights/client'
import { changedWords, closeWords } from '@/lib/insights/client'
import type { AccountRow, DealView } from '@/lib/insights/types'
import { formatAlignment, formatDate, formatMoney, formatNumber, formatSlope } from '@/lib/shared/format'
import { FigureExplainer } from '../account/figure-explainer'
import { AlignmentFigure } from '../atoms/alignment-figure'
import { MovedBy } from '../atoms/moved-by'
import { ShallowLink } from '../atoms/shallow-link'
import { TrendGlyph } from '../atoms/trend-glyph'
import { INTERACTION_WORDS, trendWords } from '../atoms/words'
import { MeetingWhen } from '../meetings/meeting-when'

const muted = (words: string): ReactNode => <span className="text-muted">{words}</span>

/** What a row tells in one column. Links in it stand above the row's own. */
export function AccountCell({ column, row, today }: { column: AccountColumn; row: AccountRow; today: string }): ReactNode {
  const belief = (id: string) => `/accounts/${row.id}?belief=${id}`
  switch (column) {
    case 'owner': return row.owner?.name ?? muted('nobody')
    case 'segment': return row.segment ?? muted('none')
    case 'parent': return row.parentName ? <span dir="auto">{row.parentName}</span> : muted('none')
    case 'alignment': return <AlignmentFigure value={row.overall} interval={row.interval} trend={row} spark={row.spark} today={today} explained={(number) => (
      <span className="relative z-1 w-fit"><FigureExplainer accountId={row.id} asOf={null} of="overall" name={`Alignment of ${row.name}`} value={row.overall} href={`/accounts/${row.id}?tab=beliefs`} today={today}>{number}</FigureExplainer></span>
    )} />
    case 'trend': return <Trend row={row} today={today} />
    case 'decision': return row.decisionMaker ? <DecisionMaker {...row.decisionMaker} /> : muted('not known')
    case 'score': return <Score row={row} />
    case 'moved': return row.moved ? <span className="relative z-1 line-clamp-2"><MovedBy moved={row.moved} beliefHref={belief(row.moved.beliefId)} today={today} size="short" /></span> : muted('nothing yet')
    case 'changed': return <Changed row={row} today={today} />
    case 'opposing': return row.topOpposing ? (
      <span className="relative z-1 line-clamp-2">
        <ShallowLink href={belief(row.topOpposing.beliefId)} dir="auto" className="link-quiet">{row.topOpposing.statement}</ShallowLink>
        <span className="text-muted"> ({row.topOpposing.holder})</span>
      </span>
    ) : muted('none heard')
    case 'beliefs': return row.beliefs > 0 ? formatNumber(row.beliefs) : muted('none')
    case 'stale': return row.stale > 0 ? `${formatNumber(row.stale)} of ${formatNumber(row.beliefs)}` : muted('none')
    case 'last': return row.lastInteraction ? (
      <>
        <span className="block" title={row.lastInteraction.title}>{formatDate(row.lastInteraction.at, today)}</span>
        <span className="block text-xs text-muted">{INTERACTION_WORDS[row.lastInteraction.type]}</span>
      </>
    ) : muted('none')
    case 'next': return row.nextMeeting ? (
      <>
        <span className="block"><MeetingWhen meeting={row.nextMeeting} now={today} /></span>
        <span dir="auto" className="line-clamp-1 text-xs text-muted">{row.nextMeeting.title}</span>
      </>
    ) : muted('none planned')
    case 'deal': return row.deal ? <Deal deal={row.deal} today={today} /> : muted('no deal')
    case 'amount': return row.deal?.amountMinor != null ? formatMoney(row.deal.amountMinor, row.deal.currency) : muted('none')
  }
}

function Trend({ row, today }: { row: AccountRow; today: string }) {
  const moving = row.slope !== null && row.trend !== 'not_enough_evidence' && row.trend !== 'silent'
  return (
    <>
      <span className="flex items-center gap-1"><TrendGlyph trend={row.trend} clear={row.clear} />{trendWords(row, today)}</span>
      {moving && row.slope !== null ? <span className="block text-xs text-muted">{formatSlope(row.slope)}</span> : null}
    </>
  )
}

function DecisionMaker({ name, value, heard }: { name: string; value: number | null; heard: boolean }) {
  return (
    <>
      <span className="block">{!heard ? muted('no stance heard') : value === null ? muted('too little heard') : formatAlignment(value)}</span>
      <span dir="auto" className="block text-xs text-muted">{name}</span>
    </>
  )
}

/** In a segment that is ordered by alignment the alignment stands where the lead score would, and says so. */
function Score({ row }: { row: AccountRow }) {
  if (row.scoredByAlignment) {
    return row.overall === null ? muted('not known') : (
      <>
        <span className="block">{formatAlignment(row.overall)}</span>
        <span className="block text-xs text-muted" title="This segment is ordered by alignment in place of lead score">alignment</span>
      </>
    )
  }
  const score = row.deal?.leadScore
  return score ? <span title={`as of ${formatDate(score.at)}`}>{Math.round(score.score)}</span> : muted('none')
}

function Changed({ row, today }: { row: AccountRow; today: string }) {
  if (!row.changed) return muted('you have not opened it yet')
  const words = changedWords(row.changed)
  return (
    <>
      <span className={`block ${words === 'nothing' ? 'text-muted' : ''}`}>{words}</span>
      <span className="block text-xs text-muted">since {formatDate(row.changed.since, today)}</span>
    </>
  )
}

function Deal({ deal, today }: { deal: DealView; today: string }) {
  const amount = deal.amountMinor === null ? null : formatMoney(deal.amountMinor, deal.currency)
  const when = deal.outcome ? `${deal.outcome}${deal.outcomeAt ? ` ${formatDate(deal.outcomeAt, today)}` : ''}` : closeWords(deal.closeDate, today)
  return (
    <>
      <span className="block">{[deal.stage, amount].filter(Boolean).join(' · ')}</span>
      <span className="block text-xs text-muted">{when}</span>
    </>
  )
}
