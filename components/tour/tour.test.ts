import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TourKey, TourStop } from '@/lib/insights/types'
import { placePanel } from './place-panel'
import { marksOf, tourWords } from './words'

const KEYS: TourKey[] = ['unprompted', 'origin', 'unanswered', 'alignment', 'drift', 'handoff']
const stop = (key: TourKey): TourStop => ({ key, accountId: 'a1', account: 'Halden', beliefId: 'b1', statement: 'The price is fair', holder: 'Marit', href: '/accounts/a1', heardIn: 'ticket', handedOver: true })

it('each stop says something of its own, and knows where it stands', () => {
  expect(new Set(KEYS.map((key) => tourWords(stop(key)).crm)).size).toBe(KEYS.length)
  expect(tourWords(stop('unprompted')).credence).toContain('Marit: “The price is fair”')
  for (const key of KEYS) expect(marksOf(stop(key)).length).toBeGreaterThan(0)
})

it('a CRM is said to hold what it would: no ticket where there was none, no owner who left where nobody did', () => {
  expect(tourWords(stop('origin')).crm).toBe('A ticket was opened.')
  expect(tourWords({ ...stop('origin'), heardIn: 'call' }).crm).toBe('A call was logged.')
  expect(tourWords(stop('handoff')).crm).toBe('The owner left.')
  expect(tourWords({ ...stop('handoff'), handedOver: false }).crm).toBe('Who owns it.')
})

describe('the panel', () => {
  const panel = { width: 360, height: 220 }
  it('stands below its mark, above it at the foot of the screen', () => {
    expect(placePanel({ top: 100, bottom: 140, left: 300 }, panel, { width: 1440, height: 900 })).toEqual({ top: 150, left: 300 })
    expect(placePanel({ top: 800, bottom: 840, left: 300 }, panel, { width: 1440, height: 900 })).toEqual({ top: 570, left: 300 })
  })

  it('never leaves the screen', () => {
    const edge = fc.integer({ min: -2_000, max: 3_000 })
    fc.assert(fc.property(edge, fc.nat(2_000), edge, fc.integer({ min: 768, max: 2_560 }), fc.integer({ min: 400, max: 1_600 }), (top, height, left, width, tall) => {
      const at = placePanel({ top, bottom: top + height, left }, panel, { width, height: tall })
      expect(at.top).toBeGreaterThanOrEqual(0)
      expect(at.left).toBeGreaterThanOrEqual(0)
      expect(at.top + panel.height).toBeLessThanOrEqual(tall)
      expect(at.left + panel.width).toBeLessThanOrEqual(width)
    }))
  })
})
