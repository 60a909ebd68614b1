import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { InteractionType } from '@/lib/shared/vocabulary'
import type { DealImportRecord, DealImportView, DealUndoPreview, ImportFileStatus, ImportHead, ImportQuestionsView, ImportUndoPreview, ImportView } from './types'

// A browser asks once for labels that say the same name.
export { nameKey } from './name-key'
export { isSharedMicrophone, namesNobody } from './speaker-label'

/** The largest file that is taken, in bytes. Two hours of talk are about 150 KB as a transcript. */
export const MAX_UPLOAD_BYTES = 25 * 1024 * 1024

export const importKeys = {
  all: ['imports'] as const,
  latest: () => [...importKeys.all, 'latest'] as const,
  one: (id: string) => [...importKeys.all, id] as const,
  lines: (id: string, shown: number, only: ImportFileStatus | null) => [...importKeys.one(id), 'lines', shown, only] as const,
  questions: (id: string, waiting: number) => [...importKeys.one(id), 'questions', waiting] as const,
  undo: (id: string) => [...importKeys.one(id), 'undo'] as const,
  deals: (id: string) => [...importKeys.all, 'deals', id] as const,
  dealsUndo: (id: string) => [...importKeys.deals(id), 'undo'] as const,
}

/** How many lines of an import are listed at first, and how many more at a time. */
export const FIRST_LINES = 100

type Lines = { shown: number; /** Those in one state. */ only: ImportFileStatus | null }

/** An import with some of its lines, asked for every second while something in it still comes in, is queued or being read. */
export const importQuery = (id: string, { shown, only }: Lines = { shown: FIRST_LINES, only: null }) =>
  queryOptions({
    queryKey: importKeys.lines(id, shown, only),
    queryFn: ({ signal }) => fetchJson<ImportView>(`/api/imports/${id}?shown=${shown}${only ? `&only=${only}` : ''}`, { signal }),
    refetchInterval: (query) => (query.state.data?.working ? 1000 : false),
  })

/** What is asked of the files of an import, so many of which wait. */
export const importQuestionsQuery = (id: string, waiting: number) =>
  queryOptions({ queryKey: importKeys.questions(id, waiting), queryFn: ({ signal }) => fetchJson<ImportQuestionsView>(`/api/imports/${id}/questions`, { signal }) })

/** The latest imports of accounts that one sees. */
export const importsQuery = () => queryOptions({ queryKey: importKeys.latest(), queryFn: ({ signal }) => fetchJson<ImportHead[]>('/api/imports', { signal }) })

/** What undoing an import would take away, as it is now. */
export const importUndoQuery = (id: string) =>
  queryOptions({ queryKey: importKeys.undo(id), queryFn: ({ signal }) => fetchJson<ImportUndoPreview>(`/api/imports/${id}/undo`, { signal }), staleTime: 0 })

/** A file of deals that was brought in. */
export const dealImportQuery = (id: string) => queryOptions({ queryKey: importKeys.deals(id), queryFn: ({ signal }) => fetchJson<DealImportRecord>(`/api/imports/deals/${id}`, { signal }) })

/** What undoing a file of deals would do, as it is now. */
export const dealImportUndoQuery = (id: string) =>
  queryOptions({ queryKey: importKeys.dealsUndo(id), queryFn: ({ signal }) => fetchJson<DealUndoPreview>(`/api/imports/deals/${id}/undo`, { signal }), staleTime: 0 })

export type SendFileInput = { importId: string | null; accountId: string; file: File; title?: string; occurredAt?: string; type?: InteractionType }

/**
 * Sends one file; without an import it starts one.
 * @throws ProblemError when the server refuses it or cannot be reached.
 */
export function sendFile(input: SendFileInput): Promise<{ importId: string; files: { fileId: string }[] }> {
  const body = new FormData()
  if (input.importId) body.set('importId', input.importId)
  body.set('accountId', input.accountId)
  if (input.title) body.set('title', input.title)
  if (input.occurredAt) body.set('occurredAt', input.occurredAt)
  if (input.type) body.set('type', input.type)
  body.set('modifiedAt', new Date(input.file.lastModified).toISOString())
  body.set('file', input.file, input.file.name)
  return fetchJson<{ importId: string; files: { fileId: string }[] }>('/api/imports', { method: 'POST', body })
}

export type SendDealsInput = { file: File; /** Which of day and month comes first in dates that could be either. */ order: 'day' | 'month' | null }

/** Sends a file of deals: to be told what it would do, or, with `write`, to have it done. @throws ProblemError when the server refuses it or cannot be reached. */
export function sendDeals({ file, order }: SendDealsInput, { write }: { write: boolean }): Promise<DealImportView> {
  const body = new FormData()
  if (order) body.set('order', order)
  body.set('file', file, file.name)
  return fetchJson<DealImportView>(write ? '/api/imports/deals' : '/api/imports/deals/preview', { method: 'POST', body })
}
