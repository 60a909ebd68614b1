/** Both values of a deal, and how it ended. */
export type Pair = { alignment: number; score: number; good: boolean; /** Deals of one account stand or fall together. */ accountId: string }

const FOLDS = 10
const STEPS = 25
/** Of the weights of standardised values: keeps them finite where values part the outcomes. */
const RIDGE = 1

/**
 * What both values say together of each deal: the log odds of a logistic regression on the two, standardised, fitted without the
 * deals of its tenth of the accounts, so that the pair is not judged on what it was fitted to. In the order given.
 */
export function togetherOf(pairs: readonly Pair[]): number[] {
  const accounts = [...new Set(pairs.map(({ accountId }) => accountId))].sort()
  const foldOf = new Map(accounts.map((id, index) => [id, index % FOLDS]))
  const models = Array.from({ length: FOLDS }, (_, fold) => fitted(pairs.filter(({ accountId }) => foldOf.get(accountId) !== fold)))
  return pairs.map((pair) => models[foldOf.get(pair.accountId) ?? 0]!(pair))
}

type Values = Pick<Pair, 'alignment' | 'score'>

/** Newton's method on the penalised likelihood (Hastie, Tibshirani & Friedman, Elements of Statistical Learning, §4.4). */
function fitted(pairs: readonly Pair[]): (pair: Values) => number {
  const [a, s] = [scaleOf(pairs.map(({ alignment }) => alignment)), scaleOf(pairs.map(({ score }) => score))]
  const rowOf = ({ alignment, score }: Values): [number, number, number] => [1, a(alignment), s(score)]
  const rows = pairs.map((pair) => ({ x: rowOf(pair), y: Number(pair.good) }))
  let w: [number, number, number] = [0, 0, 0]
  for (let step = 0; step < STEPS; step++) {
    const gradient = [0, -RIDGE * w[1], -RIDGE * w[2]]
    const hessian = [[1e-9, 0, 0], [0, RIDGE, 0], [0, 0, RIDGE]]
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-dot(w, x)))
      for (let i = 0; i < 3; i++) {
        gradient[i]! += (y - p) * x[i]!
        for (let j = 0; j < 3; j++) hessian[i]![j]! += p * (1 - p) * x[i]! * x[j]!
      }
    }
    const move = solved(hessian, gradient)
    w = [w[0] + move[0]!, w[1] + move[1]!, w[2] + move[2]!]
    if (Math.max(...move.map(Math.abs)) < 1e-8) break
  }
  return (pair) => dot(w, rowOf(pair))
}

const dot = (w: readonly number[], x: readonly number[]): number => w.reduce((sum, each, i) => sum + each * x[i]!, 0)

function scaleOf(values: readonly number[]): (value: number) => number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length))
  return (value) => (spread === 0 ? 0 : (value - mean) / spread)
}

/** Gauss–Jordan elimination of a small positive definite system. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows[i]!
    const by = pivot[i]!
    for (let j = i; j < pivot.length; j++) pivot[j]! /= by
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue
      const times = rows[k]![i]!
      for (let j = i; j < pivot.length; j++) rows[k]![j]! -= times * pivot[j]!
    }
  }
  return rows.map((row) => row.at(-1)!)
}
