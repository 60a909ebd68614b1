'use client'

import type { AccountPage } from '@/lib/insights/types'
import type { CorrectionInput } from '@/lib/review/types'
import { count } from '@/lib/shared/format'
import { EmptyState } from '../../atoms/empty-state'
import { ShallowLink } from '../../atoms/shallow-link'
import { Button } from '../../ui/button'
import { beliefCounts, type BeliefGroup, groupBeliefs } from '../group-beliefs'
import { accountHref, type AccountView, filtersOn, type Grouping, GROUPINGS, showView } from '../view-params'
import { BeliefFilters } from './belief-filters'
import { BeliefList } from './belief-list'
import { Comparison } from './comparison'
import { filterBeliefs } from './filter-beliefs'
import { ShowMore, useGrowing } from './growing'
import { NoBeliefs } from './no-beliefs'
import { PossiblyHeard } from './possibly-heard'
import { ReaderNote } from './reader-note'

const WORDS: Record<Grouping, string> = { rank: 'By weight', dimension: 'By dimension', person: 'By person', kind: 'By kind' }

type Line = AccountPage['beliefs'][number]
type Props = { page: AccountPage; view: AccountView; reading: boolean; earliest: string | null; correct: ((input: CorrectionInput) => void) | null }

/** Every belief: filtered and in the asked order, or what changed since another day. */
export function BeliefsTab({ page, view, reading, earliest, correct }: Props) {
  const { account, beliefs, possiblyHeard, asOf } = page
  const at = (change: Partial<AccountView>) => accountHref(account.id, { ...view, belief: null, ...change })
  const show = (change: Partial<AccountView>) => showView(account.id, view, { belief: null, ...change })
  const found = filterBeliefs(beliefs, view)
  const list = { accountId: account.id, view, asOf, correct }
  const on = filtersOn(view)
  const clear = () => show({ q: '', status: null, stance: null, holder: null })
  return (
    <section id="beliefs" aria-labelledby="beliefs-title" className="pt-5">
      <h2 id="beliefs-title" className="sr-only">What they believe</h2>
      {beliefs.length + possiblyHeard.length > 0 ? <BeliefFilters page={page} view={view} earliest={earliest} onChange={show} /> : null}
      {view.compare !== null ? <Comparison page={page} view={view} compare={view.compare} onClose={() => show({ compare: null })} /> : (
        <>
          {beliefs.length > 1 ? (
            <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line pb-2">
              <p role="status" className="text-sm text-muted">{on > 0 ? `${found.length} of ${count(beliefs.length, 'belief')}` : beliefCounts(beliefs)}</p>
              <nav aria-label="Order of the beliefs" className="seg max-w-full overflow-x-auto print:hidden">
                {GROUPINGS.map((by) => <ShallowLink key={by} href={at({ by })} aria-current={view.by === by ? 'true' : undefined}>{WORDS[by]}</ShallowLink>)}
              </nav>
            </div>
          ) : null}
          {beliefs.length === 0 ? <NoBeliefs page={page} reading={reading} />
            : found.length === 0 ? <EmptyState title="No belief matches" action={<Button onClick={clear}>Clear the filters</Button>}>Try fewer words, or another state, stance or person.</EmptyState>
            : <Groups key={`${view.by} ${view.q} ${view.status} ${view.stance} ${view.holder}`} groups={groupBeliefs(found, view.by)} total={found.length} list={list} showHolder={view.by !== 'person'} />}
          <PossiblyHeard {...list} beliefs={filterBeliefs(possiblyHeard, view)} />
          <ReaderNote page={page} />
        </>
      )}
    </section>
  )
}

function Groups({ groups, total, list, showHolder }: { groups: readonly BeliefGroup<Line>[]; total: number; list: Pick<Props, 'view' | 'correct'> & { accountId: string; asOf: string }; showHolder: boolean }) {
  const { shown, more } = useGrowing(total)
  return (
    <>
      {upTo(groups, shown).map(({ group, beliefs }) => (
        <div key={group.key} className="pt-1">
          {group.title ? <h3 className="mt-3 flex items-baseline gap-2"><span dir="auto">{group.title}</span><span className="text-xs font-normal text-muted">{[group.note, count(group.beliefs.length, 'belief')].filter(Boolean).join(' · ')}</span></h3> : null}
          <BeliefList {...list} beliefs={beliefs} showHolder={showHolder} />
        </div>
      ))}
      {shown < total ? <ShowMore left={total - shown} onMore={more} /> : null}
    </>
  )
}

/** The groups with the first `shown` of their beliefs, counted through. */
function upTo(groups: readonly BeliefGroup<Line>[], shown: number): { group: BeliefGroup<Line>; beliefs: Line[] }[] {
  let left = shown
  return groups.flatMap((group) => {
    if (left <= 0) return []
    const beliefs = group.beliefs.slice(0, left)
    left -= beliefs.length
    return [{ group, beliefs }]
  })
}
