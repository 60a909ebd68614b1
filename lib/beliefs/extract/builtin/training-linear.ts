import { BIAS, type Linear } from './linear'
import { outputsIn, type Head } from './heads'
import { fit, type Example } from './logistic'
import { ATTRIBUTE_TASKS, COUNTS_HEADS, fieldExamples, fieldHeads, idsOf, prefixOf, vocabularyOf, type TrainingTurn } from './training'

/** Prior strength by the feature's prefix (up to the first colon); `other` for the rest. */
type Penalties = Readonly<Record<string, number>>

export type LinearOptions = {
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

type Task = { names: string[]; weights: Float64Array; classes: number }
type Raw = { features: string[]; target: number; weight: number }

const BIAS_PENALTY = 0.01

function trainTask(raw: readonly Raw[], classes: number, { penalties, without, iterations, least, limits = {} }: LinearOptions): Task {
  const names = [BIAS, ...vocabularyOf(raw.map(({ features }) => features), least, without)]
  const ids = new Map(names.map((name, i) => [name, i]))
  const penalty = Float64Array.from(names, (name) => (name === BIAS ? BIAS_PENALTY : (penalties[prefixOf(name)] ?? penalties['other'] ?? 1)))
  const examples: Example[] = raw.map(({ features, target, weight }) => ({ features: Int32Array.from([0, ...idsOf(features, ids)]), target, weight }))
  const weights = fit(examples, { penalty, iterations, features: names.length, classes })
  for (const [name, limit] of Object.entries(limits)) {
    const at = (ids.get(name) ?? -1) * classes
    for (let c = 0; at >= 0 && c < classes; c++) weights[at + c] = Math.max(-limit, Math.min(limit, weights[at + c] ?? 0))
  }
  return { names, weights, classes }
}

/** Linear weights that are smaller decide nothing; features that have no other are not kept. */
const LEAST_WEIGHT = 0.05

/** Tasks side by side, one for each head; a head of one class takes the log odds of the second of two. */
function joined(heads: Head[], tasks: readonly Task[]): Linear {
  const width = outputsIn(heads)
  const rows = new Map<string, Float32Array>()
  let from = 0
  heads.forEach((head, i) => {
    const { names, weights, classes } = tasks[i] ?? { names: [], weights: new Float64Array(), classes: 0 }
    names.forEach((name, f) => {
      const own = weights.subarray(f * classes, f * classes + classes)
      const values = head.classes.length === 1 ? [(own[1] ?? 0) - (own[0] ?? 0)] : [...own]
      if (!values.some((w) => Math.abs(w) >= LEAST_WEIGHT)) return
      const row = rows.get(name) ?? new Float32Array(width)
      row.set(values, from)
      rows.set(name, row)
    })
    from += head.classes.length
  })
  const names = [...rows.keys()].sort()
  const values = new Float32Array(names.length * width)
  names.forEach((name, i) => values.set(rows.get(name) ?? [], i * width))
  return { heads, table: { width, ids: new Map(names.map((name, i) => [name, i])), rows: values } }
}

/** Largest overlap of a span with any label. */
function bestOverlap(t: TrainingTurn, s: number): number {
  return t.iou.reduce((best, iou) => Math.max(best, iou[s] ?? 0), 0)
}

/** Trains "does this span count?": half the words of both in common with a label makes it right. */
export function trainCountsLinear(turns: readonly TrainingTurn[], options: LinearOptions): Linear {
  const examples = turns.flatMap((t) => t.turn.spans.map((_, s): Raw => {
    const best = bestOverlap(t, s)
    const clear = best >= 0.8 ? 1 : best >= 0.5 ? 0.6 : best > 0.3 ? 0.5 : 1
    return { features: t.turn.features[s] ?? [], target: best >= 0.5 ? 1 : 0, weight: clear * (t.own ? options.own : 1) }
  }))
  return joined(COUNTS_HEADS, [trainTask(examples, 2, options)])
}

/** Trains each field for itself. */
export function trainFieldsLinear(turns: readonly TrainingTurn[], options: Readonly<Record<(typeof ATTRIBUTE_TASKS)[number], LinearOptions>>): Linear {
  const heads = fieldHeads(turns)
  const examples = fieldExamples(turns, heads)
  return joined(heads, ATTRIBUTE_TASKS.map((task, i) =>
    trainTask(examples.map(({ features, targets, own }) => ({ features, target: targets[i] ?? 0, weight: own ? options[task].own : 1 })), heads[i]?.classes.length ?? 0, options[task])))
}
