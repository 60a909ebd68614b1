import { squeeze } from '../formats/text'
import { UnreadableFileError } from '../formats/errors'
import { rowsOf, type TableRow } from '../formats/table-rows'
import { isBlank, ordersOf, readAmount, readDay, readOutcome, readTruth, readType, toMinor, type DayOrder } from './cells'
import { currencyOfHead, dealColumns, type DealColumn } from './columns'
import type { DealLine, LineFault, ParsedDeals } from './types'

/** Deals that are written in one go. */
export const MOST_DEALS = 2000

const DATES = ['closeDate', 'outcomeAt', 'stageSince'] as const satisfies readonly DealColumn[]

/** Thrown while a line is read: the whole line is left out, so that nothing of it is half-written. */
class Unfit extends Error {
  constructor(readonly problem: string, readonly remedy: string) { super(problem) }
}

/**
 * Reads a table of deals as a CRM exports it: columns by their heads, whatever parts the cells, dates and amounts as people write them.
 * @param order which of day and month comes first where no cell of the file tells; by itself the day
 * @throws UnreadableFileError when no column names accounts or deals, when there is no line, and when there are more than 2,000
 */
export function parseDeals(fileName: string, text: string, order: DayOrder | null = null): ParsedDeals {
  const [head, ...rows] = rowsOf(text)
  const heads = (head?.cells ?? []).map(squeeze)
  const columns = dealColumns(heads)
  for (const [column, what, name] of [['name', 'the deals', '“Deal Name” or “Opportunity Name”'], ['account', 'their accounts', '“Account Name”, “Company” or “Associated Company”']] as const) {
    if (!columns.has(column)) throw new UnreadableFileError({ fileName, line: 1, problem: `no column names ${what} (there are: ${heads.slice(0, 8).join(', ')}).`, remedy: `Export it with a column ${name}.` })
  }
  // Notes below the table, as reports end with, fill one cell each.
  const told = rows.slice(0, rows.findLastIndex(({ cells, broken }) => broken || cells.filter((cell) => cell.trim() !== '').length > 1) + 1)
  if (told.length === 0) throw new UnreadableFileError({ fileName, problem: 'there is no deal in it.', remedy: 'Export it again and check that the export finished.' })
  if (told.length > MOST_DEALS) throw new UnreadableFileError({ fileName, problem: `it has ${told.length} deals, more than the ${MOST_DEALS} that are taken at once.`, remedy: 'Split it, by year or by owner.' })
  const dates = DATES.flatMap((column) => columns.get(column) ?? [])
  const { tells, mixed, cell: undecided } = ordersOf(told.flatMap(({ cells }) => dates.map((place) => squeeze(cells[place] ?? ''))))
  const read = tells ?? order ?? 'day'
  const lines: DealLine[] = []
  const faults: LineFault[] = []
  for (const row of told) {
    try {
      lines.push(lineOf(row, heads, columns, read))
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      faults.push({ line: row.line, problem: error.problem, remedy: error.remedy })
    }
  }
  const used = new Set(columns.values())
  return { lines, faults, unread: heads.filter((each, place) => each !== '' && !used.has(place)), eitherOrder: undecided !== null && tells === null ? { cell: undecided, read, mixed } : null }
}

function lineOf({ line, cells, broken }: TableRow, heads: readonly string[], columns: ReadonlyMap<DealColumn, number>, order: DayOrder): DealLine {
  if (broken) throw new Unfit('Its quotation marks do not match.', 'Export the file as CSV again.')
  if (cells.slice(heads.length).some((cell) => cell.trim() !== '')) throw new Unfit('It has more cells than the first line has columns.', 'Put cells that hold the mark between cells into quotation marks.')
  const has = (column: DealColumn): boolean => columns.has(column)
  const cell = (column: DealColumn): string => { const text = squeeze(cells[columns.get(column) ?? -1] ?? ''); return isBlank(text) ? '' : text }
  const named = (column: DealColumn): string => heads[columns.get(column) ?? -1] ?? column
  const read = <T>(column: DealColumn, reader: (text: string) => T | null, like: string): T | null => {
    const text = cell(column)
    const value = text === '' ? null : reader(text)
    if (text !== '' && value === null) throw new Unfit(`“${text.slice(0, 60)}” under “${named(column)}” cannot be read.`, `Write it like ${like}, or leave it empty.`)
    return value
  }

  const [account, name] = [cell('account'), cell('name')]
  if (name === '') throw new Unfit('It names no deal.', `Fill in “${named('name')}”.`)
  if (account === '') throw new Unfit(`It names no account for “${name.slice(0, 60)}”.`, `Fill in “${named('account')}”.`)
  if (account.length > 200 || name.length > 200) throw new Unfit('A name is longer than 200 characters.', 'Shorten it.')
  if (/^(?:\d{4,}|001[a-z0-9]{12,15})$/i.test(account)) throw new Unfit(`It names its account by the id ${account}.`, 'Export it with the name of the account.')
  if (account.includes(';') && /associated/i.test(named('account'))) throw new Unfit(`It names several accounts for “${name.slice(0, 60)}”.`, 'Leave the one that buys.')

  const currencyCell = cell('currency').toUpperCase()
  if (currencyCell !== '' && !/^[A-Z]{3}$/.test(currencyCell)) throw new Unfit(`“${currencyCell.slice(0, 20)}” under “${named('currency')}” is not a currency.`, 'Write its three letters, like EUR.')
  const amount = read('amount', readAmount, '48,000.00')
  const currency = currencyCell || amount?.currency || (has('amount') ? currencyOfHead(named('amount')) : null)
  const day = (text: string): Date | null => readDay(text, order)
  const score = read('leadScore', (text) => (/^\d+(?:[.,]\d+)?\s*%?$/.test(text) ? Number(text.replace(',', '.').replace('%', '')) : null), '72')
  return {
    line, account, name, externalId: cell('externalId').slice(0, 100) || null,
    ...(has('stage') ? { stage: cell('stage').slice(0, 120) || null } : {}),
    ...(has('stageSince') ? { stageSince: read('stageSince', day, '2026-03-31') } : {}),
    ...(has('type') ? { type: readType(cell('type')) } : {}),
    ...(has('amount') ? { amountMinor: amount === null ? null : toMinor(amount.amount, currency) } : {}),
    ...(has('amount') || has('currency') ? (currency ? { currency } : {}) : {}),
    ...(has('closeDate') ? { closeDate: read('closeDate', day, '2026-03-31') } : {}),
    ...(has('forecastCategory') ? { forecastCategory: cell('forecastCategory').slice(0, 60) || null } : {}),
    ...(has('leadScore') ? { leadScore: score } : {}),
    ...(has('owner') || has('ownerEmail') ? { owner: cell('ownerEmail') || cell('owner') || null } : {}),
    ...(has('outcomeAt') ? { outcomeAt: read('outcomeAt', day, '2026-03-31') } : {}),
    ...outcomeOfLine(cell, has, named),
  }
}

/** An outcome column first, then what says "won" and "closed", then a stage that is an end by its name; else nothing is said. */
function outcomeOfLine(cell: (column: DealColumn) => string, has: (column: DealColumn) => boolean, named: (column: DealColumn) => string): Pick<DealLine, 'outcome'> {
  if (has('outcome')) {
    const outcome = readOutcome(cell('outcome'))
    if (outcome === undefined) throw new Unfit(`“${cell('outcome').slice(0, 60)}” under “${named('outcome')}” is not an outcome.`, 'Write won, lost, renewed, expanded, churned or open.')
    return { outcome }
  }
  const [won, closed] = [has('isWon') ? readTruth(cell('isWon')) : null, has('isClosed') ? readTruth(cell('isClosed')) : null]
  if (won) return { outcome: 'won' }
  if (closed && won === false) return { outcome: 'lost' }
  const byStage = has('stage') && cell('stage') !== '' ? readOutcome(cell('stage')) : undefined
  if (byStage) return { outcome: byStage }
  return closed === false ? { outcome: null } : {}
}
