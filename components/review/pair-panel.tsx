import { EvidenceQuote } from '@/components/atoms/evidence-quote'
import { StanceGlyph } from '@/components/atoms/stance-glyph'
import { cn } from '@/components/ui/cn'
import type { PairSide, ReviewItemView } from '@/lib/review/types'
import { count } from '@/lib/shared/format'
import { DifferingWords } from './differing-words'
import { figureWords } from './effect-words'
import { plainWord, roleWord } from './words'

/** Two beliefs of one holder side by side: what each says, the words that differ marked, and the quotes behind each. On a phone both are said before the quotes. */
export function PairPanel({ item, headingId }: { item: ReviewItemView; headingId: string }) {
  const { holder } = item.observation
  return (
    <section aria-labelledby={headingId}>
      <p className="text-sm text-muted"><span className="font-medium text-ink">{holder.name}</span>{roleWord(holder.role)}</p>
      <h2 id={headingId} className="mt-0.5 text-xl font-semibold">One belief, or two?</h2>
      {item.pair === null ? <p className="mt-2 text-sm text-muted">One of the two is gone, or they are one by now. Go on with the next item.</p> : (
        <div className="mt-4 grid gap-y-4 md:grid-cols-2 md:divide-x md:divide-line">
          <Side side={item.pair.left} name="First belief" className="md:pe-6" />
          <Side side={item.pair.right} name="Second belief" className="md:ps-6" />
        </div>
      )}
    </section>
  )
}

function Side({ side: { belief, words, evidence }, name, className }: { side: PairSide; name: string; className: string }) {
  const more = belief.mentions - evidence.length
  return (
    <section aria-label={name} className={cn('max-md:contents', className)}>
      <div className="max-md:order-1">
        <h3 dir="auto" className="flex gap-1.5 text-base font-semibold">
          <StanceGlyph stance={belief.stance} className="mt-[7px] shrink-0" />
          <span className="font-normal">{words.map((piece, index) => <DifferingWords key={index} {...piece} />)}</span>
        </h3>
        <p className="mt-1 text-sm text-muted">{plainWord(belief.kind)} about {plainWord(belief.dimension)} · {figureWords(belief)}</p>
      </div>
      <div className="max-md:order-2 md:mt-4">
        <p aria-hidden dir="auto" className="mb-1.5 text-sm text-muted md:hidden">{belief.statement}:</p>
        <ol className="flex flex-col gap-4">
          {evidence.map((each) => <li key={each.observationId}><EvidenceQuote evidence={each} showWeight={false} /></li>)}
        </ol>
        {more > 0 ? <p className="mt-3 text-sm text-muted">and {count(more, 'earlier mention')}</p> : null}
      </div>
    </section>
  )
}
