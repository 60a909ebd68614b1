'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter, DialogTrigger } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { importUndoQuery } from '@/lib/ingest/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { undoWords } from './undo-words'

/** Takes a whole import back, after saying what goes with it and what stays. */
export function UndoImport({ importId, onUndo }: { importId: string; onUndo: () => Promise<unknown> }) {
  const [open, setOpen] = useState(false)
  const preview = useQuery({ ...importUndoQuery(importId), enabled: open, gcTime: 0 })
  const undoing = useMutation({ mutationFn: onUndo, onSuccess: () => setOpen(false) })
  const error = undoing.error ?? preview.error
  const words = preview.data && !preview.isFetching ? undoWords(preview.data) : null
  return (
    <Dialog open={open} onOpenChange={(next) => { if (!undoing.isPending) { undoing.reset(); setOpen(next) } }}>
      <DialogTrigger asChild><Button variant="ghost" size="sm"><Undo2 aria-hidden /> Undo this import</Button></DialogTrigger>
      <DialogContent title="Undo this import?">
        <DialogBody className="flex flex-col gap-3 text-sm">
          {words ? (
            <>
              <Part heading="These go" sentences={words.goes} />
              <Part heading="These stay" sentences={words.stays} />
              <p>Beliefs and alignment are computed anew. It cannot be taken back, but the same files can be imported again.</p>
            </>
          ) : error ? null : <div aria-busy="true" className="flex flex-col gap-2"><span role="status">Looking what rests on it…</span><Skeleton className="w-full" /><Skeleton className="w-4/5" /><Skeleton className="w-3/5" /></div>}
          {error ? <p role="alert" className="font-medium text-problem">{error.message} {error instanceof ProblemError ? error.remedy : null}</p> : null}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button disabled={undoing.isPending}>Keep it</Button></DialogClose>
          <Button variant="danger" disabled={undoing.isPending || words === null} onClick={() => undoing.mutate()}>{undoing.isPending ? 'Undoing…' : 'Undo the import'}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

function Part({ heading, sentences }: { heading: string; sentences: string[] }) {
  return sentences.length === 0 ? null : (
    <section aria-label={heading}>
      <h3 className="font-medium">{heading}</h3>
      <ul className="list-disc ps-5">{sentences.map((sentence) => <li key={sentence} dir="auto" className="[overflow-wrap:anywhere]">{sentence}</li>)}</ul>
    </section>
  )
}
