'use client'

import { readerName } from '@/components/atoms/reader-name'
import Link from 'next/link'
import type { AccountPage } from '@/lib/insights/types'
import type { CorrectionInput } from '@/lib/review/types'
import { count } from '@/lib/shared/format'
import { BeliefLine } from '../atoms/belief-line'
import { EmptyState } from '../atoms/empty-state'
import { ShallowLink } from '../atoms/shallow-link'
import { Button } from '../ui/button'
import { CorrectMenu } from './correct/correct-menu'
import { FIRST, groupBeliefs } from './group-beliefs'
import { accountHref, type AccountView, type Grouping, GROUPINGS } from './view-params'

const WORDS: Record<Grouping, string> = { rank: 'By weight', dimension: 'By dimension', person: 'By person' }

type Props = {
  page: AccountPage
  view: AccountView
  reading: boolean
  /** Says what is not right or still holds; null at a past date. */
  correct: ((input: CorrectionInput) => void) | null
}

/** What they believe: at most twelve first, then all, by dimension or by person; what was possibly heard is folded away. */
export function BeliefSection({ page, view, reading, correct }: Props) {
  const { account, beliefs, possiblyHeard, reader, asOf } = page
  const at = (change: Partial<AccountView>) => accountHref(account.id, { ...view, belief: null, ...change })
  const groups = groupBeliefs(beliefs, view.by, view.all)
  const line = (belief: AccountPage['beliefs'][number]) => (
    <li key={belief.id} className="group/line flex items-start gap-4">
      <div className="min-w-0 flex-1"><BeliefLine belief={belief} href={accountHref(account.id, { ...view, belief: belief.id })} today={asOf} showHolder={view.by !== 'person'} selected={view.belief === belief.id} /></div>
      {correct ? <span className="-me-2 pt-1 opacity-0 group-focus-within/line:opacity-100 group-hover/line:opacity-100 has-[[data-state=open]]:opacity-100 pointer-coarse:opacity-100"><CorrectMenu belief={belief} correct={correct} /></span> : null}
    </li>
  )
  return (
    <section id="beliefs" aria-labelledby="beliefs-title">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-line pb-2">
        <h2 id="beliefs-title">What they believe</h2>
        {beliefs.length > 1 ? (
          <nav aria-label="Order of the beliefs" className="seg">
            {GROUPINGS.map((by) => <ShallowLink key={by} href={at({ by, all: by === 'rank' ? view.all && view.by === 'rank' : true })} aria-current={view.by === by ? 'true' : undefined}>{WORDS[by]}</ShallowLink>)}
          </nav>
        ) : null}
      </div>
      {groups.length === 0 ? (
        reading ? <p className="py-8 text-sm text-muted">Reading what was said. Beliefs appear here as they are found.</p> : (
          <EmptyState title="No belief has been heard yet" action={<Button asChild variant="primary"><Link href={`/import?account=${account.id}`}>Import a transcript</Link></Button>}>
            {page.interactions.length === 0 ? 'There is no conversation with this account yet.' : 'In what was imported, nobody of theirs said what they think, want or fear clearly enough.'}
          </EmptyState>
        )
      ) : groups.map((group) => (
        <div key={group.key} className="pt-1">
          {group.title ? <h3 className="mt-3 flex items-baseline gap-2"><span dir="auto">{group.title}</span><span className="text-xs font-normal text-muted">{[group.note, count(group.beliefs.length, 'belief')].filter(Boolean).join(' · ')}</span></h3> : null}
          <ul>{group.beliefs.map(line)}</ul>
        </div>
      ))}
      {view.by === 'rank' && beliefs.length > FIRST ? (
        <ShallowLink href={at({ all: !view.all })} className="btn btn-secondary mt-2">{view.all ? `Only the first ${FIRST}` : `All ${beliefs.length} beliefs`}</ShallowLink>
      ) : null}
      {possiblyHeard.length > 0 ? (
        <details className="mt-4 border-t border-line pt-3">
          <summary className="text-sm font-medium">Possibly heard ({possiblyHeard.length})</summary>
          <p className="mt-1 text-sm text-muted">The reader is less sure that these were said and meant. They count nowhere until a reviewer accepts them.</p>
          <ul className="mt-1">{possiblyHeard.map(line)}</ul>
        </details>
      ) : null}
      {page.interactions.length === 0 ? null : <p className="mt-4 text-xs text-muted">
        Read by {readerName(reader)}.{' '}
        {reader.acceptance === null || reader.reviewed === 0
          ? 'Reviewers have not checked enough of what it reads yet, so its accuracy is not known.'
          : `Of what it shows, reviewers accept about ${Math.round(reader.acceptance * 10)} in 10, as measured on ${count(reader.reviewed, 'observation')}.`}
        {page.openReviews > 0 ? <>{' '}<Link href={`/review?account=${account.id}`} className="link">{count(page.openReviews, 'item')} of this account {page.openReviews === 1 ? 'waits' : 'wait'} for review.</Link></> : null}
      </p>}
    </section>
  )
}
