'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { filterParams, isHighStakes, isPairReason, regroupTargetsQuery, reviewItemQuery, type ReviewFilter } from '@/lib/review/client'
import type { DecideInput, RecentDecision, ReviewItemView, ReviewQueueRow } from '@/lib/review/types'
import { choicesFor, type Comparing } from './choices'
import type { Writing } from './item-drafts'
import type { ReviewCommand, ReviewMode } from './keys'
import type { LeaseVerbs } from './lease-keeper'
import { clockTime, type LeaseState } from './lease-state'
import { cameUpJustNow, isDeciding, whyNotTaken, type Standing } from './not-taken'
import { following, isTooSoon, lastToUndo, neighbour, opening } from './queue-state'
import { quoteIn, uncoverQuote } from './quote-sight'
import type { QuoteSpan } from './quote-span'
import { useCurrentItem } from './use-current-item'
import { useDrafts } from './use-drafts'
import { useFinal } from './use-final'
import { useKeepNote } from './use-keep-note'
import { useLease } from './use-lease'
import { useLookAhead, usePrefetchedItems, useReviewQueue, type QueueVerbs } from './use-review-queue'
import { useSeen } from './use-seen'
import { useStopwatch } from './use-stopwatch'

type Asked = { id: string | null; mode: ReviewMode; comparing: Comparing; writing: Writing }
const AT_REST: Asked = { id: null, mode: 'deciding', comparing: 'merge', writing: 'note' }
/** Items that are fetched before they are asked for. */
const AHEAD = 3

type Input = { filter: ReviewFilter; linked: string | null; me: string; hydrated: boolean; now: number; verbs: QueueVerbs & LeaseVerbs; onNote: (itemId: string, text: string) => Promise<void> }

/** Everything that the desk knows and does: the queue, the item on screen and its lease, and what each command makes of them. */
export function useDesk({ filter, linked, me, hydrated, now, verbs, onNote }: Input) {
  const client = useQueryClient()
  const { drafts, verbs: ending, onNote: endNote } = useDrafts(me, verbs, onNote)
  const { verbs: queueVerbs, final } = useFinal(ending)
  const queue = useReviewQueue(filter, queueVerbs)
  const { rows, recent } = queue.view
  const { id, go: goOn } = useCurrentItem(linked, opening(rows), filterParams(filter).toString())
  const item = useQuery({ ...reviewItemQuery(id ?? ''), enabled: id !== null }).data
  const [asked, setAsked] = useState<Asked>(AT_REST)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const decidedAt = useRef<number | null>(null)
  const [unfolded, setUnfolded] = useState({ id, whole: false, history: false })
  const heading = useRef<HTMLDivElement>(null)
  const turn = useRef<HTMLLIElement>(null)

  const row: ReviewQueueRow | undefined = rows.find((candidate) => candidate.id === id) ?? (item?.status === 'open' ? item : undefined)
  const isOpen = row !== undefined && row.mayDecide && (item === undefined || (item.status === 'open' && item.mayDecide))
  const leaseVerbs = useMemo<LeaseVerbs>(() => ({
    ...verbs,
    // Where much is at stake the evidence counts as shown only when it is served to whoever holds the item.
    take: async (input) => {
      const leased = await verbs.take(input)
      const view = client.getQueryData(reviewItemQuery(input.itemId).queryKey)
      if (view === undefined || isHighStakes(view)) await client.query({ ...reviewItemQuery(input.itemId), staleTime: 0 })
      return leased
    },
  }), [client, verbs])
  const lease = useLease(id, isOpen && queue.undoingItem !== id, leaseVerbs)
  // What is not drawn yet is not decided.
  const mayDecide = isOpen && item !== undefined && queue.undoingItem !== id && lease.lease.kind !== 'theirs'
  const seconds = useStopwatch(item === undefined ? null : id)
  const seen = useSeen(item === undefined ? null : id, turn)

  // What was being typed on it when the page or one's time with it ended stands open again. The server's page knows nothing of it.
  const open = hydrated && id !== null && asked.id !== id && item !== undefined ? drafts.of(id).open : undefined
  if (open === 'note' || (open !== undefined && mayDecide)) setAsked({ ...AT_REST, id, ...(open === 'fix' ? { mode: 'fixing' } : { mode: 'writing', writing: open }) })

  const pairing = row !== undefined && isPairReason(row.reason)
  const rest: ReviewMode = pairing ? 'pairing' : 'deciding'
  const mode = asked.id === id && asked.mode !== 'deciding' ? asked.mode : rest
  const last = lastToUndo(recent, final)
  const next = neighbour(rows, id, 1)
  const ahead = following(rows, id, AHEAD, now)
  useLookAhead(queue.list, rows.length - 1 - rows.findIndex((candidate) => candidate.id === id))
  usePrefetchedItems(ahead)

  // The reasons take more of a small screen than the decisions did.
  useEffect(() => {
    if (mode === 'reason' && turn.current) uncoverQuote(turn.current)
  }, [mode])

  const beliefId = pairing ? null : (item?.belief?.id ?? null)
  const comparing = mode === 'choosing'
  // Fetched anew each time: what a decision has just merged away is nothing to choose.
  const fellows = useQuery({ ...regroupTargetsQuery(beliefId ?? ''), enabled: comparing && beliefId !== null, staleTime: 0 })
  const targets = fellows.isFetching ? undefined : fellows.data
  const choices = comparing && item !== undefined && (pairing || targets !== undefined) ? choicesFor(item, asked.comparing, targets?.beliefs ?? []) : null

  // A belief that a decision has just merged away has no fellows: its item is asked for anew, and names another one.
  const askAgain = () => { void client.invalidateQueries({ queryKey: reviewItemQuery(id ?? '').queryKey }).then(() => fellows.refetch()) }
  const choicesFailed = comparing && choices === null && fellows.isError ? { error: fellows.error, onRetry: askAgain } : null

  const ask = (change: Partial<Asked>) => setAsked({ ...AT_REST, ...change, id })
  const focus = () => heading.current?.focus({ preventScroll: true })
  const settle = () => { if (id !== null) drafts.close(id); ask({}); focus() }
  const unfold = (part: 'whole' | 'history', open: boolean) => setUnfolded({ ...(unfolded.id === id ? unfolded : { id, whole: false, history: false }), [part]: open })
  /** Goes where the reader asked to go: what is decided there is meant, however soon. */
  const go = (to: string | null) => {
    decidedAt.current = null
    if (queue.notice?.here) queue.dismiss()
    goOn(to)
  }
  const sayWhoHasIt = ({ holder, until }: Extract<LeaseState, { kind: 'theirs' }>) =>
    queue.say({ tone: 'failed', text: `${holder.name} has this item until ${clockTime(until)}: go on with the next one, or take it over.`, itemId: null, here: true })
  const may = mayOf(item, pairing, mayDecide)
  const standing: Standing = {
    statement: row?.statement ?? item?.statement ?? null, awaited: queue.awaited, onScreen: id !== null, drawn: item !== undefined,
    undoing: id !== null && queue.undoingItem === id, mayDecide, pairing, may,
  }
  /** A decision is not taken: it is said of which item and why, for the hand may be on its way to the next one. */
  const refuse = (text: string) => queue.say({ tone: 'failed', text, itemId: null, here: true })
  const decide = (input: DecideInput) => {
    if (lease.lease.kind === 'theirs') return sayWhoHasIt(lease.lease)
    if (row === undefined || !mayDecide) {
      const written = mode === 'fixing' || mode === 'writing'
      const why = written ? 'This cannot be decided here any more. What you wrote stays in this tab until you sign out.' : whyNotTaken(input.action, standing)
      return why === null ? undefined : refuse(why)
    }
    if (input.action === 'approve' && isHighStakes(row) && !seen(row.id)) {
      if (turn.current) quoteIn(turn.current).scrollIntoView({ block: 'center' })
      return refuse('Much is at stake here: read the quote, then approve it.')
    }
    decidedAt.current = performance.now()
    const measured = seconds(row.id)
    ask({})
    queue.decide(row, { ...input, seen: seen(row.id), ...(measured === null ? {} : { seconds: measured }) }, lease)
    goOn(ahead[0] ?? next)
  }
  const undo = (decision: RecentDecision) => {
    queue.undo(decision, lease)
    if (decision.batchId === null && decision.itemId !== '') go(decision.itemId)
  }
  const keepNote = useKeepNote({
    at: mode === 'writing' && asked.writing === 'note' ? id : null, onNote: endNote, say: queue.say, close: settle,
  })
  const write = (text: string) => {
    if (row === undefined) return
    if (asked.writing === 'other') return decide({ itemId: row.id, action: 'reject', reason: 'other', note: text })
    if (asked.writing === 'assert') return decide({ itemId: row.id, action: 'assert', note: text })
    if (asked.writing === 'note') return keepNote(row.id, text)
    settle()
    queue.flag(row, text, lease)
    goOn(ahead[0] ?? next)
  }
  /** One press: of a second step it is never too soon. */
  const decideAtOnce = (input: DecideInput, pressedAt: number) => (isTooSoon(decidedAt.current, pressedAt) ? refuse(cameUpJustNow(standing.statement)) : decide(input))
  const compare = (what: Comparing, pressedAt: number) => (pairing && what !== 'supersede' && id !== null ? decideAtOnce({ itemId: id, action: what }, pressedAt) : ask({ mode: 'choosing', comparing: what }))

  const takeOver = () => {
    if (queue.notice?.here) queue.dismiss()
    lease.takeOver()
  }

  /** An item that a decision on another one made needless is passed over by the key that would have decided it: the hand need not stop. */
  const passOver = (needless: ReviewItemView) => {
    queue.say({ tone: 'said', text: `Nothing is left to decide: “${needless.statement}”`, itemId: null })
    decidedAt.current = performance.now()
    goOn(ahead[0] ?? next)
  }

  /** @param pressedAt on the clock of `performance.now()`; a button is heard as it is pressed */
  const run = (command: ReviewCommand, pressedAt = performance.now()): void => {
    if (isDeciding(command)) {
      if (item?.status === 'withdrawn' && command.do !== 'kept') return passOver(item)
      if (lease.lease.kind === 'theirs') return sayWhoHasIt(lease.lease)
      const why = whyNotTaken(command.do, standing)
      if (why !== null) return refuse(why)
    }
    switch (command.do) {
      case 'approve': if (id !== null) decideAtOnce({ itemId: id, action: 'approve' }, pressedAt); return
      case 'reject': if (command.reason === 'other') ask({ mode: 'writing', writing: 'other' }); else if (id !== null) decide({ itemId: id, action: 'reject', reason: command.reason }); return
      case 'fix': if (mayDecide && item !== undefined) ask({ mode: 'fixing' }); return
      case 'choose_reason': if (mayDecide) ask({ mode: 'reason' }); return
      case 'merge': case 'keep_apart': case 'supersede': if (mayDecide && may.compare) compare(command.do, pressedAt); return
      case 'split': if (mayDecide && may.split && id !== null) decideAtOnce({ itemId: id, action: 'split' }, pressedAt); return
      case 'assert': if (mayDecide && may.assert) ask({ mode: 'writing', writing: 'assert' }); return
      case 'flag': if (may.flag) ask({ mode: 'writing', writing: 'flag' }); return
      case 'not_here': case 'kept': return
      case 'note': if (item !== undefined) ask({ mode: 'writing', writing: 'note' }); return
      case 'choose': { const chosen = choices?.[command.index]; if (chosen) decide(chosen.decision); return }
      case 'conversation': if (!pairing) unfold('whole', !(unfolded.id === id && unfolded.whole)); return
      case 'history': unfold('history', !(unfolded.id === id && unfolded.history)); return
      case 'take_over': if (lease.lease.kind === 'theirs') takeOver(); return
      case 'cancel': settle(); return
      case 'skip': if (next !== null) go(next); return
      case 'back': { const previous = neighbour(rows, id, -1); if (previous !== null) go(previous); return }
      case 'undo': if (last !== undefined) undo(last)
    }
  }
  const quote = id !== null && mode === 'fixing' ? (drafts.of(id).quote ?? null) : null
  const moveQuote = (span: QuoteSpan) => {
    if (id !== null) drafts.keep(id, { quote: span, open: 'fix' })
    redraw()
  }
  return {
    quote, moveQuote, queue, id, go, item, row, mode, pairing, mayDecide, may, run, undo, decide, write, heading, turn, choices, choicesFailed,
    asked, drafts, lease: lease.lease, takeOver, canMove: next !== null && next !== id, canUndo: last !== undefined, last,
    whole: { open: unfolded.id === id && unfolded.whole, onOpen: (open: boolean) => unfold('whole', open) },
    history: { open: unfolded.id === id && unfolded.history, onOpen: (open: boolean) => unfold('history', open) },
  }
}

/** Which of the rarer decisions an item allows: what cannot work is not offered, and the server refuses it all the same. */
function mayOf(item: ReviewItemView | undefined, pairing: boolean, mayDecide: boolean) {
  return {
    compare: pairing ? item?.pair != null : item?.belief != null,
    split: !pairing && (item?.belief?.mentions ?? 0) > 1,
    assert: item !== undefined && !pairing,
    flag: mayDecide && item !== undefined,
  }
}
