import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import type { Stance } from '@/lib/shared/vocabulary'
import type { Mark } from './evidence-order'
import { splitSpans } from './split-spans'

const STANCE_MARK: Record<Stance, string> = {
  positive: 'bg-toward-soft decoration-toward-fill decoration-solid',
  negative: 'bg-away-soft decoration-away-fill decoration-dashed',
  neutral: 'bg-unknown-soft decoration-unknown decoration-dotted',
}

type Props = {
  text: string
  marks: readonly Mark[]
  /** Account whose beliefs the marks open; without it the marks are plain. */
  accountId?: string
  /** The observation that is pointed at from elsewhere. */
  active?: string | null
}

/**
 * A turn's words with its evidence marked. Stance shows as a colour and as the kind of underline: solid toward us, dashed away
 * from us, dotted neutral. Each piece of evidence is one link to its belief, with its first piece as the stop for the keyboard.
 */
export function MarkedText({ text, marks, accountId, active = null }: Props) {
  const longestFirst = [...marks].sort((a, b) => b.end - b.start - (a.end - a.start))
  const pieces = splitSpans(text, longestFirst)
  return (
    <span dir="auto" className="whitespace-pre-line">
      {pieces.map((piece) => {
        // The shortest span on top is the one that a click means.
        const mark = piece.spans.at(-1)
        if (mark === undefined) return piece.text
        const look = cn(
          'rounded-xs box-decoration-clone py-px text-ink underline decoration-2 underline-offset-4',
          STANCE_MARK[mark.stance],
          piece.spans.length > 1 && 'decoration-[3px]',
          mark.admission === 'possibly_heard' && 'decoration-1',
          piece.spans.some((s) => s.observationId === active) && 'outline-2 outline-offset-1 outline-accent',
        )
        if (accountId === undefined) return <mark key={piece.start} className={look}>{piece.text}</mark>
        const first = pieces.find((p) => p.spans.at(-1) === mark)?.start === piece.start
        return (
          <mark key={piece.start} className="bg-transparent">
            <Link
              href={`/accounts/${accountId}?belief=${mark.beliefId}`}
              {...(first ? { id: `e-${mark.observationId}` } : { tabIndex: -1 })}
              title={mark.statement}
              className={look}
              prefetch={false}
            >
              {piece.text}
            </Link>
          </mark>
        )
      })}
    </span>
  )
}
