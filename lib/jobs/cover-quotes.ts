import { cover } from '@/lib/ingest'
import { lowered } from '@/lib/shared/lowered'

/** So many words in a row that somebody said are no accident. */
const RUN = 5

type Word = { text: string; start: number; end: number }

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map((match) => ({ text: lowered(match[0]), start: match.index, end: match.index + match[0].length }))

/** Every run of words that stands in these texts. */
export function runsIn(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const text of texts) {
    const words = wordsIn(text)
    for (let n = 0; n + RUN <= words.length; n++) runs.add(runAt(words, n))
  }
  return runs
}

const runAt = (words: readonly Word[], from: number): string => words.slice(from, from + RUN).map(({ text }) => text).join(' ')

/** Covers what quotes somebody: five words or more in a row as they said them, whatever stands between the words but the marks of a stored field. */
export function coverQuotes(text: string, runs: ReadonlySet<string>): string {
  if (runs.size === 0) return text
  const words = wordsIn(text)
  let covered = text
  for (let n = 0; n + RUN <= words.length; n++) {
    const [first, last] = [words[n], words[n + RUN - 1]]
    if (first && last && runs.has(runAt(words, n)) && !/["\\{}[\]]/.test(text.slice(first.start, last.end))) covered = cover(covered, first.start, last.end)
  }
  return covered
}
