import { calibratedBy, isRuled, type CalibrationCurve } from '@/lib/beliefs/pure'
import { seeded } from '@/lib/shared/seeded'
import type { JudgingDecision } from './labels'

export type Simulation = {
  seed: string
  observations: number
  /** The chance that an observation of this reading is right: what a perfect calibration would have given. */
  truth: CalibrationCurve
  /** Share of judgements in which a reviewer errs. */
  error: number
  /** Chance to come up for a cause, of what is right and of what is wrong: the queue prefers what is wrong. */
  cause: { right: number; wrong: number }
  /** Share of the others that is drawn at random. */
  audit: number
}

/** What everybody would say if everything were judged, and what the queue gets to see of it. */
export function simulate({ seed, observations, truth, error, cause, audit }: Simulation): { population: JudgingDecision[]; decided: JudgingDecision[] } {
  const next = seeded(seed)
  const population: JudgingDecision[] = []
  const decided: JudgingDecision[] = []
  for (let i = 0; i < observations; i++) {
    const reading = 0.5 + 0.49 * next() ** 0.7
    const right = next() < calibratedBy(truth, reading)
    const says = next() < error ? !right : right
    const decision: JudgingDecision = {
      key: `o${i}`, interactionHash: `call ${Math.floor(i / 12)}`, action: says ? 'approve' : 'reject', reason: says ? null : 'wrong_meaning', corrected: [], rule: `rule ${i % 3}`, extractor: 'builtin', extractorVersion: '1.0.0',
      source: i % 3 === 0 ? 'ticket' : 'first_person', reading, propensity: 1, seconds: 5 + 10 * next(), at: new Date(Date.UTC(2026, 0, 1) + i * 60_000),
    }
    if (isRuled(reading)) continue
    population.push(decision)
    if (next() < (right ? cause.right : cause.wrong)) decided.push(decision)
    else if (next() < audit) decided.push({ ...decision, propensity: audit })
  }
  return { population, decided }
}

/** The truth as erring reviewers would tell it, for a reading. */
export const toldTruth = ({ truth, error }: Pick<Simulation, 'truth' | 'error'>, reading: number): number => {
  const q = calibratedBy(truth, reading)
  return q * (1 - error) + (1 - q) * error
}

