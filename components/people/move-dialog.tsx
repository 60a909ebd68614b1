'use client'

import { useState } from 'react'
import { isoDay } from '@/lib/shared/format'
import type { ActionProblem } from '../frame/action-problem'
import { ProblemNote } from '../forms/problem-note'
import { AccountPicker, type AccountChoice } from '../import/account-picker'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Input } from '../ui/input'
import { Label } from '../ui/label'

export type MoveInput = { accountId: string; personId: string; leftOn: string; joined: { accountId: string; title: string | null } | null }

type Props = {
  account: AccountChoice
  person: { id: string; name: string }
  today: string
  record: (input: MoveInput) => Promise<ActionProblem | null>
  onOpenChange: (open: boolean) => void
}

/** Writes down that somebody left an account, and where they work now if that is an account of ours. */
export function MoveDialog({ account, person, today, record, onOpenChange }: Props) {
  const [leftOn, setLeftOn] = useState(isoDay(today))
  const [next, setNext] = useState<AccountChoice | null>(null)
  const [title, setTitle] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const save = async () => {
    setBusy(true)
    const failed = await record({ accountId: account.id, personId: person.id, leftOn, joined: next && { accountId: next.id, title: title.trim() || null } })
    setBusy(false)
    setProblem(failed)
    if (!failed) onOpenChange(false)
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent
        title={`${person.name} left ${account.name}`} description="What they believed there stays there, with them. Where they went, they begin anew."
        // An open list of accounts closes first.
        onEscapeKeyDown={(press) => { if (document.activeElement?.getAttribute('aria-expanded') === 'true') press.preventDefault() }}
      >
        <form onSubmit={(event) => { event.preventDefault(); void save() }}>
          <DialogBody className="flex flex-col gap-4">
            <div><Label htmlFor="left-on" className="mb-1">Last day there</Label><Input id="left-on" type="date" required className="w-auto" max={isoDay(today)} value={leftOn} onChange={(event) => setLeftOn(event.target.value)} /></div>
            <div>
              <Label htmlFor="account" className="mb-1">Works now at</Label>
              <AccountPicker chosen={next} onChoose={setNext} except={account.id} />
              <p className="mt-1 text-xs text-muted">
                {next ? <Button variant="link" className="text-xs" onClick={() => { setNext(null); setTitle('') }}>Elsewhere, or not known</Button> : 'Leave it empty if that is no account here, or not known.'}
              </p>
            </div>
            {next ? <div><Label htmlFor="new-title" className="mb-1">Title there</Label><Input id="new-title" dir="auto" maxLength={120} value={title} onChange={(event) => setTitle(event.target.value)} /></div> : null}
            <ProblemNote problem={problem && { message: problem.message, remedy: problem.detail }} />
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={busy || leftOn === ''}>{busy ? 'Writing…' : next ? 'Write down the move' : 'Write down that they left'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
