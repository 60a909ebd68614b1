import { expect, it } from 'vitest'
import { remedyFor } from './try-model'

it('speaks of an address only where there is a field for one', () => {
  expect(remedyFor({ kind: 'down', status: null }, 'http://localhost:11434/v1')).toMatch(/^Check the address/)
  expect(remedyFor({ kind: 'down', status: null }, null)).toBe('Check this machine’s internet connection, and try again.')
})

it('does not blame the connection for a provider that answered', () => {
  expect(remedyFor({ kind: 'down', status: 429 }, null)).toBe('Try again in a few minutes.')
})
