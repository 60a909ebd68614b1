import { isAnonymousLabel } from '../speaker-label'
import { closingAt, isSentence, withoutHeadingBlock } from './around-talk'
import { namesWithClocks } from './name-and-clock'
import { isTimed, likelyStart, turnStart, type Start } from './turn-start'

/** Texts are wrapped at some 60 letters at least. */
const WRAPPED_FROM = 50

/** Where the turns of a text begin, line by line, and the line at which the talk is over. */
export type Talk = { starts: (Start | null)[]; end: number; /** True where each turn stands under a name and a clock. */ marked: boolean }

/** Finds who speaks where. What one line leaves open, whether "maria garcía" or "Price" is a name, the other lines decide. */
export function talkIn(lines: string[]): Talk {
  const marked = namesWithClocks(lines)
  const starts = marked ?? withoutTopics(withoutHeadingBlock(lines, labelledStarts(lines)))
  const end = closingAt(lines, starts)
  return { starts: starts.map((start, index) => (index < end ? start : null)), end, marked: marked !== null }
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
  const isSpoken = some(sure) > 0 || lines.filter((line, index) => likely[index] !== null && isSentence(line)).length * 2 > some(likely)
  const mostly = isSpoken && (some(sure) + some(likely)) * 2 > lines.filter((line) => line.trim() !== '').length
  const counts = countLabels(likely)
  return lines.map((_, index) => {
    const maybe = likely[index] ?? null
    const isBorneOut = maybe !== null && ((mostly && !isWrapped(lines[index - 1])) || (some(sure) > 0 && (counts.get(maybe.speaker) ?? 0) > 1))
    return sure[index] ?? (isBorneOut ? maybe : null)
  })
}

/** True of a line that was broken for its length: the next goes on with it. */
const isWrapped = (line = ''): boolean => line.length >= WRAPPED_FROM && !isSentence(line)

/**
 * "Price: it is too high." among "Jane Doe" and "Tom Bauer" goes on with what somebody says: one word, once, without a time. So does
 * any label that never has a time where most turns have one.
 */
function withoutTopics(starts: (Start | null)[]): (Start | null)[] {
  const found = starts.filter((start) => start !== null)
  const timed = found.filter(isTimed)
  const counts = countLabels(starts)
  const names = [...counts].filter(([, count]) => count > 1).map(([label]) => label)
  const areFull = names.length >= 2 && names.every((name) => /\s/.test(name))
  const words = new Set(names.flatMap((name) => name.split(/\s+/)))
  const withTime = new Set(timed.map(({ speaker }) => speaker))
  const areTimed = timed.length * 3 >= found.length * 2
  const isTopic = (start: Start): boolean => !isTimed(start) && !withTime.has(start.speaker) &&
    (areTimed || (areFull && counts.get(start.speaker) === 1 && isOneWord(start.speaker) && !words.has(start.speaker)))
  return starts.map((start) => (start !== null && start !== found[0] && isTopic(start) ? null : start))
}

const isOneWord = (label: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}'’-]+$/u.test(label) && !isAnonymousLabel(label)
