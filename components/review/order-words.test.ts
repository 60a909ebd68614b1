import { expect, it } from 'vitest'
import { orderSentences } from './order-words'

it('explains every number by which an item is ordered', () => {
  expect(orderSentences({ reason: 'contested', effect: 0.6, uncertainty: 0.75, stakes: 3 })[0]).toBe('Effect .60 × doubt .75 × stakes 3: where this is more an item comes earlier, and each rises as it waits.')
  expect(orderSentences({ reason: 'low_reading', effect: 1, uncertainty: 0.79, stakes: 1 }).slice(0, 2).join(' ')).toContain('Effect 1 × chance .79 × stakes 1')
  expect(orderSentences({ reason: 'low_reading', effect: 1, uncertainty: 0.79, stakes: 1 })[1]).toContain('the chance that the reader heard right')
})
