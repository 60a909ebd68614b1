import { expect, it } from 'vitest'
import { dayWords } from './day-words'

it('says where a day is from that no person said', () => {
  expect(dayWords('2026-02-10T12:00:00Z', 'name')).toBe('10 Feb 2026 (the day in its name)')
  expect(dayWords('2026-02-10T12:00:00Z', 'file')).toBe('10 Feb 2026 (when the file was last changed)')
  for (const by of ['answer', 'sender', null] as const) expect(dayWords('2026-02-10T12:00:00Z', by)).toBe('10 Feb 2026')
})
