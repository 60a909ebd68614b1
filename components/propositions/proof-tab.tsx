'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { objectionsQuery, type ObjectionsQuery, VERDICTS } from '@/lib/insights/client'
import type { ObjectionRow, PropositionsPage, PropositionView } from '@/lib/insights/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { EmptyState } from '../atoms/empty-state'
import { ErrorState } from '../atoms/error-state'
import { Button } from '../ui/button'
import { Select } from '../ui/select'
import { CoverageToolbar } from './coverage-toolbar'
import { ObjectionItem } from './objection-item'
import type { PropositionVerbs } from './verbs'
import { VERDICT_WORDS } from './words'

type Props = {
  page: PropositionsPage; query: ObjectionsQuery; members: readonly { id: string; name: string }[]; today: string
  beliefHref: (id: string) => string; onChange: (query: ObjectionsQuery) => void; pending: boolean; verbs: Pick<PropositionVerbs, 'link' | 'unlink'>
}

/** Which proof points met which objections, and whether what they believe moved after. */
export function ProofTab({ page, query, members, today, beliefHref, onChange, pending, verbs }: Props) {
  const list = useInfiniteQuery(objectionsQuery(query))
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? []
  const inUse = page.propositions.filter(({ retired }) => !retired)
  const points = new Map(page.propositions.flatMap(({ proofPoints }) => proofPoints.map((point) => [point.id, point] as const)))
  const { proposition: _p, point: _o, verdict: _v, ...narrowing } = query
  const { verdict: _w, ...withoutVerdict } = query
  const narrowed = Object.keys(query).length > 0
  return (
    <>
      <CoverageToolbar query={narrowing} segments={page.segments} members={members} onChange={(next) => onChange({ ...next, ...(query.proposition ? { proposition: query.proposition } : {}), ...(query.point ? { point: query.point } : {}), ...(query.verdict ? { verdict: query.verdict } : {}) })}>
        <Select aria-label="Proof point" className="w-auto max-w-full sm:max-w-96" value={query.point ?? query.proposition ?? ''} onChange={(event) => {
          const { value } = event.target
          const verdict = query.verdict ? { verdict: query.verdict } : {}
          onChange(value === '' ? { ...narrowing, ...verdict } : points.has(value) ? { ...narrowing, ...verdict, point: value } : { ...narrowing, ...verdict, proposition: value })
        }}>
          <option value="">Every proposition</option>
          {page.propositions.map((each) => (
            <optgroup key={each.id} label={each.statement}>
              <option value={each.id}>All against it</option>
              {each.proofPoints.map((point) => <option key={point.id} value={point.id}>{point.statement}</option>)}
            </optgroup>
          ))}
        </Select>
        <Select aria-label="What became of it" className="w-auto" value={query.verdict ?? ''} onChange={(event) => {
          const verdict = event.target.value === 'unmet' ? 'unmet' : VERDICTS.find((each) => each === event.target.value)
          onChange({ ...withoutVerdict, ...(verdict ? { verdict } : {}) })
        }}>
          <option value="">Met or not</option>
          <option value="unmet">Nothing brought up</option>
          {VERDICTS.map((verdict) => <option key={verdict} value={verdict}>{VERDICT_WORDS[verdict].replace(/^./, (first) => first.toUpperCase())}</option>)}
        </Select>
      </CoverageToolbar>
      <p role="status" className="pt-3 text-xs text-muted">{pending ? 'Reading…' : 'Confidence is of the objection, before the proof point was brought up and by what was said since; age moves nothing here.'}</p>
      <div aria-busy={pending} className={pending ? 'opacity-60 transition-opacity delay-150' : ''}>
        {list.isError && rows.length === 0 ? (
          <ErrorState title="The objections could not be read" detail={list.error.message} remedy={list.error instanceof ProblemError ? list.error.remedy : null} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState title={narrowed ? 'No objection matches' : 'No objections heard'} action={narrowed ? <Button onClick={() => onChange({})}>Clear the filters</Button> : null}>
            {narrowed ? 'Try another proof point, verdict, segment or owner.' : 'What customers hold against us appears here, with the proof points to bring.'}
          </EmptyState>
        ) : (
          <ol>{rows.map((row) => <ObjectionItem key={row.beliefId} row={row} offered={offeredFor(row, inUse)} points={points} today={today} beliefHref={beliefHref} verbs={verbs} />)}</ol>
        )}
        {list.hasNextPage ? <div className="flex justify-center py-6"><Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>{list.isFetchingNextPage ? 'Reading…' : 'Show more'}</Button></div> : null}
        {list.isFetchNextPageError ? <p role="alert" className="text-center text-sm font-medium text-problem">More objections could not be read. {list.error?.message}</p> : null}
      </div>
    </>
  )
}

/** Propositions with proof points in use: what fits an objection first, then what is of its dimension. */
function offeredFor({ toBring, dimension }: ObjectionRow, inUse: readonly PropositionView[]): PropositionView[] {
  const nearness = (each: PropositionView): number => (each.proofPoints.some(({ id }) => toBring.includes(id)) ? 0 : each.dimension === dimension ? 1 : 2)
  return inUse.filter(({ proofPoints }) => proofPoints.some(({ retired }) => !retired)).toSorted((a, b) => nearness(a) - nearness(b))
}
