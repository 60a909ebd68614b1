import { expect, it } from 'vitest'
import { waitingSentences } from './waiting'

it('what waits for want of time and what says too little are told apart', () => {
  expect(waitingSentences({ waiting: 0, thin: 0 })).toEqual([])
  expect(waitingSentences({ waiting: 1, thin: 0 })).toEqual(['1 more item does not fit the time for review this week.'])
  expect(waitingSentences({ waiting: 4, thin: 4 })).toEqual(['4 more items were possibly heard in words that say too little by themselves: of such a few are drawn at random.'])
  expect(waitingSentences({ waiting: 1203, thin: 3 })).toEqual(['1,200 more items do not fit the time for review this week.', '3 more items were possibly heard in words that say too little by themselves: of such a few are drawn at random.'])
})

it('speaks of no more where nothing is queued', () => {
  expect(waitingSentences({ waiting: 13, thin: 1 }, false)).toEqual(['12 items do not fit the time for review this week.', '1 item was possibly heard in words that say too little by themselves: of such a few are drawn at random.'])
})
