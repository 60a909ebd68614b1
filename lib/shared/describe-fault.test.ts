import { expect, it } from 'vitest'
import { describeFault } from './describe-fault'

it('a log says what was thrown and where, and never with which words', () => {
  const fault = Object.assign(new TypeError('Marit says: the price is too high'), { code: '23505' })
  expect(describeFault(fault)).toMatch(/^TypeError 23505\n\s+at /)
  expect(describeFault(fault)).not.toContain('Marit')
  expect(describeFault('Marit says')).toBe('string')
})
