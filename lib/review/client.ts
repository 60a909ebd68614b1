import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/lib/shared/fetch-json'
import type { Kind, RejectReason } from '@/lib/shared/vocabulary'
import type { Asked } from './list/asked'
import type { BulkPreview, CorrectionView, DecideInput, ItemNotes, RegroupInput, RegroupPreview, RegroupTargets, ReviewItemView, ReviewQueuePage, ReviewReasonName, SameMistake } from './types'

export const REVIEW_REASONS = [
  'low_reading', 'contested', 'possible_duplicate', 'ambiguous_match', 'tombstone_differs', 'audit_sample',
  'high_stakes', 'mind_change', 'functional_update', 'sensitive', 'subject_request', 'extractor_disagreement', 'correction',
] as const satisfies readonly ReviewReasonName[]

/** Is the question whether two beliefs are one? */
export const isPairReason = (reason: ReviewReasonName): boolean => reason === 'possible_duplicate' || reason === 'ambiguous_match'

/**
 * What narrows the queue; it lives in the URL: by account, reason, owner of the account, person who holds the belief, its kind, and who is asked: the
 * reader, or anybody for a second opinion. `all`: also what does not fit the reviewers' time this week.
 */
export type ReviewFilter = { accountId?: string; reason?: ReviewReasonName; ownerId?: string; personId?: string; kind?: Kind; asked?: Asked; all?: true }

export { isHighStakes } from './high-stakes'
export { ASKED } from './list/asked'
export { REASON_NAMES } from './queue/reason-names'
export { waitingSentences } from './queue/waiting'

export const REVIEW_PAGE_SIZE = 50

export const reviewKeys = {
  all: ['review'] as const,
  lists: () => [...reviewKeys.all, 'list'] as const,
  list: (filter: ReviewFilter) => [...reviewKeys.lists(), filter] as const,
  /** How many items wait for the reader, as the frame shows it. */
  open: () => [...reviewKeys.all, 'open'] as const,
  items: () => [...reviewKeys.all, 'item'] as const,
  item: (id: string) => [...reviewKeys.items(), id] as const,
  /** What a ruling on an item would change. */
  preview: (input: DecideInput) => [...reviewKeys.item(input.itemId), 'preview', input] as const,
  /** What was written on an item, and who could be named. */
  notes: (id: string) => [...reviewKeys.all, 'notes', id] as const,
  /** What one ruling on a whole filtered set would decide. */
  bulk: (input: BulkInput) => [...reviewKeys.all, 'bulk', input] as const,
  /** What members said in passing of a belief. */
  corrections: (beliefId: string) => [...reviewKeys.all, 'corrections', beliefId] as const,
  /** Where a mistake about a holder was made again. */
  sameMistake: (decisionId: string, chosen: readonly string[] | null) => [...reviewKeys.all, 'same-mistake', decisionId, chosen] as const,
  /** Where evidence of a belief can go, and what that would change. */
  regroups: () => [...reviewKeys.all, 'regroup'] as const,
  regroup: (beliefId: string) => [...reviewKeys.regroups(), beliefId] as const,
}

/** The open items of a filter, in pages of fifty by keyset. */
export const reviewListQuery = (filter: ReviewFilter) =>
  infiniteQueryOptions({
    queryKey: reviewKeys.list(filter),
    queryFn: ({ pageParam, signal }) => fetchJson<ReviewQueuePage>(`/api/review?${filterParams(filter, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 30_000,
  })

/** A filter as the queue's page and its route take it: `account`, `reason`, `owner`, `person`, `kind`, `asked`, `all=1`. */
export function filterParams(filter: ReviewFilter, cursor: string | null = null): URLSearchParams {
  const { accountId: account, reason, ownerId: owner, personId: person, kind, asked, all } = filter
  return new URLSearchParams(Object.entries({ account, reason, owner, person, kind, asked, all: all && '1', cursor }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** One item with everything that a decision needs. Fresh for a minute, so that a prefetched item opens at once. */
export const reviewItemQuery = (id: string) =>
  queryOptions({
    queryKey: reviewKeys.item(id),
    queryFn: ({ signal }) => fetchJson<ReviewItemView>(`/api/review/${id}`, { signal }),
    staleTime: 60_000,
  })

/** What a ruling on an item would change as things stand: never from memory, and asked again for as long as it is on the screen. */
export const decisionPreviewQuery = (input: DecideInput) =>
  queryOptions({
    queryKey: reviewKeys.preview(input),
    queryFn: ({ signal }) => fetchJson<RegroupPreview>(`/api/review/${input.itemId}/preview?${new URLSearchParams({ input: JSON.stringify(input) })}`, { signal }),
    staleTime: 0, gcTime: 0, refetchInterval: 30_000, retry: false,
  })

/** What colleagues wrote on an item, and who could be named or given it. */
export const itemNotesQuery = (id: string) =>
  queryOptions({
    queryKey: reviewKeys.notes(id),
    queryFn: ({ signal }) => fetchJson<ItemNotes>(`/api/review/${id}/notes`, { signal }),
    staleTime: 30_000,
  })

/** One ruling for a whole filtered set. */
export type BulkInput = { filter: ReviewFilter; action: 'approve' } | { filter: ReviewFilter; action: 'reject'; reason: RejectReason }

/** How many items it would decide, how many it would leave, and the first of them; never from memory. */
export const bulkPreviewQuery = (input: BulkInput) =>
  queryOptions({
    queryKey: reviewKeys.bulk(input),
    queryFn: ({ signal }) => fetchJson<BulkPreview>(`/api/review/bulk?${new URLSearchParams({ input: JSON.stringify(input) })}`, { signal }),
    staleTime: 0,
    retry: false,
  })

/** What members said in passing of a belief, and what became of it. */
export const correctionsQuery = (beliefId: string) =>
  queryOptions({
    queryKey: reviewKeys.corrections(beliefId),
    queryFn: ({ signal }) => fetchJson<CorrectionView[]>(`/api/beliefs/${beliefId}/corrections`, { signal }),
    staleTime: 30_000,
  })

/** Where the evidence of a belief could go, and whether the reader may put it there. */
export const regroupTargetsQuery = (beliefId: string) =>
  queryOptions({
    queryKey: reviewKeys.regroup(beliefId),
    queryFn: ({ signal }) => fetchJson<RegroupTargets>(`/api/beliefs/${beliefId}/regroup`, { signal }),
    staleTime: 60_000,
  })

/** What a regrouping would change. */
export const regroupPreviewQuery = (input: RegroupInput) =>
  queryOptions({
    queryKey: [...reviewKeys.regroup(input.beliefId), input] as const,
    queryFn: ({ signal }) => fetchJson<RegroupPreview>(`/api/beliefs/${input.beliefId}/regroup/preview?${new URLSearchParams({ input: JSON.stringify(input) })}`, { signal }),
    staleTime: 30_000,
    retry: false,
  })

/** Where the mistake that a decision put right was made again; with `chosen`, what correcting those would change. */
export const sameMistakeQuery = (decisionId: string, chosen: readonly string[] | null) =>
  queryOptions({
    queryKey: reviewKeys.sameMistake(decisionId, chosen),
    queryFn: async ({ signal }) => (await fetchJson<{ found: SameMistake | null }>(`/api/review/same-mistake/${decisionId}${chosen === null ? '' : `?only=${chosen.join(',')}`}`, { signal })).found,
    staleTime: 60_000,
    retry: false,
  })

/** Does a filter name a set of its own, and not only all of everything? */
export const isNarrowed = ({ all: _all, ...filter }: ReviewFilter): boolean => filterParams(filter).size > 0
