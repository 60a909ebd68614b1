import { describe, expect, it } from 'vitest'
import { calibratedBy } from '@/lib/beliefs/pure'
import { seeded } from '@/lib/shared/seeded'
import { brierScore } from './brier'
import { labelsOf } from './labels'
import { fitPlatt } from './platt'
import { measuredPrecisions } from './precision'
import { calibrationError } from './reliability'
import { simulate, toldTruth, type Simulation } from './reviewers.fixture'
import { weightedMean } from './weighting'

/** Readers, reviewers and queues of several kinds: what is reported must be what is so, within these bounds. */
const BOUNDS = { precision: 0.04, brier: 0.02, ece: 0.035, curve: 0.06 } as const
const KINDS: (Omit<Simulation, 'seed' | 'observations' | 'audit'>)[] = [
  { truth: { slope: 0.7, offset: -0.4 }, error: 0, cause: { right: 0.04, wrong: 0.5 } },
  { truth: { slope: 0.7, offset: -0.4 }, error: 0.1, cause: { right: 0.04, wrong: 0.5 } },
  { truth: { slope: 1.3, offset: 0.6 }, error: 0.05, cause: { right: 0.02, wrong: 0.4 } },
  { truth: { slope: 1, offset: 0 }, error: 0.05, cause: { right: 0.3, wrong: 0.05 } },
]

describe.each(KINDS)('a reader of curve $truth, reviewers who err in $error, a queue that takes $cause', (kind) => {
  const simulation: Simulation = { ...kind, seed: `truth ${JSON.stringify(kind)}`, observations: 20_000, audit: 0.08 }
  const { population, decided } = simulate(simulation)
  const [everything, labels] = [labelsOf(population, []), labelsOf(decided, [])]
  const unweighted = labels.map((label) => ({ ...label, weight: 1 }))
  const gap = (a: number | null | undefined, b: number | null | undefined): number => Math.abs((a ?? NaN) - (b ?? NaN))
  /** What reviewers who err so often would say of what is so. */
  const share = (of: readonly { probability: number }[]): number => weightedMean(of, ({ probability }) => toldTruth(simulation, probability), () => 1) ?? NaN

  it('has the precision, Brier score and calibration error that all readings have', () => {
    for (const truth of measuredPrecisions(everything)) {
      const own = everything.filter((label) => label.source === truth.source && label.shown)
      const measured = measuredPrecisions(labels).find(({ source }) => source === truth.source)
      expect(gap(measured?.acceptance, share(own))).toBeLessThan(BOUNDS.precision)
    }
    expect(gap(brierScore(labels), brierScore(everything))).toBeLessThan(BOUNDS.brier)
    expect(gap(calibrationError(labels), calibrationError(everything))).toBeLessThan(BOUNDS.ece)
  })

  it('has the curve of the truth as reviewers tell it', () => {
    const fit = fitPlatt(labels)
    for (const reading of [0.55, 0.65, 0.75, 0.85, 0.95]) expect(gap(fit && calibratedBy(fit, reading), toldTruth(simulation, reading))).toBeLessThan(BOUNDS.curve)
  })

  it('would be missed by more than that without the weights', () => {
    const shown = unweighted.filter((label) => label.shown)
    expect(gap(weightedMean(shown, ({ accepted }) => Number(accepted), () => 1), share(everything.filter((label) => label.shown)))).toBeGreaterThan(BOUNDS.precision)
    const fit = fitPlatt(unweighted)
    expect(Math.max(...[0.55, 0.75, 0.95].map((reading) => gap(fit && calibratedBy(fit, reading), toldTruth(simulation, reading))))).toBeGreaterThan(BOUNDS.curve)
  })
})

it('tells what is right, once items whose answer is known tell how often reviewers err', () => {
  const simulation: Simulation = { seed: 'rogan', observations: 20_000, truth: { slope: 0.7, offset: -0.4 }, error: 0.1, cause: { right: 0.04, wrong: 0.5 }, audit: 0.08 }
  const { decided, population } = simulate(simulation)
  const told = weightedMean(labelsOf(decided, []), ({ accepted }) => Number(accepted), ({ weight }) => weight) ?? NaN
  const so = weightedMean(population, ({ reading }) => calibratedBy(simulation.truth, reading), () => 1) ?? NaN
  const next = seeded('known answers')
  const error = Array.from({ length: 500 }, () => next() < simulation.error).filter(Boolean).length / 500
  // Rogan and Gladen, "Estimating prevalence from the results of a screening test", American Journal of Epidemiology 107 (1978).
  expect(Math.abs((told - error) / (1 - 2 * error) - so)).toBeLessThan(0.04)
  expect(Math.abs(told - so)).toBeGreaterThan(0.01)
})
