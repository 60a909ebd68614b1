import type { LedgerInteraction } from '../types'

/** Every interaction of an account, as it was read, with the marks that tell whether one has changed since. */
export type KnownInteractions = { all: readonly LedgerInteraction[]; marks: ReadonlyMap<string, bigint>; sum: bigint }

type Marked = { count: number; sum: bigint; rows: readonly { one: LedgerInteraction; mark: bigint }[] }

/** What is known once all were read. */
export const knownOf = ({ rows, sum }: Marked): KnownInteractions => ({ all: rows.map(({ one }) => one), marks: new Map(rows.map(({ one, mark }) => [one.id, mark])), sum })

/**
 * What is known once some were read again, the others being the very objects that they were; null where one of those was changed, came or went,
 * too, as the sum of all marks tells.
 */
export function knownAfter(before: KnownInteractions, { count, sum, rows }: Marked): KnownInteractions | null {
  const marks = new Map(before.marks)
  let expected = before.sum
  for (const { one, mark } of rows) {
    expected += mark - (marks.get(one.id) ?? 0n)
    marks.set(one.id, mark)
  }
  if (expected !== sum || marks.size !== count) return null
  const read = new Set(rows.map(({ one }) => one.id))
  return { all: [...before.all.filter(({ id }) => !read.has(id)), ...rows.map(({ one }) => one)], marks, sum }
}
