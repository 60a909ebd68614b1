import Link from 'next/link'
import type { AccountPage } from '@/lib/insights/types'
import { CappedList } from '../atoms/capped-list'

const SHOWN = 3

/** What somebody of ours took on in a review and has not done; nothing where there is none. Each opens its review. */
export function ActionsSection({ page: { actions } }: { page: AccountPage }) {
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="actions-title">
      <h2 id="actions-title" className="border-b border-line pb-2">Open actions</h2>
      <CappedList items={actions} shown={SHOWN} keyOf={({ id }) => id}>
        {(action) => (
          <li className="relative border-b border-line py-(--row-y) last:border-b-0">
            <Link href={`/pipeline/review/${action.reviewId}`} prefetch={false} dir="auto" className="link-quiet text-sm after:absolute after:inset-0">{action.text}</Link>
            <p className="text-xs text-muted">{[action.owner, action.due].filter(Boolean).join(' · ')}</p>
          </li>
        )}
      </CappedList>
    </section>
  )
}
