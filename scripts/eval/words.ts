/** Words of a text as scoring compares them: lower case; letters, digits, and the marks that belong to amounts and contractions. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}$%']+/gu) ?? []

/** From which word to which (exclusive) a quote stands in a turn, the first time; null when it does not, or has no words. */
function spanIn(turn: readonly string[], quote: readonly string[]): [number, number] | null {
  if (quote.length === 0) return null
  for (let from = 0; from + quote.length <= turn.length; from++) {
    if (quote.every((word, k) => turn[from + k] === word)) return [from, from + quote.length]
  }
  return null
}

/** How far two quotes of one turn cover each other: words in common over those of the shorter one, and over those of both. */
export type Overlap = { shorter: number; both: number }

/** Overlap of two quotes by their place in the turn; nothing where one of them is not in it word for word. */
export function overlapOf(turn: string, one: string, other: string): Overlap {
  const words = wordsOf(turn)
  const [a, b] = [spanIn(words, wordsOf(one)), spanIn(words, wordsOf(other))]
  if (!a || !b) return { shorter: 0, both: 0 }
  const [first, second] = [a[1] - a[0], b[1] - b[0]]
  const common = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
  return { shorter: common / Math.min(first, second), both: common / (first + second - common) }
}

/**
 * Share of the shorter text's words that stand in the longer one at the same distances, at the best offset. For quotes of
 * account folders, where formats squeeze and wrap what was said, so that no common turn is at hand.
 */
export function likeness(one: string, other: string): number {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]]
  let best = 0
  for (let offset = 1 - short.length; offset < long.length; offset++) {
    let same = 0
    short.forEach((word, i) => {
      if (long[i + offset] === word) same += 1
    })
    best = Math.max(best, same)
  }
  return short.length === 0 ? 0 : best / short.length
}
