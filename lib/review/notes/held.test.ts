import { expect, it } from 'vitest'
import { heldAuthors } from './held'

const item = { status: 'open', quorum: 2 }
const [ada, ben] = [{ actorId: 'ada' }, { actorId: 'ben' }]

it('holds the notes of the first reviewer back from everybody else until a second has spoken', () => {
  expect([...heldAuthors(item, [ada], 'ben')]).toEqual(['ada'])
  expect([...heldAuthors(item, [ada], null)]).toEqual(['ada'])
  expect(heldAuthors(item, [ada], 'ada').size).toBe(0)
  expect(heldAuthors(item, [ada, ben], 'cleo').size).toBe(0)
  expect(heldAuthors(item, [], 'ben').size).toBe(0)
})

it('holds nothing back where one verdict is enough or the item is settled', () => {
  expect(heldAuthors({ ...item, quorum: 1 }, [ada], 'ben').size).toBe(0)
  expect(heldAuthors({ ...item, status: 'decided' }, [ada], 'ben').size).toBe(0)
})
