import { expect, it } from 'vitest'
import { MAIL_GROUPS } from './types'
import { choicesOf, usualChoices } from './words'

it('offers of each group what can be had of it: no brief for a meeting that is over', () => {
  expect(MAIL_GROUPS.map((group) => choicesOf(group).map(({ words }) => words))).toEqual([
    ['Off', 'At once', 'In the weekly digest'], ['Off', 'At once', 'In the weekly digest'], ['Off', 'Thirty minutes before'],
  ])
  for (const group of MAIL_GROUPS) expect(choicesOf(group).map(({ choice }) => choice)).toContain(usualChoices('UTC')[group])
})
