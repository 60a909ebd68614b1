import Papa from 'papaparse'

/** `line` is where a row begins: a quoted cell may hold several. A broken row is one line whose cells cannot be told apart. */
export type TableRow = { line: number; cells: string[]; broken: boolean }

/** Lines that are looked at together: a cell of more is one whose quote is never closed. So such a quote costs no look at the whole file. */
const WINDOW = 1000
/** A file with more of them is left as it comes. */
const MOST_RECOVERIES = 5000

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
  let state: State = { next: separator === undefined ? 0 : 1, widest: 0, recovering: false, recoveries: 0 }
  while (state.next < lines.length) state = readWindow(lines, delimiter, state, (row) => rows.push(row))
  return rows.filter(({ cells, broken }) => broken || cells.some((cell) => cell.trim() !== ''))
}

/** `next`: the first line that is not read, from 0. `recovering`: what comes may be the rest of a broken cell. */
type State = { next: number; widest: number; recovering: boolean; recoveries: number }

/** Reads rows up to the end of a window, or to the first whose quotes do not fit: of that its first line is broken, and what follows is read anew. */
function readWindow(lines: readonly string[], delimiter: string, { next: from, widest, recovering, recoveries }: State, take: (row: TableRow) => void): State {
  const stops = recoveries < MOST_RECOVERIES
  const end = stops ? Math.min(from + WINDOW, lines.length) : lines.length
  let next = end
  let line = from + 1
  Papa.parse<string[]>(lines.slice(from, end).join('\n'), {
    delimiter, header: false, skipEmptyLines: false,
    step: ({ data: cells, errors }, parser) => {
      const height = 1 + cells.reduce((n, cell) => n + (cell.match(/\n/g)?.length ?? 0), 0)
      // `"He said "no" to it"` on one line, as wide as the table, is told apart all the same; `"He said "no` has lost its rest.
      const misquoted = errors.some(({ type }) => type === 'Quotes') && (height > 1 || cells.length !== widest || cells.some((cell) => cell.split('"').length % 2 === 0))
      if (misquoted && stops) {
        parser.abort()
        // A row that only the end of the window cuts off stands at the beginning of the next.
        const cut = end < lines.length && line > from + 1 && errors.some(({ code }) => code === 'MissingQuotes')
        next = cut ? line - 1 : line
        if (cut) return
        recovering = true
        recoveries++
      }
      const rest = recovering && cells.length < widest && cells.some((cell) => cell.trim() !== '')
      take({ line, cells: misquoted ? [] : cells, broken: misquoted || rest })
      if (!misquoted && !rest) { recovering = false; widest = Math.max(widest, cells.length) }
      line += height
    },
  })
  return { next, widest, recovering, recoveries }
}
