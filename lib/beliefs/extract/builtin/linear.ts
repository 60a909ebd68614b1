import { softmaxInto } from './learn'

/** One linear classifier: classes in order, and per feature a row of weights. */
export type Linear = { classes: string[]; rows: Map<string, Float64Array> }

/** What the training script writes. Rows are `feature<TAB>` and the weights as `packWeights` writes them, one row a line. */
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

/** A small weight is one character of these, the middle one nought; none that JSON would escape. */
const DIGITS = [...Array(94).keys()].map((i) => String.fromCharCode(33 + i)).filter((c) => c !== '"' && c !== '\\' && c !== '~').join('')
const MIDDLE = (DIGITS.length - 1) / 2

/** Weights in hundredths as text: a character each where all are small, else numbers with blanks between. */
export function packWeights(hundredths: readonly number[]): string {
  return hundredths.every((w) => Math.abs(w) <= MIDDLE) ? hundredths.map((w) => DIGITS[w + MIDDLE]).join('') : `${hundredths.join(' ')} `
}

function unpackWeights(text: string): number[] {
  return text.endsWith(' ') ? text.trim().split(' ').map(Number) : [...text].map((c) => DIGITS.indexOf(c) - MIDDLE)
}

/** Reads the rows of one stored classifier. */
export function parseLinear(task: { classes: string[]; rows: string }): Linear {
  const rows = new Map<string, Float64Array>()
  const k = task.classes.length
  for (const line of task.rows.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const values = new Float64Array(k)
    unpackWeights(line.slice(tab + 1)).forEach((w, c) => {
      values[c] = w * WEIGHT_UNIT
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
