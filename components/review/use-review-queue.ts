'use client'

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef } from 'react'
import { accountKeys, beliefKeys } from '@/lib/insights/client'
import { reviewItemQuery, reviewKeys, reviewListQuery, type ReviewFilter } from '@/lib/review/client'
import type { DecideInput, RecentDecision, ReviewQueueRow } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { EMPTY_QUEUE, neighbour, reduceQueue, viewOf } from './queue-state'

/** What the queue asks of the server; both reject with a ProblemError that a person may be shown. */
export type ReviewVerbs = {
  decide(input: DecideInput): Promise<{ decisionId: string }>
  undo(input: { decisionId: string }): Promise<void>
}

/** Items left on the list when the next page is asked for. */
const LOOK_AHEAD = 10

/**
 * The queue of a filter: the server's list with this browser's decisions laid over it. A decision shows at once and is taken
 * back when the server refuses it. Decisions and undos are sent one after the other, in the order they were made.
 */
export function useReviewQueue(filter: ReviewFilter, verbs: ReviewVerbs) {
  const client = useQueryClient()
  const list = useInfiniteQuery({ ...reviewListQuery(filter), refetchInterval: (query) => (query.state.data?.pages[0]?.total === 0 ? 15_000 : false) })
  const [state, dispatch] = useReducer(reduceQueue, EMPTY_QUEUE)
  const saved = useRef(new Map<string, string>())

  const pages = list.data?.pages
  const view = useMemo(() => {
    const rows = [...new Map(pages?.flatMap((page) => page.rows).map((row) => [row.id, row])).values()]
    return viewOf(state, { rows, total: pages?.[0]?.total ?? 0, recent: pages?.[0]?.recent ?? [] })
  }, [pages, state])

  // The list is not fetched again for each decision: it is marked old, and its count in the frame is kept by hand.
  const settle = (waiting: 1 | -1) => {
    client.setQueryData<number>(reviewKeys.open(), (open) => open === undefined ? undefined : Math.max(0, open + waiting))
    return Promise.all([
      client.invalidateQueries({ queryKey: reviewKeys.items() }),
      client.invalidateQueries({ queryKey: reviewKeys.lists(), refetchType: waiting === 1 ? 'active' : 'none' }),
      client.invalidateQueries({ queryKey: accountKeys.all }),
      client.invalidateQueries({ queryKey: beliefKeys.all }),
    ])
  }

  const decision = useMutation({
    scope: { id: 'review' },
    mutationFn: ({ input }: { row: ReviewQueueRow; input: DecideInput }) => verbs.decide(input),
    onSuccess: ({ decisionId }, { row }) => {
      saved.current.set(row.id, decisionId)
      dispatch({ type: 'saved', itemId: row.id, decisionId })
      return settle(-1)
    },
    onError: (error, { row }) => {
      const gone = error instanceof ProblemError && (error.status === 409 || error.status === 404)
      dispatch({ type: 'refused', itemId: row.id, message: refusalWords(error, row.statement, gone), gone })
      return gone ? client.invalidateQueries({ queryKey: reviewKeys.all }) : undefined
    },
  })

  const undoing = useMutation({
    scope: { id: 'review' },
    mutationFn: async ({ recent }: { recent: RecentDecision }) => {
      const decisionId = saved.current.get(recent.itemId) ?? (recent.decisionId.startsWith('unsaved:') ? null : recent.decisionId)
      if (decisionId !== null) await verbs.undo({ decisionId })
    },
    onSuccess: (_, { recent }) => {
      saved.current.delete(recent.itemId)
      dispatch({ type: 'undone', itemId: recent.itemId, statement: recent.statement })
      return settle(1)
    },
    onError: (error, { recent }) => {
      dispatch({ type: 'undo_refused', itemId: recent.itemId, message: `This could not be taken back: ${sentence(error)}` })
    },
  })

  const decide = (row: ReviewQueueRow, input: DecideInput) => {
    dispatch({ type: 'decide', row, action: input.action, at: new Date().toISOString() })
    decision.mutate({ row, input })
    return neighbour(view.rows, row.id, 1)
  }
  const undo = (recent: RecentDecision) => {
    dispatch({ type: 'undo', itemId: recent.itemId })
    undoing.mutate({ recent })
  }

  return {
    view, list, decide, undo,
    accounts: pages?.[0]?.accounts ?? [],
    notice: state.notice,
    dismiss: () => dispatch({ type: 'say', notice: null }),
    /** The item whose undo is on its way to the server. */
    undoingItem: undoing.isPending ? undoing.variables.recent.itemId : null,
  }
}

/** Asks for the next page of the list while `left` items are still to come, so that going on never meets an end too early. */
export function useLookAhead({ hasNextPage, isFetching, fetchNextPage }: ReturnType<typeof useReviewQueue>['list'], left: number) {
  const runningOut = left < LOOK_AHEAD && hasNextPage && !isFetching
  useEffect(() => {
    if (runningOut) void fetchNextPage()
  }, [runningOut, fetchNextPage])
}

/** Fetches the items that will be asked for next, so that they open at once. */
export function usePrefetchedItems(ids: readonly string[]) {
  const client = useQueryClient()
  const wanted = ids.join(' ')
  useEffect(() => {
    for (const id of wanted.split(' ').filter(Boolean)) void client.query(reviewItemQuery(id)).catch(() => undefined)
  }, [client, wanted])
}

function refusalWords(error: unknown, statement: string, gone: boolean): string {
  return gone ? `“${statement}” was not decided: ${sentence(error)}` : `“${statement}” is back on the list: ${sentence(error)}`
}

function sentence(error: unknown): string {
  if (!(error instanceof ProblemError)) return 'something went wrong on our side. Nothing was changed.'
  return [error.message, error.remedy].filter(Boolean).join(' ')
}
