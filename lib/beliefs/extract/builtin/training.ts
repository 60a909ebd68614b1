import { fit, type Example } from './learn'
import { WEIGHT_UNIT, type Linear } from './linear'
import { offsetsOf, prepareTurn, type PreparedTurn } from './prepare'
import { signFeatures } from './signs'

/** A labelled conversation as the labelling guidelines write it, reduced to what training reads. */
export type TrainingItem = {
  participants: { id: string; role: string }[]
  turns: { i: number; speaker: string; text: string }[]
  labels: TrainingLabel[]
}
export type TrainingLabel = {
  turn: number; quote: string; kind: string; dimension: string; stance: string; polarity: string; certainty: string; optional?: boolean | undefined
}

/** A prepared customer turn with its labels and, per label, the overlap of each span with it. */
export type TrainingTurn = {
  conversation: number
  turn: PreparedTurn
  labels: TrainingLabel[]
  /** Words in common over words of both, and over the shorter one, per label and span. */
  iou: Float64Array[]
  shorter: Float64Array[]
}

export const ATTRIBUTE_TASKS = ['kind', 'dimension', 'stance', 'polarity', 'certainty'] as const

/** Prepares the customer turns of a conversation exactly as the reader sees them. */
export function trainingTurns(item: TrainingItem, conversation: number): TrainingTurn[] {
  const customer = new Set(item.participants.filter((p) => p.role === 'customer').map((p) => p.id))
  const out: TrainingTurn[] = []
  let previous = ''
  let first = true
  for (const { i, speaker, text } of item.turns) {
    if (!customer.has(speaker)) {
      previous = text
      continue
    }
    const turn = prepareTurn(text, { previous, first })
    first = false
    previous = ''
    const labels = item.labels.filter((l) => l.turn === i && text.includes(l.quote))
    const overlaps = labels.map((l) => overlapsWith(turn, l.quote))
    out.push({ conversation, turn, labels, iou: overlaps.map((o) => o.iou), shorter: overlaps.map((o) => o.shorter) })
  }
  return out
}

function overlapsWith(turn: PreparedTurn, quote: string): { iou: Float64Array; shorter: Float64Array } {
  const from = turn.text.indexOf(quote)
  const to = from + quote.length
  const quoted = new Set<number>()
  turn.tokens.forEach((t, i) => {
    if (t.kind !== 'mark' && t.start < to && t.end > from) quoted.add(i)
  })
  const iou = new Float64Array(turn.spans.length)
  const shorter = new Float64Array(turn.spans.length)
  turn.spans.forEach((span, s) => {
    let common = 0
    for (let i = span.from; i < span.to; i++) if (quoted.has(i)) common++
    iou[s] = common / (quoted.size + span.words - common)
    shorter[s] = common / Math.max(1, Math.min(quoted.size, span.words))
  })
  return { iou, shorter }
}

/** Largest overlap of a span with any label that is required (optional ones are neither right nor wrong). */
function bestOverlap(t: TrainingTurn, s: number): number {
  let best = 0
  for (const iou of t.iou) best = Math.max(best, iou[s] ?? 0)
  return best
}

/** A trained task: its classes and the flat weight matrix over the vocabulary. */
export type Trained = { classes: string[]; weights: Float64Array }
export type Vocabulary = { ids: Map<string, number>; names: string[] }

/** Features seen at least `least` times; `bias` is the first. */
export function vocabularyOf(turns: readonly TrainingTurn[], least: number): Vocabulary {
  const count = new Map<string, number>()
  const add = (f: string, n: number): void => void count.set(f, (count.get(f) ?? 0) + n)
  for (const t of turns) {
    for (const features of t.turn.features) for (const f of features) add(f, 1)
    for (const l of t.labels) for (const f of signFeatures(l.quote.toLowerCase())) add(f, least)
  }
  const names = ['bias', ...[...count].filter(([, n]) => n >= least).map(([f]) => f).sort()]
  return { ids: new Map(names.map((f, i) => [f, i])), names }
}

export function encode(vocabulary: Vocabulary, features: readonly string[]): Int32Array {
  const ids = [0]
  for (const f of features) {
    const id = vocabulary.ids.get(f)
    if (id !== undefined) ids.push(id)
  }
  return Int32Array.from(ids)
}

/** Prior strength by the feature's prefix (up to the first colon); `other` for the rest. */
export type Penalties = Readonly<Record<string, number>>
export type TrainOptions = { spans: Penalties; attributes: Penalties; iterations: number }

function penaltyOf(vocabulary: Vocabulary, penalties: Penalties): Float64Array {
  return Float64Array.from(vocabulary.names, (name) => (name === 'bias' ? 0.01 : (penalties[name.slice(0, name.indexOf(':'))] ?? penalties['other'] ?? 1)))
}

/** Trains "does this span count?": half the words of both in common with a label makes it right. */
export function trainCounts(turns: readonly TrainingTurn[], vocabulary: Vocabulary, options: TrainOptions): Trained {
  const examples: Example[] = []
  for (const t of turns) {
    t.turn.spans.forEach((_, s) => {
      const best = bestOverlap(t, s)
      const weight = best >= 0.8 ? 1 : best >= 0.5 ? 0.6 : best > 0.3 ? 0.5 : 1
      examples.push({ features: encode(vocabulary, t.turn.features[s] ?? []), target: best >= 0.5 ? 1 : 0, weight })
    })
  }
  return { classes: ['no', 'yes'], weights: fit(examples, { penalty: penaltyOf(vocabulary, options.spans), iterations: options.iterations, features: vocabulary.names.length, classes: 2 }) }
}

/** Trains one field on the spans that fit the labels best. */
export function trainAttribute(turns: readonly TrainingTurn[], field: (typeof ATTRIBUTE_TASKS)[number], vocabulary: Vocabulary, options: TrainOptions): Trained {
  const classes = [...new Set(turns.flatMap((t) => t.labels.map((l) => l[field])))].sort()
  const examples: Example[] = []
  for (const t of turns) {
    t.labels.forEach((label, l) => {
      const s = bestSpan(t, l)
      if (s >= 0) examples.push({ features: encode(vocabulary, attributeFeatures(t, s)), target: classes.indexOf(label[field]), weight: 1 })
    })
  }
  return { classes, weights: fit(examples, { penalty: penaltyOf(vocabulary, options.attributes), iterations: options.iterations, features: vocabulary.names.length, classes: classes.length }) }
}

function bestSpan(t: TrainingTurn, label: number): number {
  let best = -1
  t.iou[label]?.forEach((x, s) => {
    if (x > (best < 0 ? 0 : (t.iou[label]?.[best] ?? 0))) best = s
  })
  return best
}

/** Features of a span for the fields: its own and the signs of negation and certainty. */
export function attributeFeatures(t: TrainingTurn, s: number): string[] {
  const span = t.turn.spans[s]
  if (!span) return []
  const { start, end } = offsetsOf(t.turn, span)
  return [...(t.turn.features[s] ?? []), ...signFeatures(t.turn.text.slice(start, end).toLowerCase().replaceAll('’', "'"))]
}

/** The rows of a trained task for the weights file: only features that matter, weights in hundredths. */
export function storedRows(trained: Trained, vocabulary: Vocabulary, least: number): { classes: string[]; rows: string } {
  const k = trained.classes.length
  const lines: string[] = []
  vocabulary.names.forEach((name, f) => {
    const row = Array.from({ length: k }, (_, c) => Math.round((trained.weights[f * k + c] ?? 0) / WEIGHT_UNIT))
    if (row.some((w) => Math.abs(w) * WEIGHT_UNIT >= least)) lines.push(`${name}\t${row.join(' ')}`)
  })
  return { classes: trained.classes, rows: lines.join('\n') }
}

/** A trained task as the reader evaluates it, for cross-validation without a file. */
export function asLinear(trained: Trained, vocabulary: Vocabulary): Linear {
  const k = trained.classes.length
  return { classes: trained.classes, rows: new Map(vocabulary.names.map((name, f) => [name, trained.weights.slice(f * k, f * k + k)])) }
}
