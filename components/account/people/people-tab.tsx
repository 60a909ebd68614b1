'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { committeeQuery } from '@/lib/insights/client'
import type { AccountPage, PersonRow } from '@/lib/insights/types'
import { count, formatAlignment, formatDate, formatInterval } from '@/lib/shared/format'
import { EmptyState } from '../../atoms/empty-state'
import { PersonChip } from '../../atoms/person-chip'
import { ShallowLink } from '../../atoms/shallow-link'
import { sideFill } from '../../atoms/side-fill'
import { Table } from '../../ui/table'
import type { AccountActions } from '../account-actions'
import { FigureExplainer } from '../figure-explainer'
import { type AccountView, tabHref } from '../view-params'
import { standingWords } from './consent-words'
import { usePersonDialog } from './use-person-dialog'

type Props = { page: AccountPage; view: AccountView; beliefHref: (id: string) => string; actions: AccountActions }

/** Everyone of theirs: how aligned they are themselves, what they believe first, and when they were last heard. */
export function PeopleTab({ page, view, beliefHref, actions }: Props) {
  const committee = useQuery(committeeQuery(page.account.id, view.asOf))
  const leavers = page.live && committee.data ? new Map(committee.data.people.map(({ personId, left }) => [personId, left])) : null
  const { menuOf, dialog } = usePersonDialog(page, actions, leavers)
  const statements = new Map(page.beliefs.map(({ id, statement }) => [id, statement]))
  const dissenting = new Set(page.dissent.flatMap(({ parts }) => parts.map(({ holder }) => holder.key)))
  if (page.people.length === 0) return <EmptyState title="Nobody of theirs is known yet">People appear here as they are imported with a deal, or heard in a conversation.</EmptyState>
  return (
    <section aria-labelledby="people-title" className="pt-5">
      <h2 id="people-title" className="sr-only">People</h2>
      <Table label="People of the account">
        <thead><tr><th scope="col">Person</th><th scope="col">Own alignment</th><th scope="col" className="max-lg:hidden">Top belief</th><th scope="col" className="text-right max-lg:hidden">Live beliefs</th><th scope="col" className="max-lg:hidden">Last heard</th><th scope="col"><span className="sr-only">Actions</span></th></tr></thead>
        <tbody>{page.people.map((person) => <Row key={person.key} person={person} page={page} view={view} first={statements.get(person.topBeliefId ?? '')} dissents={dissenting.has(person.key)} beliefHref={beliefHref} menu={menuOf(person)} />)}</tbody>
      </Table>
      {dialog}
    </section>
  )
}

type RowProps = { person: PersonRow; page: AccountPage; view: AccountView; first: string | undefined; dissents: boolean; beliefHref: (id: string) => string; menu: ReactNode }

// Below the wide table the name takes over what has no column of its own.
function Row({ person, page, view, first, dissents, beliefHref, menu }: RowProps) {
  const own = tabHref(page.account.id, view, 'beliefs', { holder: person.key, status: 'live' })
  const belief = person.topBeliefId ? <ShallowLink href={beliefHref(person.topBeliefId)} className="link" dir="auto">{first}</ShallowLink> : <span className="text-muted">none yet</span>
  const dissent = dissents ? <span className="block text-xs text-muted">disagrees with a colleague</span> : null
  const heard = person.lastHeard ? formatDate(person.lastHeard, page.asOf) : null
  return (
    <tr>
      <td className="lg:min-w-48">
        <PersonChip person={person} title={person.title} />
        {standingWords(person).length > 0 ? <p className="pl-[22px] text-xs text-muted">{standingWords(person).join(' · ')}</p> : null}
        <div className="pl-[22px] text-xs lg:hidden">
          <p className="mt-1">{belief}</p>
          {dissent}
          <p className="mt-2.5 text-muted">{person.beliefs > 0 ? <ShallowLink href={own} className="link">{count(person.beliefs, 'live belief')}<span className="sr-only"> of {person.name}</span></ShallowLink> : 'no live belief'}, {heard ? `heard ${heard}` : 'unheard'}</p>
        </div>
      </td>
      <td className="whitespace-nowrap max-lg:w-24"><Own person={person} page={page} asOf={view.asOf} href={own} /></td>
      <td className="min-w-56 max-lg:hidden">{belief}{dissent}</td>
      <td className="text-right max-lg:hidden">{person.beliefs > 0 ? <ShallowLink href={own} className="link" aria-label={`${count(person.beliefs, 'live belief')} of ${person.name}`}>{person.beliefs}</ShallowLink> : '0'}</td>
      <td className="whitespace-nowrap max-lg:hidden">{heard ?? <span className="text-muted">unheard</span>}</td>
      <td className="w-10 py-1 pr-0">{menu}</td>
    </tr>
  )
}

const WIDTH = 88

function Own({ person: { name, personId, figure, lastHeard, modelled }, page, asOf, href }: { person: PersonRow; page: AccountPage; asOf: string | null; href: string }) {
  if (!modelled) return <span className="text-muted">not modelled</span>
  if (!figure || figure.value === null) return <span className="whitespace-normal text-muted">{lastHeard ? 'not enough evidence yet' : 'unheard'}</span>
  const x = (value: number) => Math.round((4 + value * (WIDTH - 8)) * 10) / 10
  return (
    <span className="flex items-center gap-2 max-lg:flex-wrap max-lg:gap-y-0">
      <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden className="block shrink-0">
        <line x1="0" x2={WIDTH} y1="8" y2="8" className="stroke-line" /><line x1={WIDTH / 2} x2={WIDTH / 2} y1="2" y2="14" className="stroke-line-strong" />
        <line x1={x(figure.interval[0])} x2={x(figure.interval[1])} y1="8" y2="8" className="stroke-muted" strokeWidth="1.5" />
        <circle cx={x(figure.value)} cy="8" r="4" className={sideFill(figure.value)} />
      </svg>
      <FigureExplainer accountId={page.account.id} asOf={asOf} today={page.asOf} of={`person:${personId ?? ''}`} name={`Alignment of ${name}`} figure={figure} value={figure.value} href={href}>
        <span className="font-medium">{formatAlignment(figure.value)}</span> <span className="text-xs text-muted">{formatInterval(figure.interval)}</span>
      </FigureExplainer>
    </span>
  )
}
