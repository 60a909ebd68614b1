import { expect, it } from 'vitest'
import { detailWords, offerWords } from './words'

const quote = { observationId: 'o', statement: 's', quote: 'q', speaker: 'Jonas', at: '2026-05-12T09:00:00Z', interactionId: 'i', title: 'Call' }
const found = { kind: 'name', as: 'CFO', from: 'Marit Olsen', to: 'Jonas Weil', quotes: [quote, quote], judged: 1 } as const

it('says whom a name was taken for, and where nobody known was meant', () => {
  expect(offerWords({ ...found, quotes: [...found.quotes] })).toBe('“CFO” is taken for Marit Olsen in 2 other quotes, too.')
  expect(offerWords({ ...found, from: null, quotes: [quote] })).toBe('“CFO” stands for nobody known in 1 other quote: Jonas Weil there, too?')
})

it('says what is corrected and what stays', () => {
  expect(detailWords({ ...found, quotes: [] })).toBe('Whoever said “CFO” meant Jonas Weil, not Marit Olsen. Correct the quotes that show the same mistake; whatever is chosen counts as accepted. 1 other that a person judged stays as it is.')
  expect(detailWords({ ...found, quotes: [], kind: 'speaker', as: 'Speaker 2', from: null, judged: 0 })).toContain('“Speaker 2” was Jonas Weil. Correct')
})
