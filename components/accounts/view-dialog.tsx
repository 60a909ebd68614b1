'use client'

import { type FormEvent, useState, useTransition } from 'react'
import type { ActionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Input } from '../ui/input'
import { Label } from '../ui/label'

type Props = {
  title: string
  name: string
  shared: boolean
  onOpenChange: (open: boolean) => void
  /** What went wrong; null when it is kept. */
  save: (name: string, shared: boolean) => Promise<ActionProblem | null>
}

/** A name for a view, and whether everybody can open it. */
export function ViewDialog({ title, name, shared, onOpenChange, save }: Props) {
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(async () => {
      const failed = await save(String(form.get('name') ?? '').trim(), form.get('shared') === 'on')
      setProblem(failed)
      if (!failed) onOpenChange(false)
    })
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title={title} description="It keeps what narrows and orders the list, and its columns. Whoever opens it sees only accounts that they may see.">
        <form onSubmit={submit} noValidate>
          <DialogBody className="flex flex-col gap-4">
            <div className="flex flex-col gap-1">
              <Label htmlFor="view-name">Name</Label>
              <Input id="view-name" name="name" defaultValue={name} required maxLength={80} aria-invalid={problem !== null || undefined} autoComplete="off" />
            </div>
            <label className="flex items-center gap-2 text-sm pointer-coarse:min-h-11"><Checkbox name="shared" defaultChecked={shared} />Share it with everybody in this workspace</label>
            {problem ? <p role="alert" className="text-sm font-medium text-problem">{problem.message}{problem.detail ? ` ${problem.detail}` : ''}</p> : null}
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={pending}>{pending ? 'Saving…' : 'Save view'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
