/** Largest file the importer reads, in bytes (25 MB: a ten-hour transcript is about 1 MB). */
export const MAX_FILE_BYTES = 25 * 1024 * 1024

/** A file that cannot be read: the message names the file, the line where known, and what to do about it. */
export class UnreadableFileError extends Error {
  readonly fileName: string
  readonly line?: number
  readonly remedy: string

  constructor(input: { fileName: string; problem: string; remedy: string; line?: number | undefined }) {
    const at = input.line === undefined ? '' : `, line ${input.line}`
    super(`${input.fileName}${at}: ${input.problem} ${input.remedy}`)
    this.name = 'UnreadableFileError'
    this.fileName = input.fileName
    this.remedy = input.remedy
    if (input.line !== undefined) this.line = input.line
  }
}
