import { namesWithClocks } from './name-and-clock'
import { likelyStart, turnStart, type Start } from './turn-start'

/** Where the turns of a text begin, line by line. */
export type Talk = { starts: (Start | null)[]; /** True where each turn stands under a name and a clock. */ marked: boolean }

/** Finds who speaks where. What one line leaves open, whether "maria garcía" is a name, the other lines decide. */
export function talkIn(lines: string[]): Talk {
  const marked = namesWithClocks(lines)
  return { starts: marked ?? labelledStarts(lines), marked: marked !== null }
}

const countLabels = (starts: (Start | null)[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const start of starts) if (start !== null) counts.set(start.speaker, (counts.get(start.speaker) ?? 0) + 1)
  return counts
}

/**
 * Labels that show to be names, and those that come back beside them or stand in a file in which most lines are labelled. Where no
 * label shows it, the lines must be sentences: "name: Halden" and "plan: pilot" are none.
 */
function labelledStarts(lines: string[]): (Start | null)[] {
  const sure = lines.map(turnStart)
  const likely = lines.map((line, index) => (sure[index] === null ? likelyStart(line) : null))
  const some = (starts: (Start | null)[]): number => starts.filter((start) => start !== null).length
  const isSpoken = some(sure) > 0 || lines.filter((line, index) => likely[index] !== null && /[.?!…]\s*$/.test(line)).length * 2 > some(likely)
  const mostly = isSpoken && (some(sure) + some(likely)) * 2 > lines.filter((line) => line.trim() !== '').length
  const counts = countLabels(likely)
  return lines.map((_, index) => {
    const maybe = likely[index] ?? null
    const isBorneOut = maybe !== null && (mostly || (some(sure) > 0 && (counts.get(maybe.speaker) ?? 0) > 1))
    return sure[index] ?? (isBorneOut ? maybe : null)
  })
}
