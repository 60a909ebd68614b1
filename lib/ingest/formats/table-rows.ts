import Papa from 'papaparse'

/** `line` is where a row begins: a quoted cell may hold several. A broken row is one line whose cells cannot be told apart. */
export type TableRow = { line: number; cells: string[]; broken: boolean }

/** Each begins the reading anew, and may look through the whole rest: a file with more of them is left as it comes. */
const MOST_RECOVERIES = 50

/** Excel's own first line, which names the mark between cells: "sep=;". */
const SEPARATOR_LINE = /^sep=(.)$/i

/**
 * The rows of a table, blank ones left out. A quote that is never closed costs its own line, and what of its cell looks like no whole row;
 * after that the table is read on, for it would swallow the rest.
 */
export function rowsOf(text: string): TableRow[] {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').split('\n')
  const separator = SEPARATOR_LINE.exec(lines[0] ?? '')?.[1]
  const delimiter = separator ?? Papa.parse<string[]>(lines.slice(0, 50).join('\n'), { skipEmptyLines: 'greedy' }).meta.delimiter
  const rows: TableRow[] = []
  let from = separator === undefined ? 0 : 1
  for (let recoveries = 0; from < lines.length; recoveries++) {
    const read = rowsFrom(lines, from, delimiter, { widest: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0), recovering: recoveries > 0, stops: recoveries < MOST_RECOVERIES })
    for (const row of read.rows) rows.push(row)
    from = read.next
  }
  return rows.filter(({ cells, broken }) => broken || cells.some((cell) => cell.trim() !== ''))
}

type Reading = { widest: number; recovering: boolean; stops: boolean }

/** Rows from a line on; where `stops`, up to the first whose quotes do not fit, which then is the last and holds its first line only. */
function rowsFrom(lines: readonly string[], from: number, delimiter: string, { widest: before, recovering: afterBroken, stops }: Reading): { rows: TableRow[]; next: number } {
  const rows: TableRow[] = []
  let next = lines.length
  let [line, widest, recovering] = [from + 1, before, afterBroken]
  Papa.parse<string[]>(lines.slice(from).join('\n'), {
    delimiter, header: false, skipEmptyLines: false,
    step: ({ data: cells, errors }, parser) => {
      const height = 1 + cells.reduce((n, cell) => n + (cell.match(/\n/g)?.length ?? 0), 0)
      // `"He said "no" to it"` on one line, as wide as the table, is told apart all the same; `"He said "no` has lost its rest.
      const quotes = errors.some(({ type }) => type === 'Quotes') && (height > 1 || cells.length !== widest || cells.some((cell) => cell.split('"').length % 2 === 0))
      // What follows a broken line may be the rest of its cell: rows begin again with the first whole one.
      const rest = recovering && cells.length < widest && cells.some((cell) => cell.trim() !== '')
      rows.push({ line, cells: quotes ? [] : cells, broken: quotes || rest })
      if (quotes && stops) { next = line; parser.abort(); return }
      if (!quotes && !rest) { recovering = false; widest = Math.max(widest, cells.length) }
      line += height
    },
  })
  return { rows, next }
}
