import Link from 'next/link'
import type { AccountPage } from '@/lib/insights/types'
import { ShallowLink } from '../atoms/shallow-link'
import { noneByThen } from './as-of-words'
import { InteractionLine } from './interactions/interaction-line'
import { type AccountView, tabHref } from './view-params'

/** As many as one looks back over before a call. */
const SHOWN = 5

/** The latest calls, tickets, mails and signals, with what was read out of each or where its reading stands. */
export function InteractionsSection({ page, view }: { page: AccountPage; view: AccountView }) {
  const { account, interactions, asOf } = page
  const shown = interactions.length > SHOWN + 1 ? interactions.slice(0, SHOWN) : interactions
  return (
    <section aria-labelledby="interactions-title">
      <div className="flex items-baseline justify-between gap-3 border-b border-line pb-2">
        <h2 id="interactions-title">Interactions</h2>
        <Link href={`/import?account=${account.id}`} className="link hit text-sm print:hidden">Import</Link>
      </div>
      {interactions.length === 0 ? <p className="py-2 text-sm text-muted">{noneByThen(page) ?? 'Nothing has been imported yet.'}</p> : <ul>{shown.map((row) => <li key={row.id}><InteractionLine row={row} today={asOf} /></li>)}</ul>}
      {shown.length < interactions.length ? <ShallowLink href={tabHref(account.id, view, 'interactions')} className="link hit mt-2 inline-block text-sm">All {interactions.length} interactions</ShallowLink> : null}
    </section>
  )
}
