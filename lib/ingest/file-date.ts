import { readInstant } from './formats/text'
import type { DatedBy } from './types'

/** Zoom: `GMT20250611-193000_Recording…`, to the second. */
const ZOOM = /GMT(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)/
/** `2025-06-11`, `2025_06_11`, `2025.06.11` or `20250611`, beside other digits no day. */
const DAY = /(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/

/** When a file was by its name: recorders and people put the day there. A day without a time is its noon, UTC; null where none is named. */
export function dateOfFileName(fileName: string): Date | null {
  const zoom = ZOOM.exec(fileName)
  if (zoom) return readInstant(`${zoom[1]}-${zoom[2]}-${zoom[3]}T${zoom[4]}:${zoom[5]}:${zoom[6]}Z`)
  const day = DAY.exec(fileName)
  return day === null ? null : noonOf(`${day[1]}-${day[3]}-${day[4]}`)
}

/** Noon UTC, the same day nearly everywhere; null for a day that no calendar has (`2025-02-30`). */
export function noonOf(day: string): Date | null {
  const at = readInstant(`${day}T12:00:00Z`)
  return at?.toISOString().startsWith(day) ? at : null
}

const DAY_MS = 86_400_000

export type Dates = {
  /** What whoever sends it says. */
  sender?: Date | null | undefined
  text: Date | null
  fileName: string
  /** When it was last changed, as the sender's machine has it. */
  modifiedAt?: Date | null | undefined
}

/**
 * When something was, and by what that is known. Where only the file's last change is known it is a guess (`datedBy` null) unless
 * nobody can be asked; where not even that is, `at` is null. Never the day on which it came in: that says nothing of it.
 */
export function dateOf({ sender, text, fileName, modifiedAt }: Dates, now: Date, isAsked: boolean): { at: Date | null; datedBy: DatedBy | null } {
  if (sender) return { at: sender, datedBy: 'sender' }
  // A day that has not come yet is of something else: a plan, a deadline.
  const isOver = (at: Date | null): at is Date => at !== null && at.getTime() <= now.getTime() + DAY_MS
  if (isOver(text)) return { at: text, datedBy: 'text' }
  const named = dateOfFileName(fileName)
  if (isOver(named)) return { at: named, datedBy: 'name' }
  const changed = modifiedAt && modifiedAt <= now ? modifiedAt : null
  return { at: changed, datedBy: changed && !isAsked ? 'file' : null }
}
