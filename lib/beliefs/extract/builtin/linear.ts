import { softmaxInto } from './learn'

/** One linear classifier: classes in order, and per feature a row of weights. */
export type Linear = { classes: string[]; rows: Map<string, Float64Array> }

/** What the training script writes. Rows are `feature<TAB>w w w`, weights in hundredths, one row a line. */
export type StoredModel = {
  trained: { conversations: number; ownConversations: number; spans: number; labels: number }
  tasks: Record<string, { classes: string[]; rows: string }>
  calibration: { a: number; b: number; signs: Record<string, number> }
  toll: number
  /** The usual share of each topic in a conversation, 0..1. */
  topicShares: Record<string, number>
  figures: Record<string, number>
}

export const WEIGHT_UNIT = 0.01

/** Reads the rows of one stored classifier. */
export function parseLinear(task: { classes: string[]; rows: string }): Linear {
  const rows = new Map<string, Float64Array>()
  const k = task.classes.length
  for (const line of task.rows.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const values = new Float64Array(k)
    line.slice(tab + 1).split(' ').forEach((n, c) => {
      values[c] = Number(n) * WEIGHT_UNIT
    })
    rows.set(line.slice(0, tab), values)
  }
  return { classes: task.classes, rows }
}

/** Class probabilities of a feature list; unknown features count nothing. */
export function probabilities(linear: Linear, features: readonly string[]): Float64Array {
  const k = linear.classes.length
  const flat = new Float64Array((features.length + 1) * k)
  const ids = new Int32Array(features.length + 1)
  ids.forEach((_, i) => {
    ids[i] = i
    const row = linear.rows.get(i === 0 ? 'bias' : (features[i - 1] ?? ''))
    if (row) flat.set(row, i * k)
  })
  const out = new Float64Array(k)
  softmaxInto(out, flat, ids, k)
  return out
}

/** The likeliest class. */
export function likeliest(linear: Linear, features: readonly string[]): string {
  const p = probabilities(linear, features)
  let best = 0
  p.forEach((x, i) => {
    if (x > (p[best] ?? 0)) best = i
  })
  return linear.classes[best] ?? ''
}
