import type { ReactNode } from 'react'
import { StanceGlyph } from '@/components/atoms/stance-glyph'
import { STANCE_WORDS } from '@/components/atoms/words'
import type { ReviewItemView } from '@/lib/review/types'
import { formatConfidence } from '@/lib/shared/format'
import { plainWord, roleWord } from './words'

/** What the one number of a proposed belief is, and what it is not. */
const READING_SENTENCES = [
  'How likely it is that a reviewer accepts this: that it was said, and meant so. It does not tell how sure they are of it.',
  'Where it is high, what was read counts at once; where it is lower, it is kept as possibly heard until somebody has looked; where it is low, it is left out.',
]

/** The proposed belief: who would hold it, the statement, which is told of them as “Thinks the price is fair”, and everything that was read of it. */
export function ProposedBelief({ item, headingId }: { item: ReviewItemView; headingId: string }) {
  const { observation: o } = item
  return (
    <section aria-labelledby={`${headingId}-of ${headingId}`}>
      <p id={`${headingId}-of`} className="text-sm text-muted">
        <span className="font-medium text-ink">{o.holder.name}</span>{roleWord(o.holder.role)}
        {o.reported ? `, as ${item.evidence.speaker} reports` : ''}
      </p>
      <h2 id={headingId} dir="auto" className="mt-0.5 text-xl font-semibold">{o.statement}</h2>
      <dl className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm max-sm:gap-y-0">
        <Fact name="Kind">{plainWord(o.kind)}</Fact>
        <Fact name="Dimension">{plainWord(o.dimension)}</Fact>
        <Fact name="Stance"><StanceGlyph stance={o.stance} className="me-1 mt-1.5 align-top" /><span aria-hidden>{STANCE_WORDS[o.stance]}</span></Fact>
        <Fact name="Polarity">{plainWord(o.polarity)}</Fact>
        <Fact name="Certainty">{plainWord(o.certainty)}</Fact>
        <Fact name="Reading">
          <details className="open:max-w-[72ch]">
            <summary className="w-fit hover:text-ink pointer-coarse:-my-3 pointer-coarse:py-3">{formatConfidence(o.reading)}<span className="sr-only">: explain it</span></summary>
            {READING_SENTENCES.map((sentence) => <p key={sentence} className="mt-1 text-muted">{sentence}</p>)}
          </details>
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1.5 has-[details[open]]:w-full">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
