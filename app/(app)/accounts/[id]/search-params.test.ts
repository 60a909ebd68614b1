import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { parseAsOf, parseDays } from './search-params'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-05-12T09:00:00Z') }))
afterEach(() => void vi.useRealTimers())

it('takes today, and a day to come, for now', () => {
  expect(['2026-05-11', '2026-05-12', '2030-01-01', 'soon', undefined].map((asOf) => parseAsOf({ asOf }))).toEqual(['2026-05-11', null, null, null, null])
  expect(parseDays({ asOf: '2030-01-01', since: '2026-05-01' })).toEqual({ since: '2026-05-01' })
})
