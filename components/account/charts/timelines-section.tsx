'use client'

import { useQueries } from '@tanstack/react-query'
import type { BeliefDetail } from '@/lib/beliefs/types'
import { beliefDetailQuery } from '@/lib/insights/client'
import type { AccountPage } from '@/lib/insights/types'
import { ShallowLink } from '../../atoms/shallow-link'
import { StanceGlyph } from '../../atoms/stance-glyph'
import { Skeleton } from '../../ui/skeleton'
import { CHART_HEIGHT } from './chart-sizes'
import { SmallTimeline } from './lazy-charts'
import { MarkLegend } from './marks'
import { MARK_WORDS, prepareTimeline } from './prepare-timeline'
import { TimelineTable } from './timeline-table'

/** As many as fit beside each other without scrolling on a desk; each is one small read, and opens its drawer at once afterwards. */
const TOP = 6

type Props = { page: AccountPage; asOf: string | null; beliefHref: (id: string) => string }

/** The belief timeline: confidence over time for the top beliefs on one axis, with evidence, contradictions and mind-changes. */
export function TimelinesSection({ page, asOf, beliefHref }: Props) {
  const top = page.beliefs.filter((belief) => belief.confidence !== null).slice(0, TOP)
  const details = useQueries({ queries: top.map((belief) => beliefDetailQuery(belief.id, asOf)) })
  if (top.length === 0) return null
  const first = page.interactions.map((interaction) => Date.parse(interaction.at)).filter((time) => !Number.isNaN(time))
  const domain: [number, number] = [Math.min(...first, ...top.map((belief) => Date.parse(belief.firstSeen))), Date.parse(page.asOf)]
  const loaded = details.flatMap(({ data }) => (data ? [data] : []))
  const kinds = [...new Set(loaded.flatMap((detail) => detail.timeline.marks.map((mark) => mark.kind)))]
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="border-b border-line pb-2">Beliefs over time</h2>
      <p className="py-2 text-sm text-muted">Confidence in {top.length === 1 ? 'the first belief' : `the first ${top.length} beliefs that have a number`}. The band is where it lies nine times in ten; without new evidence it drifts back to .50.</p>
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {top.map((belief, index) => (
          <li key={belief.id} className="min-w-0">
            <ShallowLink href={beliefHref(belief.id)} className="flex gap-2 text-sm hover:underline"><StanceGlyph stance={belief.stance} className="mt-[5px]" /><span dir="auto" className="line-clamp-2 min-h-10">{belief.statement}</span></ShallowLink>
            <Multiple detail={details[index]?.data} failed={details[index]?.isError ?? false} domain={domain} />
          </li>
        ))}
      </ul>
      <div className="mt-3"><MarkLegend kinds={kinds.map((kind) => ({ kind, words: MARK_WORDS[kind] }))} /></div>
      {loaded.length > 0 ? (
        <details className="mt-2">
          <summary className="text-xs text-muted hover:text-ink">The same as a table</summary>
          {loaded.map((detail) => <div key={detail.id} className="mt-3"><h3 dir="auto" className="text-sm">{detail.statement}</h3><TimelineTable timeline={detail.timeline} /></div>)}
        </details>
      ) : null}
    </section>
  )
}

function Multiple({ detail, failed, domain }: { detail: BeliefDetail | undefined; failed: boolean; domain: [number, number] }) {
  if (failed) return <p style={{ height: CHART_HEIGHT.small }} className="text-xs text-muted">Its history could not be read just now.</p>
  if (!detail) return <span style={{ height: CHART_HEIGHT.small }} className="block"><Skeleton className="h-full" /></span>
  const chart = prepareTimeline(detail.timeline, domain)
  return <div role="img" aria-label={`Confidence over time. ${chart.summary}`}><SmallTimeline small chart={chart} stance={detail.stance} /></div>
}
