import { Hourglass } from 'lucide-react'
import type { InteractionPage } from '@/lib/insights/types'
import { readerWords, waitingWords } from './reader-words'

/** Which reader read this, what it used, and whether the model is still to read it. */
export function ReaderLine({ reader, waiting }: Pick<InteractionPage['interaction'], 'reader' | 'waiting'>) {
  return (
    <>
      {reader ? <p className="mt-1 text-sm text-muted [overflow-wrap:anywhere]">{readerWords(reader)}.</p> : null}
      {waiting ? (
        <p className="mt-1 flex gap-1.5 text-sm" role="status">
          <Hourglass aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />{waitingWords(waiting)}
        </p>
      ) : null}
    </>
  )
}
