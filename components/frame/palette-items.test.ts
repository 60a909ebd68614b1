import { expect, it } from 'vitest'
import type { SearchView } from '@/lib/insights/types'
import { accountActs, paletteItems, type PaletteItem } from './palette-items'

const found: SearchView = {
  accounts: [{ id: 'a1', name: 'Review Board Ltd', segment: 'Mid-market', ownerName: 'Tova Lind' }],
  people: [{ id: 'p1', name: 'Reva Ohm', title: 'Buyer', accountId: 'a1', accountName: 'Review Board Ltd' }],
  beliefs: [{ id: 'b1', statement: 'Wants a review every quarter', holder: 'Reva Ohm', live: false, accountId: 'a1', accountName: 'Review Board Ltd' }],
  interactions: [{ id: 'i1', title: 'Quarterly review', type: 'call', at: '2026-03-12T09:00:00.000Z', accountName: 'Review Board Ltd' }],
}
const text = (item: PaletteItem | undefined) => item?.label.map((part) => part.text).join('')
const hits = (item: PaletteItem | undefined) => item?.label.filter((part) => part.hit).map((part) => part.text)

it('lists places first while nothing is typed, then what was open last', () => {
  const items = paletteItems('', { ...found, people: [], beliefs: [], interactions: [] })
  expect(items[0]?.group).toBe('Go to')
  expect(items.at(-1)).toMatchObject({ group: 'Opened last', href: '/accounts/a1', hint: 'Mid-market · Tova Lind' })
})

it('lists what was found of each kind once something is, with the words marked and the way there', () => {
  const items = paletteItems('rev', found, { today: '2026-05-12T09:00:00Z' })
  expect(items.map(({ group }) => group)).toEqual(['Accounts', 'People', 'Beliefs', 'Interactions', 'Go to', 'Do'])
  expect(items.map(({ href }) => href)).toEqual(['/accounts/a1', '/people/p1', '/accounts/a1?belief=b1', '/interactions/i1', '/review', '/pipeline'])
  expect(hits(items[2])).toEqual(['rev'])
  expect(items[2]?.hint).toBe('Reva Ohm · Review Board Ltd · no longer')
  expect(items[3]?.hint).toBe('call 12 Mar · Review Board Ltd')
})

it('lists what begins with the words before what only holds them', () => {
  const people = [{ id: 'p2', name: 'Farah Delacroix', title: 'Owner', accountId: 'a2', accountName: 'Tamarind' }]
  const beliefs = [{ id: 'b2', statement: 'Is heroic', holder: 'Farah', live: true, accountId: 'a2', accountName: 'Tamarind' }, { id: 'b3', statement: 'Doubts the ROI', holder: 'Odette', live: true, accountId: 'a3', accountName: 'Kestrel' }]
  expect(paletteItems('roi', { accounts: [], people, beliefs, interactions: [] }).map(({ id }) => id)).toEqual(['belief-b3', 'belief-b2', 'person-p2'])
})

it('finds an action by its words, in any order', () => {
  expect(paletteItems('ticket').map(text)).toEqual(['Import a transcript, ticket or e-mail'])
  expect(paletteItems('visit accounts').map(text)).toEqual(['Accounts changed since my last visit'])
  expect(paletteItems('zzz')).toEqual([])
})

it('finds colours, the pages of the insights and the start of a review; the pilot is for those who lead, the quality of reading for those who review', () => {
  expect(paletteItems('dark').map(({ theme }) => theme)).toEqual(['dark'])
  expect(paletteItems('theme').map(text)).toEqual(['Themes: what customers share', 'Theme: light', 'Theme: dark', 'Theme: like the system'])
  expect(paletteItems('start review').map(({ starts }) => starts)).toEqual(['review'])
  expect(paletteItems('pilot', undefined, { leads: true }).map(({ href }) => href)).toEqual(['/insights/pilot'])
  expect(paletteItems('pilot')).toEqual([])
  expect(paletteItems('quality', undefined, { reviews: true }).map(({ href }) => href)).toEqual(['/review/overview'])
  expect(paletteItems('quality')).toEqual([])
})

it('finds the briefs of an account and a meeting with it by their verb and its name', () => {
  const acted = found.accounts
  const of = (query: string) => paletteItems(query, undefined, { acted }).map(({ href }) => href)
  expect(accountActs('brief board')).toMatchObject({ accounts: 'board' })
  expect(accountActs('board')).toBeNull()
  expect(accountActs('a board')).toBeNull()
  expect(of('brief board')).toEqual(['/briefs/a1', '/briefs/a1?kind=handoff'])
  expect(paletteItems('brief').map(text)).toEqual(['Meeting brief: …', 'Handoff brief: …'])
  expect(of('handoff brief')).toEqual(['/briefs/a1?kind=handoff'])
  expect(of('plan a meeting')).toEqual(['/accounts/a1?new=meeting'])
})
