import { expect, it } from 'vitest'
import type { HistoryRuling } from '@/lib/beliefs/types'
import { historyWords, visibleHistory } from './history-words'

const at = '2026-05-12T10:00:00Z'
const ruling = null

it('tells what changed a belief, who did it, and by how much', () => {
  expect(historyWords({ at, ruling, cause: 'read', actor: null, prior: 0.72, posterior: 0.81 })).toBe('New evidence was read: .72 → .81 (+.09).')
  expect(historyWords({ at, ruling, cause: 'decision', actor: 'Ana Ruiz', prior: null, posterior: 0.67 })).toBe('A reviewer decided, Ana Ruiz: first .67.')
  expect(historyWords({ at, ruling, cause: 'removal', actor: null, prior: 0.6, posterior: null })).toBe('Evidence was removed: it left the model at .60.')
  expect(historyWords({ at, ruling, cause: 'read', actor: null, prior: null, posterior: 0.61 }, false)).toBe('New evidence was read.')
  expect(historyWords({ at, ruling, cause: 'something_new', actor: null, prior: null, posterior: null })).toBe('It changed.')
})

it('tells what was decided, and why, of which words', () => {
  const by = { at, cause: 'decision', actor: 'Ana Ruiz', prior: 0.72, posterior: 0.6 }
  const said = (action: HistoryRuling['action'], more: Partial<HistoryRuling> = {}) => historyWords({ ...by, ruling: { action, reason: null, fields: [], own: true, ...more } }, false)
  expect(said('approve')).toBe('Ana Ruiz approved it.')
  expect(said('reject', { reason: 'not_said' })).toBe('Ana Ruiz rejected it: not said.')
  expect(said('reject', { reason: 'other' })).toBe('Ana Ruiz rejected it.')
  expect(said('fix', { fields: ['stance', 'start', 'end', 'quote'] })).toBe('Ana Ruiz corrected the stance and the quote.')
  expect(said('fix')).toBe('Ana Ruiz corrected it.')
  expect(said('approve', { own: false })).toBe('Ana Ruiz approved words that bear on it.')
  expect(historyWords({ ...by, ruling: { action: 'reject', reason: 'not_said', fields: [], own: true } })).toBe('Ana Ruiz rejected it: not said, .72 → .60 (−.12).')
  expect(historyWords({ ...by, cause: 'undo', actor: null, ruling: { action: 'approve', reason: null, fields: [], own: true } }, false)).toBe('A member who left took a decision back: approved it.')
})

it('leaves out changes that nobody can see, but never a decision', () => {
  const same = { at, ruling, actor: null, prior: 0.611, posterior: 0.612 }
  expect(visibleHistory([{ ...same, cause: 'read' }, { ...same, cause: 'decision' }, { ...same, cause: 'read', posterior: 0.7 }]).map((entry) => entry.cause)).toEqual(['decision', 'read'])
})
