import type { AccountPage } from '@/lib/insights/types'
import { EmptyState } from '../../atoms/empty-state'
import { LinkButton } from '../../ui/link-button'
import { noneByThen } from '../as-of-words'

/** Nothing is believed yet: it is being read, or there is nothing to read. */
export function NoBeliefs({ page, reading }: { page: AccountPage; reading: boolean }) {
  if (reading) return <p className="py-8 text-sm text-muted">Reading what was said. Beliefs appear here as they are found.</p>
  const none = noneByThen(page)
  if (none) return <EmptyState title="No belief had been heard by then" action={<LinkButton variant="primary" href={`/accounts/${page.account.id}`}>Back to today</LinkButton>}>{none}</EmptyState>
  return (
    <EmptyState title="No belief has been heard yet" action={<LinkButton variant="primary" href={`/import?account=${page.account.id}`}>Import a transcript</LinkButton>}>
      {page.interactions.length === 0 ? 'There is no conversation with this account yet.' : 'In what was imported, nobody of theirs said what they think, want or fear clearly enough.'}
    </EmptyState>
  )
}
