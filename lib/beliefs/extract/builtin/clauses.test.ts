import { expect, it } from 'vitest'
import { cutUnits } from './clauses'
import { candidateSpans } from './spans'
import { tokenize } from './tokens'

const unitsOf = (text: string): string[] => {
  const tokens = tokenize(text)
  return cutUnits(tokens, text).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))
}

it('cuts where a clause may begin, and never inside a number in words', () => {
  expect(unitsOf('We lost two hundred and forty thousand last year and nobody noticed')).toEqual(['We lost two hundred and forty thousand last year', 'and nobody noticed'])
  expect(unitsOf('We lost a hundred and nobody noticed')).toEqual(['We lost a hundred', 'and nobody noticed'])
  expect(unitsOf('We asked for a root cause report and nobody wrote it')).toEqual(['We asked for a root cause report', 'and nobody wrote it'])
  expect(unitsOf('We were late cause nobody picked it up')).toEqual(['We were late', 'cause nobody picked it up'])
})

it('leaves a name and who that is in one piece', () => {
  expect(unitsOf('My colleague Priya, the head of support, hates it')).toEqual(['My colleague Priya, the head of support, hates it'])
  expect(unitsOf('I met Ana, the boss, and we agreed on it')).toEqual(['I met Ana, the boss,', 'and we agreed on it'])
  expect(unitsOf('In May, the team, tired of it, left')).toHaveLength(4)
})

it('keeps the time that a quote ends with', () => {
  const quotesOf = (text: string): string[] => {
    const tokens = tokenize(text)
    return candidateSpans(tokens, cutUnits(tokens, text)).map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end))
  }
  expect(quotesOf('Nothing will happen before then')).toContain('Nothing will happen before then')
  expect(quotesOf('We would look at it then')).not.toContain('We would look at it then')
})
