import { describe, expect, it } from 'vitest'
import { settingOf } from './conversation'
import { formChance, unchosenForms } from './plain-forms'
import { offsetsOf, prepareTurn } from './prepare'
import { settledByForm } from './rules/forms'

const unchosen = (text: string, chosen: string[] = []): string[] => {
  const turn = prepareTurn(text, { previous: '', first: false, setting: settingOf([], {}) })
  const quotes = turn.spans.map((span) => {
    const { start, end } = offsetsOf(turn, span)
    return text.slice(start, end)
  })
  return unchosenForms(turn, chosen.map((quote) => quotes.indexOf(quote)), () => true).map((index) => quotes[index] ?? '')
}

describe('unchosenForms', () => {
  it('finds the clause that says it, apart from what was chosen', () => {
    expect(unchosen('It rained. Late crates cost us 900 a week, as you know. Then we had tea.')).toEqual(['Late crates cost us 900 a week'])
    expect(unchosen('Late crates cost us 900 a week.', ['Late crates cost us 900 a week'])).toEqual([])
  })

  it('goes on where the next clause has the same subject', () => {
    expect(unchosen('We had no outages and never lost a crate')).toEqual(['We had no outages and never lost a crate'])
  })

  it('ends with a whole phrase', () => {
    expect(unchosen('Your crews were superb and')).toEqual(['Your crews were superb'])
  })

  it.each(['Could you share your screen?', 'We had to close the window', 'I called twice', 'Nobody was in the room', 'I have two boys', 'Can we pay by card?'])('leaves alone: %s', (text) => {
    expect(unchosen(text)).toEqual([])
  })
})

describe('formChance', () => {
  it('is that of what is shown, of what is only heard, or none', () => {
    expect(formChance('your crews were superb', false)).toBeGreaterThanOrEqual(0.8)
    expect(formChance('the scanner freezes at noon', false)).toBeLessThan(0.8)
    expect(formChance('we met at noon', false)).toBe(0)
  })

  it("is that of somebody else's mood only where they are named as its holder", () => {
    expect(formChance('the foreman was unmoved', true)).toBeGreaterThanOrEqual(0.8)
    expect(formChance('the foreman was unmoved', false)).toBeLessThan(0.8)
  })
})

describe('settledByForm', () => {
  it('settles what is plain, and nothing that is denied or only possible', () => {
    expect(settledByForm('the survey settles our worry about the roof')).toEqual({ kind: 'evaluation', stance: 'positive' })
    expect(settledByForm("the survey doesn't resolve our worry about the roof")).toEqual({})
    expect(settledByForm('we have no budget')).toEqual({ kind: 'constraint', stance: 'negative' })
  })
})
