import { expect, it } from 'vitest'
import { historyWords, visibleHistory } from './history-words'

const at = '2026-05-12T10:00:00Z'

it('tells what changed a belief, who did it, and by how much', () => {
  expect(historyWords({ at, cause: 'read', actor: null, prior: 0.72, posterior: 0.81 })).toBe('New evidence was read: .72 → .81 (+.09).')
  expect(historyWords({ at, cause: 'decision', actor: 'Ana Ruiz', prior: null, posterior: 0.67 })).toBe('A reviewer decided, Ana Ruiz: first .67.')
  expect(historyWords({ at, cause: 'removal', actor: null, prior: 0.6, posterior: null })).toBe('Evidence was removed: it left the model at .60.')
  expect(historyWords({ at, cause: 'read', actor: null, prior: null, posterior: 0.61 }, false)).toBe('New evidence was read.')
  expect(historyWords({ at, cause: 'something_new', actor: null, prior: null, posterior: null })).toBe('It changed.')
})

it('leaves out changes that nobody can see, but never a decision', () => {
  const same = { at, actor: null, prior: 0.611, posterior: 0.612 }
  expect(visibleHistory([{ ...same, cause: 'read' }, { ...same, cause: 'decision' }, { ...same, cause: 'read', posterior: 0.7 }]).map((entry) => entry.cause)).toEqual(['decision', 'read'])
})
