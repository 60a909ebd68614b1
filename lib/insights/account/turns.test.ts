import { describe, expect, it } from 'vitest'
import { identify } from '@/lib/beliefs/identify'
import { at, day, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import type { LedgerObservation } from '@/lib/beliefs/types'
import { turnParts } from './turn-words'
import { turnedTo, turnsOf } from './turns'

const calls = [0, 20, 40].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))
const said = (call: number, over: Partial<LedgerObservation>) => observation(calls[call] ?? interaction({ id: 'x' }), over)
const told = (observations: LedgerObservation[], offset = 50) => turnsOf(identify('a1', project(ledgerOf(calls, observations), at(offset)).beliefs, []))
  .map((turn) => `${turn.at.slice(0, 10)} ${turn.holder} ${turnParts(turn).map((part) => ('side' in part ? `“${part.side.statement}”` : part.text)).join('')}`)

const trusts = [said(0, { statement: 'Trusts the support team' }), said(1, { statement: 'Trusts the support team' })]
const distrusts = said(2, { statement: 'Distrusts the support team', stance: 'negative', turnabout: 'mind_change' })

describe('a changed mind', () => {
  it('is told once, from what was given up to what is held since', () => {
    expect(told([...trusts, distrusts])).toEqual([expect.stringMatching(/^2026-02-14 .+ changed their mind: from “Trusts the support team” to “Distrusts the support team”$/)])
    expect(told([...trusts, distrusts], 30)).toEqual([])
  })

  it('is a new view where nothing is known that was given up', () => {
    expect(told([distrusts])).toEqual([expect.stringMatching(/ came to a new view: “Distrusts the support team”$/)])
  })

  it('is none where nothing was given up and it may be said of something new', () => {
    const quote = 'I would like the results visible to everyone now'
    expect(told([said(2, { statement: 'Would like the results visible to everyone now', kind: 'priority', stance: 'neutral', turnabout: 'mind_change', quote })])).toEqual([])
  })

  it('gives up no limit that ended by what was decided', () => {
    const limit = said(0, { statement: 'Has to decide about a renewal in October', kind: 'constraint', dimension: 'timing', stance: 'neutral' })
    const decided = said(2, { statement: 'Has decided about the renewal in October', kind: 'intent', dimension: 'timing', stance: 'negative', turnabout: 'mind_change', quote: 'We have decided about the renewal in October' })
    const turns = told([limit, decided])
    expect(turns.join()).not.toContain('from “Has to decide')
    expect(turns).toEqual([expect.stringMatching(/ came to a new view: “Has decided about the renewal in October”$/)])
  })

  it('leads to the view that is held since', () => {
    const side = { beliefId: 'b', statement: 'It pays off' }
    expect([turnedTo({ at: '', holder: '', from: { beliefId: 'a', statement: '' }, to: side }), turnedTo({ at: '', holder: '', from: side, to: null })]).toEqual([side, side])
  })
})
