'use client'

import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent, type ReactNode, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { MAX_UPLOAD_BYTES } from '@/lib/ingest/client'
import { formatBytes } from './check-upload'

type Props = {
  onFiles: (files: File[]) => void
  label?: string
  /** Kinds of file to offer; with it one is taken. */
  accept?: string
  drop?: string
  choose?: string
  /** Is given the button by which files are chosen. */
  chooseRef?: Ref<HTMLButtonElement> | null
  /** What is taken, in place of conversations and tickets. */
  children?: ReactNode
}

/** Takes files by drop or by choice, one or many. */
export function DropZone({ onFiles, label = 'Files to import', accept, drop = 'Drop files here, or', choose = 'choose them', chooseRef = null, children }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hold = (event: DragEvent, inside: boolean) => { event.preventDefault(); setOver(inside) }
  return (
    <div
      onDragEnter={(event) => hold(event, true)}
      onDragOver={(event) => hold(event, true)}
      onDragLeave={(event) => hold(event, event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))}
      onDrop={(event) => { hold(event, false); onFiles([...event.dataTransfer.files]) }}
      className={cn('flex flex-col items-center gap-2 rounded-lg border border-dashed px-4 py-8 text-center', over ? 'border-accent bg-accent-soft' : 'border-line-strong')}
    >
      <FileUp aria-hidden className="size-6 text-muted" strokeWidth={1.5} />
      <p>{drop} <Button ref={chooseRef} variant="link" className="pointer-coarse:min-h-11" onClick={() => input.current?.click()}>{choose}</Button></p>
      <p className="max-w-prose text-sm text-muted">
        {children ?? <>
          Transcripts from Zoom, Teams, Otter, Gong or any “Name: text”, subtitles, tickets from Zendesk or as CSV, e-mails, product usage, and calendars (.ics) with meetings to
          come. Each is recognised by what is in it; up to {formatBytes(MAX_UPLOAD_BYTES)} a file.
        </>}
      </p>
      <input
        ref={input} type="file" multiple={accept === undefined} {...(accept === undefined ? {} : { accept })} className="sr-only" tabIndex={-1} aria-label={label}
        onChange={(event) => { onFiles([...(event.target.files ?? [])]); event.target.value = '' }}
      />
    </div>
  )
}
