import { expect, it } from 'vitest'
import { likeliest } from './likeliest'
import type { Reading } from './types'

const said = (turn: number, reading: number): Reading => ({
  turn, quote: 'It is slow', start: 0, end: 10, speaker: 'Ines', holder: { kind: 'speaker' }, reported: false, statement: 'Thinks it is slow', kind: 'evaluation', dimension: 'product',
  stance: 'negative', polarity: 'affirmed', certainty: 'stated', unprompted: false, assent: false, reason: null, attribute: null, turnabout: null, rawReading: reading, reading, rule: 'test',
})
const turns = (readings: readonly Reading[]): number[] => readings.map(({ turn }) => turn)

it('keeps the likeliest in the order of the talk, of equals the earlier ones', () => {
  const talk = [said(0, 0.6), said(1, 0.9), said(2, 0.7), said(3, 0.7), said(4, 0.95)]
  expect(turns(likeliest(talk, 3))).toEqual([1, 2, 4])
  expect(likeliest(talk, 5)).toEqual(talk)
})
