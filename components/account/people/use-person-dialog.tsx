'use client'

import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import type { AccountPage, PersonRow } from '@/lib/insights/types'
import { ActionMenu } from '../../ui/action-menu'
import type { AccountActions } from '../account-actions'

const MoveDialog = dynamic(() => import('../../people/move-dialog').then((module) => module.MoveDialog), { ssr: false })
const ConfirmDialog = dynamic(() => import('../confirm-dialog').then((module) => module.ConfirmDialog), { ssr: false })

type Asked = { person: PersonRow; what: 'object' | 'erase' | 'move' }

/** Who left, by person; null while that is not known, or on a day gone by. */
export type Leavers = ReadonlyMap<string, string | null> | null

/** The menu of a person, and the dialog that its items ask by: leaving, objection, agreement and erasure. */
export function usePersonDialog({ may, account, asOf }: Pick<AccountPage, 'may' | 'account' | 'asOf'>, actions: AccountActions, leavers: Leavers = null): { menuOf: (person: PersonRow) => ReactNode; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null)
  const menuOf = (person: PersonRow) => ((may.edit || may.delete) && person.personId ? <PersonMenu person={person} may={may} actions={actions} left={person.personId ? leavers?.get(person.personId) : undefined} ask={(what) => setAsked({ person, what })} /> : null)
  const dialog = asked === null ? null : asked.what === 'move' ? (
    <MoveDialog
      account={account} person={{ id: asked.person.personId ?? '', name: asked.person.name }} today={asOf}
      record={(input) => actions.recordMove(input, asked.person.name)} onOpenChange={(open) => { if (!open) setAsked(null) }}
    />
  ) : (
    <ConfirmDialog
      open onOpenChange={(open: boolean) => { if (!open) setAsked(null) }}
      title={asked.what === 'erase' ? `Erase ${asked.person.name}?` : `${asked.person.name} objects to being modelled?`}
      description={asked.what === 'erase'
        ? 'Their name, their words and every belief of theirs are removed from all interactions, all figures are worked out anew without them, and later imports leave them out. This cannot be undone.'
        : 'Their beliefs leave the model and all figures are worked out anew without them. What they said stays in the transcripts. You can set it back later.'}
      confirm={asked.what === 'erase' ? 'Erase this person' : 'Stop modelling them'}
      run={async () => {
        const { personId } = asked.person
        if (!personId) return null
        return asked.what === 'erase' ? actions.erasePerson(personId, asked.person.name) : actions.setConsent(personId, 'objected')
      }}
    />
  )
  return { menuOf, dialog }
}

/** `left` is the day on which they left, null while they work there, undefined where a move cannot be written down. */
function PersonMenu({ person, may, actions, left, ask }: { person: PersonRow; may: AccountPage['may']; actions: AccountActions; left: string | null | undefined; ask: (what: Asked['what']) => void }) {
  const out = person.consent === 'objected' || person.consent === 'withdrawn'
  const restore = () => { if (person.personId) void actions.setConsent(person.personId, 'granted') }
  return (
    <ActionMenu
      label={`Actions for ${person.name}`} variant="ghost" size="sm"
      items={[
        ...(may.edit && left !== undefined ? [left === null ? { label: 'Left or moved…', onSelect: () => ask('move') } : { label: 'Still works here', onSelect: () => { if (person.personId) void actions.undoMove(person.personId, person.name) } }] : []),
        ...(may.edit ? [out ? { label: 'They agree: model them again', onSelect: restore } : { label: 'They object to being modelled…', onSelect: () => ask('object') }] : []),
        ...(may.delete ? [{ label: 'Erase this person…', onSelect: () => ask('erase') }] : []),
      ]}
    />
  )
}
