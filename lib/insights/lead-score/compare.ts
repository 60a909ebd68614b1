import { bootstrapInterval } from '@/lib/shared/bootstrap'
import { aucOf } from './auc'
import { bandsOf, type Band } from './bands'
import { OUTCOME_GATE } from './policy'
import { togetherOf, type Pair } from './together'

/** A deal that ended, as it stood at the cut-off; null where alignment was under its floor, or no lead score was written by then. */
export type OutcomeCase = { dealId: string; accountId: string; good: boolean; alignment: number | null; score: number | null }

/** How well a value told good from bad ends, with its 90 % bootstrap interval over accounts. */
export type Discrimination = { auc: number; interval: [number, number] }

export type Verdict = 'not_enough' | 'alignment' | 'lead_score' | 'no_difference'

export type Comparison = {
  verdict: Verdict
  /** Deals with both values: what is compared. */
  n: number
  good: number
  bad: number
  /** Ended deals that lack a value, and are left out. */
  lacking: { alignment: number; score: number }
  /** Null under the gate: nothing is drawn of too few. */
  figures: {
    alignment: Discrimination
    score: Discrimination
    together: Discrimination
    /** Alignment's AUC less the lead score's, on the same draws. */
    difference: { auc: number; interval: [number, number] }
    /** What both together add to the better of the two. */
    gain: { auc: number; interval: [number, number] }
    bands: { alignment: Band[]; score: Band[] }
  } | null
}

/**
 * Alignment against lead score on deals that ended (DESIGN §3): AUC of each and of both together with bootstrap intervals over
 * accounts, on the deals that have both. No verdict under 30 outcomes or 10 of either kind; one is better where the 90 % interval of the difference leaves out nought.
 */
export function compareScores(cases: readonly OutcomeCase[]): Comparison {
  const pairs = cases.flatMap(({ alignment, score, ...rest }) => (alignment === null || score === null ? [] : [{ ...rest, alignment, score }]))
  const good = pairs.filter((pair) => pair.good).length
  const base = {
    n: pairs.length, good, bad: pairs.length - good,
    lacking: { alignment: cases.filter(({ alignment }) => alignment === null).length, score: cases.filter(({ score }) => score === null).length },
  }
  if (pairs.length < OUTCOME_GATE.outcomes || Math.min(good, base.bad) < OUTCOME_GATE.ofEach) return { ...base, verdict: 'not_enough', figures: null }
  const figures = figuresOf(pairs)
  if (!figures) return { ...base, verdict: 'not_enough', figures: null }
  const [low, high] = figures.difference.interval
  return { ...base, verdict: low > 0 ? 'alignment' : high < 0 ? 'lead_score' : 'no_difference', figures }
}

function figuresOf(pairs: readonly Pair[]): Comparison['figures'] {
  const accounts = [...new Set(pairs.map(({ accountId }) => accountId))].sort()
  const place = new Map(accounts.map((id, index) => [id, index]))
  const places = pairs.map(({ accountId }) => place.get(accountId) ?? 0)
  const together = togetherOf(pairs)
  const values = { alignment: pairs.map(({ alignment }) => alignment), score: pairs.map(({ score }) => score), together }
  const auc = (of: keyof typeof values, times?: Uint32Array): number | null =>
    aucOf(pairs.map(({ good }, i) => ({ value: values[of][i]!, good, ...(times ? { times: times[places[i]!]! } : {}) })))
  const better = (auc('alignment') ?? 0) >= (auc('score') ?? 0) ? 'alignment' : 'score'
  const found = (statistic: (times?: Uint32Array) => number | null): Discrimination | null => {
    const [value, interval] = [statistic(), bootstrapInterval(accounts.length, statistic)]
    return value === null || interval === null ? null : { auc: value, interval }
  }
  const less = (one: keyof typeof values, other: keyof typeof values) => (times?: Uint32Array): number | null => {
    const [a, b] = [auc(one, times), auc(other, times)]
    return a === null || b === null ? null : a - b
  }
  const alignment = found((times) => auc('alignment', times))
  const score = found((times) => auc('score', times))
  const both = found((times) => auc('together', times))
  const difference = found(less('alignment', 'score'))
  const gain = found(less('together', better))
  if (!alignment || !score || !both || !difference || !gain) return null
  const scored = (of: 'alignment' | 'score') => bandsOf(pairs.map(({ good }, i) => ({ value: values[of][i]!, good })))
  return { alignment, score, together: both, difference, gain, bands: { alignment: scored('alignment'), score: scored('score') } }
}
