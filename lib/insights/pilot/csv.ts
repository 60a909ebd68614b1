import { csvLine } from '@/lib/shared/csv'
import type { PilotReport } from './types'

const HEAD = ['Week of', 'Over', 'Facts the CRM lacks', 'Facts the CRM contradicts', 'Confirmed', 'Share confirmed', 'Calls', 'Briefs opened before', 'Readings kept', 'Corrections', 'Minutes of review']

/** The weeks of a pilot as a CSV file, the first week first. Shares are of 1. */
export function pilotCsv({ weeks }: PilotReport): string {
  const lines = weeks.map(({ week, running, absent, contradicted, confirmed, calls, briefed, kept, corrections, minutes }) => csvLine([
    week, running ? 'no' : 'yes', absent, contradicted, confirmed, absent + contradicted === 0 ? null : Number((confirmed / (absent + contradicted)).toFixed(3)),
    calls, briefed, kept, corrections, Number(minutes.toFixed(1)),
  ]))
  return `\uFEFF${csvLine(HEAD)}${lines.join('')}`
}
