import { expect, it } from 'vitest'
import { priorityWords } from './priority-words'

const factors = { effect: 0.4, uncertainty: 0.7, stakes: 2, ageDays: 3.4, headline: true }

it('says what puts an item where it is', () => {
  expect(priorityWords(factors)).toBe('Effect .40 × doubt .70 × stakes 2, waiting 3 days; it could change a headline, a warning or a brief.')
})

it('leaves out stakes that multiply nothing, and calls an item of today new', () => {
  expect(priorityWords({ ...factors, stakes: 1, ageDays: 0.2, headline: false })).toBe('Effect .40 × doubt .70, new today.')
})
