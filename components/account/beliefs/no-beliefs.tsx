import Link from 'next/link'
import type { AccountPage } from '@/lib/insights/types'
import { EmptyState } from '../../atoms/empty-state'
import { Button } from '../../ui/button'

/** Nothing is believed yet: it is being read, or there is nothing to read. */
export function NoBeliefs({ page, reading }: { page: AccountPage; reading: boolean }) {
  if (reading) return <p className="py-8 text-sm text-muted">Reading what was said. Beliefs appear here as they are found.</p>
  return (
    <EmptyState title="No belief has been heard yet" action={<Button asChild variant="primary"><Link href={`/import?account=${page.account.id}`}>Import a transcript</Link></Button>}>
      {page.interactions.length === 0 ? 'There is no conversation with this account yet.' : 'In what was imported, nobody of theirs said what they think, want or fear clearly enough.'}
    </EmptyState>
  )
}
