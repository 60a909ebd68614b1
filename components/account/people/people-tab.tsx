'use client'

import { useQuery } from '@tanstack/react-query'
import { committeeQuery } from '@/lib/insights/client'
import type { AccountPage, PersonRow } from '@/lib/insights/types'
import { formatAlignment, formatDate, formatInterval } from '@/lib/shared/format'
import { EmptyState } from '../../atoms/empty-state'
import { PersonChip } from '../../atoms/person-chip'
import { ShallowLink } from '../../atoms/shallow-link'
import { sideFill } from '../../atoms/side-fill'
import { Table } from '../../ui/table'
import type { AccountActions } from '../account-actions'
import { type AccountView, tabHref } from '../view-params'
import { standingWords } from './consent-words'
import { usePersonDialog } from './use-person-dialog'

type Props = { page: AccountPage; view: AccountView; beliefHref: (id: string) => string; actions: AccountActions }

/** Everyone of theirs: how aligned they are themselves, what they believe first, and when they were last heard. */
export function PeopleTab({ page, view, beliefHref, actions }: Props) {
  const committee = useQuery(committeeQuery(page.account.id))
  const leavers = page.live && committee.data ? new Map(committee.data.people.map(({ personId, left }) => [personId, left])) : null
  const { menuOf, dialog } = usePersonDialog(page, actions, leavers)
  const statements = new Map(page.beliefs.map(({ id, statement }) => [id, statement]))
  const dissenting = new Set(page.dissent.flatMap(({ parts }) => parts.map(({ holder }) => holder.key)))
  if (page.people.length === 0) return <EmptyState title="Nobody of theirs is known yet">People appear here as they are imported with a deal, or heard in a conversation.</EmptyState>
  return (
    <section aria-labelledby="people-title" className="pt-5">
      <h2 id="people-title" className="sr-only">People</h2>
      <Table label="People of the account">
        <thead><tr><th scope="col">Person</th><th scope="col">Own alignment</th><th scope="col">First belief</th><th scope="col" className="text-right">Beliefs</th><th scope="col">Last heard</th><th scope="col"><span className="sr-only">Actions</span></th></tr></thead>
        <tbody>
          {page.people.map((person) => (
            <tr key={person.key}>
              <td className="min-w-48">
                <PersonChip person={person} title={person.title} />
                {standingWords(person).length > 0 ? <p className="pl-[22px] text-xs text-muted">{standingWords(person).join(' · ')}</p> : null}
              </td>
              <td className="whitespace-nowrap"><Own person={person} /></td>
              <td className="min-w-56">
                {person.topBeliefId ? <ShallowLink href={beliefHref(person.topBeliefId)} className="link" dir="auto">{statements.get(person.topBeliefId)}</ShallowLink> : <span className="text-muted">none yet</span>}
                {dissenting.has(person.key) ? <span className="block text-xs text-muted">disagrees with a colleague</span> : null}
              </td>
              <td className="text-right">{person.beliefs > 0 ? <ShallowLink href={tabHref(page.account.id, view, 'beliefs', { holder: person.key })} className="link" aria-label={`${person.beliefs} beliefs of ${person.name}`}>{person.beliefs}</ShallowLink> : '0'}</td>
              <td className="whitespace-nowrap">{person.lastHeard ? formatDate(person.lastHeard, page.asOf) : <span className="text-muted">unheard</span>}</td>
              <td className="w-10 py-1 pr-0">{menuOf(person)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {dialog}
    </section>
  )
}

const WIDTH = 88

function Own({ person: { figure, lastHeard, modelled } }: { person: PersonRow }) {
  if (!modelled) return <span className="text-muted">not modelled</span>
  if (!figure || figure.value === null) return <span className="text-muted">{lastHeard ? 'not enough evidence yet' : 'unheard'}</span>
  const x = (value: number) => Math.round((4 + value * (WIDTH - 8)) * 10) / 10
  return (
    <span className="flex items-center gap-2">
      <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden className="block shrink-0">
        <line x1="0" x2={WIDTH} y1="8" y2="8" className="stroke-line" /><line x1={WIDTH / 2} x2={WIDTH / 2} y1="2" y2="14" className="stroke-line-strong" />
        <line x1={x(figure.interval[0])} x2={x(figure.interval[1])} y1="8" y2="8" className="stroke-muted" strokeWidth="1.5" />
        <circle cx={x(figure.value)} cy="8" r="4" className={sideFill(figure.value)} />
      </svg>
      <span className="font-medium">{formatAlignment(figure.value)}</span><span className="text-xs text-muted">{formatInterval(figure.interval)}</span>
    </span>
  )
}
