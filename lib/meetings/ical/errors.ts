/** The largest calendar that is read, in bytes. A year of a full one is about 2 MB. */
export const MAX_CALENDAR_BYTES = 8 * 1024 * 1024
/** So many events are read of one calendar. */
export const MAX_EVENTS = 20_000

/** A calendar that cannot be read: the message names the file, the line where known, and what to do about it. */
export class UnreadableCalendarError extends Error {
  readonly remedy: string
  constructor({ fileName, problem, remedy, line }: { fileName: string; problem: string; remedy: string; line?: number }) {
    super(`${fileName}${line === undefined ? '' : `, line ${line}`}: ${problem}`)
    this.name = 'UnreadableCalendarError'
    this.remedy = remedy
  }
}
