'use client'

import { useState } from 'react'
import type { AccountPage } from '@/lib/insights/types'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import type { AccountActions } from './account-actions'

type Props = { onOpenChange: (open: boolean) => void; page: AccountPage; members: readonly { id: string; name: string }[]; actions: AccountActions }

/** Gives the account to another member, or to nobody. */
export function OwnerDialog({ onOpenChange, page, members, actions }: Props) {
  const [owner, setOwner] = useState(page.account.owner?.id ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    const failed = await actions.setOwner(owner || null)
    setProblem(failed ? `${failed.message} ${failed.detail ?? ''}` : null)
    if (!failed) onOpenChange(false)
  }
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent title="Change the owner" description="The owner may review what was read in this account.">
        <DialogBody className="flex flex-col gap-1">
          <Label htmlFor="owner">Owner</Label>
          <Select id="owner" value={owner} onChange={(event) => setOwner(event.target.value)}>
            <option value="">Nobody</option>
            {members.map((member) => <option key={member.id} value={member.id}>{member.name}</option>)}
          </Select>
          {problem ? <p role="alert" className="text-sm font-medium text-problem">{problem}</p> : null}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
          <Button variant="primary" onClick={() => void save()}>Save</Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
