import { describe, expect, it } from 'vitest'
import type { AlignmentPointView } from '@/lib/insights/types'
import { prepareAlignment } from './prepare-alignment'

const point = (day: number, overall: number | null, components: AlignmentPointView['components'] = {}): AlignmentPointView => ({
  interactionId: `i${day}`, title: `Call ${day}`, at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(), overall, interval: overall === null ? null : [overall - 0.1, overall + 0.1], components, intervals: {},
})

describe('prepareAlignment', () => {
  it('keeps gaps as gaps', () => {
    const chart = prepareAlignment({ series: [point(0, null), point(10, 0.55), point(20, null), point(30, 0.62)], asOf: '2026-03-01T00:00:00Z' })
    expect(chart.rows.map((row) => row.overall)).toEqual([null, 0.55, null, 0.62])
    expect(chart.rows[0]?.band).toBeNull()
    expect(chart.rows[1]?.band).toEqual([0.55 - 0.1, 0.55 + 0.1])
  })

  it('runs to the day that it is shown as of, so that a silence is seen', () => {
    const chart = prepareAlignment({ series: [point(0, 0.5)], asOf: '2026-09-01T00:00:00Z' })
    expect(chart.domain[1]).toBe(Date.parse('2026-09-01T00:00:00Z'))
  })

  it('offers only the dimensions that have a number', () => {
    expect(prepareAlignment({ series: [point(0, 0.5, { price: null, trust: 0.4 })], asOf: '2026-02-01' }).available).toEqual(['trust'])
  })

  it('says in words what it draws', () => {
    expect(prepareAlignment({ series: [point(0, 0.5), point(10, 0.4), point(20, 0.62)], asOf: '2026-02-01' }).summary)
      .toBe('From 0.50 on 1 Jan to 0.62 on 21 Jan (+.12). Lowest 0.40 on 11 Jan, highest 0.62 on 21 Jan.')
    expect(prepareAlignment({ series: [point(0, null)], asOf: '2026-02-01' }).summary).toContain('not enough evidence yet')
    expect(prepareAlignment({ series: [], asOf: '2026-02-01' })).toMatchObject({ rows: [], summary: 'There is no interaction yet.' })
  })

  it('thins a long history without losing its gaps', () => {
    const series = Array.from({ length: 2_000 }, (_, day) => point(day, day === 777 ? null : 0.5))
    const rows = prepareAlignment({ series, asOf: '2032-01-01' }).rows
    expect(rows.length).toBeLessThan(300)
    expect(rows.some((row) => row.overall === null)).toBe(true)
  })

  it('puts minds that changed on the line, those of one moment together, and draws the fitted line between its ends', () => {
    const at = new Date(Date.UTC(2026, 0, 11)).toISOString()
    const turn = { at, holder: 'Marit' }
    const [fair, dear] = ['Finds the price fair', 'Finds the price too high'].map((statement) => ({ beliefId: statement, statement }))
    if (!fair || !dear) throw new Error('two views')
    const { turns, trend } = prepareAlignment({
      series: [point(0, 0.5), point(10, 0.62)], asOf: '2026-02-01', turns: [{ ...turn, from: fair, to: dear }, { ...turn, from: null, to: fair }],
      trendLine: { from: { at: '2026-01-01T00:00:00Z', value: 0.5 }, to: { at, value: 0.6 } },
    })
    expect(turns).toEqual([{ t: Date.parse(at), y: 0.62, words: ['Marit changed their mind: from “Finds the price fair” to “Finds the price too high”', 'Marit came to a new view: “Finds the price fair”'] }])
    expect(trend).toEqual([{ x: Date.UTC(2026, 0, 1), y: 0.5 }, { x: Date.parse(at), y: 0.6 }])
  })
})
