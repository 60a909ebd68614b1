'use client'

import { ArrowLeftToLine, ArrowRightToLine, Undo2 } from 'lucide-react'
import { useRef } from 'react'
import { MarkedText } from '@/components/transcript/marked-text'
import { Button } from '@/components/ui/button'
import type { Stance } from '@/lib/shared/vocabulary'
import { moveEdge, type QuoteSpan } from './quote-span'
import { useQuoteSelection } from './use-quote-selection'

type Props = { text: string; quote: QuoteSpan; before: QuoteSpan; stance: Stance; onChange: (quote: QuoteSpan) => void }

/** The quoted turn while it is being fixed: selecting words makes them the quote, and each edge moves by a word. */
export function QuoteEditor({ text, quote, before, stance, onChange }: Props) {
  const words = useRef<HTMLDivElement>(null)
  useQuoteSelection(words, text, true, onChange)
  const moved = quote.start !== before.start || quote.end !== before.end
  const edge = (which: 'start' | 'end', step: 1 | -1) => onChange(moveEdge(text, quote, which, step))
  return (
    <div role="group" aria-label="The words that carry it">
      <div ref={words} data-quote-turn className="max-w-[72ch] cursor-text rounded-xs outline-1 outline-offset-4 outline-line-strong outline-dashed select-text">
        <MarkedText text={text} marks={[{ observationId: 'quote', beliefId: 'quote', stance, statement: '', admission: 'shown', ...quote }]} />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-muted">
        <span>Select the words that carry it, or move an edge:</span>
        <span className="flex gap-1" role="group" aria-label="Beginning of the quote">
          <Edge label="Begin a word earlier" onRun={() => edge('start', -1)}><ArrowLeftToLine aria-hidden /></Edge>
          <Edge label="Begin a word later" onRun={() => edge('start', 1)}><ArrowRightToLine aria-hidden /></Edge>
        </span>
        <span className="flex gap-1" role="group" aria-label="End of the quote">
          <Edge label="End a word earlier" onRun={() => edge('end', -1)}><ArrowLeftToLine aria-hidden /></Edge>
          <Edge label="End a word later" onRun={() => edge('end', 1)}><ArrowRightToLine aria-hidden /></Edge>
        </span>
        {moved ? <Button size="sm" variant="ghost" onClick={() => onChange(before)}><Undo2 aria-hidden /> As it was read</Button> : null}
      </div>
      <p className="sr-only" role="status">{moved ? `The quote is now: ${text.slice(quote.start, quote.end)}` : ''}</p>
    </div>
  )
}

function Edge({ label, onRun, children }: { label: string; onRun: () => void; children: React.ReactNode }) {
  return <Button size="sm" icon aria-label={label} title={label} onClick={onRun}>{children}</Button>
}
