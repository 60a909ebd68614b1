import type { AccountPage } from '@/lib/insights/types'
import { WarningList } from '../../warnings/warning-list'

/** What speaks against the open deals, the gravest first; nothing where nothing does. */
export function WarningsSection({ page }: { page: AccountPage }) {
  if (page.warnings.length === 0) return null
  return (
    <section aria-labelledby="warnings-title">
      <h2 id="warnings-title" className="border-b border-line pb-2">Warnings</h2>
      {page.warnings.map(({ deal, warnings }) => (
        <div key={deal?.id ?? ''} className="pt-2">
          {deal && page.warnings.length > 1 ? <h3 dir="auto" className="pb-2">{deal.name}</h3> : null}
          <WarningList accountId={page.account.id} warnings={warnings} onPage />
        </div>
      ))}
    </section>
  )
}
