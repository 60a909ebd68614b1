import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safePath } from './safe-path'

it.each(['/accounts/7?as-of=2026-05-01', '/review?reason=number#item'])('keeps %s', (path) => expect(safePath(path)).toBe(path))

it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a\\b', '/\t/evil.example', '/sign-in?next=/x', '/api/auth/signout', null, undefined, ['/a', '/b']])(
  'sends %s home', (path) => expect(safePath(path)).toBe('/'),
)

it('never leaves our own host', () => {
  fc.assert(fc.property(fc.oneof(fc.webPath(), fc.string(), fc.webUrl(), fc.string().map((text) => `/${text}`)), (value) => {
    expect(new URL(safePath(value), 'https://credence.example').host).toBe('credence.example')
  }))
})
