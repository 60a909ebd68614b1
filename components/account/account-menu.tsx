'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { AccountPage } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { ActionMenu } from '../ui/action-menu'
import type { AccountActions } from './account-actions'
import { lazyDialog } from '../ui/lazy-part'

const ConfirmDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./confirm-dialog').then((module) => module.ConfirmDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const OwnerDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./owner-dialog').then((module) => module.OwnerDialog)), { ssr: false }), (props) => props.onOpenChange(false))

type Props = { page: AccountPage; members: readonly { id: string; name: string }[]; actions: AccountActions }

/** Owner and deletion, for those who may. */
export function AccountMenu({ page, members, actions }: Props) {
  const [open, setOpen] = useState<'owner' | 'delete' | null>(null)
  if (!page.may.edit && !page.may.delete) return null
  const close = (next: boolean) => { if (!next) setOpen(null) }
  return (
    <>
      <ActionMenu
        label="Account actions"
        items={[
          ...(page.may.edit ? [{ label: 'Change the owner…', onSelect: () => setOpen('owner') }] : []),
          ...(page.may.delete ? [{ label: 'Delete this account…', onSelect: () => setOpen('delete') }] : []),
        ]}
      />
      {open === 'owner' ? <OwnerDialog onOpenChange={close} page={page} members={members} actions={actions} /> : null}
      {open === 'delete' ? <ConfirmDialog
        open onOpenChange={close} title={`Delete ${page.account.name}?`} confirm="Delete this account" run={actions.deleteAccount}
        description={`${count(page.interactions.length, 'interaction')} with their files, ${count(page.beliefs.length, 'belief')} and every decision on them are removed. This cannot be undone.`}
      /> : null}
    </>
  )
}
