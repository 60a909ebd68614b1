'use client'

import { ArrowLeft, ArrowRight, Undo2 } from 'lucide-react'
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
      <div ref={words} data-quote-turn className="my-1 max-w-[calc(72ch+1rem)] cursor-text rounded-sm px-2 py-1 sm:-ms-2 outline-1 outline-line-strong outline-dashed select-text">
        <MarkedText text={text} marks={[{ observationId: 'quote', beliefId: 'quote', stance, statement: '', admission: 'shown', ...quote }]} />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-muted">
        <span>Select the words that carry it, or move an edge:</span>
        <Edge name="Begins" label="Begin a word" onMove={(step) => edge('start', step)} />
        <Edge name="Ends" label="End a word" onMove={(step) => edge('end', step)} />
        {moved ? <Button size="sm" variant="ghost" onClick={() => onChange(before)}><Undo2 aria-hidden /> As it was read</Button> : null}
      </div>
      <p className="sr-only" role="status">{moved ? `The quote is now: ${text.slice(quote.start, quote.end)}` : ''}</p>
    </div>
  )
}

/** One end of the quote, a word to the left or to the right. */
function Edge({ name, label, onMove }: { name: string; label: string; onMove: (step: 1 | -1) => void }) {
  return (
    <span className="inline-flex items-center gap-1" role="group" aria-label={name}>
      <span aria-hidden>{name}</span>
      <Button size="sm" icon aria-label={`${label} earlier`} title={`${label} earlier`} onClick={() => onMove(-1)}><ArrowLeft aria-hidden /></Button>
      <Button size="sm" icon aria-label={`${label} later`} title={`${label} later`} onClick={() => onMove(1)}><ArrowRight aria-hidden /></Button>
    </span>
  )
}
