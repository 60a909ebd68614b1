import { describe, expect, it } from 'vitest'
import { isAskedNext } from './known'
import { agree, isBlind, saysOf, shownTo, turnOf } from './quorum'

const says = (action: string, detail: Record<string, unknown> = {}, reason: string | null = null) => ({ action, reason, detail })

describe('two verdicts', () => {
  it('agree in the action, and in the fields of a correction', () => {
    expect(agree(says('approve'), says('approve'))).toBe(true)
    expect(agree(says('approve'), says('reject'))).toBe(false)
    expect(agree(says('approve'), says('fix', { kind: 'concern' }))).toBe(false)
    expect(agree(says('fix', { kind: 'concern', stance: 'negative' }), says('fix', { stance: 'negative', kind: 'concern' }))).toBe(true)
    expect(agree(says('fix', { kind: 'concern' }), says('fix', { kind: 'concern', stance: 'negative' }))).toBe(false)
    expect(agree(says('split', { observationIds: ['a', 'b'] }), says('split', { observationIds: ['b', 'a'] }))).toBe(true)
    expect(agree(says('move', { to: { holderKey: 'company' } }), says('move', { to: { holderKey: 'person:1' } }))).toBe(false)
  })

  it('agree on a rejection whatever its reason, and on statements that say one thing', () => {
    expect(agree(says('reject', {}, 'not_said'), says('reject', {}, 'ours'))).toBe(true)
    expect(agree(says('fix', { statement: 'Wants a longer pilot' }), says('fix', { statement: 'Wants a longer pilot.' }))).toBe(true)
    expect(agree(says('fix', { statement: 'Wants a longer pilot' }), says('fix', { statement: 'Does not want a longer pilot' }))).toBe(false)
  })
})

it('a ruling says the same whether it names its only quote or leaves it out', () => {
  const plan = { of: 'grouping' as const, plan: { action: 'split' as const, parts: [['a'], ['b']], holderKey: null, concerned: ['a', 'b'], accepted: [] } }
  expect(saysOf({ action: 'split' }, plan, 'a')).toEqual(saysOf({ action: 'split', observationIds: ['a'] }, plan, 'a'))
})

it('the first is followed by a blind second, two that differ by a third who sees both', () => {
  const [first, second] = [{ actorId: 'one' }, { actorId: 'two' }]
  expect([0, 1, 2].map(turnOf)).toEqual(['first', 'second', 'adjudication'])
  expect([isBlind([], 'two'), isBlind([first], 'two'), isBlind([first], 'one'), isBlind([first], null), isBlind([first, second], 'three')]).toEqual([false, true, false, true, false])
  const open = { status: 'open' }
  expect([shownTo(open, [first], 'two'), shownTo(open, [first], 'one'), shownTo(open, [first, second], 'three'), shownTo({ status: 'decided' }, [first], 'two')]).toEqual([[], [first], [first, second], [first]])
})

it('known answers are the set share of all that is answered', () => {
  const draws = Array.from({ length: 10_000 }, (_, n) => (n + 0.5) / 10_000)
  for (const share of [0, 0.03, 0.1, 0.2]) {
    const known = draws.filter((draw) => isAskedNext(draw, share)).length
    expect(known / (known + draws.length)).toBeCloseTo(share, 3)
  }
})
