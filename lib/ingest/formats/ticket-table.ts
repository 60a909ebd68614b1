import { rowsOf, type TableRow } from './table-rows'
import { looksLikeTickets } from './ticket-columns'

/** Titles and what a report was asked for stand above its head, a cell a line: "Ticket export 2026". */
const MOST_TITLES = 8

/** The heads of a ticket table and the rows below them; null for a text that is none. */
export function ticketTable(text: string): { heads: string[]; rows: TableRow[] } | null {
  const rows = rowsOf(text)
  const at = rows.slice(0, MOST_TITLES + 1).findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)
  const heads = rows[at]?.cells ?? []
  // Two words with a mark between them below a title may be anything.
  return heads.length > (at === 0 ? 1 : 2) && looksLikeTickets(heads) ? { heads, rows: rows.slice(at + 1) } : null
}
