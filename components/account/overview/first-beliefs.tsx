import type { AccountPage } from '@/lib/insights/types'
import type { CorrectionInput } from '@/lib/review/types'
import { ShallowLink } from '../../atoms/shallow-link'
import { BeliefList } from '../beliefs/belief-list'
import { NoBeliefs } from '../beliefs/no-beliefs'
import { PossiblyHeard } from '../beliefs/possibly-heard'
import { ReaderNote } from '../beliefs/reader-note'
import { FIRST } from '../group-beliefs'
import { type AccountView, tabHref } from '../view-params'

type Props = { page: AccountPage; view: AccountView; reading: boolean; correct: ((input: CorrectionInput) => void) | null }

/** The beliefs to know: at most twelve, by power, recency and effect; the way to all of them. */
export function FirstBeliefs({ page, view, reading, correct }: Props) {
  const { account, beliefs, possiblyHeard, asOf } = page
  const list = { accountId: account.id, view, asOf, correct }
  return (
    <section id="beliefs" aria-labelledby="beliefs-title">
      <h2 id="beliefs-title" className="border-b border-line pb-2">What they believe</h2>
      {beliefs.length === 0 ? <NoBeliefs page={page} reading={reading} /> : <div className="pt-1"><BeliefList {...list} beliefs={beliefs.slice(0, FIRST)} /></div>}
      {beliefs.length > FIRST ? <ShallowLink href={tabHref(account.id, view, 'beliefs')} className="btn btn-secondary mt-2 print:hidden">All beliefs</ShallowLink> : null}
      <PossiblyHeard {...list} beliefs={possiblyHeard} />
      <ReaderNote page={page} />
    </section>
  )
}
