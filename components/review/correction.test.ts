import { describe, expect, it } from 'vitest'
import { decisionOf, draftProblem, type Draft } from './correction'

const before: Draft = {
  statement: 'Thinks the rollout is too slow', holderKey: 'person:1', kind: 'concern', dimension: 'timing', stance: 'negative', polarity: 'affirmed', certainty: 'stated',
}

const quote = { start: 4, end: 20 }
const kept = { before: quote, after: quote }

describe('a correction', () => {
  it('carries only what the reviewer changed', () => {
    expect(decisionOf('i', before, { ...before, holderKey: 'company', stance: 'neutral' }, kept)).toEqual({
      itemId: 'i', action: 'fix', correction: { holderKey: 'company', stance: 'neutral' },
    })
  })

  it('is an approval when nothing was changed, blanks aside', () => {
    expect(decisionOf('i', before, { ...before, statement: '  Thinks the rollout is  too slow ' }, kept)).toEqual({ itemId: 'i', action: 'approve' })
  })

  it('carries the quote where it was moved, also alone', () => {
    expect(decisionOf('i', before, before, { before: quote, after: { start: 4, end: 24 } })).toEqual({ itemId: 'i', action: 'fix', correction: { quote: { start: 4, end: 24 } } })
  })

  it('is not saved without a statement, nor with an essay', () => {
    expect(draftProblem(before)).toBeNull()
    expect(draftProblem({ ...before, statement: '  ' })).toContain('few words')
    expect(draftProblem({ ...before, statement: 'x'.repeat(301) })).toContain('301 of 300')
  })
})
