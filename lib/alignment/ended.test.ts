import { expect, it } from 'vitest'
import { endOf } from './ended'

it('calls settled what spoke against us, and given up a wish and what spoke for us', () => {
  expect(endOf({ status: 'resolved', kind: 'concern', stance: 'negative' })).toBe('settled')
  expect(endOf({ status: 'resolved', kind: 'constraint', stance: 'neutral' })).toBe('settled')
  expect(endOf({ status: 'resolved', kind: 'intent', stance: 'neutral' })).toBe('given_up')
  expect(endOf({ status: 'resolved', kind: 'evaluation', stance: 'positive' })).toBe('given_up')
  expect(endOf({ status: 'superseded', kind: 'concern', stance: 'negative' })).toBe('given_up')
  expect(endOf({ status: 'active', kind: 'concern', stance: 'negative' })).toBeNull()
})
