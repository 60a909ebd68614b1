import { describe, expect, it } from 'vitest'
import { carriedRanges } from './carried'

const own = (text: string): string => carriedRanges(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text).trim()

describe('carriedRanges', () => {
  it.each([
    ['> The lift is due in May.\nToo late for us.', 'Too late for us.'],
    ['Agreed.\n\nOn Mon, 2 March 2026 at 09:12, Una Frisk wrote:\nWe need two more weeks.', 'Agreed.'],
    ['Agreed.\n\nOn 2 March 2026 Una Frisk wrote:\n> We need two more weeks.\n\nBut not three.', 'Agreed.\n\n\n\nBut not three.'],
    ['Agreed.\n-----Original Message-----\nFrom: Una Frisk\nWe need two more weeks.', 'Agreed.'],
    ['Agreed.\n\nFrom: Una Frisk\nSent: Monday\nTo: Ola Berg\nSubject: lift\n\nWe need two more weeks.', 'Agreed.'],
  ])('leaves only the own words of: %s', (text, words) => {
    expect(own(text)).toBe(words)
  })

  it.each(['On 2 March we met and Una wrote:\nnothing much', 'From: the start\nit was slow', 'We want:\n- a ramp\n- a lift', 'More than > 5 a day'])('takes nothing from: %s', (text) => {
    expect(carriedRanges(text)).toEqual([])
  })
})
