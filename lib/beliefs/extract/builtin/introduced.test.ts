import { describe, expect, it } from 'vitest'
import type { KnownPerson } from '@/lib/beliefs/types'
import { nameOf } from './called'
import { withIntroduced } from './introduced'

const people: KnownPerson[] = [
  { key: 'p1', name: 'Marisa Holt', aliases: ['Marisa'], side: 'customer' },
  { key: 'p2', name: 'Jon Beck', aliases: ['Jon'], side: 'us' },
]
const introduced = (text: string): string[] => withIntroduced(people, text, ['Northwind']).slice(people.length).map(({ name }) => name)

describe('withIntroduced', () => {
  it.each([
    ['My plant director, Emil, wants a second bid', 'Emil'], ['our head of procurement (Irena) used to sell it', 'Irena'], ['Our treasurer Olga thinks so', 'Olga'],
    ['I talked to Tesfaye, our head of IT', 'Tesfaye'], ['Claudia (CTO) was more critical', 'Claudia'], ['It is a headache for Emeka in logistics, he loses an hour', 'Emeka'],
    ["There is Doctor Lindqvist. She's the head of radiology", 'Dr Lindqvist'], ['The Director of Works, Anna Holm, will chair', 'Anna Holm'], ['Her deputy, Milan, is not sure', 'Milan'],
  ])('%s → %s', (text, name) => {
    expect(introduced(text)).toEqual([name])
  })

  it.each([
    ['Our partner SkillGate does that'], ['We run Fleetly in logistics and it is slow'], ['Our scanner, Zebra, is old'], ['The owner, Friday, will sign'], ['Jon, our CFO thinks so'], ['Ask Salesforce in sales'],
    ['Our director, however, wants it'], ['Marisa (CFO) wants it'],
  ])('nobody new: %s', (text) => {
    expect(introduced(text)).toEqual([])
  })

  it('knows them by surname and by role from then on', () => {
    const known = withIntroduced(people, "Well, Doctor Lindqvist. Our CFO, Walter, asked. And Marisa's our COO.", ['Northwind'])
    expect(nameOf('Lindqvist', known)).toBe('Dr Lindqvist')
    expect(nameOf('Doctor Lindqvist', known)).toBe('Dr Lindqvist')
    expect(nameOf('CFO', known)).toBe('Walter')
    expect(nameOf('COO', known)).toBe('Marisa Holt')
    expect(nameOf('CTO', known)).toBe('CTO')
  })
})
