import { infiniteQueryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { CoveragePage, ObjectionsPage, Verdict } from './types'

export const COVERAGE_PAGE_SIZE = 50
export const OBJECTIONS_PAGE_SIZE = 30

export const VERDICTS = ['moved', 'did_not_move', 'grew', 'too_early'] as const satisfies readonly Verdict[]

/** What narrows the coverage: name, segment, owner (`nobody` for accounts without one). It lives in the URL. */
export type CoverageQuery = { q?: string; segment?: string; owner?: string }

export type ObjectionsQuery = CoverageQuery & { proposition?: string; point?: string; verdict?: Verdict | 'unmet' }

/** A query as URL parameters; what is not chosen is left out. */
export function coverageParams(query: ObjectionsQuery): URLSearchParams {
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''))
}

export const coverageKeys = {
  all: ['coverage'] as const,
  matrix: (query: CoverageQuery) => [...coverageKeys.all, 'matrix', coverageParams(query).toString()] as const,
  objections: (query: ObjectionsQuery) => [...coverageKeys.all, 'objections', coverageParams(query).toString()] as const,
}

const paged = (path: string, query: ObjectionsQuery, cursor: string | null): string => {
  const params = coverageParams(query)
  if (cursor) params.set('cursor', cursor)
  return params.size > 0 ? `${path}?${params.toString()}` : path
}

/** Accounts against propositions, in pages by keyset. */
export const coverageQuery = (query: CoverageQuery) =>
  infiniteQueryOptions({
    queryKey: coverageKeys.matrix(query),
    queryFn: ({ pageParam, signal }) => fetchJson<CoveragePage>(paged('/api/propositions/coverage', query, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** Objections and the proof points that met them, in pages by keyset. */
export const objectionsQuery = (query: ObjectionsQuery) =>
  infiniteQueryOptions({
    queryKey: coverageKeys.objections(query),
    queryFn: ({ pageParam, signal }) => fetchJson<ObjectionsPage>(paged('/api/propositions/objections', query, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
