import { bounded } from '@/lib/shared/bounded'

/** So many characters are remembered at most, over all accounts. */
const MOST_CHARACTERS = 8_000_000

/**
 * Remembers what a text of rows was parsed to: a page that is read again gets the very same rows from the database. Equal texts alone
 * give what was made of them, so that nothing stale and nothing of another workspace can be given; whoever gets rows changes none.
 */
export function keptRows<R>(parse: (text: string) => readonly R[]): (name: string, text: string) => readonly R[] {
  const held = bounded<{ text: string; rows: readonly R[] }>(MOST_CHARACTERS, ({ text }) => text.length)
  return (name, text) => {
    const known = held.get(name)
    if (known?.text === text) return known.rows
    const rows = parse(text)
    held.put(name, { text, rows })
    return rows
  }
}
