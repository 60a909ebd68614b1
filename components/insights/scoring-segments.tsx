'use client'

import { OUTCOME_GATE } from '@/lib/insights/client'
import type { LeadScoreView, ScoringSegment } from '@/lib/insights/types'
import { count, formatDate } from '@/lib/shared/format'
import { ProblemNote } from '../forms/problem-note'
import { useSubmit } from '../forms/use-submit'
import { Button } from '../ui/button'
import { Num, Table } from '../ui/table'
import { fewOutcomesWords } from './verdict-words'

type Answer = { serverError?: { message: string; remedy: string | null } | undefined }
export type ChooseScoring = (input: { segment: string; byAlignment: boolean }) => Promise<Answer>

/** Which figure orders the accounts of each segment: the lead score, or alignment in its place. */
export function ScoringSegments({ view: { segments, mayChoose, asOf }, choose }: { view: LeadScoreView; choose: ChooseScoring }) {
  const { busy, problem, send } = useSubmit()
  if (segments.length === 0) return null
  const few = fewOutcomesWords(segments, OUTCOME_GATE.outcomes)
  return (
    <section aria-labelledby="scoring" className="pt-10">
      <h2 id="scoring">Alignment in place of lead score</h2>
      <p className="mt-1 max-w-prose text-sm text-pretty text-muted">In the list of accounts the column “Lead score” can show alignment instead, and sort by it, segment by segment. {mayChoose ? '' : 'An admin chooses.'}</p>
      {few ? <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{few}</p> : null}
      <ProblemNote problem={problem} />
      <Table label="Segments" className="mt-2 max-w-3xl">
        <thead><tr><th scope="col">Segment</th><th scope="col" className="text-right">Outcomes</th><th scope="col">Shown and sorted by</th>{mayChoose ? <th scope="col"><span className="sr-only">Change</span></th> : null}</tr></thead>
        <tbody>
          {segments.map((each) => (
            <tr key={each.segment ?? ''}>
              <td>{nameOf(each)}</td>
              <Num>{each.outcomes}{each.outcomes < OUTCOME_GATE.outcomes ? <span className="text-muted"> of {OUTCOME_GATE.outcomes}</span> : null}</Num>
              <td>{each.byAlignment ? <>Alignment <span className="text-xs text-muted">since {formatDate(each.byAlignment.at, asOf)}, {each.byAlignment.by}</span></> : 'Lead score'}</td>
              {mayChoose ? (
                <td className="py-1 text-right">
                  <Button size="sm" disabled={busy} aria-label={`Order ${nameOf(each)} by ${each.byAlignment ? 'lead score' : 'alignment'}`} onClick={() => void send(() => choose({ segment: each.segment ?? '', byAlignment: each.byAlignment === null }))}>
                    {each.byAlignment ? 'Use lead score' : 'Use alignment'}
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-1 text-xs text-muted">{count(segments.reduce((sum, { outcomes }) => sum + outcomes, 0), 'outcome')} in all.</p>
    </section>
  )
}

const nameOf = ({ segment }: ScoringSegment): string => segment ?? 'No segment'
