/** Rows that are written as one text at a time: a statement with a place for each of their values takes longer than they do. */
const WRITTEN_AT_ONCE = 1_000

/** Gives rows to `insert` as JSON texts of many each; none where there are none. */
export async function insertRows(rows: readonly object[], insert: (text: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += WRITTEN_AT_ONCE) await insert(JSON.stringify(rows.slice(from, from + WRITTEN_AT_ONCE)))
}
