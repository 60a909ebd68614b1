import type { DecideInput, RecentDecision, ReviewQueuePage, ReviewQueueRow } from '@/lib/review/types'

/**
 * What this browser has decided and the server's list does not yet show. The list itself belongs to its query:
 * `viewOf` lays these decisions over it, so that taking one back (undo, or a refusal) is the identity.
 */
export type QueueState = { decisions: LocalDecision[]; notice: Notice | null }

export type LocalDecision = {
  row: ReviewQueueRow
  action: DecideInput['action']
  at: string
  decisionId: string | null
  /** `undoing`: the item is back on the list already, the server has yet to agree. */
  phase: 'saving' | 'saved' | 'undoing'
}

export type Notice = { tone: 'done' | 'back' | 'failed'; text: string; itemId: string | null }

export type QueueEvent =
  | { type: 'decide'; row: ReviewQueueRow; action: DecideInput['action']; at: string }
  | { type: 'saved'; itemId: string; decisionId: string }
  | { type: 'refused'; itemId: string; message: string; /** Somebody else decided it: it does not come back. */ gone: boolean }
  | { type: 'undo'; itemId: string }
  | { type: 'undone'; itemId: string; statement: string }
  | { type: 'undo_refused'; itemId: string; message: string }
  | { type: 'say'; notice: Notice | null }

export const EMPTY_QUEUE: QueueState = { decisions: [], notice: null }

const DONE: Record<DecideInput['action'], string> = { approve: 'Approved', fix: 'Corrected and approved', reject: 'Rejected', merge: 'Merged', keep_apart: 'Kept apart' }

/** The next state of the queue after an event. Pure. */
export function reduceQueue(state: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'decide':
      return {
        decisions: [{ row: event.row, action: event.action, at: event.at, decisionId: null, phase: 'saving' }, ...without(state, event.row.id)],
        notice: { tone: 'done', text: `${DONE[event.action]}: “${event.row.statement}”`, itemId: event.row.id },
      }
    case 'saved':
      return { ...state, decisions: patch(state, event.itemId, (d) => ({ ...d, decisionId: event.decisionId, phase: d.phase === 'saving' ? 'saved' : d.phase })) }
    case 'refused':
      return {
        decisions: event.gone ? state.decisions : without(state, event.itemId),
        notice: { tone: 'failed', text: event.message, itemId: event.gone ? null : event.itemId },
      }
    case 'undo':
      return { ...state, decisions: patch(state, event.itemId, (d) => ({ ...d, phase: 'undoing' })) }
    case 'undone':
      return { decisions: without(state, event.itemId), notice: { tone: 'back', text: `Taken back: “${event.statement}”`, itemId: event.itemId } }
    case 'undo_refused':
      return {
        decisions: patch(state, event.itemId, (d) => ({ ...d, phase: d.decisionId === null ? 'saving' : 'saved' })),
        notice: { tone: 'failed', text: event.message, itemId: null },
      }
    case 'say':
      return { ...state, notice: event.notice }
  }
}

const without = (state: QueueState, itemId: string) => state.decisions.filter((d) => d.row.id !== itemId)
const patch = (state: QueueState, itemId: string, change: (d: LocalDecision) => LocalDecision) =>
  state.decisions.map((d) => (d.row.id === itemId ? change(d) : d))

/** What the page shows: the server's list without what was decided here, and the last ten decisions, newest first. */
export function viewOf(state: QueueState, server: Pick<ReviewQueuePage, 'rows' | 'total' | 'recent'>): Pick<ReviewQueuePage, 'rows' | 'total' | 'recent'> {
  const hidden = new Set(state.decisions.filter((d) => d.phase !== 'undoing').map((d) => d.row.id))
  const rows = server.rows.filter((row) => !hidden.has(row.id))
  const known = new Set(server.recent.map((r) => r.decisionId))
  const local = state.decisions.filter((d) => d.decisionId === null || !known.has(d.decisionId)).map(recentOf)
  return { rows, total: server.total - (server.rows.length - rows.length), recent: [...local, ...server.recent].slice(0, 10) }
}

const recentOf = (d: LocalDecision): RecentDecision => ({
  decisionId: d.decisionId ?? `unsaved:${d.row.id}`,
  itemId: d.row.id,
  action: d.action,
  statement: d.row.statement,
  accountName: d.row.accountName,
  at: d.at,
  undone: d.phase === 'undoing',
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
