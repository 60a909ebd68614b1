import { describe, expect, it } from 'vitest'
import { SEVERITY } from './policy'
import type { WarningFacts } from './types'
import { warningView, type WarningNames } from './words'

const NOW = new Date('2026-05-12T09:00:00Z')
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const NAMES: WarningNames = {
  people: new Map([['p1', 'Marit Olsen'], ['p2', 'Jonas Weil']]), beliefs: new Map([['b1', { statement: 'Thinks the price is too high', holder: 'Marit Olsen' }]]),
  interactions: new Map([['i1', { title: 'Kick-off', at: day('2026-03-03') }]]), proofPoints: new Map([['pp', 'Halden saved 118,000']]),
}
const sentence = (facts: WarningFacts): string =>
  warningView({ severity: SEVERITY[facts.kind], since: null, facts, evidence: { beliefIds: [], interactionIds: [], personIds: [], dealId: null } }, NAMES, NOW).sentence

describe('a warning in words', () => {
  it.each<[WarningFacts, string]>([
    [{ kind: 'going_dark', lastAt: day('2026-04-01'), days: 41, usualGapDays: 12.2 }, 'No word from them for 41 days, since 1 Apr; a word from them usually comes every 12 days.'],
    [{ kind: 'single_threaded', personIds: ['p2'], windowDays: 90 }, 'Only Jonas Weil has spoken to us in the last 90 days.'],
    [{ kind: 'single_threaded', personIds: ['p1', 'p2'], windowDays: 90 }, 'Only Marit Olsen and Jonas Weil have spoken to us in the last 90 days.'],
    [{ kind: 'buyer_unheard', buyerId: 'p1', heardAt: null, conversations: 4 }, 'Marit Olsen, the economic buyer, has never spoken to us in 4 conversations.'],
    [{ kind: 'buyer_unheard', buyerId: 'p1', heardAt: day('2026-03-01'), conversations: 4 }, 'Marit Olsen, the economic buyer, was last heard on 1 Mar, 72 days ago.'],
    [{ kind: 'buyer_unheard', buyerId: null, heardAt: null, conversations: 4 }, 'After 4 conversations nobody is known to be the economic buyer.'],
    [{ kind: 'objection', beliefId: 'b1', interactions: 2, more: 1, proofPointIds: ['pp', 'gone'] }, 'Nobody has answered “Thinks the price is too high” (Marit Olsen, in 2 conversations) and 1 other. To bring: Halden saved 118,000.'],
    [{ kind: 'budget_slipped', by: 'crm', from: 20_000_000, to: 14_000_000, currency: 'EUR' }, 'The amount in the CRM fell from €200k to €140k.'],
    [{ kind: 'budget_slipped', by: 'words', beliefId: 'b1', share: 0.25 }, 'Marit Olsen lowered the budget by 25 %: “Thinks the price is too high”.'],
    [{ kind: 'date_slipped', by: 'crm', from: day('2026-06-30'), to: day('2026-09-30'), days: 92 }, 'The close date in the CRM moved from 30 Jun to 30 Sep, 92 days later.'],
    [{ kind: 'date_slipped', by: 'passed', closeDate: day('2026-05-11'), days: 1 }, 'The close date, 11 May, passed yesterday, and the deal is open.'],
    [{ kind: 'date_slipped', by: 'words', beliefId: 'gone', days: 61 }, 'Somebody there moved a date back by 61 days.'],
    [{ kind: 'renewal_diverging', closeDate: day('2026-06-11'), days: 30, slope: -0.05, beliefId: 'b1' }, 'Renews in 30 days and they are drifting away by .05 a month, most by what Marit Olsen thinks: “Thinks the price is too high”.'],
  ])('%o', (facts, words) => expect(sentence(facts)).toBe(words))

  it('names its evidence, as far as it is still there', () => {
    const view = warningView({ severity: 'act', since: day('2026-03-03'), facts: { kind: 'single_threaded', personIds: [], windowDays: 90 }, evidence: { beliefIds: ['b1', 'gone'], interactionIds: ['i1'], personIds: [], dealId: 'd' } }, NAMES, NOW)
    expect(view.evidence).toEqual([
      { of: 'belief', id: 'b1', label: '“Thinks the price is too high” (Marit Olsen)' }, { of: 'interaction', id: 'i1', label: 'Kick-off, 3 Mar' }, { of: 'deal', id: 'd', label: 'the deal in the CRM' },
    ])
    expect(view.more).toEqual({ beliefs: 0, interactions: 0 })
  })

  it('names the first five of many, and says how many more there are', () => {
    const many = Array.from({ length: 12 }, (_, i) => `b${i}`)
    const names = { ...NAMES, beliefs: new Map(many.map((id) => [id, { statement: id, holder: 'Marit Olsen' }])) }
    const view = warningView({ severity: 'act', since: null, facts: { kind: 'single_threaded', personIds: [], windowDays: 90 }, evidence: { beliefIds: many, interactionIds: [], personIds: [], dealId: null } }, names, NOW)
    expect(view.evidence.map(({ id }) => id)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4'])
    expect(view.more).toEqual({ beliefs: 7, interactions: 0 })
  })
})
