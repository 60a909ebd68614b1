import type { AccountPage } from '@/lib/insights/types'
import { ShallowLink } from '../../atoms/shallow-link'
import { intoSight } from '../../ui/into-sight'
import { liveBeliefs } from '../group-beliefs'
import { type AccountView, type Tab, TABS, tabHref } from '../view-params'

const WORDS: Record<Tab, string> = { overview: 'Overview', beliefs: 'Beliefs', timeline: 'Timeline', people: 'People', deals: 'Deals', interactions: 'Interactions', crm: 'CRM beside it', notes: 'Notes', activity: 'Activity' }

type Props = { page: AccountPage; view: AccountView }

/** The parts of an account's page. Links, so that each has its address; on a narrow screen the row scrolls. */
export function AccountTabs({ page, view }: Props) {
  const differing = page.crm.filter(({ verdict }) => verdict === 'differs').length
  const counts: Partial<Record<Tab, number>> = { beliefs: liveBeliefs(page.beliefs).length, people: page.people.length, deals: page.deals.length, interactions: page.interactions.length, crm: differing }
  // What is counted, where it is not all that the tab shows.
  const counted: Partial<Record<Tab, string>> = { beliefs: 'live', crm: differing === 1 ? 'disagreement' : 'disagreements' }
  return (
    <nav aria-label="Parts of the account" className="sticky top-12 z-20 -mx-4 mt-5 overflow-x-auto border-b border-line bg-canvas px-4 md:-mx-6 md:px-6 print:hidden">
      <ul className="flex gap-5">
        {TABS.map((tab) => (
          <li key={tab}>
            <ShallowLink href={tabHref(page.account.id, view, tab)} className="tab" {...(view.tab === tab ? { 'aria-current': 'page', ref: intoSight } : {})}>
              {WORDS[tab]}
              {counts[tab] ? <span className="text-xs font-normal text-muted" title={counted[tab]}>{counts[tab]}{counted[tab] ? <span className="sr-only"> {counted[tab]}</span> : null}</span> : null}
            </ShallowLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
