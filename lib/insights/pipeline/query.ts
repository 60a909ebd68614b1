import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { MemberRole, Visibility } from '@/lib/shared/vocabulary'
import type { PipelineReviewView } from '../pipeline-review/types'
import type { ColumnPage, PipelineBoard, PipelineQuery, PipelineScope } from './types'

/** Whose pipeline somebody opens on: a manager's team, a rep's own, and everybody's for those who see all. */
export function firstScope({ role, visibility }: { role: MemberRole; visibility: Visibility }): PipelineScope {
  if (role === 'manager') return 'team'
  return role === 'rep' ? (visibility === 'team' ? 'team' : 'mine') : 'all'
}

const NAMES = ['q', 'owner', 'stage', 'type', 'close', 'warning', 'only'] as const

/** The query as URL parameters: what is usual is left out, so that equal views have equal addresses. */
export function pipelineParams(query: PipelineQuery, usual: PipelineScope | null): URLSearchParams {
  const params = new URLSearchParams()
  if (query.scope !== usual) params.set('scope', query.scope)
  if (query.by !== 'stage') params.set('by', query.by)
  if (query.sort !== 'attention') params.set('sort', query.sort)
  for (const name of NAMES) if (query[name]) params.set(name, query[name])
  return params
}

/** The address of a view of the pipeline. */
export function pipelineHref(query: PipelineQuery, usual: PipelineScope): '/pipeline' | `/pipeline?${string}` {
  const params = pipelineParams(query, usual)
  return params.size > 0 ? `/pipeline?${params.toString()}` : '/pipeline'
}

/** Is anything narrowed beside whose deals they are? */
export const isPipelineNarrowed = (query: PipelineQuery): boolean => NAMES.some((name) => Boolean(query[name]))

export const pipelineKeys = {
  all: ['pipeline'] as const,
  boards: () => [...pipelineKeys.all, 'board'] as const,
  review: (reviewId: string) => [...pipelineKeys.all, 'review', reviewId] as const,
  board: (query: PipelineQuery) => [...pipelineKeys.boards(), pipelineParams(query, null).toString()] as const,
  column: (query: PipelineQuery, key: string, from: string | null) => [...pipelineKeys.board(query), 'column', key, from] as const,
}

/** A review of the pipeline with its agenda. */
export const pipelineReviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: pipelineKeys.review(reviewId),
    queryFn: ({ signal }) => fetchJson<PipelineReviewView>(`/api/pipeline/reviews/${reviewId}`, { signal }),
  })

/** The pipeline with the first cards of each column. */
export const pipelineQuery = (query: PipelineQuery) =>
  queryOptions({
    queryKey: pipelineKeys.board(query),
    queryFn: ({ signal }) => fetchJson<PipelineBoard>(`/api/pipeline?${pipelineParams(query, null).toString()}`, { signal }),
  })

/** What follows in a column after the cards that the board came with. */
export const pipelineColumnQuery = (query: PipelineQuery, key: string, from: string | null) =>
  infiniteQueryOptions({
    queryKey: pipelineKeys.column(query, key, from),
    queryFn: ({ pageParam, signal }) => {
      const params = pipelineParams(query, null)
      params.set('column', key)
      params.set('cursor', pageParam ?? '')
      return fetchJson<ColumnPage>(`/api/pipeline/column?${params.toString()}`, { signal })
    },
    initialPageParam: from,
    getNextPageParam: (page) => page.nextCursor,
  })
