import type { AgeBand, ReviewOverview } from '@/lib/review/types'
import { count, formatDate, formatNumber } from '@/lib/shared/format'
import { daysWords } from './words'

/** What went out is drawn below the line, so that a queue that grows looks taller above than below. */
export type FlowRow = { week: string; label: string; came: number; decided: number; expired: number; withdrawn: number }

export type FlowChartData = { rows: FlowRow[]; /** Of the axis: a round number, as far above as below, so that lengths can be compared. */ extent: number; summary: string }

export function prepareFlow({ flow, asOf, weeks }: Pick<ReviewOverview, 'flow' | 'asOf' | 'weeks'>): FlowChartData {
  const out = (items: number): number => (items === 0 ? 0 : -items)
  const rows = flow.weeks.map(({ week, came, decided, expired, withdrawn }) => ({ week, label: formatDate(week, asOf), came, decided: out(decided), expired: out(expired), withdrawn: out(withdrawn) }))
  return { rows, extent: roundUp(Math.max(4, ...rows.map(({ came, decided, expired, withdrawn }) => Math.max(came, -(decided + expired + withdrawn))))), summary: summarise(flow, weeks) }
}

/** The next even number whose half is round, too: 4, 10, 20, 40, 100, … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 2, 4, 6, 8, 10].find((step) => step * power >= value && (step * power) % 2 === 0) ?? 20)
}

function summarise({ totals: { came, decided, expired, withdrawn, open, oldestDays } }: ReviewOverview['flow'], weeks: number): string {
  if (came + decided + expired + open === 0) return 'Nothing has come in yet.'
  const net = came - decided - expired - withdrawn
  const balance = net === 0 ? 'As much went out as came in.' : `${formatNumber(Math.abs(net))} ${net > 0 ? 'more came in than went out' : 'more went out than came in'}.`
  const wait = open === 0 ? 'Nothing waits.' : `${formatNumber(open)} ${open === 1 ? 'waits' : 'wait'}${oldestDays === null ? '' : `, the oldest for ${daysWords(oldestDays)}`}.`
  const out = [`${formatNumber(decided)} ${decided === 1 ? 'was' : 'were'} decided`, `${formatNumber(expired)} expired`, ...(withdrawn > 0 ? [`${formatNumber(withdrawn)} ${withdrawn === 1 ? 'needs' : 'need'} no decision any more`] : [])]
  return `In ${count(weeks, 'week')} ${count(came, 'item')} came in, ${out.slice(0, -1).join(', ')} and ${out.at(-1) ?? ''}. ${balance} ${wait}`
}

/** "under 3 days", "3 to 7 days", "31 days and more" */
export function ageWords({ from, to }: AgeBand): string {
  if (from === 0 && to !== null) return `under ${count(to, 'day')}`
  return to === null ? `${count(from, 'day')} and more` : `${from} to ${count(to - 1, 'day')}`
}
