'use client'

import type { AccountPage } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { PersonChip } from '../../atoms/person-chip'
import { ShallowLink } from '../../atoms/shallow-link'
import type { AccountActions } from '../account-actions'
import { type AccountView, tabHref } from '../view-params'
import { standingWords } from './consent-words'
import { usePersonDialog } from './use-person-dialog'

/** As many as take part in one purchase, usually. */
const SHOWN = 8

type Props = { page: AccountPage; view: AccountView; actions: AccountActions }

/** Their people, those with most beliefs first, with the state of their consent; objection and erasure stand in each one's menu. */
export function PeopleSection({ page, view, actions }: Props) {
  const { menuOf, dialog } = usePersonDialog(page, actions)
  const shown = page.people.length > SHOWN + 1 ? page.people.slice(0, SHOWN) : page.people
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title" className="border-b border-line pb-2">People</h2>
      {shown.length === 0 ? <p className="py-2 text-sm text-muted">Nobody of theirs has been heard yet.</p> : (
        <ul>
          {shown.map((person) => (
            <li key={person.key} className="flex items-start gap-2 border-b border-line py-(--row-y) last:border-b-0">
              <div className="min-w-0 flex-1">
                <PersonChip person={person} title={person.title} lastHeard={person.lastHeard} today={page.asOf} />
                <p className="pl-[22px] text-xs text-muted">{[...(person.modelled ? [count(person.beliefs, 'live belief')] : []), ...standingWords(person)].join(' · ')}</p>
              </div>
              {menuOf(person)}
            </li>
          ))}
        </ul>
      )}
      {shown.length < page.people.length ? <ShallowLink href={tabHref(page.account.id, view, 'people')} className="link mt-2 inline-block text-sm">All {page.people.length} people</ShallowLink> : null}
      {dialog}
    </section>
  )
}
