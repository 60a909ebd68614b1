'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { AccountPage, PersonRow } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { PersonChip } from '../atoms/person-chip'
import { SIDE_WORDS } from '../atoms/words'
import { ActionMenu } from '../ui/action-menu'
import type { AccountActions } from './account-actions'

const ConfirmDialog = dynamic(() => import('./confirm-dialog').then((module) => module.ConfirmDialog), { ssr: false })

const CONSENT: Record<string, string> = { unknown: '', notified: 'was told', granted: 'agreed to be modelled', objected: 'objected: not modelled', withdrawn: 'withdrew consent: not modelled' }

type Props = { page: AccountPage; actions: AccountActions }
type Asked = { person: PersonRow; what: 'object' | 'erase' }

/** Their people, loudest say first as given, with the state of their consent; objection and erasure stand in each one's menu. */
export function PeopleSection({ page, actions }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const theirs = page.people.filter((person) => person.side !== 'us')
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title" className="border-b border-line pb-2">People</h2>
      {theirs.length === 0 ? <p className="py-2 text-sm text-muted">Nobody of theirs has been heard yet.</p> : (
        <ul>
          {theirs.map((person) => (
            <li key={person.key} className="flex items-start gap-2 border-b border-line py-2 last:border-b-0">
              <div className="min-w-0 flex-1">
                <PersonChip person={person} title={person.title} lastHeard={person.lastHeard} today={page.asOf} />
                <p className="pl-[22px] text-xs text-muted">{[person.modelled ? count(person.beliefs, 'belief') : null, person.side === 'customer' ? null : SIDE_WORDS[person.side], CONSENT[person.consent] || null].filter(Boolean).join(' · ')}</p>
              </div>
              {(page.may.edit || page.may.delete) && person.personId ? <PersonMenu person={person} may={page.may} actions={actions} ask={(what) => setAsked({ person, what })} /> : null}
            </li>
          ))}
        </ul>
      )}
      {asked === null ? null : <ConfirmDialog
        open onOpenChange={(open) => { if (!open) setAsked(null) }}
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
      />}
    </section>
  )
}

function PersonMenu({ person, may, actions, ask }: { person: PersonRow; may: AccountPage['may']; actions: AccountActions; ask: (what: Asked['what']) => void }) {
  const out = person.consent === 'objected' || person.consent === 'withdrawn'
  const restore = () => { if (person.personId) void actions.setConsent(person.personId, 'granted') }
  return (
    <ActionMenu
      label={`Actions for ${person.name}`} variant="ghost" size="sm"
      items={[
        ...(may.edit ? [out ? { label: 'They agree: model them again', onSelect: restore } : { label: 'They object to being modelled…', onSelect: () => ask('object') }] : []),
        ...(may.delete ? [{ label: 'Erase this person…', onSelect: () => ask('erase') }] : []),
      ]}
    />
  )
}
