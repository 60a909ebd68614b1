import { describe, expect, it } from 'vitest'
import type { DealCard } from '../pipeline/types'
import { agendaOf, type AgendaRow } from './agenda'
import { scopeWords } from './scope-words'
import { summaryCounts, summaryMarkdown } from './summary'
import type { PipelineReviewView, ReviewDealView } from './types'

const row = (over: Partial<AgendaRow> & { id: string }): AgendaRow => ({ kinds: [], differs: null, changed: false, attention: 0, amountMinor: 1, name: over.id, overdueActions: 0, ...over })

describe('an agenda', () => {
  it('begins with what needs talk, then with what is larger, and says why', () => {
    const agenda = agendaOf([
      row({ id: 'small' }), row({ id: 'large', amountMinor: 9 }), row({ id: 'warned', attention: 4, kinds: ['objection', 'going_dark'] }), row({ id: 'promised', overdueActions: 1, attention: 3, changed: true, differs: 'score_high' }),
    ])
    expect(agenda.map(({ dealId }) => dealId)).toEqual(['promised', 'warned', 'large', 'small'])
    expect(agenda[0]).toEqual({ dealId: 'promised', position: 0, reasons: ['changed', 'disagreement', 'action_due'] })
    expect(agenda[1]?.reasons).toEqual(['warning'])
  })
})

it('says in words what a review went through', () => {
  expect(scopeWords({ scope: 'team' }, () => null)).toBe('The team’s deals')
  expect(scopeWords({ scope: 'all', type: 'renewal', close: '90', warning: 'any', only: 'changed' }, () => null)).toBe('All deals, renewals, closing within 90 days, with warnings, changed since the last review')
  expect(scopeWords({ scope: 'all', owner: 'm1', stage: 'Proposal' }, (id) => (id === 'm1' ? 'Tova Lind' : null))).toBe('Deals of Tova Lind, in Proposal')
})

const CARD: DealCard = {
  id: 'd1', name: 'Platform *deal*', account: { id: 'a1', name: 'Brackwater # Foods' }, owner: { id: 'm1', name: 'Tova Lind' }, type: 'new', stage: 'Proposal', stageSince: null, amountMinor: 20_000_000, currency: 'EUR',
  closeDate: '2026-06-30', forecastCategory: null, leadScore: null, alignment: { overall: 0.62, interval: null, trend: 'stable', clear: false, slope: null, silentSince: null }, warnings: [], changes: null, differs: null, disagreement: null, openActions: 0, attention: 0,
}
const deal = (over: Partial<ReviewDealView> = {}): ReviewDealView => ({
  card: CARD, opposing: null, reasons: [], discussedAt: null, note: '', decision: '', actions: [], ...over,
  stood: { stage: 'Proposal', amountMinor: 20_000_000, currency: 'EUR', closeDate: '2026-06-30', overall: 0.62, interval: [0.4, 0.81], trend: 'diverging', clear: true, disagreement: null, warnings: [], changes: [], since: null, ...over.stood },
})
const review = (deals: ReviewDealView[]): PipelineReviewView => ({ id: 'r', member: { id: 'm2', name: 'Milo Brandt' }, mine: true, scope: 'The team’s deals', startedAt: '2026-05-11T09:00:00Z', endedAt: '2026-05-11T10:00:00Z', deals, hidden: 0, members: [] })

describe('a summary', () => {
  const talked = deal({
    discussedAt: '2026-05-11T09:10:00Z', note: 'Call went well.\n# not a heading\n1. not a list', decision: 'Offer two years.',
    actions: [{ id: 'x', text: 'Call Marit', owner: { id: 'm1', name: 'Tova Lind' }, dueOn: '2026-05-20', doneAt: null, earlier: false }, { id: 'y', text: 'Send deck', owner: { id: 'm1', name: 'Tova Lind' }, dueOn: null, doneAt: '2026-05-11T09:00:00Z', earlier: true }],
    stood: { stage: 'Negotiation', amountMinor: null, currency: null, closeDate: null, overall: null, interval: null, trend: 'not_enough_evidence', clear: false, disagreement: 'The forecast says commit, but *nobody* does.', warnings: [{ kind: 'going_dark', sentence: 'No word from them for 41 days.' }], changes: [{ of: 'stage', sentence: 'Stage: Proposal → Negotiation', tone: 'neutral' }], since: '2026-05-04T09:00:00Z' },
  })

  it('counts what came of it: what is left from earlier is not taken on again', () => {
    expect(summaryCounts(review([talked, deal()]))).toEqual({ discussed: 1, decisions: 1, actions: 1, earlier: 1 })
  })

  it('as Markdown tells what was talked about, and keeps people’s words from being markup', () => {
    expect(summaryMarkdown(review([talked, deal()]))).toBe([
      '# Pipeline review, 11 May 2026', '', 'The team’s deals. Led by Milo Brandt. 2 deals, 1 discussed, 1 decision, 1 action, 1 from an earlier review.', '',
      '## Brackwater \\# Foods: Platform \\*deal\\*', '', 'Negotiation · no close date · alignment not known yet · Tova Lind', '', 'The forecast says commit, but \\*nobody\\* does.', '', 'Since 4 May: Stage: Proposal → Negotiation.', '',
      '- Going dark: No word from them for 41 days.', '', 'Call went well.  \n\\# not a heading  \n\\1. not a list', '', '**Decision:** Offer two years.', '',
      '- [ ] Tova Lind: Call Marit, by 20 May', '- [x] Tova Lind: Send deck (from an earlier review)', '', '## Not discussed', '',
      '- Brackwater \\# Foods, Platform \\*deal\\*: Proposal · €200k · closes 30 Jun · alignment 0.62 (.40–.81), diverging', '',
    ].join('\n'))
  })
})
