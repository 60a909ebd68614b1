'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import type { AccountPage, PersonRow } from '@/lib/insights/types'
import { ActionMenu } from '../../ui/action-menu'
import type { AccountActions } from '../account-actions'
import { lazyDialog } from '../../ui/lazy-part'

const MoveDialog = lazyDialog((orLost) => dynamic(() => orLost(import('../../people/move-dialog').then((module) => module.MoveDialog)), { ssr: false }), (props) => props.onOpenChange(false))

/** Who left, by person; null while that is not known, or on a day gone by. */
export type Leavers = ReadonlyMap<string, string | null> | null

/** The menu of a person, and the dialog that it asks by where they went. What they want of us about themselves stands on their own page. */
export function usePersonDialog({ may, account, asOf }: Pick<AccountPage, 'may' | 'account' | 'asOf'>, actions: AccountActions, leavers: Leavers = null): { menuOf: (person: PersonRow) => ReactNode; dialog: ReactNode } {
  const [moving, setMoving] = useState<PersonRow | null>(null)
  const menuOf = (person: PersonRow) => ((may.edit || may.delete) && person.personId
    ? <PersonMenu person={person} personId={person.personId} mayEdit={may.edit} actions={actions} left={leavers?.get(person.personId)} move={() => setMoving(person)} />
    : null)
  const dialog = moving === null ? null : (
    <MoveDialog
      account={account} person={{ id: moving.personId ?? '', name: moving.name }} today={asOf}
      record={(input) => actions.recordMove(input, moving.name)} onOpenChange={(open) => { if (!open) setMoving(null) }}
    />
  )
  return { menuOf, dialog }
}

type MenuProps = { person: PersonRow; personId: string; mayEdit: boolean; actions: AccountActions; left: string | null | undefined; move: () => void }

/** `left` is the day on which they left, null while they work there, undefined where a move cannot be written down. */
function PersonMenu({ person, personId, mayEdit, actions, left, move }: MenuProps) {
  const router = useRouter()
  return (
    <ActionMenu
      label={`Actions for ${person.name}`} variant="ghost" size="sm"
      items={[
        ...(mayEdit && left !== undefined ? [left === null ? { label: 'Left or moved…', onSelect: move } : { label: 'Still works here', onSelect: () => void actions.undoMove(personId, person.name) }] : []),
        { label: 'Objection, erasure, copy…', onSelect: () => router.push(`/people/${personId}#privacy`) },
      ]}
    />
  )
}
