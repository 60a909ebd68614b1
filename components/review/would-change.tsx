'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { DecideInput, RegroupPreview } from '@/lib/review/types'
import { alignmentWords, changeLines } from './effect-words'
import { usePreview } from './use-preview'

type Props = { input: DecideInput | null; /** What is said while nothing can be worked out. */ before: string }

/** What the ruling that is being entered would change. It blocks nothing: a figure that does not come keeps nobody from deciding. */
export function WouldChange({ input, before }: Props) {
  const titleId = useId()
  const state = usePreview(input)
  return (
    <section aria-labelledby={titleId} aria-busy={state.kind === 'working'} className="border-s-2 border-line ps-3 text-sm">
      <h3 id={titleId}>What it would change</h3>
      <div role="status" className="min-h-5">
        {state.kind === 'known' ? <Known preview={state.preview} />
          : state.kind === 'working' ? <><span className="sr-only">Working it out…</span><Skeleton className="my-0.5 w-64 max-w-full" /></>
          : state.kind === 'none' ? <p className="text-muted">{before}</p>
          : <p className="text-muted">Not known: {state.message} <Button variant="ghost" size="sm" onClick={state.again}>Ask again</Button></p>}
      </div>
    </section>
  )
}

function Known({ preview }: { preview: RegroupPreview }) {
  const lines = changeLines(preview)
  const alignment = alignmentWords(preview)
  const [only] = lines
  if (lines.length === 0) return <p>No belief changes{alignment === null ? '' : `, ${alignment}`}.</p>
  if (only !== undefined && lines.length === 1) return <p>{[only.words, alignment].filter(Boolean).join(', ')}</p>
  return (
    <>
      <ul>
        {lines.map(({ key, statement, words }) => (
          <li key={key}><span dir="auto" className="text-muted">{statement}:</span> {words}</li>
        ))}
      </ul>
      {alignment === null ? null : <p>{alignment.charAt(0).toUpperCase() + alignment.slice(1)}</p>}
    </>
  )
}
