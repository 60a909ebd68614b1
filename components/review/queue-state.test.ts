import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecideInput, RecentDecision, ReviewQueueRow } from '@/lib/review/types'
import { EMPTY_QUEUE, neighbour, reduceQueue, viewOf, type QueueState } from './queue-state'

const row = (id: string): ReviewQueueRow => ({
  id, accountId: 'account', accountName: 'Brackwater Foods', reason: 'low_reading', why: 'possibly heard', statement: `Wants ${id}`,
  holder: 'Ines Falk', createdAt: '2026-03-01T09:00:00.000Z', mayDecide: true,
})
const rows = ['a', 'b', 'c', 'd'].map(row)
const server = { rows, total: 90, recent: [] as RecentDecision[] }
const at = '2026-03-02T10:00:00.000Z'
const ids = (state: QueueState) => viewOf(state, server).rows.map((r) => r.id).join('')
const decide = (state: QueueState, id: string, action: DecideInput['action'] = 'approve') => reduceQueue(state, { type: 'decide', row: row(id), action, at })

describe('deciding before the server answers', () => {
  it('takes the item off the list at once and lists it among the last decisions', () => {
    const view = viewOf(decide(EMPTY_QUEUE, 'b'), server)
    expect(view.rows.map((r) => r.id)).toEqual(['a', 'c', 'd'])
    expect(view.total).toBe(89)
    expect(view.recent).toMatchObject([{ itemId: 'b', action: 'approve', undone: false }])
  })

  it('brings a refused item back to its place and says what happened', () => {
    const state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'refused', itemId: 'b', message: 'The server could not be reached.', gone: false })
    expect(ids(state)).toBe('abcd')
    expect(viewOf(state, server).recent).toEqual([])
    expect(state.notice).toEqual({ tone: 'failed', text: 'The server could not be reached.', itemId: 'b' })
  })

  it('does not bring back what somebody else has decided meanwhile', () => {
    const state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'refused', itemId: 'b', message: 'Mara decided this a minute ago.', gone: true })
    expect(ids(state)).toBe('acd')
    expect(state.notice?.tone).toBe('failed')
  })

  it('hides it again when an undo is refused', () => {
    let state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'saved', itemId: 'b', decisionId: 'd1' })
    state = reduceQueue(state, { type: 'undo', itemId: 'b' })
    expect(ids(state)).toBe('abcd')
    expect(ids(reduceQueue(state, { type: 'undo_refused', itemId: 'b', message: 'Too late.' }))).toBe('acd')
  })

  it('does not hide an item whose save arrives after its undo was asked for', () => {
    let state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'undo', itemId: 'b' })
    state = reduceQueue(state, { type: 'saved', itemId: 'b', decisionId: 'd1' })
    expect(ids(state)).toBe('abcd')
  })

  it('lists a decision once when the server lists it too, and never more than ten', () => {
    const recent = Array.from({ length: 10 }, (_, i): RecentDecision => ({
      decisionId: `d${i}`, itemId: `i${i}`, action: 'approve', statement: 'Wants', accountName: 'Brackwater Foods', at, undone: false,
    }))
    const state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'saved', itemId: 'b', decisionId: 'd0' })
    const view = viewOf(state, { ...server, recent })
    expect(view.recent.map((r) => r.decisionId)).toEqual(recent.map((r) => r.decisionId))
  })
})

const someRows = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }).map((names) => names.map(row))

describe('laws', () => {
  it('decide and undo is the identity, whatever else is decided between', () => {
    fc.assert(fc.property(someRows, fc.nat(), fc.array(fc.nat(), { maxLength: 5 }), fc.constantFrom('approve', 'fix', 'reject'), (list, pick, others, action) => {
      const shown = { rows: list, total: list.length + 30, recent: [] }
      const target = list[pick % list.length]
      if (target === undefined) return
      const rest = others.flatMap((n) => list[n % list.length] ?? []).filter((r) => r.id !== target.id)
      const run = (first: QueueState) => rest.reduce((state, r) => reduceQueue(state, { type: 'decide', row: r, action, at }), first)

      const without = run(EMPTY_QUEUE)
      const decided = run(reduceQueue(EMPTY_QUEUE, { type: 'decide', row: target, action, at }))
      const undone = reduceQueue(reduceQueue(decided, { type: 'undo', itemId: target.id }), { type: 'undone', itemId: target.id, statement: '' })
      const refused = reduceQueue(decided, { type: 'refused', itemId: target.id, message: 'No.', gone: false })

      expect(viewOf(undone, shown)).toEqual(viewOf(without, shown))
      expect(viewOf(refused, shown)).toEqual(viewOf(without, shown))
    }))
  })

  it('never leads from an item to itself, and leads nowhere only from the last one', () => {
    fc.assert(fc.property(someRows, fc.nat(), fc.constantFrom(1 as const, -1 as const), (list, pick, step) => {
      const from = list[pick % list.length]?.id ?? null
      const to = neighbour(list, from, step)
      expect(to).not.toBe(from)
      expect(to === null).toBe(list.length === 1)
      if (to !== null) expect(neighbour(list, to, step === 1 ? -1 : 1)).toBe(from)
    }))
  })

  it('leads from an item that is not listed to the first one', () => {
    expect(neighbour(rows, 'elsewhere', 1)).toBe('a')
    expect(neighbour([], 'elsewhere', 1)).toBeNull()
  })
})
