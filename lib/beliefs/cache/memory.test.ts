import { describe, expect, it, vi } from 'vitest'
import { newId } from '@/lib/shared/ids'
import { freeze } from '../frozen'
import { at, day, interaction, ledgerOf, observation } from '../ledger.fixture'
import { project } from '../project'
import type { Ledger } from '../types'
import { keptOf, originsOf, remember, type KeptBelief } from './memory'

const call = interaction({ id: 'c1', occurredAt: day(200) })
const STAMP = 'a'

/** An account of its own, whose cache holds one belief. */
function stored() {
  const ledger: Ledger = { ...ledgerOf([call], [observation(call)]), account: { id: newId(), name: 'Tessel' } }
  const beliefs = project(ledger, at(210)).beliefs.map((belief) => ({ id: 'b1', confidence: 0.7, frozen: JSON.parse(freeze(belief)) as unknown }))
  const read = vi.fn(() => Promise.resolve({ beliefs, undecided: [] }))
  return { ledger, read, kept: (of: Ledger = ledger, stamp = STAMP) => keptOf(of, originsOf(of), stamp, read) }
}

async function remembered() {
  const { ledger, read, kept } = stored()
  const first = await kept()
  if (!first) throw new Error('nothing is kept')
  remember(ledger.account.id, STAMP, { ...first, origins: originsOf(ledger), interactions: { all: ledger.interactions, marks: new Map(), sum: 0n } })
  read.mockClear()
  return { ledger, read, kept, first }
}

const idsOf = (of: { beliefs: readonly KeptBelief[] } | null): string[] | undefined => of?.beliefs.map(({ id }) => id)

describe('what a server remembers of an account', () => {
  it('is given to whoever finds its stamp, without reading', async () => {
    const { kept, read, first } = await remembered()
    expect((await kept())?.beliefs).toBe(first.beliefs)
    expect(read).not.toHaveBeenCalled()
  })

  it('is read anew under another stamp', async () => {
    const { kept, read } = await remembered()
    expect(idsOf(await kept(undefined, 'b'))).toEqual(['b1'])
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('is read anew where something that was said is dated or filed otherwise by now', async () => {
    for (const change of [{ occurredAt: day(190) }, { dealId: 'd1' }, { threadId: 't1' }]) {
      const { ledger, kept, read } = await remembered()
      expect(idsOf(await kept({ ...ledger, interactions: [{ ...call, ...change }] }))).toEqual(['b1'])
      expect(read).toHaveBeenCalledTimes(1)
    }
  })

  it('is nothing once an interaction that it rests on is gone', async () => {
    const { ledger, kept } = await remembered()
    expect(await kept({ ...ledger, interactions: [] })).toBeNull()
  })

  it('has no words', async () => {
    const { first } = await remembered()
    expect(JSON.stringify(first)).not.toMatch(/quote":"[^"]|statement":"[^"]/)
  })
})
