import { fit, type Example } from './learn'
import { packWeights, WEIGHT_UNIT, type Linear } from './linear'
import { settingOf, topicSharesOf, type TopicShares } from './conversation'
import { fieldFeatures } from './fields'
import { prepareTurn, type PreparedTurn } from './prepare'

/** A labelled conversation as the labelling guidelines write it, reduced to what training reads. */
export type TrainingItem = {
  participants: { id: string; role: string }[]
  turns: { i: number; speaker: string; text: string }[]
  labels: TrainingLabel[]
}
export type TrainingLabel = {
  turn: number; quote: string; kind: string; dimension: string; stance: string; polarity: string; certainty: string; optional?: boolean | undefined
}

/** The usual share of each topic over whole conversations, for `conversationTopics`. */
export function usualShares(items: readonly TrainingItem[]): TopicShares {
  const sums = new Map<string, number>()
  for (const item of items) for (const [topic, share] of topicSharesOf(item.turns.map((t) => t.text)).shares) sums.set(topic, (sums.get(topic) ?? 0) + share / items.length)
  return Object.fromEntries([...sums].sort().map(([topic, share]) => [topic, Math.round(share * 1e5) / 1e5]))
}

/** A prepared customer turn with its labels and, per label, the overlap of each span with it. */
export type TrainingTurn = {
  conversation: number
  turn: PreparedTurn
  labels: TrainingLabel[]
  /** Words in common over words of both, and over the shorter one, per label and span. */
  iou: Float64Array[]
  shorter: Float64Array[]
  /** Of a conversation that we wrote ourselves. */
  own: boolean
}

export const ATTRIBUTE_TASKS = ['kind', 'dimension', 'stance', 'polarity', 'certainty'] as const

/** Prepares the customer turns of a conversation exactly as the reader sees them. */
export function trainingTurns(item: TrainingItem, conversation: number, usual: TopicShares, own = false): TrainingTurn[] {
  const customer = new Set(item.participants.filter((p) => p.role === 'customer').map((p) => p.id))
  const out: TrainingTurn[] = []
  const setting = settingOf(item.turns.map(({ speaker, text }) => ({ text, ours: !customer.has(speaker) })), usual)
  let previous = ''
  let first = true
  for (const { i, speaker, text } of item.turns) {
    if (!customer.has(speaker)) {
      previous = text
      continue
    }
    const turn = prepareTurn(text, { previous, first, setting })
    first = false
    previous = ''
    const labels = item.labels.filter((l) => l.turn === i && text.includes(l.quote))
    const overlaps = labels.map((l) => overlapsWith(turn, l.quote))
    out.push({ conversation, turn, labels, iou: overlaps.map((o) => o.iou), shorter: overlaps.map((o) => o.shorter), own })
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

type Vocabulary = { ids: Map<string, number>; names: string[] }

/** A trained task: its classes and the flat weight matrix over its vocabulary. */
export type Trained = { classes: string[]; vocabulary: Vocabulary; weights: Float64Array }

/** Features of the examples seen at least `least` times; `bias` is the first. */
function vocabularyOf(examples: readonly { features: readonly string[] }[], least: number): Vocabulary {
  const count = new Map<string, number>()
  for (const { features } of examples) for (const f of features) count.set(f, (count.get(f) ?? 0) + 1)
  const names = ['bias', ...[...count].filter(([, n]) => n >= least).map(([f]) => f).sort()]
  return { ids: new Map(names.map((f, i) => [f, i])), names }
}

function encode(vocabulary: Vocabulary, features: readonly string[]): Int32Array {
  const ids = [0]
  for (const f of features) {
    const id = vocabulary.ids.get(f)
    if (id !== undefined) ids.push(id)
  }
  return Int32Array.from(ids)
}

/** Prior strength by the feature's prefix (up to the first colon); `other` for the rest. */
export type Penalties = Readonly<Record<string, number>>
export type TaskOptions = {
  penalties: Penalties
  /** Prefixes of features that this task is not given. */
  without: readonly string[]
  iterations: number
  /** Features seen less often are not learnt. */
  least: number
  /** What an example of our own conversations counts beside a labelled one, 0..1. */
  own: number
  /** Features whose weights may not pass this size, whatever the examples say. */
  limits?: Readonly<Record<string, number>>
}

type Raw = { features: string[]; target: number; weight: number }

function trainTask(raw: readonly Raw[], classes: string[], options: TaskOptions): Trained {
  const kept = raw.map((example) => ({ ...example, features: example.features.filter((f) => !options.without.includes(f.slice(0, f.indexOf(':')))) }))
  const vocabulary = vocabularyOf(kept, options.least)
  const { penalties } = options
  const penalty = Float64Array.from(vocabulary.names, (name) => (name === 'bias' ? 0.01 : (penalties[name.slice(0, name.indexOf(':'))] ?? penalties['other'] ?? 1)))
  const examples: Example[] = kept.map(({ features, target, weight }) => ({ features: encode(vocabulary, features), target, weight }))
  const weights = fit(examples, { penalty, iterations: options.iterations, features: vocabulary.names.length, classes: classes.length })
  for (const [name, limit] of Object.entries(options.limits ?? {})) {
    const at = (vocabulary.ids.get(name) ?? -1) * classes.length
    for (let c = 0; at >= 0 && c < classes.length; c++) weights[at + c] = Math.max(-limit, Math.min(limit, weights[at + c] ?? 0))
  }
  return { classes, vocabulary, weights }
}

/** Trains "does this span count?": half the words of both in common with a label makes it right. */
export function trainCounts(turns: readonly TrainingTurn[], options: TaskOptions): Trained {
  const examples = turns.flatMap((t) => t.turn.spans.map((_, s): Raw => {
    const best = bestOverlap(t, s)
    const clear = best >= 0.8 ? 1 : best >= 0.5 ? 0.6 : best > 0.3 ? 0.5 : 1
    return { features: t.turn.features[s] ?? [], target: best >= 0.5 ? 1 : 0, weight: clear * (t.own ? options.own : 1) }
  }))
  return trainTask(examples, ['no', 'yes'], options)
}

/** Trains one field on the spans that fit the labels best. */
export function trainAttribute(turns: readonly TrainingTurn[], field: (typeof ATTRIBUTE_TASKS)[number], options: TaskOptions): Trained {
  const classes = [...new Set(turns.flatMap((t) => t.labels.map((l) => l[field])))].sort()
  const examples = turns.flatMap((t) => t.labels.flatMap((label, l): Raw[] => {
    const s = bestSpan(t, l)
    return s < 0 ? [] : [{ features: fieldFeatures(t.turn, s), target: classes.indexOf(label[field]), weight: t.own ? options.own : 1 }]
  }))
  return trainTask(examples, classes, options)
}

function bestSpan(t: TrainingTurn, label: number): number {
  let best = -1
  t.iou[label]?.forEach((x, s) => {
    if (x > (best < 0 ? 0 : (t.iou[label]?.[best] ?? 0))) best = s
  })
  return best
}

/** The rows of a trained task for the weights file: only features that matter, weights in hundredths. */
export function storedRows(trained: Trained, least: number): { classes: string[]; rows: string } {
  const k = trained.classes.length
  const lines: string[] = []
  trained.vocabulary.names.forEach((name, f) => {
    const row = Array.from({ length: k }, (_, c) => Math.round((trained.weights[f * k + c] ?? 0) / WEIGHT_UNIT))
    if (row.some((w) => Math.abs(w) * WEIGHT_UNIT >= least)) lines.push(`${name}\t${packWeights(row)}`)
  })
  return { classes: trained.classes, rows: lines.join('\n') }
}

/** A trained task as the reader evaluates it, for cross-validation without a file. */
export function asLinear(trained: Trained): Linear {
  const k = trained.classes.length
  return { classes: trained.classes, rows: new Map(trained.vocabulary.names.map((name, f) => [name, trained.weights.slice(f * k, f * k + k)])) }
}
