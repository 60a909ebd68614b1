import { expect, it } from 'vitest'
import { activityWords } from './activity-words'

it('says in words what somebody did', () => {
  expect(activityWords({ verb: 'account.set_owner', fields: { from: 'Ana Ruiz', to: 'Maren Oakes' } })).toBe('gave the account to Maren Oakes, before it was Ana Ruiz’s')
  expect(activityWords({ verb: 'account.set_owner', fields: { from: 'Ana Ruiz' } })).toBe('left the account without an owner, before it was Ana Ruiz’s')
  expect(activityWords({ verb: 'account.import_facts', fields: { people: 1, deals: 2, valuePropositions: 0 } })).toBe('imported facts: 1 person, 2 deals')
  expect(activityWords({ verb: 'account.undo_facts', fields: { deals: 2 } })).toBe('took back what a file said of 2 deals')
  expect(activityWords({ verb: 'decision.merge', fields: { undone: true } })).toBe('merged beliefs (taken back since)')
})

it('tells of meetings that are planned', () => {
  expect(activityWords({ verb: 'meeting.plan', fields: {} })).toBe('planned')
  expect(activityWords({ verb: 'meeting.import', fields: { meetings: 2 } })).toBe('brought a calendar with 2 meetings here')
})

it('tells of links to briefs: who made one, that it was read, who ended it', () => {
  expect(activityWords({ verb: 'brief_link.make', fields: { kind: 'handoff', days: 7 } })).toBe('made a link to the handoff brief that ends after 7 days')
  expect(activityWords({ verb: 'brief_link.read', fields: { kind: 'meeting' } })).toBe('showed the meeting brief to somebody who has its link')
  expect(activityWords({ verb: 'brief_link.revoke', fields: { kind: 'meeting' } })).toBe('ended a link to the meeting brief')
})

it('says what it has no words for by its name', () => {
  expect(activityWords({ verb: 'deal.set_stage', fields: {} })).toBe('deal set stage')
})
