import type { RegroupBelief, RegroupPreview } from '@/lib/review/types'
import { count, formatAlignment, formatConfidence, formatDifference } from '@/lib/shared/format'
import { Skeleton } from '../../ui/skeleton'

/** The beliefs concerned, as they are and as they would be, and what that does to alignment. */
export function RegroupPreviewTable({ preview }: { preview: RegroupPreview | null }) {
  if (preview === null) return <div role="status" aria-busy className="flex flex-col gap-2"><span className="sr-only">Working out what it changes…</span><Skeleton className="h-5 w-40" /><Skeleton className="h-16 w-full" /></div>
  return (
    <section aria-label="What it changes" className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <Beliefs title="Now" beliefs={preview.before} />
      <Beliefs title="Then" beliefs={preview.after} />
      <p className="text-sm text-muted sm:col-span-2">{alignmentSentence(preview)}</p>
    </section>
  )
}

function Beliefs({ title, beliefs }: { title: string; beliefs: readonly RegroupBelief[] }) {
  return (
    <div>
      <h3 className="border-b border-line pb-1 text-sm font-semibold">{title}</h3>
      <ul>
        {beliefs.map(({ key, statement, holder, confidence, observations, against }) => (
          <li key={key} className="flex items-baseline justify-between gap-3 border-b border-line py-1.5 text-sm last:border-b-0">
            <span className="min-w-0"><span dir="auto">{statement}</span> <span className="block text-xs text-muted">{holder}</span></span>
            <span className="shrink-0 text-right tabular-nums">
              {confidence === null ? 'said once' : formatConfidence(confidence)}
              {confidence === null ? null : <span className="block text-xs text-muted">{count(observations, 'observation')}{against > 0 ? `, ${against} against` : ''}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function alignmentSentence({ alignmentFrom: from, alignmentTo: to }: RegroupPreview): string {
  if (from === null || to === null) return from === to ? 'Alignment has not enough evidence for a number, before and after.' : 'It changes whether there is enough evidence for alignment.'
  return formatAlignment(from) === formatAlignment(to) ? `Alignment stays ${formatAlignment(from)}.` : `Alignment ${formatAlignment(from)} → ${formatAlignment(to)} (${formatDifference(from, to)}).`
}
