import { CUT_OFFS, OUTCOME_GATE, OUTCOME_KINDS } from '@/lib/insights/client'
import type { LeadScoreQuery, LeadScoreView, OutcomeKind } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { Select } from '../ui/select'
import { ToggleGroup } from '../ui/toggle-group'
import { AreaRows } from './area-rows'
import { BandRows } from './band-rows'
import { EndedDeals } from './ended-deals'
import { ScoringSegments, type ChooseScoring } from './scoring-segments'
import { guardWords, verdictWords } from './verdict-words'

const OUTCOME_WORDS: Record<OutcomeKind, string> = { all: 'Every outcome', new: 'New business: won or lost', renewal: 'Renewals: kept or churned' }

type Props = { view: LeadScoreView; pending: boolean; onQuery: (query: LeadScoreQuery) => void; choose: ChooseScoring }

/** Does alignment tell how deals end, and better than the lead score does? */
export function LeadScorePage({ view, pending, onQuery, choose }: Props) {
  const { query, comparison, leftOut, toMeasure, deals, segments } = view
  const verdict = verdictWords(comparison, OUTCOME_GATE)
  const { figures, lacking } = comparison
  return (
    <div aria-busy={pending} className={pending ? 'opacity-60 transition-opacity delay-150' : ''}>
      <div role="group" aria-label="What is compared" className="flex flex-wrap items-center gap-2">
        <Select aria-label="Segment" className="w-auto max-w-64" value={query.segment ?? 'every segment'} onChange={(event) => onQuery({ ...query, segment: event.target.value === 'every segment' ? null : event.target.value })}>
          <option value="every segment">Every segment</option>
          {segments.filter(({ segment, outcomes }) => outcomes > 0 || (segment ?? '') === query.segment).map(({ segment, outcomes }) => <option key={segment ?? ''} value={segment ?? ''}>{segment ?? 'No segment'} ({outcomes})</option>)}
        </Select>
        <Select aria-label="Outcome" className="w-auto" value={query.outcome} onChange={(event) => onQuery({ ...query, outcome: OUTCOME_KINDS.find((each) => each === event.target.value) ?? 'all' })}>
          {OUTCOME_KINDS.map((kind) => <option key={kind} value={kind}>{OUTCOME_WORDS[kind]}</option>)}
        </Select>
        <Select aria-label="Cut-off" className="w-auto" value={query.daysBefore} onChange={(event) => onQuery({ ...query, daysBefore: CUT_OFFS.find((each) => String(each) === event.target.value) ?? query.daysBefore })}>
          {CUT_OFFS.map((days) => <option key={days} value={days}>{days} days before the outcome</option>)}
        </Select>
        <ToggleGroup label="What counts" value={query.basis} options={[{ value: 'said', label: 'Said by then' }, { value: 'known', label: 'Known by then' }]} onChange={(basis) => onQuery({ ...query, basis })} />
      </div>
      <section aria-labelledby="verdict" className="pt-6">
        <h2 id="verdict">{verdict.title}</h2>
        <p className="mt-1 max-w-prose text-sm text-pretty">{verdict.detail}</p>
        <p className="mt-1 max-w-prose text-xs text-pretty text-muted">
          {toMeasure > 0 ? '' : `${guardWords(leftOut, query)} `}{lacking.alignment > 0 ? `${count(lacking.alignment, 'deal had', 'deals had')} too little evidence by then for an alignment. ` : ''}{lacking.score > 0 ? `${count(lacking.score, 'deal had', 'deals had')} no lead score by then. ` : ''}Of the accounts that you see.
        </p>
        <p role="status" className="mt-1 text-xs text-muted">{toMeasure > 0 ? `Measuring ${count(toMeasure, 'more deal')}: figures follow.` : ''}</p>
      </section>
      {figures ? (
        <div className="grid gap-x-12 gap-y-10 pt-8 lg:grid-cols-2">
          <AreaRows figures={figures} n={comparison.n} />
          <BandRows figures={figures} good={comparison.good} n={comparison.n} />
        </div>
      ) : null}
      <ScoringSegments view={view} choose={choose} />
      {deals.length === 0 && toMeasure > 0 ? null : <EndedDeals deals={deals} daysBefore={query.daysBefore} asOf={view.asOf} />}
    </div>
  )
}
