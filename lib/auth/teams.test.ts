import { expect, it } from 'vitest'
import { teamsOf } from './teams'

it('reaches everyone below, and ends where managers go in a circle', () => {
  const teams = teamsOf([{ id: 'a', managerId: null }, { id: 'b', managerId: 'a' }, { id: 'c', managerId: 'b' }, { id: 'd', managerId: 'e' }, { id: 'e', managerId: 'd' }])
  expect(teams.get('a')).toEqual(['a', 'b', 'c'])
  expect(teams.get('c')).toEqual(['c'])
  expect(teams.get('d')).toEqual(['d', 'e'])
})
