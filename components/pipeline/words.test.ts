import { expect, it } from 'vitest'
import { closeWords } from '@/lib/insights/client'
import { sinceWords } from './words'

it('says when a deal closes, or should have', () => {
  const today = '2026-05-12T09:00:00.000Z'
  expect(closeWords('2026-06-30', today)).toBe('closes 30 Jun')
  expect(closeWords('2026-05-12', today)).toBe('closes 12 May')
  expect(closeWords('2026-05-11', today)).toBe('was due 11 May')
  expect(closeWords(null, today)).toBe('no close date')
})

it('says since when something changed', () => {
  expect(sinceWords({ since: '2026-05-04T10:00:00Z', byReview: true }, '2026-05-12T09:00:00Z')).toBe('since the review of 4 May')
  expect(sinceWords({ since: '2026-05-04T10:00:00Z', byReview: false }, '2026-05-12T09:00:00Z')).toBe('since 4 May')
})
