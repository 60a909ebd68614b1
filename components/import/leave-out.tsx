'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter, DialogTrigger } from '@/components/ui/dialog'
import { ProblemError } from '@/lib/shared/fetch-json'

/** Takes a file out that waits for answers, after saying what goes with it. */
export function LeaveOut({ fileName, onLeaveOut }: { fileName: string; onLeaveOut: () => Promise<unknown> }) {
  const [open, setOpen] = useState(false)
  const leaving = useMutation({ mutationFn: onLeaveOut, onSuccess: () => setOpen(false) })
  const { error } = leaving
  return (
    <Dialog open={open} onOpenChange={(next) => { if (!leaving.isPending) { leaving.reset(); setOpen(next) } }}>
      <DialogTrigger asChild><Button variant="ghost" size="sm" aria-label={`Leave ${fileName} out`}>Leave this file out</Button></DialogTrigger>
      <DialogContent title="Leave this file out?">
        <DialogBody className="flex flex-col gap-2 text-sm">
          <p dir="auto" className="font-medium [overflow-wrap:anywhere]">{fileName}</p>
          <p>It is not read, and what was stored of it is erased: its words and the uploaded file. The other files of this import go on. You can import it again whenever you like.</p>
          {error ? <p role="alert" className="font-medium text-problem">{error.message} {error instanceof ProblemError ? error.remedy : null}</p> : null}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button disabled={leaving.isPending}>Keep it</Button></DialogClose>
          <Button variant="danger" disabled={leaving.isPending} onClick={() => leaving.mutate()}>{leaving.isPending ? 'Leaving it out…' : 'Leave it out'}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
