/** Rows that are written as one text at a time: a statement with a place for each of their values takes longer than they do. */
const WRITTEN_AT_ONCE = 1_000

/** Rows as JSON texts of many each; of none, one text that holds none. */
export function inTexts(rows: readonly object[]): [string, ...string[]] {
  const texts: [string, ...string[]] = [JSON.stringify(rows.slice(0, WRITTEN_AT_ONCE))]
  for (let from = WRITTEN_AT_ONCE; from < rows.length; from += WRITTEN_AT_ONCE) texts.push(JSON.stringify(rows.slice(from, from + WRITTEN_AT_ONCE)))
  return texts
}
