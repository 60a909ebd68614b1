import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../types'
import { checkRewrite, type Rewritten } from './check'

const brief: Brief = {
  kind: 'meeting', account: { id: 'a1', name: 'Halden', owner: null }, at: '2026-05-12T09:00:00.000Z', attendees: [], gate: null, evidence: 12, news: null, meeting: null, handedOver: null,
  written: { by: 'rules', model: null, refused: null },
  sections: [{
    key: 'bring', title: 'What to bring', blocks: [{
      heading: null, sentences: [
        { text: 'Bring “Ostler Brewing freed 1,900 staff hours” against “Thinks the price is too high” (Marit Olsen, in 3 conversations since 3 Mar): nobody has answered it.', cites: [{ kind: 'belief', id: 'b1' }] },
        { text: 'Alignment stands at 0.42, diverging by .03 a month, as of Follow-up on 24 Mar.', cites: [{ kind: 'interaction', id: 'c1' }] },
      ],
    }],
  }],
  sources: [{ n: 1, cite: { kind: 'belief', id: 'b1' }, label: '“Thinks the price is too high” (Marit Olsen, .84 from 3 observations, last on 24 Mar)' }, { n: 2, cite: { kind: 'interaction', id: 'c1' }, label: '“Follow-up” (call), 24 Mar' }],
}

const FIRST: Rewritten = { text: 'Nobody has answered Marit Olsen, who thinks the price is too high in three conversations since 3 March: bring the 1,900 staff hours that Ostler Brewing freed.', of: [1] }
const SECOND: Rewritten = { text: 'As of the Follow-up on 24 March alignment stands at 0.42 and is diverging.', of: [2] }
const check = (...sentences: Rewritten[]) => checkRewrite(brief, { blocks: [{ block: 1, sentences }] })

describe('a rewrite', () => {
  it('is taken where each sentence says what its evidence holds, and keeps the citations', () => {
    const { sections, refused } = check(FIRST, SECOND)
    expect(refused).toBeNull()
    expect(sections?.[0]?.blocks[0]?.sentences).toEqual([{ text: FIRST.text, cites: [{ kind: 'belief', id: 'b1' }] }, { text: SECOND.text, cites: [{ kind: 'interaction', id: 'c1' }] }])
  })

  it.each([
    ['a number', '1,900', '2,400'], ['a number in words', 'three conversations', 'seven conversations'], ['a date', '3 March', '3 April'], ['a day', '3 March', '9 March'],
    ['a name', 'Ostler Brewing', 'Quarry Brewing'], ['a name at its beginning', 'Nobody has answered', 'Bob has never answered'], ['a figure', 'since 3 March', 'since 3 March at .97'],
  ])('is refused for %s that its evidence lacks', (_, from, to) => {
    expect(FIRST.text).toContain(from)
    expect(check({ ...FIRST, text: FIRST.text.replace(from, to) }, SECOND)).toMatchObject({ sections: null, refused: expect.stringMatching(/does not hold/) as string })
  })

  it('is refused where a denial came or went', () => {
    expect(check(FIRST, { ...SECOND, text: 'As of the Follow-up on 24 March alignment stands at 0.42 and is not diverging.' }).refused).toMatch(/a denial/)
    expect(check({ ...FIRST, text: FIRST.text.replace('Nobody has answered', 'We have answered') }, SECOND).refused).toMatch(/a denial/)
  })

  it('is refused for what nobody said, though it has neither number nor name', () => {
    expect(check(FIRST, { of: [2], text: 'They love every detail of the roadmap and long for a deeper partnership.' }).refused).toMatch(/words that its evidence does not hold/)
  })

  it('is refused where a sentence is lost, cites nothing, or cites what is not there', () => {
    expect(check(FIRST).refused).toBe('A sentence of the brief was left out.')
    expect(check({ ...FIRST, of: [] }, SECOND).refused).toMatch(/cites nothing/)
    expect(check(FIRST, SECOND, { ...SECOND, of: [9] }).refused).toMatch(/cites nothing/)
    expect(checkRewrite(brief, { blocks: [] }).refused).toMatch(/without its sentences/)
    expect(checkRewrite(brief, { blocks: [{ block: 1, sentences: [FIRST, SECOND] }, { block: 2, sentences: [] }] }).refused).toMatch(/a part that the brief does not have/)
  })

  it('takes the brief as it was built, and never a digit that it has not', () => {
    const built = brief.sections[0]?.blocks[0]?.sentences.map(({ text }, n) => ({ text, of: [n + 1] })) ?? []
    expect(check(...built).refused).toBeNull()
    fc.assert(fc.property(fc.integer({ min: 100, max: 999_999 }), (number) => {
      fc.pre(number !== 1_900)
      expect(check({ ...FIRST, text: FIRST.text.replace('1,900', String(number)) }, SECOND).refused).not.toBeNull()
    }))
  })
})
