import { describe, expect, it } from 'vitest'
import { at, day, interaction, ledgerOf, observation } from './ledger.fixture'
import { originOf } from './origin'
import { project } from './project'
import type { LedgerObservation } from './types'

const SLOW = { statement: 'Expects the lookup to be as fast as before', kind: 'expectation', dimension: 'integration', stance: 'negative' } as const

function origin(said: Partial<LedgerObservation>[]) {
  const calls = said.map((_, n) => interaction({ id: `c${n}`, occurredAt: day(n * 10) }))
  const { beliefs } = project(ledgerOf(calls, calls.map((call, n) => observation(call, { ...SLOW, ...said[n] }))), at(100))
  return originOf(beliefs.flatMap(({ clusters }) => clusters.flatMap(({ evidence }) => evidence)))
}

describe('what a belief goes back to', () => {
  it('is the earliest reason, and nothing where none was given', () => {
    expect(origin([{}, {}])).toBeNull()
    expect(origin([{}, { reason: 'because you promised it' }, { reason: 'because it is slow' }])).toMatchObject({ kind: 'reason', words: 'because you promised it' })
  })

  it('is what happened to them before any thought of theirs', () => {
    expect(origin([{ reason: 'because you promised it' }, { reason: 'ever since your onboarding left us with slow calls' }])).toMatchObject({ kind: 'happened', words: 'ever since your onboarding left us with slow calls' })
  })

  it('is no reason of what speaks against it', () => {
    const fast = { statement: 'Does not expect the lookup to be as fast as before', polarity: 'negated', reason: 'because the cache is enough' } as const
    expect(origin([{}, {}, fast])).toBeNull()
  })
})
