import Link from 'next/link'
import type { RefObject } from 'react'
import { gapAfter, gapBefore, momentHref } from '@/components/atoms/evidence-quote'
import { StanceGlyph } from '@/components/atoms/stance-glyph'
import { SpeakerName, TurnSpeaker } from '@/components/atoms/speaker-name'
import { momentWords, SIDE_WORDS, STANCE_WORDS } from '@/components/atoms/words'
import { REASON_WORDS, roleWord } from '@/components/review/words'
import { SIDE_RULE } from '@/components/transcript/side'
import { cn } from '@/components/ui/cn'
import type { ConfirmThing } from '@/lib/review/types'

/** What was heard, and the words it was heard in. */
export function ThingCard({ thing, quoteRef }: { thing: ConfirmThing; /** The quote, for whoever must know that it was on screen. */ quoteRef: RefObject<HTMLQuoteElement | null> }) {
  const { evidence, holder, statement, reason } = thing
  const moment = momentWords(evidence)
  return (
    <article aria-labelledby="thing-heading" className="pb-6">
      <p className="text-sm text-muted">Did they say and mean this?</p>
      <h2 id="thing-heading" tabIndex={-1} dir="auto" className="mt-1 text-xl font-semibold text-balance outline-none">{statement}</h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
        <StanceGlyph stance={evidence.stance} /> <span><span className="text-ink">{holder.name}</span>{roleWord(holder.role)} · {STANCE_WORDS[evidence.stance]}</span>
      </p>
      <blockquote ref={quoteRef} dir="auto" className="mt-4 border-s-2 border-ink ps-4 text-lg text-muted">
        {evidence.before ? `${evidence.before}${gapBefore(evidence.before)}` : ''}<q className="font-medium text-ink [quotes:none]">{evidence.quote}</q>{evidence.after ? `${gapAfter(evidence.after)}${evidence.after}` : ''}
      </blockquote>
      <p className="mt-1.5 ps-[18px] text-sm text-muted">
        <SpeakerName of={evidence} />{evidence.speakerSide === 'customer' ? '' : ` (${SIDE_WORDS[evidence.speakerSide]})`}{moment === null ? '' : `, ${moment}`}
        {reason ? ` · ${REASON_WORDS[reason].label.toLowerCase()}` : ''}
      </p>
      <details className="mt-3">
        <summary className="text-sm text-muted hover:text-ink">What was said around it</summary>
        <ol className="mt-2 flex flex-col gap-2">
          {thing.context.map((turn) => (
            <li key={turn.index} className={cn('ps-3', SIDE_RULE[turn.side])}>
              <p className="text-xs text-muted"><TurnSpeaker of={turn} /></p>
              <p dir="auto" className={turn.index === evidence.segment ? '' : 'text-muted'}>{turn.text}</p>
            </li>
          ))}
        </ol>
        <p className="mt-2 text-sm"><Link href={momentHref(evidence)} className="link">Open the call at this moment</Link></p>
      </details>
    </article>
  )
}
