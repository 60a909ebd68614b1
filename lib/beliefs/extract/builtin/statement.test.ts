import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '@/lib/shared/vocabulary'
import { thirdPerson, toStatement } from './statement'

const told = (clause: string, kind: Kind = 'evaluation', subjectDropped = false): string => toStatement({ clause, kind, subjectDropped })

describe('toStatement', () => {
  it.each<[string, Kind, string]>([
    ["I don't need five dashboards", 'priority', 'Does not need five dashboards'],
    ['we need single sign-on before our go-live', 'priority', 'Needs single sign-on before their go-live'],
    ["I'm not worried about the price", 'concern', 'Is not worried about the price'],
    ["we can't host it outside the country", 'constraint', 'Cannot host it outside the country'],
    ["I'd rather see a build", 'priority', 'Would rather see a build'],
    ["we'll sign once my lawyer is back", 'intent', 'Will sign once their lawyer is back'],
    ["it's too slow for our stores", 'evaluation', 'Thinks it is too slow for their stores'],
    ['the nightly import keeps failing', 'concern', 'Complains that the nightly import keeps failing'],
    ['show me a build', 'priority', 'Wants the vendor to show them a build'],
    ["please don't call before nine", 'priority', 'Does not want the vendor to call before nine'],
    ['How about 900 a month?', 'intent', 'Proposes 900 a month'],
    ['could you lower the fee?', 'priority', 'Asks whether the vendor could lower the fee'],
    ['why is this so slow?', 'concern', 'Questions why this is so slow'],
    ['um I I really like the the new editor', 'evaluation', 'Really likes the new editor'],
    ['you have the better reports', 'evaluation', 'Thinks the vendor has the better reports'],
  ])('%s', (clause, kind, expected) => {
    expect(told(clause, kind)).toBe(expected)
  })

  it('starts with the verb where the holder was named', () => {
    expect(told(" isn't convinced by our numbers", 'concern', true)).toBe('Is not convinced by their numbers')
    expect(told(', our new buyer, thinks it can wait', 'evaluation', true)).toBe('Thinks it can wait')
  })

  it('stays within fifteen words and keeps nobody’s first person', () => {
    const word = fc.constantFrom('I', 'we', 'my', 'our', 'me', 'us', "I'm", "we'd", 'think', 'need', 'the', 'report', 'is', 'slow', 'and', 'you', 'because', 'not', 'a', 'price', "don't", 'well,', 'um')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const statement = told(words.join(' '))
        expect(statement.split(' ').length).toBeLessThanOrEqual(15)
        expect(statement).not.toMatch(/\b(?:I|we|my|our|me|us|I'm|we'd)\b/)
      }),
    )
  })
})

describe('thirdPerson', () => {
  it.each([['want', 'wants'], ['have', 'has'], ['are', 'is'], ['try', 'tries'], ['pass', 'passes'], ['went', 'went'], ['could', 'could'], ["won't", 'will not'], ['decided', 'decided'], ['need', 'needs']])('%s → %s', (verb, expected) => {
    expect(thirdPerson(verb)).toBe(expected)
  })
})
