import type { PilotAccountView, PilotReport, PilotWeekView } from '@/lib/insights/types'
import { count, formatDate, formatNumber } from '@/lib/shared/format'

export type PilotBar = { week: string; label: string; confirmed: number; open: number }
export type PilotChartData = { rows: PilotBar[]; summary: string }

export const factsIn = ({ absent, contradicted }: Pick<PilotWeekView, 'absent' | 'contradicted'>): number => absent + contradicted

/** Waits for its first count: no number of it can be told. One that is counted anew keeps those that it had. */
export const isUncounted = ({ pending, absent, contradicted, confirmed }: PilotAccountView): boolean => pending && absent + contradicted + confirmed === 0

/** "64 %", or null where there is nothing to share out. */
export function shareWords(part: number, whole: number): string | null {
  return whole === 0 ? null : `${formatNumber(Math.round((100 * part) / whole))} %`
}

/** Facts by week, those that a person confirmed at the foot. */
export function preparePilot({ weeks, asOf }: Pick<PilotReport, 'weeks' | 'asOf'>): PilotChartData {
  const rows = weeks.map((week) => ({ week: week.week, label: formatDate(week.week, asOf), confirmed: week.confirmed, open: factsIn(week) - week.confirmed }))
  return { rows, summary: summarise(weeks, asOf) }
}

function summarise(weeks: readonly PilotWeekView[], asOf: string): string {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last || factsIn(last) === 0) return 'Nothing is known yet that the CRM does not say.'
  const now = `${count(factsIn(last), 'fact')} that the CRM lacks or contradicts, ${formatNumber(last.confirmed)} of them confirmed`
  return weeks.length < 2 ? `${now}. One week so far: too little for a direction.` : `${now}; at the end of the week of ${formatDate(first.week, asOf)} it was ${formatNumber(factsIn(first))}, ${formatNumber(first.confirmed)} confirmed.`
}
