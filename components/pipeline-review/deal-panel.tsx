import Link from 'next/link'
import type { Ref } from 'react'
import type { ReviewDealView } from '@/lib/insights/types'
import { factsLine } from '@/lib/insights/client'
import { count } from '@/lib/shared/format'
import { AlignmentFigure } from '../atoms/alignment-figure'
import { ChangeList } from '../pipeline/change-list'
import { sinceWords } from '../pipeline/words'
import { WarningList } from '../warnings/warning-list'

/** What there is to know of a deal before one talks about it. */
export function DealPanel({ deal, today, headingRef }: { deal: ReviewDealView; today: string; headingRef: Ref<HTMLHeadingElement> }) {
  const { card } = deal
  const { alignment, changes, warnings, disagreement } = card
  return (
    <div className="flex flex-col gap-5">
      <header>
        <h2 ref={headingRef} tabIndex={-1} className="mb-1 w-fit text-xl" dir="auto"><Link href={`/accounts/${card.account.id}`} className="link-quiet">{card.account.name}</Link></h2>
        <p className="text-sm text-muted" dir="auto">{[card.name, card.owner?.name ?? 'nobody owns it'].join(' · ')}</p>
        <p className="text-sm">{[factsLine(deal, today), card.forecastCategory?.replaceAll('_', ' '), card.leadScore === null ? null : `lead score ${Math.round(card.leadScore)}`].filter(Boolean).join(' · ')}</p>
        <div className="mt-2"><AlignmentFigure value={alignment.overall} interval={alignment.interval} trend={alignment} today={today} /></div>
        {disagreement ? <p className="mt-1 text-sm">{disagreement}</p> : null}
      </header>
      <section aria-label="Changes">
        <h3>{changes ? `Changed ${sinceWords(changes, today)}` : 'Changed'}</h3>
        {changes === null ? <p className="text-sm text-muted">This deal has not been in a review before: what changes is told from the next one on.</p>
          : changes.list.length === 0 ? <p className="text-sm text-muted">Nothing.</p> : <ChangeList changes={changes.list} />}
      </section>
      <section aria-label="Warnings">
        <h3 className="mb-1">Warnings</h3>
        {warnings.length === 0 ? <Unwarned deal={deal} /> : <WarningList accountId={card.account.id} warnings={warnings} />}
      </section>
    </div>
  )
}

/** That no warning stands is not that nothing speaks against it. */
function Unwarned({ deal: { card: { account }, opposing } }: { deal: ReviewDealView }) {
  if (!opposing || opposing.count === 0) return <p className="text-sm text-muted">No warning stands, and no belief that was heard speaks against us.</p>
  const { top } = opposing
  return (
    <>
      <p className="text-sm text-muted">No warning stands. {count(opposing.count, 'belief')} of theirs {opposing.count === 1 ? 'speaks' : 'speak'} against us{top.length < opposing.count ? ', first of all' : ''}:</p>
      <ul className="mt-1 text-sm">
        {top.map(({ beliefId, statement, holder }) => <li key={beliefId} dir="auto"><Link href={`/accounts/${account.id}?belief=${beliefId}`} className="link">{statement}</Link> <span className="text-muted">{holder}</span></li>)}
      </ul>
    </>
  )
}
