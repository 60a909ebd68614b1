import type { AccountPage } from '@/lib/insights/types'
import { WarningList } from '../../warnings/warning-list'
import { tabHref, type AccountView } from '../view-params'

/** What speaks against the open deals, the gravest first; nothing where nothing does. */
export function WarningsSection({ page, view, beliefHref }: { page: AccountPage; view: AccountView; beliefHref: (id: string) => string }) {
  if (page.warnings.length === 0) return null
  const links = { belief: beliefHref, tab: (tab: 'beliefs' | 'interactions') => tabHref(page.account.id, view, tab) }
  return (
    <section aria-labelledby="warnings-title">
      <h2 id="warnings-title" className="border-b border-line pb-2">Warnings</h2>
      {page.warnings.map(({ deal, warnings }) => (
        <div key={deal?.id ?? ''} className="pt-2">
          {deal && page.warnings.length > 1 ? <h3 dir="auto" className="pb-2">{deal.name}</h3> : null}
          <WarningList accountId={page.account.id} warnings={warnings} onPage={links} />
        </div>
      ))}
    </section>
  )
}
