import Link from 'next/link'
import { StanceGlyph } from '@/components/atoms/stance-glyph'
import type { BeliefLine } from '@/lib/beliefs/types'
import { isPairReason } from '@/lib/review/client'
import type { ReviewItemView, SimilarBelief } from '@/lib/review/types'
import { formatDate } from '@/lib/shared/format'
import { DifferingWords } from './differing-words'
import { answerWords, APART, mergeWords } from './effect-words'
import { ItemHistory } from './item-history'
import { orderSentences } from './order-words'
import { REASON_WORDS, standingWords } from './words'
import { WouldChangeLine } from './would-change-line'

type Props = { item: ReviewItemView; history: { open: boolean; onOpen: (open: boolean) => void } }

/** Why the item is here and comes now, what each decision would change, what is alike, and what happened before. */
export function ItemAside({ item, history }: Props) {
  return (
    <div className="flex flex-col gap-5 text-sm">
      {item.turnsFrom.length > 0 ? <BeliefList title={capital(formerWords(item))} item={item} beliefs={item.turnsFrom} dated /> : null}
      <section>
        <h3>What a decision changes</h3>
        {isPairReason(item.reason) ? <PairEffect item={item} /> : (
          <dl className="mt-1 flex flex-col gap-1">
            <div><dt className="inline text-muted">Approve: </dt><dd className="inline">{answerWords(item, 'approve')}</dd></div>
            <div><dt className="inline text-muted">Reject: </dt><dd className="inline">{answerWords(item, 'reject')}</dd></div>
            {maySplit(item) ? <div><dt className="inline text-muted">Split off: </dt><dd className="inline"><WouldChangeLine input={{ itemId: item.id, action: 'split' }} /></dd></div> : null}
          </dl>
        )}
        <NumberOf item={item} />
        {item.status === 'open' && item.quorum > 1 && item.verdicts.length < 2 ? <p className="mt-1 text-muted">It takes effect once two reviewers agree.</p> : null}
      </section>
      <section>
        <h3>Why it is here</h3>
        <p className="mt-1">{REASON_WORDS[item.reason].because}</p>
        <p className="mt-1 text-muted">{capital(item.order)}.</p>
        <details className="text-muted">
          <summary className="mt-1 w-fit text-xs hover:text-ink pointer-coarse:py-3">How items are ordered</summary>
          {orderSentences(item).map((sentence) => <p key={sentence} className="mt-1">{sentence}</p>)}
        </details>
      </section>
      {isPairReason(item.reason) ? null : <Related item={item} />}
      {item.belief !== null || item.history.length > 0 ? (
        <ItemHistory history={item.history} numbers={(item.belief?.confidence ?? null) !== null} {...history} />
      ) : null}
    </div>
  )
}

/** One press decides it: what it changes stands here before it is pressed. */
const maySplit = ({ status, mayDecide, belief }: ReviewItemView): boolean => status === 'open' && mayDecide && (belief?.mentions ?? 0) > 1

const formerWords = ({ reason }: Pick<ReviewItemView, 'reason'>): string => (reason === 'functional_update' ? 'what it takes the place of' : 'what it turns from')

/** Which belief's the confidence is, where two could be meant. */
function NumberOf({ item: { belief, effects, observation, reason, turnsFrom } }: { item: ReviewItemView }) {
  const told = [effects.approve, effects.reject].some(({ confidenceFrom, confidenceTo }) => confidenceFrom !== null || confidenceTo !== null)
  if (!told || belief?.admission !== 'shown' || isPairReason(reason)) return null
  if (turnsFrom.some(({ id }) => id === belief.id)) return <p className="mt-1 text-muted">The confidence is that of {formerWords({ reason })}.</p>
  const own = belief.statement === observation.statement
  if (own && turnsFrom.length === 0) return null
  return <p className="mt-1 text-muted">The confidence is that of {own ? 'the proposed belief' : <>“<bdi>{belief.statement}</bdi>”</>}{turnsFrom.length > 0 ? `, not of ${formerWords({ reason })}` : ''}.</p>
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function PairEffect({ item }: { item: ReviewItemView }) {
  return (
    <dl className="mt-1 flex flex-col gap-1">
      <div><dt className="inline text-muted">Merge: </dt><dd className="inline">{mergeWords(item)}</dd></div>
      <div><dt className="inline text-muted">Keep apart: </dt><dd className="inline">{APART}</dd></div>
    </dl>
  )
}

function Related({ item }: { item: ReviewItemView }) {
  return (
    <>
      {item.belief && addsTo(item.belief, item) && item.turnsFrom.every(({ id }) => id !== item.belief?.id) ? <BeliefList title={item.evidence.supports ? 'Belongs to' : 'Speaks against'} item={item} beliefs={[item.belief]} /> : null}
      {item.similar.length > 0 ? <BeliefList title="Alike, with what differs marked" item={item} beliefs={item.similar} /> : null}
    </>
  )
}

/** A belief that rests on this very evidence alone would only repeat what is proposed. */
const addsTo = (belief: BeliefLine, item: ReviewItemView): boolean => belief.mentions > 1 || belief.statement !== item.observation.statement

function BeliefList({ title, item, beliefs, dated = false }: { title: string; item: ReviewItemView; beliefs: readonly (BeliefLine | SimilarBelief)[]; /** With when it was held. */ dated?: boolean }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="mt-1 flex flex-col gap-2">
        {beliefs.map((belief) => (
          <li key={belief.id} className="flex gap-1.5">
            <StanceGlyph stance={belief.stance} className="mt-[5px]" />
            <div className="min-w-0">
              <Link href={`/accounts/${item.accountId}?belief=${belief.id}`} prefetch={false} dir="auto" className="link-quiet">
                {'pieces' in belief ? belief.pieces.map((piece, index) => <DifferingWords key={index} {...piece} />) : belief.statement}
              </Link>
              <p className="text-muted">
                {dated && belief.confidence !== null && belief.admission === 'shown' ? `${saidWords(belief)} · ` : ''}{belief.holder.key === item.observation.holder.key ? '' : `${belief.holder.name} · `}{standingWords(belief)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "said 12 May", "said from 12 May to 3 June". */
function saidWords({ firstSeen, lastSeen }: BeliefLine): string {
  const [first, last] = [formatDate(firstSeen), formatDate(lastSeen)]
  return first === last ? `said ${first}` : `said from ${first} to ${last}`
}
