import { expect, it } from 'vitest'
import { dealsUndoneWords, dealUndoWords, stayWords } from './deal-undo-words'

const nothing = { removed: [], restored: [], stays: [], accountsGo: [], accountsStay: [] }

it('tells what goes, what is as it was and what stays and why', () => {
  expect(dealUndoWords({
    removed: [{ name: 'Pilot', account: 'Osier Foods' }], accountsGo: ['Osier Foods'], accountsStay: ['Ravensworth'],
    restored: [{ name: 'Rollout', account: 'Halden Marine', changes: [{ what: 'stage', from: 'Contract', to: 'Proposal' }, { what: 'outcome', from: 'won 2026-02-28', to: null }] }],
    stays: [{ name: 'Support', account: 'Ravensworth', why: 'conversation' }],
  })).toEqual({
    goes: ['“Pilot” of Osier Foods, which this file added.', 'The account Osier Foods, which this file added and where nothing else is.'],
    returns: ['“Rollout” of Halden Marine: stage from Contract to Proposal; outcome from won 28 Feb 2026 to none.'],
    stays: ['“Support” of Ravensworth: a conversation names it.', 'The account Ravensworth, which this file added: used since, or a deal stays there.'],
  })
  expect(dealUndoWords(nothing)).toEqual({ goes: [], returns: [], stays: [] })
})

it('says what can be done first only while it can', () => {
  const stays = [{ name: 'Rollout', account: 'Halden Marine', why: 'later_import' }] as const
  expect(stayWords(stays, { done: false })).toEqual(['“Rollout” of Halden Marine: a later file changed it; undo that import first.'])
  expect(stayWords(stays, { done: true })).toEqual(['“Rollout” of Halden Marine: a later file changed it.'])
})

it('names a few of many', () => {
  const { goes } = dealUndoWords({ ...nothing, removed: Array.from({ length: 1208 }, (_, n) => ({ name: `Deal ${n}`, account: 'Osier Foods' })) })
  expect(goes).toHaveLength(9)
  expect(goes.at(-1)).toBe('And 1,200 more deals.')
})

it('says afterwards what was done', () => {
  const undo = { at: '2026-05-12T09:00:00Z', by: 'Tova Lind', removed: 2, restored: 1, accounts: 1, stayed: [], unseen: 0 }
  expect(dealsUndoneWords(undo)).toBe('Undone on 12 May 2026 by Tova Lind: 2 deals and 1 account went, 1 deal is as it was before.')
  expect(dealsUndoneWords({ ...undo, by: null, removed: 0, restored: 0, unseen: 1 })).toBe('Undone on 12 May 2026: 1 account went, 1 deal stayed.')
})
