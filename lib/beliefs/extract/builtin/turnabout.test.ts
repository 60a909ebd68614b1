import { describe, expect, it } from 'vitest'
import { turnaboutIn } from './turnabout'

const whole = (text: string) => turnaboutIn(text, 0, text.length)
const of = (text: string, quote: string) => turnaboutIn(text, text.indexOf(quote), text.indexOf(quote) + quote.length)

describe('turnaboutIn', () => {
  it.each([
    ["I'll be honest, I was wrong about the export", 'mind_change'], ['Okay, that settles it', 'withdraws'], ["I'll take that back", 'withdraws'],
    ['Forget what I said about the price', 'withdraws'], ["It's no longer a concern", 'withdraws'], ['the limit is 45 minutes now, not 30', 'mind_change'],
  ] as const)('%s', (text, turnabout) => {
    expect(whole(text)?.turnabout).toBe(turnabout)
  })

  it.each([
    'That would settle it', 'Once that is resolved we can talk', 'It has not been fixed', 'That never answered my question', "She'll come round one day",
    'Has that changed your mind?', 'If it went from 9 weeks to 2 I would sign', 'Come round on Tuesday', 'I have not changed my mind',
  ])('no turn: %s', (text) => {
    expect(whole(text)).toBeNull()
  })

  it('looks at the rest of the sentence and at a bare sentence beside it', () => {
    expect(of('I take that back, the export is fine.', 'the export is fine')?.turnabout).toBe('withdraws')
    expect(of('The export is fine. I was wrong.', 'I was wrong')?.turnabout).toBe('mind_change')
    expect(of('I changed my mind. The export is fine.', 'The export is fine')?.turnabout).toBe('mind_change')
    expect(of('I changed my mind about where we sit at lunch on the terrace with the team. The export is fine.', 'The export is fine')).toBeNull()
  })

  it('tells words that nobody uses otherwise from others', () => {
    expect(whole('I take that back')?.firm).toBe(true)
    expect(whole('The late sync is fixed now')?.firm).toBe(false)
  })
})
