import { describe, expect, it } from 'vitest'
import { decisionOf, draftProblem, type Draft } from './correction'

const before: Draft = {
  statement: 'Thinks the rollout is too slow', holderKey: 'person:1', kind: 'concern', dimension: 'timing', stance: 'negative', polarity: 'affirmed', certainty: 'stated',
}

describe('a correction', () => {
  it('carries only what the reviewer changed', () => {
    expect(decisionOf('i', before, { ...before, holderKey: 'company', stance: 'neutral' })).toEqual({
      itemId: 'i', action: 'fix', correction: { holderKey: 'company', stance: 'neutral' },
    })
  })

  it('is an approval when nothing was changed, blanks aside', () => {
    expect(decisionOf('i', before, { ...before, statement: '  Thinks the rollout is  too slow ' })).toEqual({ itemId: 'i', action: 'approve' })
  })

  it('is not saved without a statement, nor with an essay', () => {
    expect(draftProblem(before)).toBeNull()
    expect(draftProblem({ ...before, statement: '  ' })).toContain('few words')
    expect(draftProblem({ ...before, statement: 'x'.repeat(301) })).toContain('301 of 300')
  })
})
