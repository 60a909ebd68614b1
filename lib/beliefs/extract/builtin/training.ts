import { settingOf, topicSharesOf, type TopicShares } from './conversation'
import { fieldFeatures } from './fields'
import type { Head } from './heads'
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

/** The span that fits a label best; −1 where none has a word of it. */
export function bestSpan(t: TrainingTurn, label: number): number {
  let best = -1
  t.iou[label]?.forEach((x, s) => {
    if (x > (best < 0 ? 0 : (t.iou[label]?.[best] ?? 0))) best = s
  })
  return best
}

/** What a feature is of: its name up to the first colon. */
export const prefixOf = (feature: string): string => feature.slice(0, feature.indexOf(':'))

/** Features seen at least `least` times whose prefix is none of `without`, in order of their names. */
export function vocabularyOf(examples: Iterable<readonly string[]>, least: number, without: readonly string[]): string[] {
  const count = new Map<string, number>()
  for (const features of examples) for (const f of features) count.set(f, (count.get(f) ?? 0) + 1)
  return [...count].filter(([f, n]) => n >= least && !without.includes(prefixOf(f))).map(([f]) => f).sort()
}

/** Places of the features that are in a vocabulary. */
export function idsOf(features: readonly string[], ids: ReadonlyMap<string, number>): number[] {
  return features.flatMap((f) => ids.get(f) ?? [])
}

/** Is a span an observation, in log odds. */
export const COUNTS_HEADS: Head[] = [{ task: 'counts', classes: ['yes'] }]

/** The fields of an observation, each with the values that labels give it. */
export function fieldHeads(turns: readonly TrainingTurn[]): Head[] {
  return ATTRIBUTE_TASKS.map((task) => ({ task, classes: [...new Set(turns.flatMap((t) => t.labels.map((l) => l[task])))].sort() }))
}

/** A labelled observation by the features of the span that fits it best; `targets` are places in the classes of each head. */
export type FieldExample = { features: string[]; targets: number[]; own: boolean }

/** Every label that some span fits. */
export function fieldExamples(turns: readonly TrainingTurn[], heads: readonly Head[]): FieldExample[] {
  return turns.flatMap((t) => t.labels.flatMap((label, l): FieldExample[] => {
    const s = bestSpan(t, l)
    const targets = ATTRIBUTE_TASKS.map((task, i) => heads[i]?.classes.indexOf(label[task]) ?? -1)
    return s < 0 ? [] : [{ features: fieldFeatures(t.turn, s), targets, own: t.own }]
  }))
}
