import type { Label, LabelledConversation } from './labelled'
import { pairsOf, type Prediction } from './pairs'
import { wordsOf } from './words'

export type Rates = { precision: number; recall: number; f1: number }

export const AGREEMENT = ['holder', 'reported', 'kind', 'dimension', 'stance', 'polarity', 'certainty'] as const

export type ConversationScore = {
  interactions: number
  /** Required labels, and predictions that are not on an optional one. */
  labels: number
  predictions: number
  /** Found at all; found with the right holder, stance and polarity; the turns in which something was found. */
  observation: Rates
  strict: Rates
  turn: Rates
  /** Shares of all predictions whose quote stands in its turn as given, and that stand in a turn of our side. */
  verbatim: number
  sellerSide: number
  /** Share of the matched ones that agree, by field. */
  agreement: Record<(typeof AGREEMENT)[number], number>
  bySource: Record<string, Rates & { labels: number; predictions: number }>
}

export type ConversationError = { id: string; turn: number; miss?: string; extra?: string; kind: string }

type Tally = { labels: number; predictions: number; matched: number }
const tally = (): Tally => ({ labels: 0, predictions: 0, matched: 0 })

/** Scores predictions, by conversation id, against labels. Figures are rounded to three decimals. */
export function scoreConversations(items: readonly LabelledConversation[], predictions: ReadonlyMap<string, readonly Prediction[]>): { score: ConversationScore; errors: ConversationError[] } {
  const all = tally()
  const sources = new Map<string, Tally>()
  const turns = { labelled: 0, predicted: 0, both: 0 }
  const agreeing = { holder: 0, reported: 0, kind: 0, dimension: 0, stance: 0, polarity: 0, certainty: 0 }
  let [strict, verbatim, ours, made] = [0, 0, 0, 0]
  const errors: ConversationError[] = []
  for (const item of items) {
    const guesses = predictions.get(item.id) ?? []
    const pairs = pairsOf(item, guesses)
    const source = sources.get(item.source) ?? tally()
    sources.set(item.source, source)
    const onOptional = [...pairs.keys()].filter((label) => label.optional).length
    for (const sum of [all, source]) {
      sum.labels += item.labels.filter((label) => !label.optional).length
      sum.predictions += guesses.length - onOptional
      sum.matched += pairs.size - onOptional
    }
    made += guesses.length
    const quality = qualityOf(item, guesses)
    verbatim += quality.verbatim
    ours += quality.ours
    const counted = turnsOf(item, guesses)
    turns.labelled += counted.labelled
    turns.predicted += counted.predicted
    turns.both += counted.both
    for (const [label, prediction] of pairs) {
      if (label.optional) continue
      const same = agreementOf(label, prediction)
      for (const field of AGREEMENT) if (same[field]) agreeing[field] += 1
      if (same.holder && same.stance && same.polarity) strict += 1
    }
    const taken = new Set(pairs.values())
    for (const label of item.labels) if (!pairs.has(label) && !label.optional) errors.push({ id: item.id, turn: label.turn, miss: label.quote, kind: label.kind })
    for (const guess of guesses) if (!taken.has(guess)) errors.push({ id: item.id, turn: guess.turn, extra: guess.quote, kind: guess.kind })
  }
  const share = (field: (typeof AGREEMENT)[number]): number => ratio(agreeing[field], all.matched)
  return {
    score: {
      interactions: items.length, labels: all.labels, predictions: all.predictions,
      observation: ratesOf(all.matched, all), strict: ratesOf(strict, all),
      turn: ratesOf(turns.both, { predictions: turns.predicted, labels: turns.labelled }),
      verbatim: ratio(verbatim, made), sellerSide: ratio(ours, made),
      agreement: {
        holder: share('holder'), reported: share('reported'), kind: share('kind'), dimension: share('dimension'), stance: share('stance'),
        polarity: share('polarity'), certainty: share('certainty'),
      },
      bySource: Object.fromEntries([...sources].map(([name, sum]) => [name, { ...ratesOf(sum.matched, sum), labels: sum.labels, predictions: sum.predictions }])),
    },
    errors,
  }
}

export const rounded = (value: number): number => Number(value.toFixed(3))
export const ratio = (part: number, whole: number): number => rounded(whole === 0 ? 0 : part / whole)

/** Precision, recall and their harmonic mean. */
function ratesOf(matched: number, { predictions, labels }: Pick<Tally, 'predictions' | 'labels'>): Rates {
  const precision = predictions === 0 ? 0 : matched / predictions
  const recall = labels === 0 ? 0 : matched / labels
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)) }
}

function qualityOf(item: LabelledConversation, guesses: readonly Prediction[]): { verbatim: number; ours: number } {
  const turns = new Map(item.turns.map((turn) => [turn.i, turn]))
  const customer = new Set(item.participants.filter(({ role }) => role === 'customer').map(({ id }) => id))
  const placed = guesses.flatMap((guess) => {
    const turn = turns.get(guess.turn)
    return turn ? [{ guess, turn }] : []
  })
  return {
    verbatim: placed.filter(({ guess, turn }) => turn.text.includes(guess.quote)).length,
    ours: customer.size === 0 ? 0 : placed.filter(({ turn }) => !customer.has(turn.speaker)).length,
  }
}

/** Turns in which something should be found, is found, and both; a turn with optional labels alone asks for nothing. */
function turnsOf(item: LabelledConversation, guesses: readonly Prediction[]): { labelled: number; predicted: number; both: number } {
  const required = new Set(item.labels.filter((label) => !label.optional).map(({ turn }) => turn))
  const any = new Set(item.labels.map(({ turn }) => turn))
  const predicted = new Set(guesses.map(({ turn }) => turn).filter((turn) => required.has(turn) || !any.has(turn)))
  return { labelled: required.size, predicted: predicted.size, both: [...predicted].filter((turn) => required.has(turn)).length }
}

function agreementOf(label: Label, prediction: Prediction): Record<(typeof AGREEMENT)[number], boolean> {
  const same = (field: 'kind' | 'dimension' | 'stance' | 'polarity' | 'certainty'): boolean =>
    label[field] === prediction[field] || (label.alt[field] ?? []).includes(prediction[field])
  return {
    holder: [label.holder, ...(label.alt.holder ?? [])].some((holder) => isSameHolder(holder, prediction.holder)),
    reported: label.reported === prediction.reported,
    kind: same('kind'), dimension: same('dimension'), stance: same('stance'), polarity: same('polarity'), certainty: same('certainty'),
  }
}

const SMALL = new Set(['the', 'our', 'my', 'a', 'an', 'their', 'his', 'her'])

/** "Our CTO" is "the CTO", and "Marisa" is "Marisa Kowalczyk". */
function isSameHolder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => wordsOf(name).filter((word) => !SMALL.has(word)).join(' ')) as [string, string]
  return a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)))
}
