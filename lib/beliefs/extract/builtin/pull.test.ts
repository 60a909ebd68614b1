import { describe, expect, it } from 'vitest'
import { lowered } from '@/lib/shared/lowered'
import { pullOf } from './pull'

const names = { ours: new Set(['Loomwise', 'Ida']), theirs: new Set(['Bob']) }
const pull = (quote: string, previous = '', discovery = false) => pullOf(quote, lowered(quote), `${quote}.`, previous, names, discovery)?.stance ?? null

describe('pullOf', () => {
  it.each([
    ["I do trust Bob's judgement on the looms", 'neutral'],
    ["I respect our controller's view", 'neutral'],
    ["I trust Ida's judgement", null],
    ['I trust the looms', null],
  ] as const)('is neither way of a colleague whose judgement is trusted: %s', (quote, stance) => {
    expect(pull(quote)).toBe(stance)
  })

  it('is toward us where what we asked about would end a doubt', () => {
    expect(pull('I think that would settle it', 'Would a cap on the fee end her worry?')).toBe('positive')
    expect(pull('I think that would settle it', 'What happens if the audit fails?')).toBeNull()
  })

  it('is that of the construction, whatever stands in front of it or behind', () => {
    expect(pull("Honestly, we're not planning to leave")).toBe('positive')
    expect(pull('I appreciate the offer, but we have gone with another supplier')).toBe('negative')
    expect(pull('Two looms are acceptable to me as long as the noise stays low')).toBe('positive')
    expect(pull("We like it but we won't be renewing")).toBeNull()
  })

  it('is away from us where a contract with another is signed', () => {
    expect(pull('The contract with Fleetly is signed')).toBe('negative')
  })
})
