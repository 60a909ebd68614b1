import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineLine } from '@/lib/insights/types'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { LANE_OPENS_WITH, timelineRows } from './lanes'
import { prepareLine, standingAt } from './prepare-line'
import { badgeOn, density, gathered, timeAt, windowIn, xOf, zoomed } from './scale'

const DAY = 86_400_000
const line = (over: Partial<TimelineLine> = {}): TimelineLine => ({
  id: 'b', statement: 'Finds the price too high', holder: 'person:1', dimension: 'price', kind: 'concern', stance: 'negative', status: 'active', confidence: 0.8, interval: [0.6, 0.9],
  words: 'said in 2 conversations', observations: 2, from: 0, to: 100 * DAY, closed: false,
  points: [[0, 0.7, 0.4, 0.9], [50 * DAY, 0.8, 0.6, 0.9], [100 * DAY, 0.76, 0.5, 0.9]],
  marks: [{ t: 0, kind: 'supports', interactionId: 'i' }, { t: DAY, kind: 'supports', interactionId: 'j' }, { t: 50 * DAY, kind: 'contradicts', interactionId: 'k' }], ...over,
})
const holders = [{ key: 'person:1', personId: '1', name: 'Marit Olsen', role: 'economic_buyer' as const }, { key: 'company', personId: null, name: 'Brackwater', role: 'company' as const }]
const open = { by: 'person' as const, q: '', closed: new Set<string>(), whole: new Set<string>() }

describe('lanes', () => {
  const many = Array.from({ length: 20 }, (_, id) => line({ id: String(id), holder: id % 4 === 0 ? 'company' : 'person:1' }))
  const ids = (rows: ReturnType<typeof timelineRows>) => rows.flatMap((row) => (row.kind === 'line' ? [row.line.id] : []))

  it('open with the first lines of each, say how many are left, and show all when asked', () => {
    const rows = timelineRows({ lines: many, holders }, open)
    expect(rows.filter(({ kind }) => kind === 'lane').map((row) => (row.kind === 'lane' ? [row.title, row.note, row.counts] : []))).toEqual([['Brackwater', null, '5 beliefs'], ['Marit Olsen', 'economic buyer', '15 beliefs']])
    const [lane] = timelineRows({ lines: many.map((each, n) => (n < 2 ? { ...each, status: 'resolved' as const } : each)), holders }, open)
    expect(lane).toMatchObject({ title: 'Brackwater', counts: '4 live beliefs, 1 closed' })
    expect(ids(rows)).toHaveLength(5 + LANE_OPENS_WITH)
    expect(rows.at(-1)).toMatchObject({ kind: 'more', left: 15 - LANE_OPENS_WITH })
    expect(ids(timelineRows({ lines: many, holders }, { ...open, whole: new Set(['person:1']) }))).toHaveLength(20)
    expect(ids(timelineRows({ lines: many, holders }, { ...open, closed: new Set(['person:1']) }))).toHaveLength(5)
  })

  it('a search finds by words and by name, and hides none that it finds', () => {
    expect(ids(timelineRows({ lines: many, holders }, { ...open, q: 'price marit' }))).toHaveLength(15)
    expect(timelineRows({ lines: many, holders }, { ...open, q: 'nothing like it' })).toEqual([])
  })

  it('lose none and repeat none, by person or by dimension', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom(...DIMENSIONS), fc.constantFrom('person:1', 'company'))).map((all) => all.map(([dimension, holder], id) => line({ id: String(id), dimension, holder })))
    fc.assert(fc.property(lines, fc.constantFrom('person' as const, 'dimension' as const), (all, by) => {
      const rows = timelineRows({ lines: all, holders }, { ...open, by, whole: new Set([...DIMENSIONS, 'person:1', 'company']) })
      expect(ids(rows).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    }))
  })
})

describe('a line', () => {
  it('is as wide as it is sure and fainter the less is known; one conversation has no width', () => {
    const drawn = prepareLine(line(), { from: 0, to: 100 * DAY, width: 100 }, 10)
    expect(drawn.ribbon).toBe('M0 5.1L50 4.4L100 4.7L100 15.3L50 15.6L0 14.9Z')
    expect(drawn.stops[0]?.opacity).toBeLessThan(drawn.stops[1]?.opacity ?? 0)
    expect(drawn.marks).toEqual([{ x: 0, kind: 'supports', count: 2, t: 0 }, { x: 50, kind: 'contradicts', count: 1, t: 50 * DAY }])
    expect(prepareLine(line({ confidence: null }), { from: 0, to: 100 * DAY, width: 100 }, 10).ribbon).toBeNull()
  })

  it('stands at a moment as it stood then, and nowhere outside', () => {
    expect(standingAt(line(), 60 * DAY)).toEqual({ confidence: 0.8, interval: [0.6, 0.9] })
    expect(standingAt(line(), 101 * DAY)).toBeNull()
  })
})

describe('the window of time', () => {
  it('keeps the badge of a day on the track, and knows what lies under it', () => {
    const scale = { from: 0, to: 100, width: 410 }
    expect(badgeOn(scale, 410)).toEqual({ left: 322, right: 410, before: true })
    expect(badgeOn(scale, 0)).toEqual({ left: 0, right: 88, before: false })
    fc.assert(fc.property(fc.double({ min: 0, max: 410, noNaN: true }), (x) => {
      const { left, right } = badgeOn(scale, x)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(410)
    }))
  })

  const span: [number, number] = [0, 400 * DAY]

  it('stays inside the span, and its places lead back to their times', () => {
    fc.assert(fc.property(fc.double({ min: -500, max: 900, noNaN: true }), fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true }), (start, length, factor) => {
      const window = windowIn(span, start * DAY, (start + length) * DAY)
      for (const [from, to] of [window, zoomed(span, window, factor)]) {
        expect(from).toBeGreaterThanOrEqual(span[0])
        expect(to).toBeLessThanOrEqual(span[1] + 1e-3)
        expect(to - from).toBeGreaterThanOrEqual(14 * DAY - 1e-3)
      }
      const scale = { from: window[0], to: window[1], width: 1000 }
      expect(Math.abs(timeAt(scale, xOf(scale, window[0] + DAY)) - window[0] - DAY)).toBeLessThan(0.1 * DAY)
    }))
  })

  it('gathers what stands close, and leaves out what is not in sight', () => {
    const items = [-5, 1, 2, 50, 500].map((d) => ({ t: d * DAY }))
    expect(gathered(items, { from: 0, to: 100 * DAY, width: 100 }, 10).map(({ items: all }) => all.length)).toEqual([2, 1])
  })

  it('tells how dense each part is', () => {
    expect(density([0, 1, 2, 99].map((d) => d * DAY), [0, 100 * DAY], 4)).toEqual([1, 0, 0, 1 / 3])
  })
})
