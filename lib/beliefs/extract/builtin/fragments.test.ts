import { describe, expect, it } from 'vitest'
import { fragmentsIn } from './fragments'

const told = (text: string): [string, string][] => fragmentsIn(text).map((item) => [text.slice(item.start, item.end), item.text])

describe('fragmentsIn', () => {
  it.each<[string, string, string]>([
    ['So nineteen percent?! In the middle of the harvest.', 'So nineteen percent?!', 'We object to nineteen percent'],
    ['Pumps offline again??', 'Pumps offline again??', 'Pumps are offline again'],
    ['No complaints about the fitters.', 'No complaints about the fitters', 'We have no complaints about the fitters'],
    ['Mixed feelings so far', 'Mixed feelings so far', 'We have mixed feelings so far'],
    ['Smoothest move we have had in years.', 'Smoothest move we have had in years', 'It is the smoothest move we have had in years'],
    ['I was promised in May it was mended. It is not.', 'I was promised in May it was mended. It is not', 'I was promised in May it was mended, but it is not'],
    ['Every third crate arrives warm. This is killing our margin.', 'Every third crate arrives warm. This is killing our margin', 'Every third crate arrives warm, and this is killing our margin'],
    ["The winch's really reliable.", "The winch's really reliable", 'The winch is really reliable'],
    ['9 grand? Not happening.', '9 grand? Not happening', 'We will not accept 9 grand'],
    ['The fitting must be split: two halls in May, the rest in July.', 'The fitting must be split: two halls in May, the rest in July', 'The fitting must be split: two halls in May, the rest in July'],
  ])('%s', (text, quote, sentence) => {
    expect(told(text)).toEqual([[quote, sentence]])
  })

  it('hears what it must be without, after what it must be', () => {
    expect(told('Has to be on our own yard. No diesel.').map(([, text]) => text)).toEqual(['We need it to be on our own yard', 'We want no diesel'])
    expect(told('I was in Leeds. No diesel.')).toEqual([])
  })

  it.each(['How about you?!', 'No offence.', 'No problem.', 'Here we are again', 'We said no. It is not far.', 'Really?! Not happening today.', 'I met him at 9: nice man'])('leaves alone: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})
