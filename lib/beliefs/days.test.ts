import { describe, expect, it } from 'vitest'
import { dayAt } from './days'
import { readProposition, wordsOf } from './normalize'

const dayIn = (text: string): number | undefined => {
  const words = wordsOf(text).map((word) => word.toLowerCase())
  return words.map((_, at) => dayAt(words, at)?.value).find((value) => value !== undefined)
}

describe('a day of a month in words', () => {
  it.each([
    ['the lease runs to the thirtieth of September', 30], ['the twenty-third of June', 23], ['it comes on twenty fifth of May', 25], ['the thirty-first of August', 31],
    ['May the third', 3], ['June second', 2], ['we decide by the seventeenth', 17], ["it's the ninth now", 9], ['not the fourteenth', 14],
  ])('is a number in “%s”', (text, day) => expect(dayIn(text)).toBe(day))

  it.each(['the third site is in Leeds', 'this is the fourth time', 'the first of our worries', 'a third of the seats', 'twenty of them', 'the second one', 'the third may be late'])('is none in “%s”', (text) => expect(dayIn(text)).toBeUndefined())

  it('compares with the same day in digits', () => {
    expect(readProposition('The board meets on the ninth of July').numbers).toEqual(readProposition('The board meets on 9 July').numbers)
    expect(readProposition('The board meets on the ninth of July').dates).toEqual(readProposition('The board meets on July 9th').dates)
  })
})
