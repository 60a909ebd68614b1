import { MAX_UPLOAD_BYTES } from '@/lib/ingest/client'
import { formatNumber } from '@/lib/shared/format'

/** A file that is not sent, with what is wrong and what to do. */
export type UploadProblem = { message: string; remedy: string }

/** Looks at a file before it is sent; null when it may go. What is inside it only the server can tell. */
export function checkUpload(file: { name: string; size: number }): UploadProblem | null {
  if (file.size === 0) {
    return { message: `“${file.name}” is empty.`, remedy: 'Export it again from where it came from and drop it here.' }
  }
  if (file.size > MAX_UPLOAD_BYTES) {
    return {
      message: `“${file.name}” is ${formatBytes(file.size)}; the limit is ${formatBytes(MAX_UPLOAD_BYTES)}.`,
      remedy: 'If it is a recording, export its transcript instead. If it is a large export, split it and send the parts.',
    }
  }
  return null
}

export type Paste = { kind: 'call' | 'ticket' | 'email'; title: string; date: string; text: string }
export type PasteProblems = Partial<Record<'title' | 'date' | 'text', string>>

/** Looks at pasted text before it is sent; empty when it may go. `today` is the reader's date as YYYY-MM-DD. */
export function checkPaste(paste: Paste, today: string): PasteProblems {
  const problems: PasteProblems = {}
  if (paste.text.trim() === '') problems.text = 'Paste the words that were said or written.'
  else if (new Blob([paste.text]).size > MAX_UPLOAD_BYTES) problems.text = `This is more than ${formatBytes(MAX_UPLOAD_BYTES)}. Paste it in parts.`
  if (paste.title.trim() === '') problems.title = 'Give it a title, so that you find it again.'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(paste.date) || Number.isNaN(Date.parse(paste.date))) problems.date = 'Say on which day this was.'
  else if (paste.date > today) problems.date = 'This day is still to come.'
  return problems
}

/** Bytes as people read them: "640 B", "12 KB", "3.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  const mega = bytes / (1024 * 1024)
  return `${mega >= 1000 || (mega >= 10 && Number.isInteger(mega)) ? formatNumber(mega) : mega.toFixed(1)} MB`
}
