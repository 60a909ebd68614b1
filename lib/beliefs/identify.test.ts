import { describe, expect, it } from 'vitest'
import { identify } from './identify'
import { at, day, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'

const beliefs = () => {
  const call = interaction({ id: 'c1', occurredAt: day(200) })
  return project(ledgerOf([call], [observation(call, { id: 'o1' })]), at(210)).beliefs
}

describe('the id of a belief', () => {
  it('is the same each time while nothing is known', () => {
    expect(identify('a', beliefs(), [])).toEqual(identify('a', beliefs(), []))
  })

  it('is never that of another belief, which may have kept it when its key changed', () => {
    const [first] = identify('a', beliefs(), [])
    if (!first) throw new Error('nothing is believed')
    expect(identify('a', beliefs(), [{ id: first.id, key: 'another', evidence: [] }])[0]?.id).not.toBe(first.id)
    expect(identify('a', beliefs(), [], (id) => id === first.id)[0]?.id).not.toBe(first.id)
    expect(identify('a', beliefs(), [{ id: first.id, key: first.key, evidence: [] }])[0]?.id).toBe(first.id)
  })
})
