import { describe, expect, it } from 'vitest'
import { BUYS, SELLS, sidesByTalk } from './sides-by-talk'

const sides = (...turns: [string, string][]) => Object.fromEntries(sidesByTalk(turns.map(([speaker, text]) => ({ speaker, text }))))

describe('sidesByTalk', () => {
  it.each([...SELLS, ...BUYS].map(({ id, example, pattern }) => [id, example, pattern] as const))('%s: %s', (_, example, pattern) => {
    expect(example.toLowerCase()).toMatch(pattern)
  })

  it('tells who sells and who buys by what they say', () => {
    expect(sides(
      ['Ada', 'Thanks for making the time. Can you walk me through a normal week?'], ['Bo', 'Sure. We use a spreadsheet for everything.'],
      ['Ada', 'And who else would be involved?'], ['Bo', 'Our CFO has to sign that.'], ['Ada', "I'll send you the proposal."], ['Bo', 'I hope your price is not too high.'], ['Cy', 'Same here.'],
    )).toEqual({ Ada: 'us', Bo: 'customer' })
  })

  it('tells nothing of two who both ask, both buy or hardly speak', () => {
    expect(sides(['Ada', 'Our CFO has to sign that.'], ['Bo', 'We need it by June, and your price is too high.'], ['Ada', 'We use paper today.'])).toEqual({})
    expect(sides(['Ada', 'Shall we begin?'], ['Bo', 'Is Cy there?'], ['Ada', 'Not yet?'])).toEqual({})
    expect(sides(['Ada', 'Thanks for making the time.'], ['Bo', 'We need it by June.'])).toEqual({})
    expect(sides()).toEqual({})
  })

  it('does not take a buyer who asks for one of ours', () => {
    expect(sides(
      ['Ada', 'Our customers start with a pilot. What would success look like?'], ['Bo', 'We need fewer mistakes.'], ['Cy', 'How long does it take?'], ['Ada', 'I can show you a plan.'],
      ['Bo', 'We have to ask our IT team.'], ['Cy', 'And what does it cost?'], ['Ada', 'I will send you that.'],
    )).toEqual({ Ada: 'us', Bo: 'customer' })
  })
})
