/** So many characters are remembered at most, over all accounts; what was asked for longest ago goes first. */
const MOST_CHARACTERS = 8_000_000

/**
 * Remembers what a text of rows was parsed to: a page that is read again gets the very same rows from the database. Equal texts alone
 * give what was made of them, so that nothing stale and nothing of another workspace can be given; whoever gets rows changes none.
 */
export function keptRows<R>(parse: (text: string) => readonly R[]): (name: string, text: string) => readonly R[] {
  const held = new Map<string, { text: string; rows: readonly R[] }>()
  let characters = 0
  const drop = (name: string): void => {
    characters -= held.get(name)?.text.length ?? 0
    held.delete(name)
  }
  return (name, text) => {
    const known = held.get(name)
    const rows = known?.text === text ? known.rows : parse(text)
    drop(name)
    held.set(name, { text, rows })
    characters += text.length
    for (const [oldest] of held) {
      if (characters <= MOST_CHARACTERS) break
      drop(oldest)
    }
    return rows
  }
}
