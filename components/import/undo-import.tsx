'use client'

import { useMutation, useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter, DialogTrigger } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { dealImportUndoQuery, importUndoQuery } from '@/lib/ingest/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { dealUndoWords } from './deal-undo-words'
import { undoWords } from './undo-words'

type Words = { goes: string[]; returns?: string[]; stays: string[] }

/** Takes an import of conversations back, after saying what goes with it and what stays. */
export const UndoImport = ({ importId, onUndo }: { importId: string; onUndo: () => Promise<unknown> }) =>
  <Undo query={importUndoQuery(importId)} wordsOf={undoWords} after="Beliefs and alignment are computed anew. It cannot be taken back, but the same files can be imported again." onUndo={onUndo} />

/** The same of a file of deals. */
export const UndoDeals = ({ importId, onUndo }: { importId: string; onUndo: () => Promise<unknown> }) =>
  <Undo query={dealImportUndoQuery(importId)} wordsOf={dealUndoWords} after="It cannot be taken back, but the same file can be imported again." onUndo={onUndo} />

type Props<T, K extends readonly unknown[]> = { query: UseQueryOptions<T, Error, T, K>; wordsOf: (preview: T) => Words; after: string; onUndo: () => Promise<unknown> }

function Undo<T, K extends readonly unknown[]>({ query, wordsOf, after, onUndo }: Props<T, K>) {
  const [open, setOpen] = useState(false)
  const preview = useQuery({ ...query, enabled: open, gcTime: 0 })
  const undoing = useMutation({ mutationFn: onUndo, onSuccess: () => setOpen(false) })
  const error = undoing.error ?? preview.error
  const words = preview.data !== undefined && !preview.isFetching ? wordsOf(preview.data) : null
  const nothing = words !== null && words.goes.length + (words.returns?.length ?? 0) === 0
  return (
    <Dialog open={open} onOpenChange={(next) => { if (!undoing.isPending) { undoing.reset(); setOpen(next) } }}>
      <DialogTrigger asChild><Button variant="ghost" size="sm"><Undo2 aria-hidden /> Undo this import</Button></DialogTrigger>
      <DialogContent title="Undo this import?">
        <DialogBody className="flex flex-col gap-3 text-sm">
          {words ? (
            <>
              <Part heading="These go" sentences={words.goes} />
              <Part heading="These go back to what they were" sentences={words.returns ?? []} />
              <Part heading="These stay" sentences={words.stays} />
              <p>{nothing ? 'Nothing of this import can be taken back any more.' : after}</p>
            </>
          ) : error ? null : <div aria-busy="true" className="flex flex-col gap-2"><span role="status">Looking what rests on it…</span><Skeleton className="w-full" /><Skeleton className="w-4/5" /><Skeleton className="w-3/5" /></div>}
          {error ? <p role="alert" className="font-medium text-problem">{error.message} {error instanceof ProblemError ? error.remedy : null}</p> : null}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button disabled={undoing.isPending}>Keep it</Button></DialogClose>
          <Button variant="danger" disabled={undoing.isPending || words === null || nothing} onClick={() => undoing.mutate()}>{undoing.isPending ? 'Undoing…' : 'Undo the import'}</Button>
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
