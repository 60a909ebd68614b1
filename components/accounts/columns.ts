import type { AccountColumn, AccountSort } from '@/lib/insights/client'

type ColumnWords = {
  /** Over the column. */
  title: string
  /** What its heading orders by. */
  sorts: readonly AccountSort[]
  /** Its share of the table's width, and what it needs at least, in pixels. */
  width: number
}

export const COLUMN_WORDS: Record<AccountColumn, ColumnWords> = {
  owner: { title: 'Owner', sorts: [], width: 100 },
  segment: { title: 'Segment', sorts: [], width: 110 },
  parent: { title: 'Parent', sorts: [], width: 130 },
  alignment: { title: 'Alignment', sorts: ['alignment', 'trend'], width: 256 },
  trend: { title: 'Trend', sorts: ['trend'], width: 160 },
  decision: { title: 'Decision maker', sorts: [], width: 150 },
  score: { title: 'Lead score', sorts: ['score'], width: 84 },
  moved: { title: 'What moved it', sorts: [], width: 216 },
  changed: { title: 'What changed', sorts: [], width: 200 },
  opposing: { title: 'Top opposing belief', sorts: [], width: 184 },
  beliefs: { title: 'Beliefs', sorts: [], width: 72 },
  stale: { title: 'Gone stale', sorts: [], width: 84 },
  last: { title: 'Last contact', sorts: ['last'], width: 112 },
  next: { title: 'Next meeting', sorts: ['next'], width: 140 },
  deal: { title: 'Deal, closes', sorts: ['close'], width: 156 },
  amount: { title: 'Amount', sorts: [], width: 96 },
}

/** Without the trend beside it, which then has a column of its own. */
const ALIGNMENT_ALONE = 160

const widthOf = (column: AccountColumn, columns: readonly AccountColumn[]): number =>
  column === 'alignment' && columns.includes('trend') ? ALIGNMENT_ALONE : COLUMN_WORDS[column].width

/** The account itself, and the box to choose it by. */
export const NAME_WIDTH = 224
export const CHOICE_WIDTH = 32

export const SORT_TITLES: Record<AccountSort, string> = { name: 'Account', alignment: 'Alignment', trend: 'Trend', last: 'Last contact', next: 'Next meeting', close: 'Deal, closes', score: 'Lead score' }

/** Least widths of a table, as classes: one of so many columns cannot be read when it is narrower, and scrolls sideways. */
const LEAST = [
  { upTo: 1_000, name: '' }, { upTo: 1_250, name: 'lg:min-w-[1000px]' }, { upTo: 1_500, name: 'lg:min-w-[1200px]' }, { upTo: 1_800, name: 'lg:min-w-[1440px]' }, { upTo: Infinity, name: 'lg:min-w-[1760px]' },
] as const

/** The class that keeps a table of these columns wide enough. */
export function leastWidth(columns: readonly AccountColumn[]): string {
  const sum = NAME_WIDTH + columns.reduce((total, column) => total + widthOf(column, columns), 0)
  return LEAST.find(({ upTo }) => sum <= upTo)?.name ?? ''
}

/**
 * The share of each in per cent. For the top opposing belief there is room on a wide screen alone, unless it was chosen: the others share
 * without it, and make room where it stands.
 */
export function shares(columns: readonly AccountColumn[], exact: boolean): { name: number; of: (column: AccountColumn) => number } {
  const counted = !exact || columns.includes('changed') ? columns.filter((column) => column !== 'opposing') : columns
  const sum = NAME_WIDTH + counted.reduce((total, column) => total + widthOf(column, columns), 0)
  return { name: (NAME_WIDTH / sum) * 100, of: (column) => (widthOf(column, columns) / sum) * 100 }
}
