import { expect, it } from 'vitest'
import { changedBy } from './placed-words'

const read = (evidence: number, ...beliefs: string[]) => ({ segments: [{ evidence: Array(evidence).fill(null) }], beliefs: beliefs.map((statement) => ({ id: statement, statement })) })

it('says what a reading anew brought and took', () => {
  expect(changedBy(read(2, 'a'), read(2, 'a'))).toEqual({ words: 'Read again: nothing else is read from it than before.', came: [], went: [] })
  expect(changedBy(read(0), read(3, 'a', 'b'))).toEqual({ words: 'Read again: 3 pieces of evidence more, for 2 beliefs more.', came: ['a', 'b'], went: [] })
  expect(changedBy(read(2, 'a'), read(1, 'b'))).toEqual({ words: 'Read again: 1 piece of evidence fewer, for 1 belief more, and 1 belief no longer rests on it.', came: ['b'], went: ['a'] })
})
