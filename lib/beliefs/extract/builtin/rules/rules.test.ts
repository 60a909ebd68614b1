import { describe, expect, it } from 'vitest'
import { plain, tokenize } from '../tokens'
import { DOUBTS } from './asked-whether'
import { HEADS, TAILS } from './asides'
import { ATTRIBUTE_RULES, attributeIn } from './attributes'
import { BANTER, isBanter } from './banter'
import { CERTAINTY_RULES } from './certainty'
import { CHATTER, LAYOUT } from './chatter'
import { CONSTRUCTIONS, PLAIN_ATTITUDES } from './constructions'
import { FORMS } from './forms'
import { HEADS as LIST_HEADS } from './list-heads'
import { THROWN_BEHIND, THROWN_BETWEEN, THROWN_IN_FRONT, withoutInterjections } from './interjections'
import { GARBLED, isGarbled, lostItsCondition } from './garbled'
import { INTRODUCTIONS } from './introductions'
import { deniesOutright, mayDeny, negationIn, NEGATIONS, NOT_A_NEGATION, OUTRIGHT_DENIALS } from './negation'
import { ONE_OUTSIDE, OUTSIDERS } from './outsiders'
import { POLICIES } from './policies'
import { pullIn, PULLS } from './pulls'
import { plainStance, STANCE_RULES } from './stances'
import { DISCOVERY } from './status-quo'
import { TURNABOUTS } from './turnabouts'
import { EXPLICIT_ASSENT, HYPOTHETICALS, INSTRUCTIONS, OUR_WORDS, REASONS } from './turns'
import { VERDICTS } from './verdicts'

const lower = (text: string): string => text.toLowerCase()

describe('every example is matched by its own rule', () => {
  const tables = [
    ...NEGATIONS, ...CERTAINTY_RULES, ...CHATTER, ...LAYOUT, ...TURNABOUTS, ...HYPOTHETICALS, ...INSTRUCTIONS, ...OUR_WORDS, ...EXPLICIT_ASSENT, ...REASONS, ...DISCOVERY, ...PLAIN_ATTITUDES,
    ...HEADS, ...TAILS, ...THROWN_IN_FRONT, ...THROWN_BETWEEN, ...THROWN_BEHIND, ...BANTER, ...STANCE_RULES, ...OUTRIGHT_DENIALS, ...POLICIES, ...OUTSIDERS, ONE_OUTSIDE, ...VERDICTS, ...PULLS, ...GARBLED, ...LIST_HEADS, ...FORMS, ...DOUBTS,
  ]
  it.each(tables.map((rule) => [rule.id, rule.example, rule.pattern] as const))('%s: %s', (_, example, pattern) => {
    expect(GARBLED.some((rule) => rule.example === example) ? example : lower(example)).toMatch(pattern)
  })

  it.each(CONSTRUCTIONS.map((c) => [c.id, c.example, c.pattern] as const))('construction %s: %s', (_, example, pattern) => {
    expect(plain(tokenize(example.startsWith('<') ? '' : example)) || example).toMatch(pattern)
  })

  it.each(INTRODUCTIONS.map((rule) => [rule.id, rule.example, rule.pattern] as const))('introduces %s: %s', (_, example, pattern) => {
    expect(example).toMatch(pattern)
  })

  it.each(ATTRIBUTE_RULES.map((rule) => [rule.id, rule.example, rule.name, rule.value] as const))('attribute %s: %s', (_, example, name, value) => {
    expect(attributeIn(example)).toEqual({ name, value })
  })
})

describe('negationIn', () => {
  it.each(NEGATIONS.map((r) => r.example))('denies: %s', (example) => {
    expect(negationIn(lower(example))).toBe('main')
  })
  it.each(NOT_A_NEGATION.map((r) => r.example))('does not deny: %s', (example) => {
    expect(negationIn(lower(example))).not.toBe('main')
  })
  it.each(['What we rejected in spring, we do not reject any more.', 'I no longer mind the price.', "We can't wait until next year."])('denies outright: %s', (clause) => {
    expect(deniesOutright(lower(clause))).toBe(true)
  })
  it.each(['We want it because we cannot wait any longer.', "We can't wait until it starts.", "I'll sign provided legal has no objections.", 'If it is no longer free, we pay.'])('does not deny outright: %s', (clause) => {
    expect(deniesOutright(lower(clause))).toBe(false)
  })
  it('finds the main clause behind one that stands before it', () => {
    expect(mayDeny('if it is slow, we do not want it')).toBe(true)
    expect(mayDeny('if it is not slow, we want it')).toBe(false)
  })
  it('does not take a later clause for the main one', () => {
    expect(negationIn('we want a cap because we do not like surprises')).toBe('late')
  })
})

describe('plainStance', () => {
  it.each(STANCE_RULES.map((rule) => [rule.example, rule.stance] as const))('%s → %s', (example, stance) => {
    expect(plainStance(lower(example))).toBe(stance)
  })
  it.each(['We need single sign-on', 'I like the price, but I do not trust the hosting', 'our pickers hate the old scanner'])('leaves to the model: %s', (clause) => {
    expect(plainStance(lower(clause))).toBeNull()
  })
})

describe('pullIn', () => {
  it.each(PULLS.map((rule) => [rule.example, rule.id] as const))('%s: %s', (example, id) => {
    expect(pullIn(lower(example))?.id).toBe(id)
  })
  it.each(['We cannot leave before May', "We're not leaving it there", 'I could have heard a pin drop', 'Nothing is fixed yet', 'We need the waiting times down', 'It would be fine if it weren\'t so slow', "That settles it", "We're not leaving until somebody calls", "We're not leaving for another week", "If the pilot works we'll cancel the old contract", 'You should have received the order', 'We have never had a problem finding drivers', 'Security is tight', 'We are moving to a new system', "They'd hate it if you left"])('leaves to other rules: %s', (clause) => {
    expect(pullIn(lower(clause))).toBeNull()
  })
  it('takes what is good where they are for no praise of us before they have bought', () => {
    expect(pullIn("we haven't had a single outage", true)).toBeNull()
    expect(pullIn("we're not looking to switch suppliers", true)).toBeNull()
    expect(pullIn("we're not leaving you", true)?.stance).toBe('positive')
  })
})

describe('what is not shown', () => {
  it.each(['We need single sign-on before May', 'The support is slow', "We can't join two data sets", 'I love the new dashboard', 'We lost two orders because of it'])('%s is no small talk', (clause) => {
    expect(isBanter(lower(clause))).toBe(false)
  })
})

describe('what is thrown in', () => {
  it.each(['Only two of us can climb it', 'We see so few roofs', 'I agree, but it is steep', 'No roof is flat, perhaps, in that yard', 'I tell you that, and it is flat'])('nothing is: %s', (clause) => {
    expect(withoutInterjections(clause)).toBe(clause)
  })
})

describe('finished statements', () => {
  it.each(['Needs two lamps at every door', 'Thinks why they left is their own matter', 'Loves to help in any way that they can', 'Says for the second hall they want two lamps', 'Says with the third key they can start'])('may be signed: %s', (statement) => {
    expect(isGarbled(statement)).toBe(false)
  })
  it.each(['Thinks poor offer, the crew disliked the plan', 'Complains that useless for mud, and mud is all they have', 'Expects', 'Needs the following before May'])('may not: %s', (statement) => {
    expect(isGarbled(statement)).toBe(true)
  })
  it('keep the condition on which they were said', () => {
    expect(lostItsCondition('Stays at home', 'if it rains we stay at home')).toBe(true)
    expect(lostItsCondition('Stays at home if it rains', 'if it rains we stay at home')).toBe(false)
    expect(lostItsCondition('Is not sure they come', "i'm not sure if they come")).toBe(false)
  })
})

describe('names of rules', () => {
  it.each([['constructions', CONSTRUCTIONS], ['certainty', CERTAINTY_RULES], ['turnabouts', TURNABOUTS], ['attributes', ATTRIBUTE_RULES], ['forms', FORMS]] as const)('%s are unique', (_, table) => {
    expect(new Set(table.map((r) => r.id)).size).toBe(table.length)
  })
})
