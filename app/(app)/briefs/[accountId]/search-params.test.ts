import { expect, it } from 'vitest'
import { parseBriefParams } from './search-params'

const ID = '0199f3a0-0000-7000-8000-000000000001'

it('reads which brief is meant and who will be there', () => {
  expect(parseBriefParams({ kind: 'handoff', people: `${ID},x,${ID}` })).toEqual({ kind: 'handoff', personIds: [ID], meetingId: null })
})

it('is the meeting brief with whoever is likely where nothing is said, or nothing that it knows', () => {
  expect(parseBriefParams({})).toEqual({ kind: 'meeting', personIds: [], meetingId: null })
  expect(parseBriefParams({ kind: ['x'], people: "' OR 1=1" })).toEqual({ kind: 'meeting', personIds: [], meetingId: null })
})

it('is of a planned meeting where one is named', () => {
  expect(parseBriefParams({ meeting: ID })).toEqual({ kind: 'meeting', personIds: [], meetingId: ID })
  expect(parseBriefParams({ meeting: 'tomorrow' }).meetingId).toBeNull()
})
