import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'

/** Rows of numbers by feature: what a net or a linear model learnt about each. */
export type Table = { width: number; ids: ReadonlyMap<string, number>; rows: Float32Array }

/**
 * Several tables. `names`: every feature in order, as a digit that says how much of its beginning is that of the one
 * before, and the rest; `holders`: per feature a digit that says which tables hold it; `rows`: a table's rows as `packRow`
 * writes them, one after another.
 */
export type StoredTables = { names: string; holders: string; rows: Record<string, string> }

/** Digits of packed rows; none that JSON would escape. */
const DIGITS = [...Array(94).keys()].map((i) => String.fromCharCode(33 + i)).filter((c) => c !== '"' && c !== '\\' && c !== '~').join('')
const VALUES = new Map([...DIGITS].map((digit, i) => [digit, i]))
const valueOf = (digit: string | undefined): number => VALUES.get(digit ?? '') ?? 0
/** Values stand this many units to either side of nought at most: finer steps, tried, read no better and take a fifth more of the file. */
const MOST_UNITS = 7
const unitOf = (step: number): number => 1.3e-3 * 1.1 ** step
/** Between two names. */
const NEXT = '~'

/** A row as text: how large its unit is, then a digit a value, that of `MOST_UNITS` nought. Exact to a twelfth of its largest value. */
export function packRow(values: ArrayLike<number>): string {
  const row = Array.from(values)
  const most = Math.max(...row.map(Math.abs))
  let step = 0
  while (step < DIGITS.length - 1 && unitOf(step) * MOST_UNITS < most) step++
  const digit = (x: number): number => Math.max(-MOST_UNITS, Math.min(MOST_UNITS, Math.round(x / unitOf(step))))
  return (DIGITS[step] ?? '') + row.map((x) => DIGITS[digit(x) + MOST_UNITS]).join('')
}

/** Writes the packed row that starts at `from` into `into` from `at` on. */
function unpackRow(packed: string, from: number, width: number, into: Float32Array, at: number): void {
  const unit = unitOf(valueOf(packed[from]))
  for (let i = 0; i < width; i++) into[at + i] = (valueOf(packed[from + 1 + i]) - MOST_UNITS) * unit
}

/** Writes tables as text: brotli in base64. Throws for a feature that holds the mark between names. */
export function packTables(tables: Readonly<Record<string, Table>>): string {
  return brotliCompressSync(JSON.stringify(storedTables(tables))).toString('base64')
}

/** What `packTables` wrote, for `parseTable`. */
export function unpackTables(packed: string): StoredTables {
  return JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8'))
}

function storedTables(tables: Readonly<Record<string, Table>>): StoredTables {
  const all = Object.values(tables)
  const names = [...new Set(all.flatMap(({ ids }) => [...ids.keys()]))].sort()
  const strange = names.find((name) => name.includes(NEXT))
  if (strange !== undefined) throw new Error(`The feature "${strange}" cannot be written`)
  return {
    names: names.map((name, i) => frontCoded(name, names[i - 1] ?? '')).join(NEXT),
    holders: names.map((name) => DIGITS[all.reduce((sum, { ids }, i) => sum + (ids.has(name) ? 2 ** i : 0), 0)]).join(''),
    rows: Object.fromEntries(Object.entries(tables).map(([title, table]) => [title, names.map((name) => rowText(table, name)).join('')])),
  }
}

function rowText({ ids, rows, width }: Table, name: string): string {
  const id = ids.get(name)
  return id === undefined ? '' : packRow(rows.subarray(id * width, id * width + width))
}

function frontCoded(name: string, before: string): string {
  let common = 0
  while (common < DIGITS.length - 1 && common < name.length && name[common] === before[common]) common++
  return `${DIGITS[common] ?? ''}${name.slice(common)}`
}

/** Reads one of several stored tables, by its title. Throws if there is none of that title. */
export function parseTable({ names, holders, rows }: StoredTables, title: string, width: number): Table {
  const place = Object.keys(rows).indexOf(title)
  const packed = rows[title]
  if (packed === undefined) throw new Error(`The shipped reader has no table "${title}"`)
  const ids = new Map<string, number>()
  let before = ''
  names.split(NEXT).forEach((coded, i) => {
    before = before.slice(0, valueOf(coded[0])) + coded.slice(1)
    if ((valueOf(holders[i]) >> place) % 2 === 1) ids.set(before, ids.size)
  })
  const values = new Float32Array(ids.size * width)
  for (let id = 0; id < ids.size; id++) unpackRow(packed, id * (width + 1), width, values, id * width)
  return { width, ids, rows: values }
}

/** The sum of the rows of those features that a table knows, and how many they are. */
export function sumOf({ width, ids, rows }: Table, features: readonly string[]): { sum: Float32Array; known: number } {
  const sum = new Float32Array(width)
  let known = 0
  for (const feature of features) {
    const id = ids.get(feature)
    if (id === undefined) continue
    known++
    const from = id * width
    for (let i = 0; i < width; i++) sum[i] = (sum[i] ?? 0) + (rows[from + i] ?? 0)
  }
  return { sum, known }
}
