import { describe, expect, it } from 'vitest'
import { isOneSubject, relate, type Matchable } from './match'
import { groupBySubject } from './merge'
import { hasDate, sideOf, subjectKey } from './normalize'
import { numberAt } from './numbers'

const said = (statement: string, over: Partial<Matchable> = {}): Matchable => ({
  holderKey: 'person:p1', statement, polarity: 'affirmed', kind: 'evaluation', dimension: 'price', stance: 'negative', attribute: null,
  turnabout: null, ...over,
})
const relation = (a: string, b: string): string => relate(said(a), said(b)).relation

describe('guards veto a merge', () => {
  it.each([
    ['number', 'Needs answers within 120 ms at the gateway', 'Needs answers within 250 ms at the gateway'],
    ['number', 'Thinks 13,000 is too high for the truck', 'Thinks twelve thousand is too high for the truck'],
    ['date', 'Expects the migration finished in March', 'Expects the migration finished in May'],
    ['object', 'Prefers the gateway from Relay', 'Prefers the gateway from Trellant'],
    ['object', 'Worried about integration cost', 'Worried about integration timeline'],
    ['object', 'The budget for the pilot is approved', 'The budget for the rollout is approved'],
    ['tense', 'The onboarding was badly run by them', 'The onboarding will be badly run by them'],
    ['turnabout', 'Needs the count of pallets to be an hour old', 'Thinks the hour-old count of pallets was them being dramatic'],
    ['role order', 'Legal blocks procurement', 'Procurement blocks legal'],
    ['role order', 'Values quality over price', 'Values price over quality'],
    ['role order', 'Prefers Relay to Trellant', 'Prefers Trellant to Relay'],
    ['role order', 'Prefers us over Acme', 'Prefers Acme over us'],
    ['role order', 'Legal needs procurement', 'Procurement needs legal'],
    ['number', 'Budget is over 50,000', 'Budget is under 50,000'],
    ['number', 'Needs more than three environments', 'Needs no more than three environments'],
    ['negation', 'Needs the rollout done by May, the board has not moved the date', 'Needs the rollout done by May, the board has moved the date'],
    ['negation', 'Wants a flat fee, not a share', 'Wants a share, not a flat fee'],
    ['negation', 'The price is not fair because support is slow', 'The price is fair because support is not slow'],
  ])('%s: %s | %s', (_, a, b) => {
    expect(isOneSubject(relate(said(a), said(b)).relation) && sideOf(a, 'affirmed') === sideOf(b, 'affirmed')).toBe(false)
    expect(relate(said(a), said(b)).relation).toBe(relate(said(b), said(a)).relation)
  })

  it('keeps two holders apart whatever they say', () => {
    expect(relate(said('Trusts the team'), said('Trusts the team', { holderKey: 'company' })).relation).toBe('different')
  })
})

describe('which side a statement is on', () => {
  it.each([
    ['Needs the spend flat unless they can show them why not', 'affirmed'], ['Wants to know whether or not it holds', 'affirmed'],
    ['Needs their spend flat, the owners have not changed their minds', 'affirmed'], ['Needs a fix before go-live, they cannot wait', 'affirmed'], ['Needs the spend flat unless they can show them why not, and right now they cannot', 'affirmed'],
    ['Wants the discount, nobody has offered it', 'affirmed'], ['Says it is a matter of weeks, not of whether', 'affirmed'], ['Thinks the price is right, it is not the problem', 'affirmed'],
    ['Does not need the spend flat, the owners have changed their minds', 'negated'], ['Thinks if it rains, they will not wait', 'negated'], ['Says on Mondays, the system does not start', 'negated'],
    ['Does not need the spend flat', 'negated'], ['Cannot see why it would not hold', 'negated'],
  ] as const)('%s', (statement, side) => {
    expect(sideOf(statement, 'affirmed')).toBe(side)
  })
})

describe('one subject', () => {
  it.each([
    ['Thinks the price is fair', 'Believes that the price is fair', 'same'],
    ['Wants every depot on one dashboard', 'Would like every depot on a single dashboard', 'refines'],
    ['Needs their software spend flat this year', 'Needs their software spend flat this year, the owners have not changed their minds', 'refines'],
    ['Needs their software spend flat this year, that is the instruction of the owners', 'Needs their software spend flat this year, the owners have not changed their minds', 'refines'],
    ['Thinks the price is fair', 'Does not think the price is fair', 'contradicts'],
    ['Does not want anything outside reaching into the machines at night', 'Does not want something in the cloud reaching into the machines at night', 'same'],
    ['Expects nine weeks for a carrier, ten weeks at peak', 'Expects nine weeks for a carrier', 'refines'],
    ['Finds the gateway cheap', 'Finds the gateway expensive', 'contradicts'],
    ['Finds the gateway easy to run', 'Finds the gateway hard to run', 'contradicts'],
    ['Trusts the support team', 'Distrusts the support team', 'contradicts'],
    ['Finds the gateway expensive', 'Says the gateway is not cheap', 'same'],
    ['Worried about vendor lock-in', 'Concerned about lock-in with one vendor', 'same'],
    ['CFO says the ROI is unclear', 'ROI is not clear to the CFO', 'same'],
    ['Has budget for the project', 'Lacks budget for the project', 'contradicts'],
    ['Needs SSO for admins', 'Needs SSO for contractors', 'ambiguous'],
    ['Wants both depots on it as soon as they can', 'Needs to be able to mute a depot', 'different'],
    ['Wants the vendor to put those three', 'Wants the vendor to take one out', 'different'],
    ['Expects the price to go up', 'Expects the price to go down', 'contradicts'],
    ['Trusts the support team', 'Worries about lock-in', 'different'],
  ])('%s | %s → %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected)
  })

  it.each([
    ['one thing with its number', 'Wants to try it in kitchen two for a month', 'Does not worry about kitchen two any more'],
    ['a number of things', 'Expects nine weeks for a carrier', 'Thinks nine weeks of training were wasted'],
    ['one word', 'Would want to see it on their own reefers for a month', 'Wants a weekly test that proves each reefer can still ring'],
    ['one thing of which there are several', 'Wants all three kitchens on it as soon as they can', 'Needs to be able to pause a kitchen'],
    ['words that are in anything', 'Thinks the last project had no answer to this', 'Had four project managers with the last one'],
  ])('%s in common is no ground to ask: %s | %s', (_, a, b) => {
    const priority = (statement: string): Matchable => said(statement, { kind: 'priority', dimension: 'product', stance: 'neutral' })
    expect(relate(priority(a), priority(b)).relation).toBe('different')
    expect(relate(priority(b), priority(a)).relation).toBe('different')
  })

  it.each([
    ['all that one of them says', 'Needs it before the audit', 'Needs single sign-on on the tablets before their audit in October'],
    ['two words', 'Does not believe the feeds will hold on the next order day', 'Does not trust that they would be awake on order day'],
    ['what both are of', 'Needs SSO for admins', 'Needs SSO for contractors'],
    ['what two words mean', 'Thinks the rollout takes too long', 'Complains that implementation is slow'],
  ])('%s in common is asked about: %s | %s', (_, a, b) => expect(relation(a, b)).toBe('ambiguous'))

  it('reads a withdrawal and a new value of an attribute', () => {
    expect(relate(said('Not worried about lock-in', { turnabout: 'withdraws' }), said('Worried about lock-in')).relation).toBe('resolves')
    const budget = (value: string, statement = 'Has a budget'): Matchable => said(statement, { attribute: { name: 'budget', value } })
    expect(relate(budget('55000'), budget('40000')).relation).toBe('supersedes')
    expect(relate(budget('40000'), budget('40000')).relation).toBe('same')
    expect(relate(budget('5000', 'Has a budget for the pilot'), budget('90000', 'Has a budget for the rollout')).relation).toBe('different')
  })

  it('never merges a sceptic with one who is not', () => {
    expect(relation('Is skeptical of the savings', 'Is not skeptical of the savings')).toBe('contradicts')
  })

  it('groups the same whatever the order', () => {
    const items = ['Thinks the price is fair', 'Finds the price unfair', 'Wants one dashboard', 'Wants one dashboard for every depot', 'Price is not fair'].map((s) => said(s))
    items.push(said('Thinks the price is fair', { stance: 'positive' }), said('Wants one dashboard', { stance: 'neutral' }))
    const shape = (list: Matchable[]): string[] => groupBySubject(list).groups.map((group) => group.map(({ statement }) => statement).sort().join(' | ')).sort()
    expect(shape([...items].reverse())).toEqual(shape(items))
  })
})

describe('reading a statement', () => {
  it('keeps the subject through denial and small words', () => {
    expect(subjectKey('Thinks the price is fair')).toBe(subjectKey('Does not think the price is fair'))
    expect(subjectKey('Thinks the price is fair')).not.toBe(subjectKey('Thinks the support is fair'))
    expect(subjectKey('Needs 120 ms')).not.toBe(subjectKey('Needs 250 ms'))
  })

  it('reads spoken numbers', () => {
    const value = (text: string): number | undefined => numberAt(text.split(' '), 0)?.value
    expect(value('forty four')).toBe(44)
    expect(value('one twenty')).toBe(120)
    expect(value('one eighty six')).toBe(186)
    expect(value('two hundred and fifty thousand')).toBe(250_000)
    expect(value('hundred and fifty thousand')).toBe(150_000)
    expect(value('hundred and ten interpreters')).toBe(110)
    expect(value('13,000')).toBe(13_000)
    expect(value('£40k')).toBe(40_000)
    expect(value('one point eight percent')).toBe(1.8)
    expect(value('ninety nine point nine five')).toBe(99.95)
    expect(value('one point two million')).toBe(1_200_000)
    expect(value('two point out of ten')).toBe(2)
    expect(value('one of them')).toBeUndefined()
  })

  it('knows a date from a modal verb', () => {
    expect(hasDate('Wants to be live by March')).toBe(true)
    expect(hasDate('Decides in May')).toBe(true)
    expect(hasDate('Wants it next quarter')).toBe(true)
    expect(hasDate('May sign the contract')).toBe(false)
    expect(hasDate('Wants a quarter of the team back')).toBe(false)
  })
})
