import { describe, expect, it } from 'vitest'
import { budgetFell, dateSaid } from './said-value'

const SAID = new Date('2026-05-12T09:00:00Z')
const day = (value: string): string | null => dateSaid(value, SAID)?.toISOString().slice(0, 10) ?? null

describe('a date as it was said', () => {
  it.each([
    ['2027-03-01', '2027-03-01'], ['16 February', '2027-02-16'], ['the 3rd of June', '2026-06-03'], ['June 3, 2027', '2027-06-03'], ['July', '2026-07-31'],
    ['early September', '2026-09-10'], ['mid-October', '2026-10-15'], ['the end of May', '2026-05-31'], ['Q3', '2026-09-30'], ['the first quarter of 2027', '2027-03-31'],
    ['next month', '2026-06-30'], ['next quarter', '2026-09-30'], ['next year', '2027-12-31'], ['Christmas', '2026-12-31'],
  ])('%s is %s', (value, date) => expect(day(value)).toBe(date))

  it('is the one just past where that is near, and next year’s else', () => {
    expect(day('30 April')).toBe('2026-04-30')
    expect(day('30 January')).toBe('2027-01-30')
  })

  it('is none where no day can be told', () => {
    for (const value of ['soon', 'when the board agrees', '']) expect(day(value)).toBeNull()
  })
})

describe('a budget', () => {
  it('falls by a share of what it was', () => {
    expect(budgetFell('80,000', '60k')).toBeCloseTo(0.25)
    expect(budgetFell('40,000', 'fifty thousand')).toBeCloseTo(-0.25)
  })

  it('leaves thousands unsaid where both know them', () => expect(budgetFell('four hundred', '380,000')).toBeCloseTo(0.05))

  it('is not compared with what names no amount', () => expect(budgetFell('a lot', '380,000')).toBeNull())
})
