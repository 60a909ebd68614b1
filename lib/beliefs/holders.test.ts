import { describe, expect, it } from 'vitest'
import { holdersOf, nameOfSaid, personKey, resolveSaid, saidKey, type HolderPerson } from './holders'

const person = (id: string, name: string, title: string | null, more: Partial<HolderPerson> = {}): HolderPerson => ({
  id, kind: 'named', name, title, side: 'customer', role: 'unknown', aliases: [], modelled: true, ...more,
})

const people = [
  person('a', 'Marisa Okafor', 'Chief Technology Officer'),
  person('b', 'Tom Brandl', 'Finance Director', { aliases: ['Tommy B'] }),
  person('c', 'Tom Vickery', 'Head of Data'),
]

describe('resolveSaid', () => {
  it('finds a person by name, alias, unique first name, title and office', () => {
    expect(resolveSaid(saidKey('Marisa Okafor'), people)).toBe(personKey('a'))
    expect(resolveSaid(saidKey('Tommy B'), people)).toBe(personKey('b'))
    expect(resolveSaid(saidKey('Marisa'), people)).toBe(personKey('a'))
    expect(resolveSaid(saidKey('our CTO'), people)).toBe(personKey('a'))
    expect(resolveSaid(saidKey('Finance Director'), people)).toBe(personKey('b'))
    expect(resolveSaid(saidKey('Dr Okafor'), people)).toBe(personKey('a'))
    expect(resolveSaid(saidKey('Mr. Tom Vickery'), people)).toBe(personKey('c'))
  })

  it('takes a name as it was heard for the one person whose first name sounds like it', () => {
    const heard = [...people, person('d', 'Rolf Eide', 'Head of Legal'), person('e', 'Duane Ames', null)]
    expect(resolveSaid(saidKey('Ralph'), heard)).toBe(personKey('d'))
    expect(resolveSaid(saidKey('Dwayne'), heard)).toBe(personKey('e'))
    expect(resolveSaid(saidKey('Marissa'), heard)).toBe(personKey('a'))
    expect(resolveSaid(saidKey('Ralph'), [...heard, person('f', 'Ralph Oduya', null)])).toBe(personKey('f'))
    expect(resolveSaid(saidKey('Ralph'), [...heard, person('f', 'Rolph Oduya', null)])).toBeNull()
    expect(resolveSaid(saidKey('legal'), [...people, person('g', 'Legolo Ruiz', null)])).toBeNull()
  })

  it('resolves to nobody when two people fit or none does', () => {
    expect(resolveSaid(saidKey('Tom'), people)).toBeNull()
    expect(resolveSaid(saidKey('the CFO'), people)).toBeNull()
  })

  it('never takes a shared microphone for a named person', () => {
    expect(resolveSaid(saidKey('Someone at Halden'), [person('s', 'Someone at Halden', null, { kind: 'someone' })])).toBeNull()
  })
})

describe('holdersOf', () => {
  it('keeps an unresolved name as a holder of its own and lets nobody of ours hold a belief', () => {
    const { holders, resolve } = holdersOf([...people, person('u', 'Our Rep', null, { side: 'us' })], [saidKey('the CFO'), saidKey('CTO')])
    expect(resolve(saidKey('CTO'))).toBe(personKey('a'))
    expect(resolve(saidKey('the CFO'))).toBe('said:the cfo')
    expect(holders.find((holder) => holder.key === 'said:the cfo')?.name).toBe('CFO')
    expect(holders.find((holder) => holder.key === personKey('u'))?.modelled).toBe(false)
  })

  it('names what was only said, proper names with their capital', () => {
    expect(['legal team', 'our CFO', 'teams in Rotterdam', 'director of finance', 'people in operations', 'man in charge', 'Terje Olsen', 'Terje', 'warehouse managers'].map((as) => nameOfSaid(saidKey(as)))).toEqual([
      'Legal team', 'CFO', 'Teams in Rotterdam', 'Director of finance', 'People in operations', 'Man in charge', 'Terje Olsen', 'Terje', 'Warehouse managers',
    ])
  })
})
