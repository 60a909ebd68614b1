'use client'

import { type ReactNode, useState, useTransition } from 'react'
import type { ActionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description: string
  confirm: string
  /** Does it; null when it went well, else what to say. */
  run: () => Promise<ActionProblem | null>
  children?: ReactNode
}

/** Says what will happen and what cannot be undone, then does it. Stays open when it failed. */
export function ConfirmDialog({ open, onOpenChange, title, description, confirm, run, children }: Props) {
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const change = (next: boolean) => { setProblem(null); onOpenChange(next) }
  const go = () => startTransition(async () => {
    const failed = await run()
    setProblem(failed)
    if (!failed) onOpenChange(false)
  })
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogContent title={title} description={description} role="alertdialog">
        {children || problem ? (
          <DialogBody>
            {children}
            {problem ? <p role="alert" className="text-sm font-medium text-problem">{problem.message} {problem.detail}</p> : null}
          </DialogBody>
        ) : null}
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
          <Button variant="danger" disabled={pending} onClick={go}>{pending ? 'Working…' : confirm}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
