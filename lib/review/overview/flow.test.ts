import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOf, type FlowItem } from './flow'
import { startOf, weekOf } from './weeks'

const now = new Date('2026-05-13T12:00:00Z')
const from = startOf(now, 4)
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
const item = (change: Partial<FlowItem>): FlowItem => ({ reason: 'low_reading', status: 'open', queued: true, thin: false, createdAt: ago(1), decidedAt: null, expiredAt: null, withdrawnAt: null, ...change })

describe('weeks', () => {
  it('begin on Monday, UTC, and end with the running one', () => {
    expect(weekOf(new Date('2026-05-10T23:59:59Z'))).toBe('2026-05-04')
    expect(weekOf(new Date('2026-05-11T00:00:00Z'))).toBe('2026-05-11')
    expect(flowOf([], from, now).weeks.map(({ week }) => week)).toEqual(['2026-04-20', '2026-04-27', '2026-05-04', '2026-05-11'])
  })
})

describe('the flow', () => {
  it('tells what came in, went out and waits, where and how long', () => {
    const flow = flowOf([
      item({}), item({ createdAt: ago(5), queued: false }), item({ createdAt: ago(6), queued: false, thin: true }), item({ createdAt: ago(40) }),
      item({ reason: 'contested', status: 'decided', createdAt: ago(9), decidedAt: ago(2) }),
      item({ reason: 'contested', status: 'expired', createdAt: ago(45), expiredAt: ago(10) }),
      item({ reason: 'contested', status: 'withdrawn', createdAt: ago(3), withdrawnAt: ago(1) }),
    ], from, now)
    expect(flow.totals).toEqual({ came: 5, decided: 1, expired: 1, withdrawn: 1, open: 4, queued: 2, thin: 1, oldestDays: 40 })
    expect(flow.reasons).toEqual([
      { reason: 'low_reading', came: 3, decided: 0, expired: 0, withdrawn: 0, open: 4, openDays: 5.5, decidedAfterDays: null },
      { reason: 'contested', came: 2, decided: 1, expired: 1, withdrawn: 1, open: 0, openDays: null, decidedAfterDays: 7 },
    ])
    expect(flow.ages.map(({ queued, waiting, thin }) => [queued, waiting, thin])).toEqual([[1, 0, 0], [0, 1, 1], [0, 0, 0], [0, 0, 0], [1, 0, 0]])
  })

  it('counts what needs no decision any more in the week in which that came about, however long ago it came in', () => {
    const flow = flowOf([item({ status: 'withdrawn', createdAt: ago(60), withdrawnAt: ago(8) })], from, now)
    expect(flow.weeks.map(({ came, withdrawn }) => [came, withdrawn])).toEqual([[0, 0], [0, 0], [0, 1], [0, 0]])
  })

  it('leaves out what happened before its time, and reasons for which nothing did', () => {
    const flow = flowOf([item({ status: 'decided', createdAt: ago(90), decidedAt: ago(80) })], from, now)
    expect(flow.totals.decided).toBe(0)
    expect(flow.reasons).toEqual([])
  })

  it('counts every item once, by week as by reason', () => {
    const days = fc.integer({ min: 0, max: 60 })
    const items = fc.array(fc.record({ created: days, reason: fc.constantFrom('low_reading', 'contested', 'audit_sample'), status: fc.constantFrom('open', 'decided', 'expired', 'withdrawn'), queued: fc.boolean(), thin: fc.boolean() }))
    fc.assert(fc.property(items, (drawn) => {
      const flow = flowOf(drawn.map(({ created, reason, status, queued, thin }) => item({
        reason, status, queued, thin, createdAt: ago(created), decidedAt: status === 'decided' ? ago(created / 2) : null, expiredAt: status === 'expired' ? ago(created / 2) : null,
        withdrawnAt: status === 'withdrawn' ? ago(created / 2) : null,
      })), from, now)
      for (const what of ['came', 'decided', 'expired', 'withdrawn'] as const) {
        const sum = (rows: { [key in typeof what]: number }[]): number => rows.reduce((total, row) => total + row[what], 0)
        expect(sum(flow.weeks)).toBe(flow.totals[what])
        expect(sum(flow.reasons)).toBe(flow.totals[what])
      }
      expect(flow.ages.reduce((total, { queued, waiting, thin }) => total + queued + waiting + thin, 0)).toBe(drawn.filter(({ status }) => status === 'open').length)
    }))
  })
})
