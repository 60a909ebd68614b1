'use client'

import { useMutation } from '@tanstack/react-query'
import { Ban, Check, CircleAlert, CircleHelp, Clock, Copy, LoaderCircle, type LucideIcon } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { ImportFileStatus, ImportFileView, ImportView } from '@/lib/ingest/types'
import { checkUpload, formatBytes } from './check-upload'
import { count } from '@/lib/shared/format'
import { dayWords } from './day-words'
import { droppedWords, heardWords, lostWords, noteWords, skippedWords, unreadWords } from './count-words'
import { fileDetail, fileWords } from './file-words'
import { comingWords } from './progress'
import type { Upload } from './upload-state'
import { lazyPart } from '@/components/ui/lazy-part'

const LeaveOut = lazyPart((orLost) => dynamic(() => orLost(import('./leave-out').then((module) => module.LeaveOut)), { ssr: false }))

/** How the state of a file is shown. */
export const STATUS: Record<ImportFileStatus | Upload['phase'] | 'coming', { Icon: LucideIcon; word: string; look?: string }> = {
  waiting: { Icon: Clock, word: 'Waiting to be sent' },
  sending: { Icon: LoaderCircle, word: 'Sending', look: 'motion-safe:animate-spin' },
  coming: { Icon: LoaderCircle, word: 'Coming in', look: 'motion-safe:animate-spin' },
  refused: { Icon: CircleAlert, word: 'Not taken', look: 'text-problem' },
  needs_answers: { Icon: CircleHelp, word: 'Waits for answers', look: 'text-accent' },
  queued: { Icon: Clock, word: 'Queued' },
  reading: { Icon: LoaderCircle, word: 'Being read', look: 'motion-safe:animate-spin' },
  done: { Icon: Check, word: 'Done' },
  duplicate: { Icon: Copy, word: 'Already there' },
  failed: { Icon: CircleAlert, word: 'Failed', look: 'text-problem' },
  left_out: { Icon: Ban, word: 'Left out' },
}

type RowProps = { status: keyof typeof STATUS; /** Instead of the status. */ said?: string | null; name: string; detail: string; action?: ReactNode; children?: ReactNode }

function Row({ status, said, name, detail, action, children }: RowProps) {
  const { Icon, word, look } = STATUS[status]
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 py-3">
      <Icon aria-hidden className={cn('mt-0.5 size-4', look ?? 'text-muted')} strokeWidth={1.75} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p dir="auto" className="min-w-0 font-medium [overflow-wrap:anywhere]">{name}</p>
          <p className="flex items-baseline gap-2 text-sm whitespace-nowrap">{said ?? word}{action}</p>
        </div>
        <p className="text-sm text-muted [overflow-wrap:anywhere]">{detail}</p>
        {children}
      </div>
    </li>
  )
}

/** A file that the server does not have yet. */
export function UploadRow({ upload, onAgain, onForget }: { upload: Upload; onAgain: () => void; onForget: () => void }) {
  return (
    <Row
      status={upload.phase} name={upload.file.name} detail={formatBytes(upload.file.size)}
      action={upload.phase !== 'sending' ? (
        <>
          {upload.phase === 'refused' && checkUpload(upload.file) === null ? <Button size="sm" onClick={onAgain}>Retry</Button> : null}
          <Button variant="ghost" size="sm" onClick={onForget} aria-label={`Remove ${upload.file.name}`}>Remove</Button>
        </>
      ) : null}
    >
      {upload.problem ? <Problem message={upload.problem.message} remedy={upload.problem.remedy} /> : null}
    </Row>
  )
}

/** A file of many conversations that comes in part by part. */
export function ComingRow({ file }: { file: ImportView['coming'][number] }) {
  const { fileName, received, total } = file
  return (
    <Row status="coming" name={fileName} detail={`${comingWords(file)}. It goes on when this page is closed; what is asked is asked at its end.`}>
      <div role="progressbar" aria-label={`How far ${fileName} is`} aria-valuemin={0} aria-valuemax={total} aria-valuenow={received} className="mt-2 h-1 overflow-hidden rounded-full bg-line">
        <div className="h-full bg-accent" style={{ width: `${(100 * received) / total}%` }} />
      </div>
    </Row>
  )
}

type FileRowProps = { file: ImportFileView; /** Its import was taken back. */ undone?: boolean; accountId: string | null; onRetry: () => Promise<void>; onLeaveOut: () => Promise<void> }

/** A file of an import: what it was recognised as, how far it is, and what came of it. */
export function FileRow({ file, undone = false, accountId, onRetry, onLeaveOut }: FileRowProps) {
  const retry = useMutation({ mutationFn: onRetry })
  const detail = [file.summary ?? 'Not recognised', file.undated ? 'does not say when' : file.occurredAt ? dayWords(file.occurredAt, file.datedBy) : null, formatBytes(file.bytes)].filter(Boolean).join(' · ')
  const mayRetry = file.status === 'failed' && file.interactionId !== null
  return (
    <Row
      status={file.status} said={undone && file.status === 'left_out' ? 'Taken back' : null} name={fileWords(file)} detail={fileDetail(file, detail)}
      action={file.status === 'needs_answers' ? <LeaveOut fileName={file.fileName} onLeaveOut={onLeaveOut} /> : mayRetry ? <Button size="sm" disabled={retry.isPending} onClick={() => retry.mutate()}>Retry</Button>
        : file.interactionId ? <Link href={`/interactions/${file.interactionId}`} prefetch={false} className="link pointer-coarse:-my-3 pointer-coarse:py-3">{file.status === 'duplicate' ? 'Open the first' : 'Open'}</Link> : null}
    >
      {file.error && file.status !== 'done' ? <Problem message={file.error} remedy={file.remedy} calm={file.status === 'duplicate' || file.status === 'left_out'} /> : null}
      {file.status === 'left_out' && !undone && !file.error ? <p className="mt-1 text-sm">Not read, and nothing of it is kept. It can be imported again.</p> : null}
      {retry.error ? <Problem message={retry.error.message} remedy={null} /> : null}
      {file.counts && file.status !== 'failed' && file.status !== 'duplicate' && file.status !== 'left_out' ? <Counts file={file} counts={file.counts} /> : null}
      {file.beliefs.length > 0 ? (
        <ul className="mt-2 flex flex-col gap-1" aria-label={`Beliefs from ${file.fileName}`}>
          {file.beliefs.map((belief) => (
            <li key={belief.id} className="text-sm">
              {accountId ? <Link href={`/accounts/${accountId}?belief=${belief.id}`} prefetch={false} dir="auto" className="link">{belief.statement}</Link> : <span dir="auto">{belief.statement}</span>}
              <span className="text-muted"> · {belief.holder}</span>
            </li>
          ))}
          {file.moreBeliefs > 0 ? <li className="text-sm text-muted">and {count(file.moreBeliefs, 'belief')} more, on its page</li> : null}
        </ul>
      ) : null}
    </Row>
  )
}

function Counts({ file, counts }: { file: ImportFileView; counts: NonNullable<ImportFileView['counts']> }) {
  const dropped = droppedWords(counts.dropped)
  const skipped = skippedWords(counts.skipped)
  const unread = unreadWords(counts.unread)
  const lost = lostWords(counts.skipped)
  return (
    <div className="mt-1 text-sm">
      {file.status === 'done' ? <p>{heardWords(counts)}.{dropped.length > 0 ? <span className="text-muted"> Heard but not counted: {dropped.join(', ')}.</span> : null}</p> : null}
      {skipped.length > 0 ? <p className="text-muted">Not read: {skipped.join(', ')}.</p> : null}
      {lost ? (
        <div className="border-l-2 border-line-strong ps-3">
          <ul aria-label={`Words missing from ${file.fileName}`}>{lost.lines.map((line) => <li key={line} dir="auto" className="[overflow-wrap:anywhere]">{line}</li>)}</ul>
          <p className="text-muted">{lost.remedy[0]}<code className="whitespace-nowrap">{lost.remedy[1]}</code>{lost.remedy[2]}</p>
        </div>
      ) : null}
      {noteWords(counts.skipped).map((note) => <p key={note} className="text-muted">{note}</p>)}
      {unread ? <p className="text-muted">Some of it was {unread}.</p> : null}
    </div>
  )
}

function Problem({ message, remedy, calm = false }: { message: string; remedy: string | null; calm?: boolean }) {
  return (
    <p role={calm ? 'note' : 'alert'} className="mt-1 text-sm">
      <span className={calm ? '' : 'font-medium text-problem'}>{message}</span> {remedy !== null && !message.includes(remedy) ? remedy : null}
    </p>
  )
}
