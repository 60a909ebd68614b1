'use client'

import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { AccountPage } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { Button } from '../ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '../ui/dialog'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '../ui/dropdown-menu'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import type { AccountActions } from './account-actions'
import { ConfirmDialog } from './confirm-dialog'

type Props = { page: AccountPage; members: readonly { id: string; name: string }[]; actions: AccountActions }

/** Owner and deletion, for those who may. */
export function AccountMenu({ page, members, actions }: Props) {
  const [open, setOpen] = useState<'owner' | 'delete' | null>(null)
  if (!page.may.edit && !page.may.delete) return null
  const close = (next: boolean) => { if (!next) setOpen(null) }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild><Button icon aria-label="Account actions"><Ellipsis aria-hidden /></Button></DropdownMenuTrigger>
        <DropdownMenuContent>
          {page.may.edit ? <DropdownMenuItem onSelect={() => setOpen('owner')}>Change the owner…</DropdownMenuItem> : null}
          {page.may.delete ? <DropdownMenuItem onSelect={() => setOpen('delete')}>Delete this account…</DropdownMenuItem> : null}
        </DropdownMenuContent>
      </DropdownMenu>
      <OwnerDialog open={open === 'owner'} onOpenChange={close} page={page} members={members} actions={actions} />
      <ConfirmDialog
        open={open === 'delete'} onOpenChange={close} title={`Delete ${page.account.name}?`} confirm="Delete this account" run={actions.deleteAccount}
        description={`${count(page.interactions.length, 'interaction')} with their files, ${count(page.beliefs.length, 'belief')} and every decision on them are removed. This cannot be undone.`}
      />
    </>
  )
}

function OwnerDialog({ open, onOpenChange, page, members, actions }: Props & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [owner, setOwner] = useState(page.account.owner?.id ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    const failed = await actions.setOwner(owner || null)
    setProblem(failed ? `${failed.message} ${failed.detail ?? ''}` : null)
    if (!failed) onOpenChange(false)
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
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
