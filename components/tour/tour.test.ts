import { expect, it } from 'vitest'
import type { TourKey, TourStop } from '@/lib/insights/types'
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
