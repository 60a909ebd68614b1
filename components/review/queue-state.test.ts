import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decided, DecideInput, RecentDecision, ReviewQueueRow } from '@/lib/review/types'
import { EMPTY_QUEUE, following, isTooSoon, lastToUndo, neighbour, opening, reduceQueue, undoId, undoOf, viewOf, type QueueState } from './queue-state'

const row = (id: string): ReviewQueueRow => ({
  id, accountId: 'account', accountName: 'Brackwater Foods', reason: 'low_reading', why: 'possibly heard', statement: `Wants ${id}`,
  holder: 'Ines Falk', createdAt: '2026-03-01T09:00:00.000Z', mayDecide: true, ownWord: false, effect: 0.3, uncertainty: 0.5, stakes: 1, ageDays: 1, headline: false, lease: null,
  assignee: null, flagged: null, quorum: 1, blind: false, highStakes: false, touches: [], order: '',
})
const rows = ['a', 'b', 'c', 'd'].map(row)
const server = { rows, total: 90, recent: [] as RecentDecision[] }
const at = '2026-03-02T10:00:00.000Z'
const decided = (decisionId: string): Decided => ({ decisionId, verdictId: null, outcome: 'decided' })
const ids = (state: QueueState) => viewOf(state, server).rows.map((r) => r.id).join('')
const earlier = (decisionId: string): RecentDecision => ({
  batchId: null, decisionId, verdictId: null, itemId: `item of ${decisionId}`, action: 'approve', statement: 'Wants', accountName: 'Brackwater Foods', at, undone: false, final: false, count: 1,
})
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

  it('neither lists what was refused for good among the last decisions, nor offers to take it back', () => {
    const state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'refused', itemId: 'b', message: 'Mara decided this a minute ago.', gone: true })
    const { recent } = viewOf(state, { ...server, recent: [earlier('d0')] })
    expect(recent.map(({ decisionId }) => decisionId)).toEqual(['d0'])
  })

  it('keeps every refusal until it is closed or its item is decided, however fast one goes on', () => {
    const refuse = (state: QueueState, itemId: string) => reduceQueue(state, { type: 'refused', itemId, message: `No ${itemId}.`, gone: false })
    const told = ({ notice, missed }: QueueState) => [...missed, ...(notice?.tone === 'failed' ? [notice] : [])].map(({ text }) => text)
    let state = ['a', 'b', 'c'].reduce((before, id) => decide(before, id), EMPTY_QUEUE)
    state = refuse(refuse(state, 'a'), 'b')
    expect(told(state)).toEqual(['No a.', 'No b.'])
    state = reduceQueue(decide(state, 'd'), { type: 'say', notice: { tone: 'said', text: 'Kept', itemId: null } })
    expect(told(state)).toEqual(['No a.', 'No b.'])
    expect(told(decide(state, 'a'))).toEqual(['No b.'])
    const [first] = state.missed
    expect(first && told(reduceQueue(state, { type: 'close', notice: first }))).toEqual(['No b.'])
    expect(told(reduceQueue(refuse(EMPTY_QUEUE, 'a'), { type: 'say', notice: null }))).toEqual([])
  })

  it('keeps no word about the item on screen, which goes with it', () => {
    const here = reduceQueue(EMPTY_QUEUE, { type: 'say', notice: { tone: 'failed', text: 'Not yet.', itemId: null, here: true } })
    expect(decide(here, 'a').missed).toEqual([])
  })

  it('hides it again when an undo is refused', () => {
    let state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'saved', itemId: 'b', decided: decided('d1') })
    state = reduceQueue(state, { type: 'undo', itemId: 'b', key: 'd1' })
    expect(ids(state)).toBe('abcd')
    expect(ids(reduceQueue(state, { type: 'undo_refused', itemId: 'b', key: 'd1', message: 'Too late.' }))).toBe('acd')
  })

  it('does not hide an item whose save arrives after its undo was asked for', () => {
    let state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'undo', itemId: 'b', key: 'd1' })
    state = reduceQueue(state, { type: 'saved', itemId: 'b', decided: decided('d1') })
    expect(ids(state)).toBe('abcd')
  })

  it('keeps an item decided that was decided anew while its undo was on its way', () => {
    let state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'saved', itemId: 'b', decided: decided('d1') })
    state = decide(reduceQueue(state, { type: 'undo', itemId: 'b', key: 'd1' }), 'b', 'reject')
    state = reduceQueue(state, { type: 'undone', itemId: 'b', text: 'Taken back' })
    expect(ids(state)).toBe('acd')
    expect(state.decisions).toMatchObject([{ action: 'reject', phase: 'saving' }])
  })

  it('takes back the newest decision on an item that was decided, taken back before it was saved, and decided again', () => {
    let state = reduceQueue(decide(EMPTY_QUEUE, 'b', 'merge'), { type: 'undo', itemId: 'b', key: 'unsaved:b' })
    state = reduceQueue(state, { type: 'undone', itemId: 'b', text: 'Taken back' })
    state = decide(state, 'b', 'keep_apart')
    const last = viewOf(state, { ...server, recent: [earlier('d0')] }).recent.find(({ undone }) => !undone)
    expect(last).toMatchObject({ itemId: 'b', action: 'keep_apart' })
  })

  it('says what a verdict waits for that does not take effect by itself', () => {
    const waits = (outcome: Decided['outcome']) => reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'saved', itemId: 'b', decided: { decisionId: null, verdictId: 'v1', outcome } }).notice?.text
    expect(waits('awaits_second')).toBe('Your verdict is kept; a second reviewer is asked too: “Wants b”')
    expect(waits('awaits_adjudication')).toBe('The two verdicts differ; a third person will settle it: “Wants b”')
    expect(waits('decided')).toBe('Approved: “Wants b”')
  })

  it('does not offer to take back twice what an earlier visit decided', () => {
    const recent = [earlier('d9'), earlier('d8')]
    const state = reduceQueue(EMPTY_QUEUE, { type: 'undo', itemId: 'elsewhere', key: 'd9' })
    expect(viewOf(state, { ...server, recent }).recent.map(({ undone }) => undone)).toEqual([true, false])
    expect(viewOf(reduceQueue(state, { type: 'undo_refused', itemId: 'elsewhere', key: 'd9', message: 'No.' }), { ...server, recent }).recent.map(({ undone }) => undone)).toEqual([false, false])
  })

  it('reaches the decisions behind one that can no longer be taken back', () => {
    const recent = [earlier('d9'), earlier('d8')]
    const refused = new Set(recent.slice(0, 1).flatMap((each) => { const input = undoOf(each); return input === null ? [] : [undoId(input)] }))
    expect(lastToUndo(recent, new Set())?.decisionId).toBe('d9')
    expect(lastToUndo(recent, refused)?.decisionId).toBe('d8')
    expect(lastToUndo(recent.slice(0, 1), refused)).toBeUndefined()
    expect(lastToUndo([{ ...earlier('d9'), final: true }, earlier('d8')], new Set())?.decisionId).toBe('d8')
  })

  it('keeps the newest first, however many were decided here', () => {
    const all = 'abcdefghijkl'.split('').reduce((state, id) => reduceQueue(decide(state, id), { type: 'saved', itemId: id, decided: decided(`d-${id}`) }), EMPTY_QUEUE)
    const listed = 'lkjihgfedc'.split('').map((id) => earlier(`d-${id}`))
    expect(viewOf(decide(all, 'm'), { ...server, recent: listed }).recent.map((r) => r.itemId === 'm' ? 'm' : r.decisionId)).toEqual(['m', ...listed.slice(0, 9).map((r) => r.decisionId)])
  })

  it('lists a decision once when the server lists it too, and never more than ten', () => {
    const recent = Array.from({ length: 10 }, (_, i) => earlier(`d${i}`))
    const state = reduceQueue(decide(EMPTY_QUEUE, 'b'), { type: 'saved', itemId: 'b', decided: decided('d0') })
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
      const undone = reduceQueue(reduceQueue(decided, { type: 'undo', itemId: target.id, key: `unsaved:${target.id}` }), { type: 'undone', itemId: target.id, text: '' })
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

  it('goes on by itself to what nobody else has and the reader may decide', () => {
    const now = Date.parse('2026-03-02T10:00:00Z')
    const held = (until: string, mine: boolean) => ({ memberId: 'ada', name: 'Ada Lind', until, mine })
    const list = [row('a'), { ...row('b'), lease: held('2026-03-02T10:04:00Z', false) }, { ...row('c'), lease: held('2026-03-02T09:59:00Z', false) }, { ...row('d'), mayDecide: false }, { ...row('e'), lease: held('2026-03-02T10:04:00Z', true) }]
    expect(following(list, 'a', 3, now)).toEqual(['c', 'e'])
    expect(following(list, 'e', 1, now)).toEqual(['a'])
    expect(following(list, null, 1, now)).toEqual(['a'])
    expect(following([row('a')], 'a', 3, now)).toEqual([])
  })

  it('begins with what nobody else has, and with the first where others have all', () => {
    const held = (id: string, mine: boolean) => ({ ...row(id), lease: { memberId: 'ada', name: 'Ada Lind', until: '2026-03-02T10:04:00Z', mine } })
    expect(opening([held('a', false), held('b', true), row('c')])).toBe('b')
    expect(opening([held('a', false), row('b')])).toBe('b')
    expect(opening([held('a', false), held('b', false)])).toBe('a')
    expect(opening([])).toBeNull()
  })

  it('takes no decision for the item before', () => {
    expect([isTooSoon(null, 0), isTooSoon(1000, 1100), isTooSoon(1000, 1250)]).toEqual([false, true, false])
    // Pressed before the other was heard.
    expect(isTooSoon(1000, 900)).toBe(true)
  })

  it('leads from an item that is not listed to the first one', () => {
    expect(neighbour(rows, 'elsewhere', 1)).toBe('a')
    expect(neighbour([], 'elsewhere', 1)).toBeNull()
  })
})
