import { describe, expect, it } from 'vitest'
import type { CorrectionView } from '@/lib/review/types'
import { becameWords, saidWords } from './words'

const said: CorrectionView = {
  id: 'c', by: { memberId: 'm', name: 'Tova Lind' }, mine: true, verdict: 'not_right', reason: 'wrong_holder', note: null, at: '2026-05-12T09:00:00Z', state: 'waiting', settled: null, atOnce: false,
}
const today = '2026-05-20T09:00:00Z'

describe('what was said in passing', () => {
  it('names who said what, and why', () => {
    expect(saidWords(said, today)).toBe('You said on 12 May that this is not right (wrong holder).')
    expect(saidWords({ ...said, mine: false, verdict: 'still_true', reason: null }, today)).toBe('Tova Lind said on 12 May that it still holds.')
  })

  it('tells what became of it', () => {
    const settled = { by: 'Rena Ould', at: '2026-05-13T09:00:00Z', action: 'reject', reason: 'not_said' as const, own: false }
    expect(becameWords(said, today)).toBe('A reviewer is asked.')
    expect(becameWords({ ...said, state: 'accepted', settled }, today)).toBe('Rena Ould rejected the words on 13 May: not said.')
    expect(becameWords({ ...said, state: 'declined', settled: { ...settled, action: 'approve', reason: null } }, today)).toBe('Rena Ould kept the words as they are on 13 May.')
    expect(becameWords({ ...said, state: 'accepted', atOnce: true }, today)).toBe('It counted at once.')
  })
})
