import Link from 'next/link'
import { StanceGlyph } from '@/components/atoms/stance-glyph'
import type { BeliefLine } from '@/lib/beliefs/types'
import { isPairReason } from '@/lib/review/client'
import type { RegroupPreview, ReviewItemView } from '@/lib/review/types'
import { count, formatConfidence } from '@/lib/shared/format'
import { effectWords, regroupWords } from './effect-words'
import { REASON_WORDS } from './words'

/** Why the item is here, what each decision would change, and what is alike. */
export function ItemAside({ item }: { item: ReviewItemView }) {
  return (
    <div className="flex flex-col gap-5 text-sm">
      <section>
        <h3>Why it is here</h3>
        <p className="mt-1">{REASON_WORDS[item.reason].because}</p>
        {item.why ? <p className="mt-1 text-muted">{item.why}</p> : null}
      </section>
      <section>
        <h3>What a decision changes</h3>
        {isPairReason(item.reason) ? <PairEffect merged={item.pair?.merged ?? null} /> : (
          <dl className="mt-1 flex flex-col gap-1">
            <div><dt className="inline text-muted">Approve: </dt><dd className="inline">{effectWords(item.effect.approve)}</dd></div>
            <div><dt className="inline text-muted">Reject: </dt><dd className="inline">{effectWords(item.effect.reject)}</dd></div>
          </dl>
        )}
      </section>
      {isPairReason(item.reason) ? null : <Related item={item} />}
    </div>
  )
}

function PairEffect({ merged }: { merged: RegroupPreview | null }) {
  return (
    <dl className="mt-1 flex flex-col gap-1">
      <div><dt className="inline text-muted">Merge: </dt><dd className="inline">{merged ? regroupWords(merged) : 'they cannot be one as they stand'}</dd></div>
      <div><dt className="inline text-muted">Keep apart: </dt><dd className="inline">nothing, and nobody is asked again</dd></div>
    </dl>
  )
}

function Related({ item }: { item: ReviewItemView }) {
  return (
    <>
      {item.belief && addsTo(item.belief, item) ? <BeliefList title="Belongs to" accountId={item.accountId} beliefs={[item.belief]} /> : null}
      {item.similar.length > 0 ? <BeliefList title="Alike" accountId={item.accountId} beliefs={item.similar} /> : null}
    </>
  )
}

/** A belief that rests on this very evidence alone would only repeat what is proposed. */
const addsTo = (belief: BeliefLine, item: ReviewItemView): boolean => belief.mentions > 1 || belief.statement !== item.observation.statement

function BeliefList({ title, accountId, beliefs }: { title: string; accountId: string; beliefs: BeliefLine[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="mt-1 flex flex-col gap-2">
        {beliefs.map((belief) => (
          <li key={belief.id} className="flex gap-1.5">
            <StanceGlyph stance={belief.stance} className="mt-[5px]" />
            <div className="min-w-0">
              <Link href={`/accounts/${accountId}?belief=${belief.id}`} prefetch={false} dir="auto" className="link">{belief.statement}</Link>
              <p className="text-muted">
                {belief.holder.name} · {belief.confidence === null ? belief.words : `${formatConfidence(belief.confidence)}, ${count(belief.observations, 'observation')}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
