'use client'

import type { BeliefLine, TimelineView } from '@/lib/beliefs/types'
import type { AccountPage } from '@/lib/insights/types'
import { ShallowLink } from '../../atoms/shallow-link'
import { StanceGlyph } from '../../atoms/stance-glyph'
import { SmallTimeline } from './lazy-charts'
import { MarkLegend } from './marks'
import { MARK_WORDS, prepareTimeline } from './prepare-timeline'
import { TimelineTable } from './timeline-table'

type Props = { page: AccountPage; beliefHref: (id: string) => string }

/** The belief timeline: confidence over time for the top beliefs on one axis, with evidence, contradictions and mind-changes. */
export function TimelinesSection({ page, beliefHref }: Props) {
  const byId = new Map(page.beliefs.map((belief) => [belief.id, belief]))
  const top = page.timelines.flatMap(({ beliefId, timeline }) => {
    const belief = byId.get(beliefId)
    return belief ? [{ belief, timeline }] : []
  })
  if (top.length === 0) return null
  const first = page.interactions.map((interaction) => Date.parse(interaction.at)).filter((time) => !Number.isNaN(time))
  const domain: [number, number] = [Math.min(...first, ...top.map(({ belief }) => Date.parse(belief.firstSeen))), Date.parse(page.asOf)]
  const kinds = [...new Set(top.flatMap(({ timeline }) => timeline.marks.map((mark) => mark.kind)))]
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="border-b border-line pb-2">Beliefs over time</h2>
      <p className="py-2 text-sm text-muted">Confidence in {top.length === 1 ? 'the first belief that has' : `the first ${top.length} beliefs that have`} a number. The band is where it lies nine times in ten; without new evidence it drifts back to .50.</p>
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {top.map(({ belief, timeline }) => (
          <li key={belief.id} className="min-w-0">
            <ShallowLink href={beliefHref(belief.id)} className="flex gap-2 text-sm hover:underline"><StanceGlyph stance={belief.stance} className="mt-[5px]" /><span dir="auto" className="line-clamp-2 min-h-10">{belief.statement}</span></ShallowLink>
            <Multiple belief={belief} timeline={timeline} domain={domain} />
          </li>
        ))}
      </ul>
      <div className="mt-3"><MarkLegend kinds={kinds.map((kind) => ({ kind, words: MARK_WORDS[kind] }))} /></div>
      <details className="mt-2">
        <summary className="text-xs text-muted hover:text-ink">The same as a table</summary>
        {top.map(({ belief, timeline }) => <div key={belief.id} className="mt-3"><h3 dir="auto" className="text-sm">{belief.statement}</h3><TimelineTable timeline={timeline} /></div>)}
      </details>
    </section>
  )
}

function Multiple({ belief, timeline, domain }: { belief: BeliefLine; timeline: TimelineView; domain: [number, number] }) {
  const chart = prepareTimeline(timeline, domain)
  return <div role="img" aria-label={`Confidence over time. ${chart.summary}`}><SmallTimeline small chart={chart} stance={belief.stance} /></div>
}
