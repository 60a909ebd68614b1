import type { Decided, DecideInput, RecentDecision, ReviewQueuePage, ReviewQueueRow, UndoInput } from '@/lib/review/types'
import { isHeldByOther } from './lease-state'

/**
 * What this browser has decided and the server's list does not yet show. The list itself belongs to its query:
 * `viewOf` lays these decisions over it, so that taking one back (undo, or a refusal) is the identity.
 */
export type QueueState = {
  decisions: LocalDecision[]
  /** Earlier ones whose undo was asked for here, by `recentKey`. */
  takenBack: string[]
  notice: Notice | null
  /** Refusals that another notice took the place of, oldest first. They stay until they are closed or their item is decided after all. */
  missed: Notice[]
}

export type LocalDecision = {
  row: ReviewQueueRow
  action: DecideInput['action']
  at: string
  /** What the server made of it; null until it answers. */
  decided: Decided | null
  /** `undoing`: the item is back on the list already, the server has yet to agree. `gone`: it was refused, for the item is settled: there is nothing to list or take back. */
  phase: 'saving' | 'saved' | 'undoing' | 'gone'
}

export type Notice = {
  tone: 'done' | 'back' | 'failed' | 'said'
  text: string
  itemId: string | null
  /** It speaks of the item on screen and goes with it. */
  here?: true
}

export type QueueEvent =
  | { type: 'decide'; row: ReviewQueueRow; action: DecideInput['action']; at: string }
  | { type: 'saved'; itemId: string; decided: Decided }
  | { type: 'refused'; itemId: string; message: string; /** Somebody else decided it: it does not come back. */ gone: boolean }
  | { type: 'undo'; itemId: string; key: string }
  | { type: 'undone'; itemId: string; text: string }
  | { type: 'undo_refused'; itemId: string; key: string; message: string }
  | { type: 'say'; notice: Notice | null }
  | { type: 'close'; notice: Notice }

export const EMPTY_QUEUE: QueueState = { decisions: [], takenBack: [], notice: null, missed: [] }

const DONE: Record<DecideInput['action'], string> = {
  approve: 'Approved', fix: 'Corrected and approved', reject: 'Rejected', merge: 'Merged', keep_apart: 'Kept apart', supersede: 'Superseded', split: 'Split off',
  assert: 'Asserted', move: 'Moved',
}

/** The next state of the queue after an event. Pure. */
export function reduceQueue(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'decide':
      return {
        ...state,
        // An undo that was asked for before the server had answered was of the former decision on this item.
        takenBack: state.takenBack.filter((key) => key !== `unsaved:${event.row.id}`),
        decisions: [{ row: event.row, action: event.action, at: event.at, decided: null, phase: 'saving' }, ...without(state, event.row.id)],
        ...said(forgiven(state, event.row.id), { tone: 'done', text: `${DONE[event.action]}: “${event.row.statement}”`, itemId: event.row.id }),
      }
    case 'saved': {
      const row = state.decisions.find((d) => d.row.id === event.itemId)?.row
      const waits = row === undefined ? null : waitingWords(event.decided.outcome, row.statement)
      return {
        ...state,
        notice: waits !== null && state.notice?.itemId === event.itemId ? { ...state.notice, text: waits } : state.notice,
        decisions: patch(state, event.itemId, (d) => ({ ...d, decided: event.decided, phase: d.phase === 'saving' ? 'saved' : d.phase })),
      }
    }
    case 'refused':
      return {
        ...state,
        decisions: event.gone ? patch(state, event.itemId, (d) => ({ ...d, phase: 'gone' })) : without(state, event.itemId),
        ...said(state, { tone: 'failed', text: event.message, itemId: event.gone ? null : event.itemId }),
      }
    case 'undo':
      return { ...state, takenBack: [...state.takenBack, event.key], decisions: patch(state, event.itemId, (d) => ({ ...d, phase: 'undoing' })) }
    case 'undone':
      // Decided anew while the undo was on its way, it stays decided: that decision reaches the server after the undo.
      return { ...state, decisions: state.decisions.filter((d) => d.row.id !== event.itemId || d.phase !== 'undoing'), ...said(state, { tone: 'back', text: event.text, itemId: event.itemId }) }
    case 'undo_refused':
      return {
        takenBack: state.takenBack.filter((key) => key !== event.key),
        decisions: patch(state, event.itemId, (d) => ({ ...d, phase: d.decided === null ? 'saving' : 'saved' })),
        ...said(state, { tone: 'failed', text: event.message, itemId: null }),
      }
    case 'say':
      return { ...state, ...(event.notice === null ? { notice: null } : said(state, event.notice)) }
    case 'close':
      return { ...state, missed: state.missed.filter((notice) => notice !== event.notice) }
  }
}

type Told = Pick<QueueState, 'notice' | 'missed'>

/** One notice takes the place of another, and yet no refusal goes unread: whoever decides one item after the other sees each for a moment only. */
function said({ notice: before, missed }: Told, notice: Notice): Told {
  return { notice, missed: before?.tone === 'failed' && !before.here ? [...missed, before] : missed }
}

/** What was refused of an item is settled by deciding it. */
const forgiven = ({ notice, missed }: Told, itemId: string): Told => ({ notice: notice?.itemId === itemId ? null : notice, missed: missed.filter((each) => each.itemId !== itemId) })

/** A verdict that does not take effect by itself says what it waits for. */
function waitingWords(outcome: Decided['outcome'], statement: string): string | null {
  if (outcome === 'awaits_second') return `Your verdict is kept; a second reviewer is asked too: “${statement}”`
  return outcome === 'awaits_adjudication' ? `The two verdicts differ; a third person will settle it: “${statement}”` : null
}

const without = (state: QueueState, itemId: string) => state.decisions.filter((d) => d.row.id !== itemId)
const patch = (state: QueueState, itemId: string, change: (d: LocalDecision) => LocalDecision) =>
  state.decisions.map((d) => (d.row.id === itemId ? change(d) : d))

/** What tells one of the last decisions from another. */
export const recentKey = (recent: Pick<RecentDecision, 'batchId' | 'decisionId' | 'verdictId' | 'itemId'>): string =>
  recent.batchId ?? recent.decisionId ?? recent.verdictId ?? `unsaved:${recent.itemId}`

/** What takes a decision back; null while the server has not answered. */
export function undoOf({ batchId, decisionId, verdictId }: Pick<RecentDecision, 'batchId' | 'decisionId' | 'verdictId'>): UndoInput | null {
  if (batchId !== null) return { batchId }
  if (decisionId !== null) return { decisionId }
  return verdictId === null ? null : { verdictId }
}

/** The name of what an undo takes back: the `recentKey` of its decision once that is saved. */
export const undoId = (input: UndoInput): string => ('batchId' in input ? input.batchId : 'decisionId' in input ? input.decisionId : input.verdictId)

/** What an undo takes back next. @param final what the server did not let go of */
export const lastToUndo = (recent: readonly RecentDecision[], final: ReadonlySet<string>): RecentDecision | undefined =>
  recent.find((decision) => !decision.undone && !decision.final && !final.has(recentKey(decision)))

type Shown = Pick<ReviewQueuePage, 'rows' | 'total' | 'recent'>

/** What the page shows: the server's list without what was decided here, and the last ten decisions, newest first. */
export function viewOf(state: QueueState, server: Shown): Shown {
  const hidden = new Set(state.decisions.filter((d) => d.phase !== 'undoing').map((d) => d.row.id))
  const rows = server.rows.filter((row) => !hidden.has(row.id))
  const known = new Set(server.recent.map(recentKey))
  // They reach the server in this order: behind one that it lists, what it does not list is older than its ten.
  const local = state.decisions.filter((d) => d.phase !== 'gone').map(recentOf)
  const listed = local.findIndex((recent) => known.has(recentKey(recent)))
  const recent = [...(listed < 0 ? local : local.slice(0, listed)), ...server.recent].slice(0, 10)
  return {
    rows, total: server.total - (server.rows.length - rows.length),
    recent: recent.map((each) => (state.takenBack.includes(recentKey(each)) ? { ...each, undone: true } : each)),
  }
}

const recentOf = (d: LocalDecision): RecentDecision => ({
  batchId: null,
  decisionId: d.decided?.decisionId ?? null,
  verdictId: d.decided?.verdictId ?? null,
  itemId: d.row.id,
  action: d.action,
  statement: d.row.statement,
  accountName: d.row.accountName,
  at: d.at,
  undone: d.phase === 'undoing',
  final: false,
  count: 1,
})

/**
 * Where to go from an item: `step` +1 or −1 along the list, around its ends. Null when no other item is left. An item that
 * is not on the list (opened by its address) leads to the first.
 */
export function neighbour(rows: readonly { id: string }[], itemId: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.id === itemId)
  if (at < 0) return rows[0]?.id ?? null
  const next = rows[(at + step + rows.length) % rows.length]
  return next === undefined || next.id === itemId ? null : next.id
}

/** Where to begin: the first item that nobody else had on the screen when the list was fetched; with none, the first. */
export const opening = (rows: readonly Pick<ReviewQueueRow, 'id' | 'lease'>[]): string | null =>
  (rows.find(({ lease }) => lease === null || lease.mine) ?? rows[0])?.id ?? null

/**
 * A decision so soon after another was meant for the item before: the eye has not been on this one yet. What counts is when it was
 * pressed: on a busy page it is heard later, and then it may be older than the item that it would meet.
 */
export const LEAST_MS = 250
export const isTooSoon = (decidedAt: number | null, pressedAt: number): boolean => decidedAt !== null && pressedAt - decidedAt < LEAST_MS

type Leasable = Pick<ReviewQueueRow, 'id' | 'lease' | 'mayDecide'>

/** The items that come after one of its own accord, nearest first: those that nobody else has on the screen and the reader may decide. */
export function following(rows: readonly Leasable[], itemId: string | null, most: number, now: number): string[] {
  const at = rows.findIndex((row) => row.id === itemId)
  const found: string[] = []
  for (let step = 1; step <= rows.length && found.length < most; step++) {
    const row = rows[(Math.max(at, -1) + step) % rows.length]
    if (row && row.id !== itemId && row.mayDecide && !isHeldByOther(row.lease, now)) found.push(row.id)
  }
  return found
}
