import { expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'https://credence.example', host: 'credence.example' }, true],
  [{ origin: 'https://credence.example', host: 'inner:3000', 'x-forwarded-host': 'credence.example' }, true],
  [{ origin: 'https://evil.example', host: 'credence.example' }, false],
  [{ origin: 'null', host: 'credence.example' }, false],
  [{ host: 'credence.example' }, true],
])('%j: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(Object.entries(headers)))).toBe(expected)
})
