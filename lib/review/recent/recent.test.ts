import { expect, it } from 'vitest'
import { recentWork, type DecisionRow, type GivenVerdict } from './recent'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute))
const decision = (id: string, minute: number, over: Partial<DecisionRow> = {}): DecisionRow => ({
  id, batchId: null, itemId: `item of ${id}`, action: 'approve', statement: `says ${id}`, account: { name: 'Brackwater Foods' }, at: at(minute), undoneAt: null, ...over,
})
const verdict = (id: string, minute: number, over: Partial<GivenVerdict> = {}): GivenVerdict => ({
  id, itemId: `item of ${id}`, action: 'reject', statement: `says ${id}`, accountName: 'Brackwater Foods', at: at(minute), undoneAt: null, answered: false, ...over,
})

it('puts decisions, batches and verdicts in one order, the newest first', () => {
  const batch = { count: 30, decision: decision('c', 5, { batchId: 'batch' }) }
  const work = recentWork([decision('a', 9), decision('b', 1)], [batch], [verdict('v', 7)], 10)
  expect(work.map(({ batchId, decisionId, verdictId, count }) => [batchId, decisionId, verdictId, count])).toEqual([
    [null, 'a', null, 1], [null, null, 'v', 1], ['batch', 'c', null, 30], [null, 'b', null, 1],
  ])
})

it('lists a verdict that settled its item once, as the decision', () => {
  const work = recentWork([decision('a', 9, { itemId: 'item' })], [], [verdict('v', 9, { itemId: 'item' }), verdict('w', 3, { itemId: 'item' })], 10)
  expect(work.map(({ decisionId, verdictId }) => decisionId ?? verdictId)).toEqual(['a', 'w'])
})

it('offers to take back no verdict that somebody has answered', () => {
  expect(recentWork([decision('a', 9)], [], [verdict('v', 7, { answered: true }), verdict('w', 3)], 10).map(({ final }) => final)).toEqual([false, true, false])
})

it('says what was taken back, and gives no more than was asked for', () => {
  const many = Array.from({ length: 12 }, (_, i) => decision(`d${i}`, i, i === 11 ? { undoneAt: at(30) } : {}))
  const work = recentWork(many, [], [], 10)
  expect(work).toHaveLength(10)
  expect(work.map(({ undone }) => undone)).toEqual([true, ...Array.from({ length: 9 }, () => false)])
})
