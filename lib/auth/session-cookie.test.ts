import { expect, it } from 'vitest'
import { readClaims, toClaims } from './session-cookie'

it('reads back what it wrote', () => {
  const token = { userId: 'u', sessionVersion: 3, via: 'oidc' } as const
  expect(readClaims(toClaims(token))).toEqual(token)
})

it.each([null, {}, { sub: 'u' }, { sub: 'u', sv: '3', via: 'oidc' }, { sub: 'u', sv: 3, via: 'magic' }, { sub: 7, sv: 3, via: 'oidc' }])(
  'takes no session from %j', (claims) => expect(readClaims(claims)).toBeNull(),
)
