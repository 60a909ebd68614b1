import { expect, it } from 'vitest'
import { ownerWords } from './owner-words'

it('says whose the accounts of a file will be, and which owners no member is', () => {
  const accounts = [{ owner: 'Milo Brandt' }, { owner: 'milo@tessel.example' }, { owner: 'Ann Other' }, {}]
  const milo = { id: 'm', name: 'Milo Brandt' }
  expect(ownerWords(accounts, [{ owner: 'Milo Brandt', member: milo }, { owner: 'milo@tessel.example', member: milo }, { owner: 'Ann Other', member: null }])).toBe('Milo Brandt will own 2. No member is “Ann Other” (1 account): you will own it.')
  expect(ownerWords([{}], [])).toBe('')
})
