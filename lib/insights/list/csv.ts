import { trendWord } from '@/lib/alignment/pure'
import { csvLine, type CsvValue } from '@/lib/shared/csv'
import { formatAlignment, formatInterval, isoDay } from '@/lib/shared/format'
import { INTERACTION_WORDS } from '@/lib/shared/vocabulary'
import type { AccountRow } from '../types'
import { changedWords } from './changed'
import type { AccountColumn } from './query'

const day = (at: string | null | undefined): string | null => (at ? isoDay(at) : null)

type Cells = { heads: readonly string[]; of: (row: AccountRow, digits: (currency: string) => number) => readonly CsvValue[] }

const SEGMENT: Cells = { heads: ['Segment'], of: (row) => [row.segment] }
const PARENT: Cells = { heads: ['Parent'], of: (row) => [row.parentName] }
// As the table: whoever is silent goes nowhere that is known.
const SLOPE: Cells = { heads: ['Slope a month'], of: (row) => [row.slope === null || row.trend === 'silent' || row.trend === 'not_enough_evidence' ? null : Number(row.slope.toFixed(2))] }
const AMOUNT: Cells = { heads: ['Amount', 'Currency'], of: ({ deal }, digits) => [deal?.amountMinor == null ? null : deal.amountMinor / 10 ** digits(deal.currency ?? ''), deal?.amountMinor == null ? null : deal.currency] }

/** What each column of the table is in a file: its headings, and what a row has under them. Numbers and days as machines read them. */
const CELLS: Record<AccountColumn, Cells> = {
  owner: { heads: ['Owner'], of: (row) => [row.owner?.name ?? null] },
  segment: SEGMENT,
  parent: PARENT,
  alignment: { heads: ['Alignment', 'Alignment, 90 % interval', 'Trend'], of: (row) => [row.overall === null ? null : formatAlignment(row.overall), row.interval && formatInterval(row.interval), trendWord(row)] },
  trend: { heads: ['Direction', ...SLOPE.heads], of: (row, digits) => [trendWord(row), ...SLOPE.of(row, digits)] },
  decision: { heads: ['Decision maker', 'Decision maker’s alignment'], of: ({ decisionMaker: maker }) => [maker?.name ?? null, !maker ? null : !maker.heard ? 'no stance heard' : maker.value === null ? null : formatAlignment(maker.value)] },
  score: { heads: ['Lead score', 'Scored by'], of: (row) => (row.scoredByAlignment ? [row.overall === null ? null : formatAlignment(row.overall), 'alignment'] : [row.deal?.leadScore?.score ?? null, row.deal?.leadScore ? 'lead score' : null]) },
  moved: { heads: ['What moved it', 'Moved by', 'Moved on'], of: ({ moved }) => [moved?.statement ?? null, moved ? Number(moved.delta.toFixed(2)) : null, day(moved?.at)] },
  changed: { heads: ['What changed', 'Changed since'], of: ({ changed }) => [changed && changedWords(changed), day(changed?.since)] },
  opposing: { heads: ['Top opposing belief', 'Held by'], of: ({ topOpposing }) => [topOpposing?.statement ?? null, topOpposing?.holder ?? null] },
  beliefs: { heads: ['Beliefs'], of: (row) => [row.beliefs] },
  stale: { heads: ['Gone stale'], of: (row) => [row.stale] },
  last: { heads: ['Last contact', 'By'], of: ({ lastInteraction }) => [day(lastInteraction?.at), lastInteraction ? INTERACTION_WORDS[lastInteraction.type] : null] },
  next: { heads: ['Next meeting', 'Next meeting at'], of: ({ nextMeeting }) => [nextMeeting?.title ?? null, nextMeeting?.startsAt ?? null] },
  deal: { heads: ['Deal stage', 'Closes', 'Outcome'], of: ({ deal }) => [deal?.stage ?? null, deal?.closeDate ?? null, deal?.outcome ?? null] },
  amount: AMOUNT,
}

/** What a cell of the table shows beside what it is about, as long as no column of its own does: the same is told once. */
const BESIDE: readonly { cells: Cells; beside: AccountColumn | null; own: AccountColumn }[] = [
  { cells: SEGMENT, beside: null, own: 'segment' }, { cells: PARENT, beside: null, own: 'parent' }, { cells: SLOPE, beside: 'alignment', own: 'trend' }, { cells: AMOUNT, beside: 'deal', own: 'amount' },
]

/** What a file has of these columns, in their order: all that the table shows. */
function cellsOf(columns: readonly AccountColumn[]): Cells[] {
  const beside = (of: AccountColumn | null): Cells[] => BESIDE.flatMap((each) => (each.beside === of && !columns.includes(each.own) ? [each.cells] : []))
  return [...beside(null), ...columns.flatMap((column) => [CELLS[column], ...beside(column)])]
}

/** The first line of a file of these columns. A byte order mark tells spreadsheets that it is UTF-8. */
export const csvHead = (columns: readonly AccountColumn[]): string => `\uFEFF${csvLine(['Account', ...cellsOf(columns).flatMap(({ heads }) => heads)])}`

/** The line of one account. `digits` is how many minor digits a currency has. */
export const csvRow = (row: AccountRow, columns: readonly AccountColumn[], digits: (currency: string) => number): string =>
  csvLine([row.name, ...cellsOf(columns).flatMap(({ of }) => of(row, digits))])
