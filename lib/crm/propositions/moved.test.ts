import fc from 'fast-check'
import { expect, it } from 'vitest'
import { movedBy } from './moved'

const ids = (list: { id: string }[]): string => list.map(({ id }) => id).join('')
const list = [...'abcd'].map((id) => ({ id }))

it('moves one by a place, and no further than the ends', () => {
  expect(ids(movedBy(list, 'b', 1))).toBe('acbd')
  expect(ids(movedBy(list, 'b', -1))).toBe('bacd')
  expect(ids(movedBy(list, 'a', -1))).toBe('abcd')
  expect(ids(movedBy(list, 'd', 1))).toBe('abcd')
  expect(ids(movedBy(list, 'x', 1))).toBe('abcd')
})

it('loses nobody, and up is what takes down back', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (names, at) => {
    const members = names.map((id) => ({ id }))
    const index = at % members.length
    const id = members[index]?.id ?? ''
    const down = movedBy(members, id, 1)
    expect(down.map((each) => each.id).toSorted()).toEqual(names.toSorted())
    if (index < members.length - 1) expect(movedBy(down, id, -1)).toEqual(members)
  }))
})
