import { describe, expect, it } from 'vitest'
import { at, day, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/pure'
import { movementSince } from '@/lib/alignment/pure'
import type { Movement } from '@/lib/alignment/types'
import { moverOf } from './mover'

const [buyer = '', champion = ''] = HOLDERS.map(({ key }) => key)
const [first, second] = [0, 20].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))
if (!first || !second) throw new Error('two calls')
const ledger = ledgerOf([first, second], [
  observation(first, { statement: 'Praises the reports', stance: 'positive', segment: 0, holderKey: champion }),
  observation(second, { statement: 'Doubts the return', stance: 'negative', segment: 1, holderKey: buyer }),
  observation(second, { statement: 'Praises the export', stance: 'positive', segment: 2, holderKey: champion }),
])
const projection = project(ledger, at(21))
const told = projection.beliefs.map((belief) => ({ ...belief, id: belief.statement }))
const since = (days: number): Movement[] => movementSince(ledger, projection, at(21), at(days)).movements

describe('what a move is named by', () => {
  it('is the largest that went its way since it was told, never one that went the other way', () => {
    expect(since(1)[0]?.statement).toBe('Doubts the return')
    expect(moverOf(since(1), told, 0.11)).toBe('Praises the export')
    expect(moverOf(since(1), told, -0.11)).toBe('Doubts the return')
  })

  it('is nothing that counted already when it was told last', () => {
    expect(moverOf(since(-1).filter(({ statement }) => statement === 'Praises the reports'), told, 0.11)).toBe('Praises the reports')
    expect(since(1).map(({ statement }) => statement)).not.toContain('Praises the reports')
    expect(moverOf(since(21), told, 0.11)).toBeNull()
  })

  it('is nothing where the largest ended, is told of nobody, or speaks against its own direction', () => {
    const [doubt, praise] = since(1)
    if (!doubt || !praise) throw new Error('nothing moved')
    expect(moverOf([{ ...doubt, delta: 0.12, ended: true }, praise], told, 0.11)).toBeNull()
    expect(moverOf([{ ...doubt, delta: 0.12 }, praise], told, 0.11)).toBeNull()
    expect(moverOf([praise], [], 0.11)).toBeNull()
  })
})
