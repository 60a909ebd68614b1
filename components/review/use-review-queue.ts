'use client'

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef } from 'react'
import { useToast } from '@/components/ui/toast'
import { useWarnOnLeaving } from '@/components/ui/use-warn-on-leaving'
import { accountKeys, beliefKeys } from '@/lib/insights/client'
import { reviewItemQuery, reviewKeys, reviewListQuery, type ReviewFilter } from '@/lib/review/client'
import type { Decided, DecideInput, RecentDecision, ReviewQueueRow, UndoInput } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { EMPTY_QUEUE, recentKey, reduceQueue, undoOf, viewOf, type Notice, type QueueEvent } from './queue-state'

/** What the queue asks of the server; all reject with a ProblemError that a person may be shown. */
export type QueueVerbs = {
  decide(input: DecideInput): Promise<Decided>
  undo(input: UndoInput): Promise<void>
  flag(input: { itemId: string; note?: string }): Promise<void>
}

/** What a decision needs of the lease of its item. */
export type Held = { held(itemId: string): Promise<void>; retake(itemId: string): Promise<void>; settle(itemId: string): void; answered(itemId: string): void; unsettle(itemId: string): void }

/** One after the other, in the order they were made. */
const SCOPE = { id: 'review' }
/** Items left on the list when the next page is asked for. */
const LOOK_AHEAD = 10
/** A list of no more pages than this is looked at again now and then, for what colleagues have taken and decided. */
const FEW_PAGES = 2
const REFRESH_MS = 20_000

/**
 * The queue of a filter: the server's list with this browser's decisions laid over it. A decision shows at once and is taken
 * back when the server refuses it. Decisions and undos are sent one after the other, in the order they were made.
 */
export function useReviewQueue(filter: ReviewFilter, verbs: QueueVerbs) {
  const client = useQueryClient()
  const list = useInfiniteQuery({
    ...reviewListQuery(filter),
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > FEW_PAGES ? false : query.state.data?.pages[0]?.total === 0 ? 15_000 : REFRESH_MS),
  })
  const [state, dispatch] = useReducer(reduceQueue, EMPTY_QUEUE)
  const saved = useRef(new Map<string, Decided>())
  const refuse = useRefusal(dispatch)

  const pages = list.data?.pages
  const view = useMemo(() => {
    const rows = [...new Map(pages?.flatMap((page) => page.rows).map((row) => [row.id, row])).values()]
    return viewOf(state, { rows, total: pages?.[0]?.total ?? 0, recent: pages?.[0]?.recent ?? [] })
  }, [pages, state])

  // The list is not fetched again for each decision: it is marked old, and its count in the frame is kept by hand. What is on the screen
  // of the same account is: what it announces is another thing by now. Of other accounts a decision changes nothing.
  const settle = (waiting: number, refetch: boolean, accountId: string | null) => {
    client.setQueryData<number>(reviewKeys.open(), (open) => open === undefined ? undefined : Math.max(0, open + waiting))
    return Promise.all([
      client.invalidateQueries({ queryKey: reviewKeys.items(), predicate: ({ state: { data } }) => accountId === null || isOfAccount(data, accountId) }),
      client.invalidateQueries({ queryKey: reviewKeys.lists(), refetchType: refetch ? 'active' : 'none' }),
      client.invalidateQueries({ queryKey: reviewKeys.regroups() }),
      client.invalidateQueries({ queryKey: accountKeys.all }),
      client.invalidateQueries({ queryKey: beliefKeys.all }),
    ])
  }

  const decision = useMutation({
    scope: SCOPE,
    mutationFn: async ({ row, input, lease }: { row: ReviewQueueRow; input: DecideInput; lease: Held }) => {
      await lease.held(row.id)
      return verbs.decide(input).catch(async (error: unknown) => {
        // One's time with it was over: taken again, it is decided as it stands, unless somebody else has it or settled it.
        if (!(error instanceof ProblemError) || error.status !== 409 || error.holder !== null) throw error
        await lease.retake(row.id)
        return verbs.decide(input)
      })
    },
    onSuccess: (decided, { row, lease }) => {
      lease.answered(row.id)
      saved.current.set(row.id, decided)
      dispatch({ type: 'saved', itemId: row.id, decided })
      return settle(-1, false, row.accountId)
    },
    onError: (error, { row, lease }) => {
      lease.unsettle(row.id)
      const held = error instanceof ProblemError && error.holder !== null
      const gone = !held && error instanceof ProblemError && (error.status === 409 || error.status === 404)
      const message = refusalWords(error, row.statement, gone || held)
      refuse({ type: 'refused', itemId: row.id, message, gone }, message)
      return gone || held ? client.invalidateQueries({ queryKey: reviewKeys.all }) : undefined
    },
  })

  const undoing = useMutation({
    scope: SCOPE,
    mutationFn: async ({ recent, lease }: { recent: RecentDecision; lease: Held }) => {
      const input = undoOf({ ...recent, ...saved.current.get(recent.itemId) })
      if (input !== null) await verbs.undo(input)
      lease.unsettle(recent.itemId)
      return input !== null
    },
    onSuccess: (wasSaved, { recent }) => {
      saved.current.delete(recent.itemId)
      dispatch({ type: 'undone', itemId: recent.itemId, text: recent.batchId === null ? `Taken back: “${recent.statement}”` : `Taken back: all ${recent.count} of them` })
      return settle(wasSaved ? recent.count : 0, true, null)
    },
    onError: (error, { recent }) => {
      const message = `This could not be taken back: ${sentence(error)}`
      refuse({ type: 'undo_refused', itemId: recent.itemId, key: recentKey(recent), message }, message)
    },
  })

  const flagging = useMutation({
    scope: SCOPE,
    mutationFn: ({ row, note }: { row: ReviewQueueRow; note: string; lease: Held }) => verbs.flag({ itemId: row.id, ...(note === '' ? {} : { note }) }),
    onSuccess: (_, { row, lease }) => {
      lease.answered(row.id)
      return client.invalidateQueries({ queryKey: reviewKeys.all })
    },
    onError: (error, { row, lease }) => {
      lease.unsettle(row.id)
      const text = `Nobody was asked about “${row.statement}”: ${sentence(error)}`
      refuse({ type: 'say', notice: { tone: 'failed', text, itemId: row.id } }, text)
    },
  })

  // Each waits for its turn: when the last has been answered, all have.
  useWarnOnLeaving(decision.isPending || undoing.isPending || flagging.isPending)

  const say = (notice: Notice | null) => dispatch({ type: 'say', notice })
  const decide = (row: ReviewQueueRow, input: DecideInput, lease: Held) => {
    lease.settle(row.id)
    dispatch({ type: 'decide', row, action: input.action, at: new Date().toISOString() })
    decision.mutate({ row, input, lease })
  }
  const undo = (recent: RecentDecision, lease: Held) => {
    dispatch({ type: 'undo', itemId: recent.itemId, key: recentKey(recent) })
    undoing.mutate({ recent, lease })
  }
  const flag = (row: ReviewQueueRow, note: string, lease: Held) => {
    lease.settle(row.id)
    say({ tone: 'said', text: `A second opinion is asked for: “${row.statement}”`, itemId: row.id })
    flagging.mutate({ row, note, lease })
  }
  /** After many were decided in one go: everything is asked for anew. */
  const refresh = () => client.invalidateQueries({ queryKey: reviewKeys.all }).then(() => settle(0, true, null))

  return {
    view, list, decide, undo, flag, say, refresh,
    first: pages?.[0] ?? null,
    notice: state.notice,
    missed: state.missed,
    dismiss: () => say(null),
    close: (notice: Notice) => dispatch({ type: 'close', notice }),
    /** Nothing is left on the list, and more of it is on its way. */
    awaited: list.isFetching && view.rows.length === 0 && view.total > 0,
    /** The item whose undo is on its way to the server. */
    undoingItem: undoing.isPending ? undoing.variables.recent.itemId : null,
  }
}

/** Tells what was refused: on the desk, and on whatever page is there once the desk was left, for decisions go on reaching the server. */
function useRefusal(dispatch: (event: QueueEvent) => void): (event: QueueEvent, message: string) => void {
  const toast = useToast()
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => { here.current = false }
  }, [])
  return (event, message) => {
    if (here.current) dispatch(event)
    else toast({ message, tone: 'problem' })
  }
}

/** Asks for the next page of the list while `left` items are still to come, so that going on never meets an end too early. */
export function useLookAhead({ hasNextPage, isFetching, isFetchNextPageError, fetchNextPage }: ReturnType<typeof useReviewQueue>['list'], left: number) {
  const runningOut = left < LOOK_AHEAD && hasNextPage && !isFetching && !isFetchNextPageError
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

const isOfAccount = (data: unknown, accountId: string): boolean => typeof data === 'object' && data !== null && Reflect.get(data, 'accountId') === accountId

function refusalWords(error: unknown, statement: string, gone: boolean): string {
  return gone ? `“${statement}” was not decided: ${sentence(error)}` : `“${statement}” is back on the list: ${sentence(error)}`
}

function sentence(error: unknown): string {
  if (!(error instanceof ProblemError)) return 'something went wrong on our side. Nothing was changed.'
  return [error.message, error.remedy].filter(Boolean).join(' ')
}
