import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatAlignment } from '@/lib/shared/format'
import { calledWithin, explainFigure } from './explain-figure'

it('prints an equation that holds', () => {
  fc.assert(fc.property(fc.double({ min: 0.2, max: 30, noNaN: true }), fc.double({ min: 0.2, max: 30, noNaN: true }), (toward, away) => {
    const value = (toward + 1) / (toward + away + 2)
    const text = explainFigure({ value, unfloored: value, toward, away, interval: [0.3, 0.7] }, 'Price')[1] ?? ''
    const [, r, , s, shown] = /\(([\d.]+) \+ 1\) ÷ \(([\d.]+) \+ ([\d.]+) \+ 2\) = ([\d.]+)\./.exec(text) ?? []
    expect(formatAlignment((Number(r) + 1) / (Number(r) + Number(s) + 2))).toBe(shown)
  }))
})

it('shows no number under the floor', () => {
  const sentences = explainFigure({ value: null, unfloored: 0.6, toward: 0.4, away: 0, interval: [0.2, 0.8] }, 'Trust')
  expect(sentences.join(' ')).not.toContain('0.60')
  expect(sentences.join(' ')).toContain('not enough evidence')
})

it('calls the figure of a person their alignment, and not the person', () => {
  expect(['Alignment', 'Trust', 'Alignment of Gerrit van Asten'].map(calledWithin)).toEqual(['alignment', 'trust', 'the alignment of Gerrit van Asten'])
})
