import { expect, it } from 'vitest'
import { DEFAULT_THRESHOLDS } from '@/lib/insights/client'
import { ALL_FIELDS, shown, stored } from './fields'

it('every threshold can be set, once', () => {
  expect(ALL_FIELDS.map(({ name }) => name).sort()).toEqual(Object.keys(DEFAULT_THRESHOLDS).filter((name) => name !== 'off').sort())
})

it('a share is written in per cent and kept as one of 1', () => {
  expect(shown('budgetShare', 0.125)).toBe(12.5)
  expect(stored('budgetShare', 12.5)).toBe(0.125)
  expect(stored('darkDays', 30)).toBe(30)
})
