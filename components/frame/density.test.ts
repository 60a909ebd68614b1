import { expect, it } from 'vitest'
import { asDensity, densityCookie } from './density'

it('knows its values alone, and is kept for the whole site', () => {
  expect(['compact', 'comfortable', 'tight', undefined].map(asDensity)).toEqual(['compact', 'comfortable', 'comfortable', 'comfortable'])
  expect(densityCookie('compact')).toBe('density=compact; Path=/; Max-Age=31536000; SameSite=Lax')
})
