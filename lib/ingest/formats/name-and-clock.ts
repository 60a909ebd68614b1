import { isLabel, isLikelyLabel } from './labels'
import { readStamp, STAMP } from './stamp'
import { squeeze } from './text'
import type { Start } from './turn-start'

/** A person above what was said, beside a clock: "0:09 | Jörg", "Jane Doe - 00:09", "Jane Doe (00:03)", "Jane Doe  10:02 AM". */
const NAME = String.raw`([^\s:][^:]{0,69}?)`
const CLOCK_BEFORE = new RegExp(String.raw`^\s*[[(]?${STAMP}[\])]?(\s*[|,–—-]\s*|\s+)${NAME}\s*$`)
const CLOCK_AFTER = new RegExp(String.raw`^\s*${NAME}(\s*[|,–—-]\s*|\s+)([[(]?)${STAMP}[\])]?\s*$`)
const CLOCK_ALONE = new RegExp(String.raw`^\s*[[(]?${STAMP}[\])]?\s*$`)
const LONGEST = 140

/** A line that may begin a turn, the shape that it shares with the others of its file, and whether its label shows to be a name. */
type Mark = { index: number; shape: string; clock: string; isSure: boolean; start: Start }

/** The clock of a line that holds nothing else, or null. */
export function clockAlone(line: string): ReturnType<typeof readStamp> | null {
  const alone = line.length > LONGEST ? null : CLOCK_ALONE.exec(line)
  return alone === null ? null : readStamp(alone[1], alone[2] ?? '')
}

/** What divides name and clock; a wide gap is another sign than one blank. */
const divider = (text = ''): string => text.trim() || (text.length > 1 ? 'gap' : 'blank')

function markOf(lines: string[], index: number): Mark | null {
  const line = (lines[index] ?? '').replaceAll('**', '')
  if (line.length > LONGEST || line.trim() === '') return null
  const mark = (place: string, name: string, date: string | undefined, clock: string): Mark | null =>
    (isLabel(name) || isLikelyLabel(name) ? { index, shape: `${place} ${/m\.?$/i.test(clock)}`, clock, isSure: isLabel(name), start: { speaker: squeeze(name), text: '', ...readStamp(date, clock) } } : null)
  const before = CLOCK_BEFORE.exec(line)
  if (before !== null) return mark(`before${divider(before[3])}`, before[4] ?? '', before[1], before[2] ?? '')
  const after = CLOCK_AFTER.exec(line)
  if (after !== null) return mark(`after${divider(after[2])}${after[3]}`, after[1] ?? '', after[4], after[5] ?? '')
  const below = CLOCK_ALONE.exec(lines[index + 1] ?? '')
  return below === null ? null : mark('above', line, below[1], below[2] ?? '')
}

/** A file is written in one shape; a line of another is what somebody said ("See you Monday 11:30"). */
function ofCommonestShape(marks: Mark[]): Mark[] {
  const counts = new Map<string, number>()
  for (const { shape } of marks.filter(({ isSure }) => isSure)) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? []
  return marks.filter(({ shape }) => shape === commonest)
}

/** Lines of words stand below a mark, and not the next mark, as in the plan of a day. */
function hasWords(lines: string[], { index, shape }: Mark, next: Mark | undefined): boolean {
  return lines.slice(index + (shape.startsWith('above') ? 2 : 1), next?.index).some((line) => line.trim() !== '')
}

/** Somebody speaks again and not at round times, or the clock begins at zero: neither is so of an agenda ("10:30 - Demo"). */
function isRecording(marks: Mark[], names: ReadonlySet<string>): boolean {
  const isRound = marks.every(({ clock }) => /^\d{1,2}:\d[05](?!:)/.test(clock))
  return /^0+:/.test(marks[0]?.clock ?? '') || (marks.length > names.size && !isRound)
}

/** The beginnings of turns in a text in which a name and a clock stand alone above what was said; null for any other. */
export function namesWithClocks(lines: string[]): (Start | null)[] | null {
  const marks = ofCommonestShape(lines.map((_, index) => markOf(lines, index)).filter((mark) => mark !== null))
  const names = new Set(marks.filter(({ isSure }) => isSure).map(({ start }) => start.speaker))
  const worded = marks.filter((mark, index) => hasWords(lines, mark, marks[index + 1])).length
  if (names.size < 2 || worded * 2 <= marks.length || !isRecording(marks, names)) return null
  const at = new Map(marks.map(({ index, start }) => [index, start]))
  return lines.map((_, index) => at.get(index) ?? null)
}
