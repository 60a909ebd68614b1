import { expect, it } from 'vitest'
import { asLines, STRIP_COOKIE, stripCookie } from './closed-cookie'

it('remembers how many lines the strip of meetings had, and takes nothing else for it', () => {
  expect(stripCookie(3)).toMatch(new RegExp(`^${STRIP_COOKIE}=3; Path=/`))
  expect(['3', '0', '900', '-1', '2.5', 'x', undefined].map((value) => asLines(value, 4))).toEqual([3, 0, 4, 0, 0, 0, 0])
})
