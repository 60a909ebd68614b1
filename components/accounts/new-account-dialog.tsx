'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState, useTransition } from 'react'
import { accountKeys } from '@/lib/insights/client'
import { actionProblem, type ActionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Input } from '../ui/input'
import { Label } from '../ui/label'

type Outcome = Parameters<typeof actionProblem>[0] & { data?: { id: string } | undefined }

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  create: (input: { name: string; domain?: string; segment?: string }) => Promise<Outcome | undefined>
  onCreated: (id: string) => void
}

/** Name, and what is known besides; the rest comes with the first conversation. */
export function NewAccountDialog({ open, onOpenChange, create, onCreated }: Props) {
  const queries = useQueryClient()
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<ActionProblem | null>(null)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    startTransition(async () => {
      const outcome = await create({ name: text('name'), domain: text('domain'), segment: text('segment') }).catch(() => undefined)
      const failed = actionProblem(outcome)
      setProblem(failed)
      if (failed || !outcome?.data) return
      await queries.invalidateQueries({ queryKey: accountKeys.lists() })
      onCreated(outcome.data.id)
    })
  }
  return (
    <Dialog open={open} onOpenChange={(next) => { setProblem(null); onOpenChange(next) }}>
      <DialogContent title="New account" description="A customer whose conversations are to be read. You will own it.">
        <form onSubmit={submit} noValidate>
          <DialogBody className="flex flex-col gap-4">
            <Field name="name" label="Name" required invalid={problem !== null} />
            <Field name="domain" label="Web domain" hint="Optional. It tells their people from ours in mails: example.com" />
            <Field name="segment" label="Segment" hint="Optional, as you sort customers: Enterprise, Mid-market…" />
            {problem ? <p role="alert" className="text-sm font-medium text-problem">{problem.message}{problem.detail ? ` ${problem.detail}` : ''}</p> : null}
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={pending}>{pending ? 'Creating…' : 'Create account'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}

function Field({ name, label, hint, required = false, invalid = false }: { name: string; label: string; hint?: string; required?: boolean; invalid?: boolean }) {
  const id = `account-${name}`
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id}>{label}</Label>
      <Input id={id} name={name} required={required} aria-invalid={invalid || undefined} aria-describedby={hint ? `${id}-hint` : undefined} autoComplete="off" />
      {hint ? <p id={`${id}-hint`} className="text-xs text-muted">{hint}</p> : null}
    </div>
  )
}
