import { expect, it } from 'vitest'
import { changeWords, dealWords, previewWords, writtenWords } from './deal-words'

const view = { fileName: 'deals.csv', accounts: [], created: [], changed: [], same: 0, faults: [], strangers: [], unread: [], eitherOrder: null, written: null }
const line = { line: 2, account: 'Halden', name: 'Rollout', stage: 'Proposal', amountMinor: 4_800_000, currency: 'EUR', closeDate: '2027-06-30', outcome: null, outcomeAt: null }

it('says what an import of deals would do, and what it did', () => {
  expect(previewWords({ ...view, created: [line], changed: [{ ...line, changes: [] }], same: 4, faults: [{ line: 9, problem: '', remedy: '' }] })).toBe('1 new deal, 1 to change, 4 as they are here; 1 line is left out.')
  expect(dealWords(line)).toBe('Proposal, €48k, closes 30 Jun 2027')
  expect(dealWords({ ...line, stage: 'Closed Won', outcome: 'won', outcomeAt: '2026-03-01' })).toBe('Closed Won, €48k, won 1 Mar 2026')
  expect(previewWords(view)).toBe('Nothing to bring in.')
  expect(writtenWords({ importId: null, accounts: 1, created: 2, changed: 1 })).toBe('1 account and 2 deals added, 1 deal changed.')
  expect(writtenWords({ importId: null, accounts: 0, created: 0, changed: 0 })).toBe('Everything was here already; nothing was changed.')
  expect(changeWords({ what: 'closeDate', from: '2026-06-30', to: null })).toBe('close date from 30 Jun 2026 to none')
  expect(previewWords({ ...view, changed: [{ ...line, changes: [] }] })).toBe('1 deal to change.')
  expect(changeWords({ what: 'outcome', from: null, to: 'churned 2026-11-20' })).toBe('outcome churned 20 Nov 2026')
  expect(changeWords({ what: 'stage', from: null, to: 'Contract' })).toBe('stage Contract')
  expect(changeWords({ what: 'forecast', from: 'best_case', to: 'commit' })).toBe('forecast from best case to commit')
})
