import { expect, it } from 'vitest'
import { valued } from './valued'

it('a bare value is told with what it is a value of', () => {
  expect(valued('Has one eighteen', { name: 'budget', value: 'one eighteen' }, "I've one eighteen.")).toBe('Says the budget is one eighteen')
  expect(valued('Thinks it is still three ten, all in', { name: 'budget', value: 'three ten' }, "It's still three ten, all in.")).toBe('Says the budget is still three ten, all in')
  expect(valued('Says fifty two, yes, same as they wrote', { name: 'seat_count', value: 'Fifty two' }, 'Fifty two, yes, same as I wrote.')).toBe('Says the number of seats is fifty two, same as they wrote')
})

it('what says by itself what it is of stays as it is', () => {
  expect(valued('Says the budget is 40,000', { name: 'budget', value: '40,000' }, 'Our budget is 40,000.')).toBe('Says the budget is 40,000')
  expect(valued('Thinks they can do with fifty-two', { name: 'seat_count', value: 'fifty-two' }, 'We can do with fifty-two.')).toBe('Thinks they can do with fifty-two')
  expect(valued('Says forty would be right', { name: 'seat_count', value: 'forty' }, 'Forty would be right.')).toBe('Says forty would be right')
  expect(valued('Says nine is not a number', null, "Nine isn't a number.")).toBe('Says nine is not a number')
})
