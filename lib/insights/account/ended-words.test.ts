import { expect, it } from 'vitest'
import { endedWords } from './ended-words'

it('says of a worry that is settled, and of a view that was given up, that it is no longer theirs', () => {
  expect(endedWords('Is worried about version handling, already has three versions', 'settled')).toBe('Is no longer worried about version handling, already has three versions')
  expect(endedWords('Would rather wait for spring', 'given_up')).toBe('Would no longer rather wait for spring')
  expect(endedWords('Thinks it costs too much', 'given_up')).toBe('No longer thinks it costs too much')
  expect(endedWords('Fears a second outage', 'settled')).toBe('No longer fears a second outage')
})

it('does not deny what denies already, and leaves other words as they are', () => {
  expect(endedWords('Does not think it pays back inside a year', 'given_up')).toBe('Given up: does not think it pays back inside a year')
  expect(endedWords('Is not sure of the dates', 'settled')).toBe('Settled: is not sure of the dates')
  expect(endedWords('Cannot sign before June', 'settled')).toBe('Settled: cannot sign before June')
  expect(endedWords('Kirsi stays their engineer', 'given_up')).toBe('Given up: Kirsi stays their engineer')
  expect(endedWords('Sorge um den Zeitplan', 'settled')).toBe('Settled: Sorge um den Zeitplan')
  expect(endedWords('Is worried about the price', null)).toBe('Is worried about the price')
})
