import Link from 'next/link'
import { readerName } from '@/components/atoms/reader-name'
import type { AccountPage } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'

/** Who read the account, how far that reader is to be trusted, and what waits for a reviewer. */
export function ReaderNote({ page: { account, interactions, reader, openReviews } }: { page: AccountPage }) {
  if (interactions.length === 0) return null
  return (
    <p className="mt-4 max-w-[76ch] text-xs text-muted">
      Read by {readerName(reader)}.{' '}
      {reader.acceptance === null || reader.reviewed === 0
        ? 'Reviewers have not checked enough of what it reads yet, so its accuracy is not known.'
        : `Of what it shows, reviewers accept about ${Math.round(reader.acceptance * 10)} in 10, as measured on ${count(reader.reviewed, 'observation')}.`}
      {openReviews > 0 ? <>{' '}<Link href={`/review?account=${account.id}`} className="link">{count(openReviews, 'item')} of this account {openReviews === 1 ? 'waits' : 'wait'} for review.</Link></> : null}
    </p>
  )
}
