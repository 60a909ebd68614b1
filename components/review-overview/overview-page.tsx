import { Download } from 'lucide-react'
import Link from 'next/link'
import { formatDate, formatDateTime } from '@/lib/shared/format'
import type { ReviewOverview } from '@/lib/review/types'
import { Trail } from '../frame/trail'
import { buttonClass } from '../ui/button-class'
import { AcceptanceSection } from './acceptance-section'
import { AgreementSection } from './agreement-section'
import { FlowSection } from './flow-section'
import { ReliabilitySection } from './reliability-section'
import { ReviewersSection } from './reviewers-section'
import { RulesSection } from './rules-section'

/** How long a time is looked at, in weeks. */
export const SPANS = [{ weeks: 4, label: '4 weeks' }, { weeks: 12, label: '12 weeks' }, { weeks: 26, label: 'Half a year' }, { weeks: 52, label: 'A year' }] as const

/** The review as its leads see it. */
export function OverviewPage({ overview }: { overview: ReviewOverview }) {
  const { weeks, from, asOf } = overview
  return (
    <div className="pb-16">
      <Trail label="Overview" />
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
        <h1>How the review goes</h1>
        <nav aria-label="Time" className="flex flex-wrap gap-4">
          {SPANS.map((span) => <Link key={span.weeks} href={`/review/overview?weeks=${span.weeks}`} className="tab" {...(span.weeks === weeks ? { 'aria-current': 'page' as const } : {})}>{span.label}</Link>)}
        </nav>
        <a href="/api/review/labels" download className={buttonClass({ className: 'ml-auto max-md:ml-0' })}><Download aria-hidden /> Labelled decisions (JSONL)</a>
      </header>
      <p className="text-xs text-muted">From Monday, {formatDate(from, asOf)}, as of {formatDateTime(asOf)}.<span className="print:hidden"> Click a number to see how it comes about.</span></p>
      <div className="mt-6 flex flex-col gap-12">
        <FlowSection overview={overview} />
        <ReviewersSection overview={overview} />
        <AgreementSection overview={overview} />
        <ReliabilitySection overview={overview} />
        <AcceptanceSection overview={overview} />
        <RulesSection overview={overview} />
      </div>
    </div>
  )
}
