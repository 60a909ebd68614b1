import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetOf, costOf, DEFAULT_SECONDS, isExpired, planQueue, secondsOf, type Plannable } from './budget'
import { worthOf } from './worth'

const item = (id: string, over: Partial<Plannable> = {}): Plannable => ({
  id, effect: 0.1, uncertainty: 0.5, stakes: 1, headline: false, quorum: 1, pair: false, draw: 0.9, sampled: false, pinned: false, thin: false, queued: false, propensity: 1, ...over,
})

const anything: fc.Arbitrary<Plannable> = fc.record({
  id: fc.uuid(), effect: fc.double({ min: 0.01, max: 1, noNaN: true }), uncertainty: fc.double({ min: 0.05, max: 1, noNaN: true }), stakes: fc.constantFrom(1, 2, 6), headline: fc.boolean(),
  quorum: fc.constantFrom(1, 2), pair: fc.boolean(), draw: fc.double({ min: 0, max: 1, noNaN: true }), sampled: fc.boolean(), pinned: fc.boolean(), thin: fc.boolean(), queued: fc.boolean(), propensity: fc.constant(1),
})

describe('the plan of a week', () => {
  it('never takes more time than there is, and is the same whatever order the items come in', () => {
    fc.assert(fc.property(fc.uniqueArray(anything, { selector: ({ id }) => id, maxLength: 60 }), fc.double({ min: 0, max: 900, noNaN: true }), (items, room) => {
      const { queued, propensity } = planQueue(items, room, DEFAULT_SECONDS, 0.07)
      const taken = items.filter(({ id }) => queued.has(id)).reduce((sum, each) => sum + costOf(each, DEFAULT_SECONDS), 0)
      expect(taken).toBeLessThanOrEqual(room + 1e-6)
      expect([...planQueue(items.toReversed(), room, DEFAULT_SECONDS, 0.07).queued].sort()).toEqual([...queued].sort())
      for (const share of propensity.values()) expect(share > 0 && share <= 1).toBe(true)
    }))
  })

  it('begins with what was asked by hand, goes on with what is told, and then by worth', () => {
    const items = [item('small', { effect: 0.02 }), item('large', { effect: 0.3 }), item('told', { headline: true, effect: 0.5, uncertainty: 0.05 }), item('asked', { pinned: true, effect: 0.01 })]
    const fitting = (n: number): string[] => [...planQueue(items, 12 * n, DEFAULT_SECONDS, 0.07).queued]
    expect(fitting(1)).toEqual(['asked'])
    expect(fitting(2)).toEqual(['asked', 'told'])
    expect(fitting(3)).toEqual(['asked', 'told', 'large'])
    expect(fitting(4)).toHaveLength(4)
  })

  it('asks about what does not stand on its own by the draw alone where no page would read otherwise, however much time is left, and writes down the chance', () => {
    fc.assert(fc.property(fc.uniqueArray(anything, { selector: ({ id }) => id, maxLength: 60 }), (items) => {
      const { queued, propensity } = planQueue(items, 1e6, DEFAULT_SECONDS, 0.07)
      for (const each of items) {
        expect(queued.has(each.id)).toBe(each.headline || !each.thin || each.pinned || each.sampled || (each.draw ?? 1) < 0.07)
        if (each.thin && !each.headline && !each.pinned && queued.has(each.id)) expect(propensity.get(each.id)).toBeCloseTo(0.07, 12)
      }
    }))
  })

  it('keeps a quarter of a full week for a random sample, thinned in the order of the draw, and writes down how', () => {
    const causes = Array.from({ length: 100 }, (_, n) => item(`cause ${n}`, { effect: 0.2 }))
    const sample = Array.from({ length: 20 }, (_, n) => item(`sample ${n}`, { sampled: true, effect: 0.05, draw: n / 400 }))
    const { queued, propensity } = planQueue([...causes, ...sample], 40 * 12, DEFAULT_SECONDS, 0.07)
    const drawn = sample.filter(({ id }) => queued.has(id))
    expect(drawn.map(({ id }) => id)).toEqual(sample.slice(0, 10).map(({ id }) => id))
    expect(drawn.map(({ id }) => propensity.get(id))).toEqual(Array.from({ length: 10 }, () => 0.035))
    expect(queued.size).toBe(40)
  })

  it('draws from what did not fit for its worth, too, so that the unseen is represented', () => {
    const kept = Array.from({ length: 30 }, (_, n) => item(`kept ${n}`, { effect: 0.5 }))
    const left = [item('drawn', { effect: 0.01, draw: 0.01 }), item('not drawn', { effect: 0.01, draw: 0.5 })]
    const { queued, propensity } = planQueue([...kept, ...left], 20 * 12, DEFAULT_SECONDS, 0.07)
    expect([queued.has('drawn'), queued.has('not drawn')]).toEqual([true, false])
    expect(propensity.get('drawn')).toBe(0.07)
  })

  it('counts two verdicts twice', () => expect(costOf({ pair: true, quorum: 2 }, DEFAULT_SECONDS)).toBe(40))
})

describe('seconds of a decision', () => {
  it('are assumed until enough were timed, and none counts for more than two minutes', () => {
    const timed = (n: number, seconds: number, pair = false) => Array.from({ length: n }, () => ({ seconds, pair }))
    expect(secondsOf(timed(19, 5))).toEqual({ single: 12, pair: 20, timed: 19 })
    expect(secondsOf(timed(20, 5))).toMatchObject({ single: 5, pair: 20 })
    expect(secondsOf([...timed(19, 10), ...timed(1, 36_000), ...timed(20, 30, true)])).toEqual({ single: 15.5, pair: 30, timed: 40 })
  })
})

describe('the time of reviewers', () => {
  const now = new Date('2026-05-20T00:00:00Z')
  const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
  const members = [{ id: 'rena', role: 'reviewer' }, { id: 'ada', role: 'admin' }, { id: 'tova', role: 'rep' }]
  const budget = (worked: Parameters<typeof budgetOf>[0]['worked'], of = members) => budgetOf({ members: of, worked, minutesPerWeek: 30, seconds: DEFAULT_SECONDS, now })

  const decided = (actorId: string, times: number, days: number, seconds: number | null = 60) => Array.from({ length: times }, () => ({ actorId, seconds, pair: false, at: ago(days) }))

  it('is that of those whose role it is, and of admins where it is nobody’s', () => {
    expect(budget([])).toEqual({ reviewers: 1, budgetSeconds: 1800, spentSeconds: 0 })
    const nobody = [{ id: 'ada', role: 'admin' }, { id: 'ida', role: 'admin' }, { id: 'tova', role: 'rep' }]
    expect(budget([], nobody)).toMatchObject({ reviewers: 2, budgetSeconds: 3600 })
    expect(budget(decided('ada', 3, 1), nobody)).toEqual({ reviewers: 2, budgetSeconds: 3600, spentSeconds: 180 })
    expect(budget([], [{ id: 'tova', role: 'rep' }])).toMatchObject({ reviewers: 1, budgetSeconds: 1800 })
  })

  it('grows by what others give, as a mean of four weeks, and by no more than a reviewer has', () => {
    expect(budget(decided('ada', 1, 1, 8))).toEqual({ reviewers: 2, budgetSeconds: 1802, spentSeconds: 2 })
    expect(budget(decided('tova', 20, 20))).toEqual({ reviewers: 2, budgetSeconds: 2100, spentSeconds: 0 })
    expect(budget(decided('tova', 20, 29))).toMatchObject({ reviewers: 1, budgetSeconds: 1800 })
    expect(budget(decided('tova', 400, 10))).toMatchObject({ budgetSeconds: 3600 })
    expect(budget(decided('somebody who left', 4, 1))).toEqual({ reviewers: 1, budgetSeconds: 1800, spentSeconds: 240 })
  })

  it('leaves a reviewer at least the room that they have alone, however much others do', () => {
    fc.assert(fc.property(fc.nat(300), fc.nat(27), fc.nat(40), (times, days, own) => {
      const [alone, helped] = [budget(decided('rena', own, 2)), budget([...decided('rena', own, 2), ...decided('ada', times, days)])]
      expect(helped.budgetSeconds - helped.spentSeconds).toBeGreaterThanOrEqual(alone.budgetSeconds - alone.spentSeconds - 1e-9)
    }))
  })

  it('is spent by the work of the last seven days, timed or not', () => {
    const worked = [{ seconds: 9, pair: false, at: ago(1) }, { seconds: null, pair: true, at: ago(6) }, { seconds: 50, pair: false, at: ago(8) }].map((each) => ({ actorId: 'rena', ...each }))
    expect(budget(worked).spentSeconds).toBe(29)
  })
})

describe('expiry', () => {
  const createdAt = new Date('2026-04-20T00:00:00Z')
  const at = (days: number): Date => new Date(createdAt.getTime() + days * 86_400_000)
  it('takes what nobody came to in time, and never what is told or asked by hand', () => {
    const ordinary = { headline: false, pinned: false, createdAt }
    expect([29, 30].map((days) => isExpired(ordinary, 30, at(days)))).toEqual([false, true])
    expect(isExpired({ ...ordinary, headline: true }, 30, at(400))).toBe(false)
    expect(isExpired({ ...ordinary, pinned: true }, 30, at(400))).toBe(false)
  })
})

it('worth is what the order is made of, age aside', () => expect(worthOf({ effect: 0.5, uncertainty: 0.4, stakes: 3 })).toBeCloseTo(0.6))
