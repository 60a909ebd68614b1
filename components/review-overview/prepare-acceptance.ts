import { readerName } from '@/components/atoms/reader-name'
import type { AcceptanceSeries } from '@/lib/review/types'
import { count, formatDate } from '@/lib/shared/format'
import { percent } from './words'

/** One row a week; of each series, by its number, the share and how far its interval reaches. A week without a decision is a gap. */
export type AcceptanceRow = { t: number } & Record<`share${number}`, number | null> & Record<`error${number}`, [number, number] | null>

export type AcceptanceChartData = { rows: AcceptanceRow[]; names: string[]; domain: [number, number]; summary: string }

/** Series that are drawn: the most judged; the table has all. */
export const MOST_SERIES = 4

const WEEK = 7 * 86_400_000

export function prepareAcceptance(series: readonly AcceptanceSeries[], from: string, asOf: string): AcceptanceChartData {
  const drawn = [...series].sort((a, b) => b.all.labels - a.all.labels).slice(0, MOST_SERIES)
  const first = Date.parse(from)
  const rows: AcceptanceRow[] = []
  for (let t = first; t <= Date.parse(asOf); t += WEEK) {
    const row: AcceptanceRow = { t }
    drawn.forEach(({ points }, i) => {
      const point = points.find(({ week }) => Date.parse(week) === t)
      row[`share${i}`] = point?.share ?? null
      row[`error${i}`] = point?.share == null || !point.interval ? null : [point.share - point.interval[0], point.interval[1] - point.share]
    })
    rows.push(row)
  }
  return { rows, names: drawn.map(nameOf), domain: [first, rows.at(-1)?.t ?? first], summary: summarise(drawn, series.length, asOf) }
}

export const nameOf = ({ extractor, extractorVersion }: Pick<AcceptanceSeries, 'extractor' | 'extractorVersion'>): string => readerName({ name: extractor, version: extractorVersion })

function summarise(drawn: readonly AcceptanceSeries[], all: number, asOf: string): string {
  if (drawn.length === 0) return 'Nothing that was shown has been judged in this time.'
  const each = drawn.map((series) => {
    const [first, last] = [series.points[0], series.points.at(-1)]
    const course = first?.share != null && last?.share != null && first !== last ? `, from ${percent(first.share)} in the week of ${formatDate(first.week, asOf)} to ${percent(last.share)} in that of ${formatDate(last.week, asOf)}` : ''
    return `Of what ${nameOf(series)} showed, ${percent(series.all.share ?? 0)} of ${count(series.all.labels, 'judged reading')} were accepted${course}.`
  })
  return `${each.join(' ')}${all > drawn.length ? ` ${all - drawn.length} further versions are in the table.` : ''}`
}
