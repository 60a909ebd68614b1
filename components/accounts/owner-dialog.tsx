'use client'

import { type FormEvent, useState, useTransition } from 'react'
import type { AccountRow } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import type { ActionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Label } from '../ui/label'
import { Select } from '../ui/select'

type Props = {
  accounts: readonly AccountRow[]
  members: readonly { id: string; name: string }[]
  onOpenChange: (open: boolean) => void
  change: (accounts: readonly AccountRow[], owner: { id: string; name: string } | null) => Promise<ActionProblem | null>
}

/** More of them are told by their number. */
const NAMED = 6

/** Who gets the chosen accounts, and which of them stay as they are. */
export function OwnerDialog({ accounts, members, onOpenChange, change }: Props) {
  const [pending, startTransition] = useTransition()
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const left = accounts.filter(({ mayEdit }) => !mayEdit)
  const may = accounts.filter(({ mayEdit }) => mayEdit)
  const already = ownerId === null ? [] : may.filter(({ owner }) => (owner?.id ?? '') === ownerId)
  const changing = may.length - already.length
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    startTransition(async () => {
      const failed = await change(may, members.find(({ id }) => id === ownerId) ?? null)
      setProblem(failed)
      if (!failed) onOpenChange(false)
    })
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title={`Change owner of ${count(accounts.length, 'account')}`} description="The understanding of an account stays with it. You can take this back for an hour.">
        <form onSubmit={submit} noValidate>
          <DialogBody className="flex flex-col gap-4">
            <div className="flex flex-col gap-1">
              <Label htmlFor="new-owner">New owner</Label>
              <Select id="new-owner" value={ownerId ?? ' '} onChange={(event) => setOwnerId(event.target.value)}>
                <option value=" " disabled>Choose a colleague</option>
                <option value="">Nobody</option>
                {members.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </Select>
            </div>
            <div className="text-sm">
              <p>{may.length === 0 ? 'None of these accounts is yours to change.' : ownerId === null ? `${count(may.length, 'account')} can change.` : `${count(changing, 'account')} will change${already.length > 0 ? `, ${already.length} already ${already.length === 1 ? 'has' : 'have'} this owner` : ''}.`}</p>
              {left.length > 0 ? (
                <p className="mt-1 text-muted">
                  {left.length} {left.length === 1 ? 'stays as it is, since it is' : 'stay as they are, since they are'} not yours to change: <span dir="auto">{left.slice(0, NAMED).map(({ name }) => name).join(', ')}</span>{left.length > NAMED ? ` and ${left.length - NAMED} more` : ''}.
                </p>
              ) : null}
            </div>
            {problem ? <p role="alert" className="text-sm font-medium text-problem">{problem.message}{problem.detail ? ` ${problem.detail}` : ''}</p> : null}
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
            <Button type="submit" variant="primary" disabled={pending || ownerId === null || changing === 0}>{pending ? 'Changing…' : 'Change owner'}</Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
