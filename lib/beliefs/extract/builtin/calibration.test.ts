import { describe, expect, it } from 'vitest'
import { calibrated, fitCalibration, type Judgement } from './calibration'

/** A hundred judgements of what the model thinks so likely, of which the share was accepted. */
const judged = (raw: number, share: number, own: boolean): Judgement[] =>
  Array.from({ length: 100 }, (_, i) => ({ raw, signs: [], accepted: i < share * 100, own }))

describe('fitting a calibration', () => {
  it('believes the odds as they hold for others, however far ours bear out theirs', () => {
    const others = [0.3, 0.5, 0.8].flatMap((raw) => judged(raw, raw, false))
    const ours = [[0.3, 0.02], [0.5, 0.5], [0.8, 0.99]].flatMap(([raw = 0, share = 0]) => [...judged(raw, share, true), ...judged(raw, share, true)])
    const calibration = fitCalibration([...others, ...ours])
    for (const raw of [0.3, 0.5, 0.8]) expect(calibrated(raw, [], calibration)).toBeCloseTo(raw, 1)
  })
})
