'use client'

import { useState } from 'react'
import { LONGEST_HOLD_REASON } from '@/lib/jobs/client'
import type { LegalHold } from '@/lib/jobs/types'
import { Field } from '../forms/field'
import { ProblemNote } from '../forms/problem-note'
import { useSubmit } from '../forms/use-submit'
import { AccountPicker, type AccountChoice } from '../import/account-picker'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Label } from '../ui/label'
import { Textarea } from '../ui/textarea'
import { useToast } from '../ui/toast'
import type { HoldVerbs } from './hold-verbs'

type SetProps = { set: HoldVerbs['set']; /** Whom it is on; else an account is asked for. */ person?: { id: string; name: string }; onDone: () => void; onOpenChange: (open: boolean) => void }

/** Sets a legal hold on a person, or on an account that is chosen, and wants to know why. */
export function SetHoldDialog({ set, person, onDone, onOpenChange }: SetProps) {
  const [account, setAccount] = useState<AccountChoice | null>(null)
  const [reason, setReason] = useState('')
  const { busy, problem, errors, send } = useSubmit()
  const toast = useToast()
  const held = person ?? account
  const save = async (form: HTMLFormElement) => {
    const on = person ? { kind: 'person', personId: person.id } as const : account ? { kind: 'account', accountId: account.id } as const : null
    if (!on || !held) return
    const { done } = await send(() => set({ on, reason }), form)
    if (!done) return
    onOpenChange(false)
    toast({ message: `A legal hold is on ${held.name}.` })
    onDone()
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent
        title={person ? `Set a legal hold on ${person.name}?` : 'Set a legal hold on an account'} description="Until it is lifted, nobody can erase or delete anything it covers. Reading, importing and correcting go on."
        // An open list of accounts closes first.
        onEscapeKeyDown={(press) => { if (document.activeElement?.getAttribute('aria-expanded') === 'true') press.preventDefault() }}
      >
        <form onSubmit={(event) => { event.preventDefault(); void save(event.currentTarget) }}>
          <DialogBody className="flex flex-col gap-4 text-sm">
            <p>{person ? 'It covers them and every conversation in which they speak. No account in which they work or speak can be deleted, either.' : 'It covers the account, its people and its conversations.'}</p>
            {person ? null : <div><Label htmlFor="held-account" className="mb-1">Account</Label><AccountPicker id="held-account" chosen={account} onChoose={setAccount} /></div>}
            <Field name="reason" label="Why" error={errors['reason']} hint="The matter and who asked for it, for example. Admins see it.">
              <Textarea rows={2} dir="auto" required maxLength={LONGEST_HOLD_REASON} value={reason} onChange={(event) => setReason(event.target.value)} />
            </Field>
            <ProblemNote problem={problem} />
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={busy || !held || reason.trim() === ''}>{busy ? 'Setting it…' : 'Set the hold'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}

type LiftProps = { hold: LegalHold; lift: HoldVerbs['lift']; onDone: () => void; onOpenChange: (open: boolean) => void }

/** Lifts a legal hold, once it is said that what it covered can be erased then. */
export function LiftHoldDialog({ hold: { id, on }, lift, onDone, onOpenChange }: LiftProps) {
  const { busy, problem, send } = useSubmit()
  const toast = useToast()
  const run = async () => {
    const { done } = await send(() => lift({ id }))
    if (!done) return
    onOpenChange(false)
    toast({ message: `The legal hold on ${on.name} is lifted.` })
    onDone()
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title={`Lift the legal hold on ${on.name}?`} description="From then on what it covered can be erased and deleted again.">
        {problem ? <DialogBody><ProblemNote problem={problem} /></DialogBody> : null}
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
          <Button variant="primary" disabled={busy} onClick={() => void run()}>{busy ? 'Lifting it…' : 'Lift the hold'}</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
