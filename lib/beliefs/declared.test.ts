import { describe, expect, it } from 'vitest'
import { declarationOf, deniedStatement, sayingOf } from './declared'
import { at, day, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import { toldOf } from './views'
import type { LedgerDecision } from './types'

const FAIR = 'Thinks the rollout price is fair'
const call = (id: string, offset: number) => interaction({ id, occurredAt: day(offset), ingestedAt: day(offset) })
const accepted = (correction: LedgerDecision['correction'], offset = 20): LedgerDecision => ({ id: 'd1', action: 'assert', at: day(offset), undoneAt: null, actorId: 'm1', target: null, reason: null, correction })

describe('a statement denied', () => {
  it.each([
    ['Thinks the price is fair', 'Does not think the price is fair'], ['Worries about lock-in', 'Does not worry about lock-in'], ['Has a budget of 40,000 euros', 'Does not have a budget of 40,000 euros'],
    ['Wishes for one dashboard', 'Does not wish for one dashboard'], ['Is worried about the cut-over', 'Is not worried about the cut-over'], ['Will sign in March', 'Will not sign in March'], ['Can wait', 'Cannot wait'],
    ['Values reducing integration time', 'Does not value reducing integration time'],
  ])('%s', (statement, other) => {
    expect(deniedStatement(statement)).toBe(other)
    expect(deniedStatement(other)).toBe(statement)
  })

  it('is left where it is in no such form', () => {
    for (const statement of ['Not worried about lock-in', 'The price is too high', 'Thinks it is not fair', '']) expect(deniedStatement(statement), statement).toBeNull()
  })
})

describe('a holder’s own word that was accepted', () => {
  const [one, two] = [call('one', 0), call('two', 7)]
  const said = ledgerOf([one, two], [observation(one, { statement: FAIR }), observation(two, { statement: FAIR })])
  const [belief] = project(said, at(20)).beliefs
  if (!belief) throw new Error('No belief.')
  const proposition = { ...belief, holderKey: belief.holder.key, attribute: null }

  it('weighs 1.5, for what they say is right', () => {
    const { beliefs: [then, ...others] } = project({ ...said, decisions: [accepted(declarationOf(proposition, 'right'))] }, at(20))
    expect(others).toEqual([])
    expect(then?.opinion.r).toBeCloseTo(belief.opinion.r + 1.5, 9)
    expect(then?.opinion.s).toBe(0)
    const own = then?.clusters.flatMap(({ evidence }) => evidence).find(({ observation: { source } }) => source === 'own_correction')
    expect(own).toMatchObject({ weight: 1.5, accepted: true, supports: true })
  })

  it('and against what they say is not, which stays one belief', () => {
    const denial = declarationOf(proposition, 'not_right')
    expect(denial).toMatchObject({ statement: FAIR, wording: 'Does not think the rollout price is fair', stance: 'negative', polarity: 'negated' })
    const { beliefs } = project({ ...said, decisions: [accepted(denial)] }, at(20))
    expect(beliefs).toHaveLength(1)
    expect(beliefs[0]?.opinion).toMatchObject({ s: 1.5, r: expect.closeTo(belief.opinion.r, 9) as unknown })
    expect(beliefs[0]?.statement).toBe(FAIR)
    // Of something that was said once it is the heavier side, and is told.
    const once = ledgerOf([one], [observation(one, { statement: FAIR })])
    expect(project({ ...once, decisions: [accepted(denial)] }, at(20)).beliefs.map(({ statement, stance }) => [statement, stance])).toEqual([['Does not think the rollout price is fair', 'negative']])
  })

  it('is turned again by what they say next, in the same words', () => {
    const once = ledgerOf([one], [observation(one, { statement: FAIR })])
    const denied = { ...once, decisions: [accepted(declarationOf(proposition, 'not_right'))] }
    const [told] = project(denied, at(20)).beliefs
    if (!told) throw new Error('No belief.')
    const again = (says: 'right' | 'not_right') => project({ ...denied, decisions: [...denied.decisions, { ...accepted(declarationOf(sayingOf(told), says), 21), id: 'd2' }] }, at(21)).beliefs
    expect(again('right').map(({ statement, observations }) => [statement, observations])).toEqual([['Does not think the rollout price is fair', 3]])
    expect(again('not_right').map(({ statement, observations }) => [statement, observations])).toEqual([[FAIR, 3]])
  })

  it.each(['Used to think the price is too high', 'Still thinks the price is too high', 'Thinks the price is fair for what it saves them', 'Will not sign unless the cost comes down', 'Does not trust the support team', 'Needs invoices matched within 200 ms'])('is one belief with what it denies: %s', (statement) => {
    const heard = ledgerOf([one], [observation(one, { statement })])
    const [held] = project(heard, at(20)).beliefs
    if (!held) throw new Error('No belief.')
    const { beliefs } = project({ ...heard, decisions: [accepted(declarationOf(sayingOf(held), 'not_right'))] }, at(20))
    expect(beliefs.map(({ observations }) => observations)).toEqual([2])
  })

  it('is of no half-life of its own', () => {
    const age = (decision: LedgerDecision) => project({ ...said, decisions: [decision] }, at(200)).beliefs[0]?.clusters.find(({ evidence }) => evidence[0]?.observation.id === 'decision:d1')?.halfLifeDays
    const { declared: _, ...asserted } = declarationOf(proposition, 'right') ?? {}
    expect(age(accepted(declarationOf(proposition, 'right')))).toBe(120)
    expect(age(accepted(asserted))).toBe(360)
  })

  it('is told apart from what a member asserts', () => {
    const own = { ...said, observations: said.observations.slice(0, 1), decisions: [accepted(declarationOf(proposition, 'right'))] }
    const words = (ledger: typeof own) => project(ledger, at(20)).beliefs.map((each) => toldOf(each, day(20)).words)
    expect(words(own)).toEqual(['said once, 5 Jan, and said on their own page'])
    expect(words({ ...own, observations: [] })).toEqual(['said on their own page, 25 Jan'])
  })

  it('says nothing where a denial cannot be put in words', () => {
    expect(declarationOf({ ...proposition, statement: 'Not sure about the rollout price', polarity: 'negated' }, 'not_right')).toBeNull()
  })
})
