import type { SendFileInput } from '@/lib/ingest/client'
import type { UploadProblem } from './check-upload'

/** What a person says of a text that does not say it itself. */
export type Given = Pick<SendFileInput, 'title' | 'occurredAt' | 'type'>

/** A file on its way to the server. Once the server has it, the import's own answer shows it. */
export type Upload = {
  key: string
  file: File
  given: Given
  phase: 'waiting' | 'sending' | 'refused'
  problem: UploadProblem | null
}

export type UploadEvent =
  | { type: 'add'; uploads: Upload[] }
  | { type: 'sending'; key: string }
  | { type: 'arrived'; key: string }
  | { type: 'refused'; key: string; problem: UploadProblem }
  | { type: 'again'; key: string }
  | { type: 'forget'; key: string }

/** The next list of uploads after an event. Pure. */
export function reduceUploads(uploads: Upload[], event: UploadEvent): Upload[] {
  switch (event.type) {
    case 'add': return [...uploads, ...event.uploads]
    case 'sending': return patch(uploads, event.key, { phase: 'sending', problem: null })
    case 'refused': return patch(uploads, event.key, { phase: 'refused', problem: event.problem })
    case 'again': return patch(uploads, event.key, { phase: 'waiting', problem: null })
    case 'arrived': case 'forget': return uploads.filter((u) => u.key !== event.key)
  }
}

const patch = (uploads: Upload[], key: string, change: Partial<Upload>) => uploads.map((u) => (u.key === key ? { ...u, ...change } : u))

/** Requests under way at once. */
export const AT_ONCE = 3

/**
 * The uploads to start now: none without an account; one alone while there is no import yet, since it opens the import that
 * the others join; then up to three at once, in their order.
 */
export function nextUploads(uploads: readonly Upload[], accountId: string | null, importId: string | null): Upload[] {
  if (accountId === null) return []
  const sending = uploads.filter((u) => u.phase === 'sending').length
  const room = (importId === null ? 1 : AT_ONCE) - sending
  return uploads.filter((u) => u.phase === 'waiting').slice(0, Math.max(0, room))
}
