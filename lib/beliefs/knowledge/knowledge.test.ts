import { describe, expect, it } from 'vitest'
import { canonOf, conceptsOf, oppositeOf, phraseAt } from '../canon'
import { isOneSubject, relate, type Matchable } from '../match'
import { groupBySubject } from '../merge'
import { readProposition, tokensOf } from '../normalize'
import { stem } from '../stem'
import { ANTONYMS } from './antonyms'
import { CONCEPTS } from './concepts'
import { ONE_CLAIM, TWO_CLAIMS, TWO_SIDES } from './examples'
import { SYNONYMS } from './synonyms'

const said = (statement: string): Matchable => ({
  holderKey: 'person:p1', statement, quote: statement, polarity: 'affirmed', kind: 'evaluation', dimension: 'product', stance: 'negative',
  attribute: null, turnabout: null,
})
const groups = (...statements: string[]): number => groupBySubject(statements.map(said)).groups.length

describe('synonym classes', () => {
  it.each(SYNONYMS.map(([name, phrases]) => [name, phrases.split(',').map((phrase) => phrase.trim())] as const))('%s', (name, phrases) => {
    for (const phrase of phrases) {
      const stems = tokensOf(phrase).flatMap((word) => word.split('-')).map((word) => stem(word.toLowerCase()))
      expect(`${phrase}: ${phraseAt(stems, 0)?.name} ${phraseAt(stems, 0)?.length}`).toBe(`${phrase}: ${name} ${stems.length}`)
    }
  })

  it('have a name each', () => expect(new Set(SYNONYMS.map(([name]) => name)).size).toBe(SYNONYMS.length))
})

describe('opposites', () => {
  it.each(ANTONYMS)('%s | %s', (base, turned) => {
    expect(oppositeOf(canonOf(turned))).toBeDefined()
    expect(canonOf(base)).not.toBe(canonOf(turned))
    expect(relate(said(`Finds the rollout plan ${base}`), said(`Finds the rollout plan ${turned}`)).relation).not.toBe('same')
  })

  it('turn one way only: no word is the base and the opposite of another at once', () => {
    for (const [base] of ANTONYMS) expect(`${base}: ${oppositeOf(canonOf(base)) ?? 'none'}`).toBe(`${base}: none`)
  })
})

describe('concepts', () => {
  it.each(CONCEPTS)('$name', ({ name, examples }) => {
    for (const example of examples) expect([example, [...conceptsOf(readProposition(example).stems)]]).toEqual([example, expect.arrayContaining([name])])
  })
})

describe('wordings', () => {
  it.each(ONE_CLAIM)('one claim: %s | %s', (a, b) => {
    expect(isOneSubject(relate(said(a), said(b)).relation)).toBe(true)
    expect(relate(said(b), said(a)).relation).toBe(relate(said(a), said(b)).relation)
    expect(groups(a, b)).toBe(1)
  })

  it.each(TWO_SIDES)('two sides: %s | %s', (a, b) => {
    expect(relate(said(a), said(b)).relation).toBe('contradicts')
    expect(groups(a, b)).toBe(1)
  })

  it.each(TWO_CLAIMS)('two claims: %s | %s', (a, b) => {
    expect(isOneSubject(relate(said(a), said(b)).relation)).toBe(false)
    expect(groups(a, b)).toBe(2)
  })
})
