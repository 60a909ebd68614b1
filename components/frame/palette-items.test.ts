import { expect, it } from 'vitest'
import { paletteItems } from './palette-items'

const accounts = [{ id: 'a1', name: 'Review Board Ltd', segment: 'Mid-market' }]

it('lists places first while nothing is typed, and accounts first once something is', () => {
  expect(paletteItems('', accounts)[0]?.group).toBe('Go to')
  expect(paletteItems('rev', accounts)[0]).toMatchObject({ group: 'Accounts', href: '/accounts/a1', hint: 'Mid-market' })
})

it('finds an action by any of its words', () => {
  expect(paletteItems('ticket', []).map((item) => item.label)).toEqual(['Import a transcript, ticket or e-mail'])
  expect(paletteItems('zzz', [])).toEqual([])
})
