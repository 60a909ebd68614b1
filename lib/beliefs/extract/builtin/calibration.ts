import { isBanter } from './rules/banter'
import { plainStance } from './rules/stances'
import { stands } from './stands'

/** Log odds, kept finite. */
function logit(p: number): number {
  const q = Math.min(1 - 1e-6, Math.max(1e-6, p))
  return Math.log(q / (1 - q))
}

/** Turns the model's raw probability and a few signs into the chance that a reviewer accepts: σ(a·logit(raw) + b + Σ signs). */
export type Calibration = { a: number; b: number; signs: Readonly<Record<string, number>> }

/** What the raw probability does not know: is it an attitude in so many words, a question, small talk, a statement that stands? */
export const SIGNS = ['attitude', 'whole_attitude', 'plain', 'question', 'fact_question', 'small_talk', 'stands', 'long', 'short', 'long_talk', 'middle_talk'] as const

/** Signs of one reading from its features, its clause (lower case, plain apostrophes) and its statement. */
export function signsOf(features: readonly string[], clause: string, statement: string): string[] {
  const has = (feature: string): boolean => features.includes(feature)
  const found: Record<(typeof SIGNS)[number], boolean> = {
    attitude: has('r:any'),
    whole_attitude: has('r:any') && has('e:whole'),
    plain: plainStance(clause) !== null,
    question: clause.endsWith('?'),
    fact_question: has('k:fact_question'),
    small_talk: isBanter(clause),
    stands: stands(statement),
    long: ['e:units:4', 'e:units:5', 'e:units:6', 'e:units:7'].some(has),
    short: clause.split(' ').length <= 4,
    long_talk: has('talk:long'),
    middle_talk: has('talk:middle'),
  }
  return SIGNS.filter((sign) => found[sign])
}

/** Calibrated probability in 0..1 of a raw one in 0..1. */
export function calibrated(raw: number, signs: readonly string[], calibration: Calibration): number {
  const sum = signs.reduce((total, sign) => total + (calibration.signs[sign] ?? 0), calibration.a * logit(raw) + calibration.b)
  return 1 / (1 + Math.exp(-sum))
}

/** `own`: in a conversation that we wrote; these tell what signs and long talk do to a reading, not how sure to be of others' words. */
export type Judgement = { raw: number; signs: readonly string[]; accepted: boolean; own: boolean }

/**
 * Logistic regression of acceptance on the raw log odds and the signs, by gradient descent with a small penalty on the signs. Our own
 * conversations have a level and a slope of their own, which are left out of what is handed back.
 */
export function fitCalibration(judgements: readonly Judgement[]): Calibration {
  const rows = judgements.map(({ raw, signs, accepted, own }) => ({ x: [1, logit(raw), ...SIGNS.map((sign) => Number(signs.includes(sign))), Number(own), own ? logit(raw) : 0], y: Number(accepted) }))
  const w = [0, 1, ...SIGNS.map(() => 0), 0, 0]
  for (let step = 0; step < 4000; step++) {
    const gradient = w.map((weight, k) => (k > 1 ? weight : 0))
    for (const { x, y } of rows) {
      const error = 1 / (1 + Math.exp(-x.reduce((sum, value, k) => sum + value * (w[k] ?? 0), 0))) - y
      x.forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) + error * value
      })
    }
    gradient.forEach((slope, k) => {
      w[k] = (w[k] ?? 0) - (2 / Math.max(1, rows.length)) * slope
    })
  }
  const round = (x: number): number => Math.round(x * 1000) / 1000
  return { b: round(w[0] ?? 0), a: round(w[1] ?? 1), signs: Object.fromEntries(SIGNS.map((sign, i) => [sign, round(w[i + 2] ?? 0)])) }
}
