import { divisible, spanChances, type Divisible } from './division'
import { outputsIn } from './heads'
import { asNet, crossEntropySlopes, learn, newLearner, randomFrom, wake, type Learner } from './learn'
import type { Net } from './net'
import { chooseSpans } from './spans'
import { bestSpan, COUNTS_HEADS, fieldExamples, fieldHeads, idsOf, prefixOf, vocabularyOf, type TrainingTurn } from './training'

export type NetOptions = {
  hidden: number
  /** How many nets are trained, each from its own beginning. */
  members: number
  /** How often each example is seen. */
  rounds: number
  /** Step size at the start; it falls to a tenth. */
  rate: number
  /** The share of features that is hidden at each step, so that no single one is relied on. */
  hide: number
  /** Prefixes of features that are never hidden: what is so of the whole talk bears on all else that is learnt of it. */
  seen: readonly string[]
  /** Features seen less often are not learnt. */
  least: number
  /** Prefixes of features that the net is not given. */
  without: readonly string[]
  /** What an example of our own conversations counts beside a labelled one, 0..1. */
  own: number
}

const MIXER = 0x9e3779b1
/** Errors below this teach nothing. */
const LEAST_SLOPE = 2e-3

/** Is a feature hidden in this step? The same for all spans of a turn, so that they stay comparable. */
function isHidden(id: number, salt: number, share: number): boolean {
  let x = Math.imul(id, MIXER) ^ salt
  x = Math.imul(x ^ (x >>> 15), 2246822519)
  return ((x ^ (x >>> 13)) >>> 0) / 2 ** 32 < share
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [items[i], items[j]]
    if (a === undefined || b === undefined) continue
    items[i] = b
    items[j] = a
  }
}

/** Trains every member: `step` learns one example at the rate it is handed. */
function trainMembers<T>(examples: readonly T[], options: NetOptions, begin: (random: () => number) => Learner, step: (learner: Learner, example: T, rate: number, random: () => number) => void): Learner[] {
  return Array.from({ length: options.members }, (_, m) => {
    const random = randomFrom(7 + m * 1000)
    const learner = begin(random)
    const order = [...examples]
    for (let round = 0; round < options.rounds; round++) {
      shuffle(order, random)
      for (const example of order) step(learner, example, options.rate * (1 - (0.9 * round) / options.rounds), random)
    }
    return learner
  })
}

/** A label is taught by the span that fits it best, if that has this share of words in common with it. */
const LEAST_FIT = 0.35

/** The set of spans without overlap that fits the labels best. */
function goldSpans(t: TrainingTurn): Set<number> {
  const fit = new Map<number, number>()
  t.iou.forEach((overlaps, l) => {
    const s = bestSpan(t, l)
    const overlap = overlaps[s] ?? 0
    if (overlap >= LEAST_FIT) fit.set(s, Math.max(fit.get(s) ?? 0, overlap))
  })
  return new Set(chooseSpans(t.turn.units.length, t.turn.spans, (s) => fit.get(s) ?? -1, 0))
}

type Division = { spans: Divisible; features: number[][]; gold: Set<number>; weight: number }

/**
 * Trains "which spans of a turn count?": the net's scores make every division of the turn more or less likely, and the true one
 * is made likelier (`spanChances`).
 */
export function trainCountsNet(turns: readonly TrainingTurn[], options: NetOptions): Net {
  const ids = numbered(vocabularyOf(turns.flatMap((t) => t.turn.features), options.least, options.without))
  const seen = idsBegun(ids, options.seen)
  const examples = turns.map((t): Division => ({
    spans: divisible(t.turn.units.length, t.turn.spans), gold: goldSpans(t), weight: t.own ? options.own : 1,
    features: t.turn.features.map((features) => idsOf(features, ids)),
  })).filter(({ features }) => features.length > 0)
  const learners = trainMembers(examples, options, (random) => newLearner(ids.size, options.hidden, 1, random), (learner, { spans, features, gold, weight }, rate, random) => {
    const salt = Math.floor(random() * 2 ** 32)
    const woken = features.map((all) => wake(learner, all.filter((id) => seen.has(id) || !isHidden(id, salt, options.hide))))
    const chances = spanChances(spans, woken.map(({ answer }) => answer[0] ?? 0))
    woken.forEach((one, i) => {
      const slope = weight * ((chances[i] ?? 0) - (gold.has(i) ? 1 : 0))
      if (Math.abs(slope) >= LEAST_SLOPE) learn(learner, one, [slope], rate)
    })
  })
  return asNet(learners, ids, COUNTS_HEADS)
}

/** What an error in a field costs beside one in kind or stance. */
const SHARE: Readonly<Record<string, number>> = { kind: 1, stance: 1 }
const OTHER_SHARE = 0.5

/** Trains all fields at once: what one field teaches about words helps the others. */
export function trainFieldsNet(turns: readonly TrainingTurn[], options: NetOptions): Net {
  const heads = fieldHeads(turns)
  const known = fieldExamples(turns, heads)
  const ids = numbered(vocabularyOf(known.map(({ features }) => features), options.least, options.without))
  const examples = known.map(({ features, targets, own }) => ({ targets, weight: own ? options.own : 1, features: idsOf(features, ids) }))
  const seen = idsBegun(ids, options.seen)
  const outputs = outputsIn(heads)
  const learners = trainMembers(examples, options, (random) => newLearner(ids.size, options.hidden, outputs, random), (learner, { features, targets, weight }, rate, random) => {
    const woken = wake(learner, features.filter((id) => seen.has(id) || random() >= options.hide))
    const slopes = new Float64Array(outputs)
    let from = 0
    heads.forEach(({ task, classes }, i) => {
      crossEntropySlopes(woken.answer, from, classes.length, targets[i] ?? 0, weight * (SHARE[task] ?? OTHER_SHARE), slopes)
      from += classes.length
    })
    learn(learner, woken, slopes, rate)
  })
  return asNet(learners, ids, heads)
}

/** Places of the features with one of the prefixes. */
const idsBegun = (ids: ReadonlyMap<string, number>, prefixes: readonly string[]): Set<number> =>
  new Set([...ids].flatMap(([name, id]) => (prefixes.includes(prefixOf(name)) ? [id] : [])))

const numbered = (names: readonly string[]): Map<string, number> => new Map(names.map((name, i) => [name, i]))
