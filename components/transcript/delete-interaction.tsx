'use client'

import { useMutation } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter, DialogTrigger } from '@/components/ui/dialog'
import { ProblemError } from '@/lib/shared/fetch-json'

type Props = { title: string; onDelete: () => Promise<unknown>; onDeleted: () => void }

/** Deletes an interaction, after saying what goes with it. */
export function DeleteInteraction({ title, onDelete, onDeleted }: Props) {
  const [open, setOpen] = useState(false)
  const deletion = useMutation({ mutationFn: onDelete, onSuccess: () => { setOpen(false); onDeleted() } })
  const { error } = deletion
  return (
    <Dialog open={open} onOpenChange={(next) => { if (!deletion.isPending) setOpen(next) }}>
      <DialogTrigger asChild>
        <Button variant="ghost" className="max-sm:-ml-3"><Trash2 aria-hidden /> Delete</Button>
      </DialogTrigger>
      <DialogContent title="Delete this interaction?">
        <DialogBody className="flex flex-col gap-2 text-sm">
          <p dir="auto" className="font-medium">{title}</p>
          <p>Its words and all evidence in it are removed. Beliefs that only it supports go; the others and the alignment are computed anew. This cannot be taken back, but the file can be imported again.</p>
          {error ? <p role="alert" className="font-medium text-problem">{error.message} {error instanceof ProblemError ? error.remedy : null}</p> : null}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button disabled={deletion.isPending}>Keep it</Button></DialogClose>
          <Button variant="danger" disabled={deletion.isPending} onClick={() => deletion.mutate()}>{deletion.isPending ? 'Deleting…' : 'Delete interaction'}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
