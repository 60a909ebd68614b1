import { describe, expect, it } from 'vitest'
import { pronounOf, withFormer, withNoun, withPerson } from './antecedent'

describe('withNoun', () => {
  it('leaves a quote that does not begin with "it"', () => {
    expect(withNoun('Thinks it pays back', 'I think it pays back', 'We have the trial.')).toBe('Thinks it pays back')
  })

  it.each([
    ['Thinks it recovers by itself', 'At nine the night export sat for a minute.', 'Thinks the night export recovers by itself'],
    ['Complains that it fails every Monday', 'We use your importer.', "Complains that the vendor's importer fails every Monday"],
    ['Thinks it would save an hour', "The lift isn't slow.", 'Thinks the lift would save an hour'],
    ['Says it is now ninety a year', 'The fee has been looked at.', 'Says the fee is now ninety a year'],
  ])('%s', (statement, before, expected) => {
    expect(withNoun(statement, 'It does', before)).toBe(expected)
  })

  it.each([
    ['two nouns could be meant', 'Thinks it recovers by itself', 'The export met the printer.'],
    ['nothing is named', 'Thinks it recovers by itself', 'That was Monday.'],
    ['"it" stands for no thing', 'Thinks it is worth seeing', 'We have the trial.'],
    ['a person is named', 'Thinks it pays back', 'I was the sceptic then.'],
    ['only a time is named', 'Thinks it will have to be longer', 'In the meantime Jon asked around.'],
    ['the name is of many, at their time', 'Thinks it worked well', 'We tried one of the old ones last spring.'],
    ['the thing is only where something is', 'Thinks it has had more guests', 'There is one in the museum.'],
    ['only an order is named', 'Thinks it must be complete', 'We make the next by hand.'],
    ['a day is told of no day', 'Says it is now the ninth of May', 'The museum had water.'],
    ['a number is told of what has none', 'Says it is no more than twelve days', 'The museum gave it to us.'],
    ['what follows the many is what they do', 'Thinks it would save an hour', 'Our drivers share a van.'],
    ['another subject', 'Thinks the price is fair', 'We have the trial.'],
  ])('leaves it where %s', (_, statement, before) => {
    expect(withNoun(statement, 'It does', before)).toBe(statement)
  })
})

it('what is said to be no longer so is told with what it was said to be', () => {
  expect(withFormer('Thinks it is not, they priced it', 'I said in March it was the cheap way.')).toBe('Thinks it is not the cheap way, they priced it')
  expect(withFormer('Thinks it was not', 'We thought it was our printer.')).toBe('Thinks it was not their printer')
  expect(withFormer('Thinks it is not far', 'I said it was a small shop.')).toBe('Thinks it is not far')
  expect(withFormer('Thinks it is not', 'I said they would come.')).toBe('Thinks it is not')
})

describe('withPerson', () => {
  it.each([
    ['He has no time until May', 'Says he has no time until May', 'our CFO', 'Says their CFO has no time until May'],
    ["I think they're late", 'Thinks they are late', 'The planners', 'Thinks the planners are late'],
    ["and she's keen", 'Says she is keen', 'Ana', 'Says Ana is keen'],
    ['He is in', 'Says he is in', 'CEO', 'Says the CEO is in'],
  ])('%s', (quote, statement, said, expected) => {
    expect(withPerson(statement, pronounOf(quote) ?? '', said)).toBe(expected)
  })

  it('leaves a "they" that is the speaker', () => {
    expect(pronounOf('We think they are late')).toBeNull()
    expect(withPerson('Will leave if they are late', 'they', 'our planners')).toBe('Will leave if they are late')
  })
})
