import { describe, expect, it } from 'vitest'
import { at, day, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import { mayReach, type Reachable } from './turn-trace'
import { turnWords } from './turnabout'

const [early, late] = [interaction({ id: 'early', occurredAt: day(10) }), interaction({ id: 'late', occurredAt: day(20) })]
const turnOf = (statement: string, quote: string) => {
  const { beliefs } = project(ledgerOf([late], [observation(late, { id: 'turn', statement, quote, turnabout: 'withdraws' })]), at(30))
  const [turn] = beliefs.flatMap(({ turns }) => turns ?? [])
  if (!turn) throw new Error('there is no turn of mind')
  return turn
}
const worry = { statement: 'Worries about vendor lock-in', quote: 'The lock-in worries me.' }
const heard = (over: Partial<Reachable> = {}): Reachable => ({ first: early.occurredAt.getTime(), last: early.occurredAt.getTime(), words: turnWords(worry), ...over })

describe('what is kept of a turn of mind', () => {
  it('tells that it may end what was said before in its words, and what was said in others not', () => {
    const turn = turnOf('Is not worried about vendor lock-in', 'The lock-in is no issue any more.')
    expect(mayReach(turn, heard())).toBe(true)
    expect(mayReach(turn, heard({ words: turnWords({ statement: 'Needs invoices matched within 200 ms', quote: '' }) }))).toBe(false)
  })

  it('ends nothing that began or was heard of after it', () => {
    const turn = turnOf('Is not worried about vendor lock-in', 'The lock-in is no issue any more.')
    expect(mayReach(turn, heard({ last: day(25).getTime() }))).toBe(false)
    expect(mayReach(turn, heard({ first: day(20).getTime() }))).toBe(false)
  })

  it('may end anything before it where it names nothing', () => {
    expect(mayReach(turnOf('Takes that back', 'I take that back.'), heard({ words: turnWords({ statement: 'Needs invoices matched', quote: '' }) }))).toBe(true)
  })
})
