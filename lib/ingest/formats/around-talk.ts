import { readLooseDate } from './loose-date'
import { squeeze } from './text'
import { isTimed, type Start } from './turn-start'

const KEY_AND_VALUE = /^\s*[^:：]{1,40}[:：]\s*\S/
/** What ends as a sentence was said or thought by somebody; a title or a value does not. */
const SENTENCE = /[.?!…。！？]["'”’)]*\s*$/
/** "## Action items", "**Next steps:**" */
const CLOSING = /^[\s#*_]*(?:(?:key |main )?(?:action items?|next steps|takeaways|decisions|follow-?ups?)|(?:meeting |call |ai )?summary|to-?dos?|nächste schritte|zusammenfassung)[\s*_:]*$/i

const TITLE_KEY = /^\s*(?:title|subject|topic|meeting|call)\s*:\s*/i

/** True of a line that ends as a sentence does. */
export const isSentence = (line: string): boolean => SENTENCE.test(line)

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

/**
 * A block above the talk such as "Host: Jane Doe / Location: Berlin / Meeting ID: 123" names no speakers: it ends at a blank line, and none
 * of its keys comes back below.
 */
export function withoutHeadingBlock(lines: string[], starts: (Start | null)[]): (Start | null)[] {
  const first = starts.findIndex((start) => start !== null)
  const from = lines.findLastIndex((line, index) => index < first && isBlank(line)) + 1
  const to = lines.findIndex((line, index) => index > first && isBlank(line))
  if (first < 0 || to - from < 2) return starts
  const block = starts.slice(from, to).filter((start) => start !== null)
  const below = starts.slice(to).filter((start) => start !== null)
  const keys = new Set(block.map(({ speaker }) => speaker))
  const isHeading = lines.slice(from, to).every((line) => KEY_AND_VALUE.test(line) && !isSentence(line)) && !block.some(isTimed)
  if (!isHeading || below.length < 2 || below.some(({ speaker }) => keys.has(speaker))) return starts
  return starts.map((start, index) => (index < to ? null : start))
}

/**
 * The line at which what was written after the talk begins, or the end of the text: a heading such as "Action items" below which nobody
 * speaks. A list item ("- Jane Doe: send the offer") is no turn, nor is in a timed text what has no time.
 */
export function closingAt(lines: string[], starts: (Start | null)[]): number {
  const hasTimes = starts.some((start) => start !== null && isTimed(start))
  const speaks = (start: Start | null, index: number): boolean =>
    start !== null && !/^\s*(?:[-–*•]|\d+[.)])\s/.test(lines[index] ?? '') && (!hasTimes || isTimed(start))
  const last = starts.findLastIndex(speaks)
  const closing = lines.findIndex((line, index) => index > last && last >= 0 && CLOSING.test(line) && isBlank(lines[index - 1]))
  return closing < 0 ? lines.length : closing
}

/** The title among the lines above a talk: no date, no sentence, and of "Host: Jane Doe" nothing. */
export function titleIn(heading: string[]): string | null {
  const title = heading.map((line) => line.replace(/^\s*#+\s/, '').replace(TITLE_KEY, '').trim()).find((line) =>
    line !== '' && readLooseDate(line.slice(0, 12)) === null && !/^[📝📖]/u.test(line) && !isSentence(line) && !/^[\p{L} ]{1,30}:\s/u.test(line))
  return title === undefined ? null : squeeze(title)
}
