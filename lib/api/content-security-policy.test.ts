import { expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

it('runs no script without the nonce and loads nothing from elsewhere', () => {
  const policy = contentSecurityPolicy('n0nce', false)
  expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
})

it('allows eval in development alone', () => {
  expect(contentSecurityPolicy('n', true)).toContain("'unsafe-eval'")
})
