import { describe, expect, it } from 'vitest'
import type { KnownPerson } from '@/lib/beliefs/types'
import { lastMentioned, onlyMentioned, OUTSIDE } from './mentions'

const people: KnownPerson[] = [
  { key: 'p1', name: 'Marisa Holt', aliases: ['Marisa'], side: 'customer' },
  { key: 'p2', name: 'Jon Beck', aliases: ['Jon'], side: 'us' },
]

describe('lastMentioned', () => {
  it.each([
    ['It was Karl, our CTO, who asked', 'Karl'], ["That is Graham, he's the MD", 'Graham'], ['Is Bex the finance lead?', 'Bex'], ['Our Managing Director is Mr. Vell', 'Vell'], ['I told Ana, our CFO will decide', 'CFO'],
  ])('%s → %s', (text, who) => {
    expect(lastMentioned(text, ['Northwind'], people).one).toBe(who)
  })

  it('finds roles and customer people, not ours', () => {
    expect(lastMentioned('I asked our CFO', ['Northwind'], people)).toMatchObject({ one: 'CFO', many: null, he: 'CFO', she: 'CFO' })
    expect(lastMentioned('How does Marisa see it?', ['Northwind'], people)).toMatchObject({ one: 'Marisa Holt', many: null })
    expect(lastMentioned('I showed it to our analysts', ['Northwind'], people)).toMatchObject({ one: null, many: 'analysts' })
    expect(lastMentioned('Our analysts asked for it. Then our clients did', ['Northwind'], people)).toMatchObject({ one: null, many: OUTSIDE })
    expect(lastMentioned('Our analysts asked for it. Then we tried Fleetly', ['Northwind'], people)).toMatchObject({ one: null, many: OUTSIDE })
    expect(lastMentioned('I asked our analysts, Mr. Hugo Vell is one', ['Northwind'], people).many).toBe('analysts')
    expect(lastMentioned('I showed it to our ops director', ['Northwind'], people)).toMatchObject({ one: 'ops director', many: null })
    expect(lastMentioned('We have Fleetly for the vans', ['Northwind'], people).one).toBeNull()
    expect(lastMentioned('It is my decision with CEO approval', ['Northwind'], people).one).toBe('CEO')
    expect(lastMentioned('It comes from the schedule board', ['Northwind'], people).many).toBeNull()
    expect(lastMentioned('It goes to the executive board', ['Northwind'], people).many).toBe('executive board')
    expect(lastMentioned('The board reckon we have too many vendors', ['Northwind'], people)).toMatchObject({ one: null, many: 'board' })
    expect(lastMentioned('Your support team spoke to our analysts', ['Northwind'], people)).toMatchObject({ one: null, many: 'analysts' })
    expect(lastMentioned('Let us look at the screen', ['Northwind'], people)).toMatchObject({ one: null, many: null })
    expect(lastMentioned('I know it, but See, it is so', ['Northwind'], people)).toMatchObject({ one: null, many: null })
  })
})

describe('whom "he" and "she" mean', () => {
  const after = (text: string, teller = {}) => {
    const { he, she } = lastMentioned(text, ['Northwind'], people, teller)
    return { he, she }
  }
  it.each([
    ['Our CFO saw it', 'CFO', 'CFO'],
    ['I asked Marisa', 'Marisa Holt', 'Marisa Holt'],
    ["Marisa's numbers are right", null, null],
    ["Marisa's worried about it", 'Marisa Holt', 'Marisa Holt'],
    ["Marisa's biggest worry is the date", 'Marisa Holt', 'Marisa Holt'],
    ["Our CFO's forecast holds", null, null],
    ['We moved it to Snowflake', null, null],
    ['My wife does the books', null, 'wife'],
    ['I spoke to Quillon', 'Quillon', 'Quillon'],
    ['It is run by Uwe', 'Uwe', null],
    ['Hi Marisa, that works', null, null],
    ['Marisa, how about you?', null, null],
    ['Our CFO asked Marisa', OUTSIDE, OUTSIDE],
    ['I asked our CFO and then Jon', OUTSIDE, OUTSIDE],
    ['Our CFO knows. Your engineer came twice', OUTSIDE, OUTSIDE],
    ['Otto from your team promised it', OUTSIDE, OUTSIDE],
    ['I asked Acme and they said two weeks', null, null],
    ['She can sign it and Marisa never sees it', 'Marisa Holt', OUTSIDE],
  ])('%s → %s, %s', (text, he, she) => {
    expect(after(text)).toEqual({ he, she })
  })
  it('is never whoever speaks, and in our mouth their people are "yours"', () => {
    expect(after('Marisa here, I asked', { speaker: 'Marisa Holt' })).toEqual({ he: null, she: null })
    expect(after('I will ask our engineer', { ours: true })).toEqual({ he: null, she: null })
    expect(after('Has your director seen it?', { ours: true })).toEqual({ he: 'director', she: 'director' })
  })
})

describe('onlyMentioned', () => {
  const only = (text: string, pronoun: 'he' | 'she' | 'they') => onlyMentioned(text, pronoun, ['Northwind'], people)
  it('is whoever alone can be meant, as they were mentioned', () => {
    expect(only('I asked Marisa about it.', 'she')).toBe('Marisa')
    expect(only('Our CFO saw the deck.', 'she')).toBe('Our CFO')
    expect(only('It goes to our analysts.', 'they')).toBe('our analysts')
  })
  it('is nobody where two could be meant, or somebody outside', () => {
    expect(only('Our CFO asked Marisa.', 'she')).toBeNull()
    expect(only('Our analysts sent it to our clients.', 'they')).toBeNull()
    expect(only('It rained.', 'she')).toBeNull()
  })
})
