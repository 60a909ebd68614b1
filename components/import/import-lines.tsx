'use client'

import { Button } from '@/components/ui/button'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import { FIRST_LINES } from '@/lib/ingest/client'
import { IMPORT_FILE_STATUSES, type ImportFileStatus, type ImportView } from '@/lib/ingest/types'
import { formatNumber } from '@/lib/shared/format'
import { ComingRow, FileRow, STATUS, UploadRow } from './file-row'
import { linesOf } from './progress'
import type { Upload } from './upload-state'

type Props = {
  view: ImportView | undefined
  uploads: Upload[]
  only: ImportFileStatus | null
  onShow: (only: ImportFileStatus | null) => void
  onMore: () => void
  onAgain: (key: string) => void
  onForget: (key: string) => void
  onRetry: (fileId: string) => Promise<void>
  onLeaveOut: (fileId: string) => Promise<void>
}

/** Files on their way, those that come in part by part, and the lines of an import: of very many the first, or those in one state. */
export function ImportLines({ view, uploads, only, onShow, onMore, onAgain, onForget, onRetry, onLeaveOut }: Props) {
  const files = view?.files ?? []
  const total = view ? linesOf(view.counts) : 0
  const left = view ? (only ? view.counts[only] : total) - files.length : 0
  return (
    <>
      {view && total > FIRST_LINES ? (
        <p className="flex flex-wrap items-center gap-2 border-b border-line py-2 text-sm">
          <Label htmlFor="lines">Show</Label>
          <Select id="lines" className="w-auto" value={only ?? 'all'} onChange={({ target }) => onShow(IMPORT_FILE_STATUSES.find((status) => status === target.value) ?? null)}>
            <option value="all">All {formatNumber(total)} files</option>
            {IMPORT_FILE_STATUSES.filter((status) => view.counts[status] > 0 || status === only).map((status) => <option key={status} value={status}>{STATUS[status].word} ({formatNumber(view.counts[status])})</option>)}
          </Select>
        </p>
      ) : null}
      <ul className="divide-y divide-line">
        {uploads.map((upload) => <UploadRow key={upload.key} upload={upload} onAgain={() => onAgain(upload.key)} onForget={() => onForget(upload.key)} />)}
        {view?.coming.map((file) => <ComingRow key={file.id} file={file} />)}
        {files.map((file) => <FileRow key={file.id} file={file} undone={view?.undo != null} accountId={view?.account?.id ?? null} onRetry={() => onRetry(file.id)} onLeaveOut={() => onLeaveOut(file.id)} />)}
      </ul>
      {left > 0 ? <div className="flex justify-center py-4"><Button onClick={onMore}>Show {formatNumber(Math.min(FIRST_LINES, left))} more of {formatNumber(left)}</Button></div> : null}
    </>
  )
}
