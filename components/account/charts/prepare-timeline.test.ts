import { describe, expect, it } from 'vitest'
import type { TimelineView } from '@/lib/beliefs/types'
import { prepareTimeline } from './prepare-timeline'

const day = (n: number) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString()
const view: TimelineView = {
  points: [0, 10, 20].map((n) => ({ at: day(n), confidence: 0.6 + n / 100, low: 0.4, high: 0.9 })),
  marks: [
    { at: day(0), kind: 'supports', label: 'said', interactionId: 'a' }, { at: day(15), kind: 'contradicts', label: 'denied', interactionId: 'b' },
    { at: day(20), kind: 'mind_change', label: 'changed their mind', interactionId: 'c' },
  ],
}

describe('prepareTimeline', () => {
  it('stands each mark on the line at its date', () => {
    expect(prepareTimeline(view).marks.map((mark) => mark.y)).toEqual([0.6, 0.7, 0.8])
  })

  it('puts several beliefs on one axis', () => {
    expect(prepareTimeline(view, [0, 5]).domain).toEqual([0, 5])
    expect(prepareTimeline(view).domain).toEqual([Date.parse(day(0)), Date.parse(day(20))])
  })

  it('tells contradictions and changes of mind in words', () => {
    expect(prepareTimeline(view).summary).toBe('From .60 on 1 Mar 2026 to .80 on 21 Mar 2026; 1 supporting and 1 contradicting; mind changed on 21 Mar 2026.')
  })

  it('draws nothing out of nothing', () => {
    expect(prepareTimeline({ points: [], marks: [] })).toMatchObject({ rows: [], marks: [], ticks: [], summary: 'There is no evidence yet.' })
  })
})
