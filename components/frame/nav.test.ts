import { expect, it } from 'vitest'
import { NAV, placeOf } from './nav'

it('knows which place a path belongs to', () => {
  expect(placeOf('/accounts')?.label).toBe('Accounts')
  expect(placeOf('/accounts/01890000-0000-7000-8000-000000000000')?.label).toBe('Accounts')
  expect(placeOf('/interactions/abc')?.label).toBe('Accounts')
  expect(placeOf('/people/abc')?.label).toBe('Accounts')
  expect(placeOf('/reviewers')).toBeNull()
})

it('gives each place a key of its own', () => {
  expect(new Set(NAV.map((item) => item.key)).size).toBe(NAV.length)
})
