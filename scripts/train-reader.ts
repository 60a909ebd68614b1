/**
 * Trains the built-in reader's linear model and writes its weights.
 *   npx tsx scripts/train-reader.ts LABELLED.jsonl… [--out FILE] [--dry]
 * Prints cross-validated figures (five folds by conversation); the same input gives the same file. Pass training files only.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { judge, settled, type Judged } from '@/lib/beliefs/extract/builtin/attributes'
import { calibrated, fitCalibration, signsOf } from '@/lib/beliefs/extract/builtin/calibration'
import { probabilities, type Linear, type StoredModel } from '@/lib/beliefs/extract/builtin/linear'
import { offsetsOf } from '@/lib/beliefs/extract/builtin/prepare'
import { chooseSpans } from '@/lib/beliefs/extract/builtin/spans'
import {
  asLinear, ATTRIBUTE_TASKS, attributeFeatures, storedRows, trainAttribute, trainCounts, trainingTurns, vocabularyOf,
  type TrainingItem, type TrainingTurn, type TrainOptions,
} from '@/lib/beliefs/extract/builtin/training'
import { toStatement } from '@/lib/beliefs/extract/builtin/statement'
import { ADMISSION } from '@/lib/beliefs/policy'

const FOLDS = 5
const LEAST_COUNT = 2
const TOLL = 0.42
/** Prior strengths by feature prefix, chosen by cross-validation: single words and pairs are doubted more than classes and constructions. */
const OPTIONS: TrainOptions = {
  spans: { other: 8, b: 24, w: 10, cc: 24, c: 3, k: 3, r: 0.5, first2: 24, x: 3, y: 3, v: 2, q: 3, p: 20 },
  attributes: { other: 4, b: 8, w: 4, cc: 8, c: 2, k: 2, v: 1, z: 2, e: 8, q: 1, t: 2, p: 6 },
  iterations: 60,
}

const args = process.argv.slice(2)
const out = args.includes('--out') ? (args[args.indexOf('--out') + 1] ?? '') : 'lib/beliefs/extract/builtin/weights.json'
const files = args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--out')
if (files.length === 0) {
  console.error('usage: tsx scripts/train-reader.ts LABELLED.jsonl… [--out FILE] [--dry]')
  process.exit(2)
}

const turns: TrainingTurn[] = []
let conversations = 0
for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const item: TrainingItem = JSON.parse(line)
    turns.push(...trainingTurns(item, conversations++))
  }
}

/** Figures of predictions against labels, matched one to one as the scoring rules say. */
type Tally = { matched: number; predicted: number; labels: number; turnsBoth: number; turnsPredicted: number; turnsLabelled: number }
const emptyTally = (): Tally => ({ matched: 0, predicted: 0, labels: 0, turnsBoth: 0, turnsPredicted: 0, turnsLabelled: 0 })
type Outcome = { raw: number; signs: string[]; accepted: boolean; turn: number; agrees: Record<string, boolean> | null }

function outcomesOf(t: TrainingTurn, index: number, chosen: readonly number[], raw: readonly number[], fields: (s: number) => Judged): Outcome[] {
  const pairs = t.labels.flatMap((_, l) => chosen.flatMap((s) => {
    const iou = t.iou[l]?.[s] ?? 0
    const shorter = t.shorter[l]?.[s] ?? 0
    return shorter >= 0.6 && iou >= 0.3 ? [{ l, s, score: iou + shorter }] : []
  })).sort((a, b) => b.score - a.score)
  const usedLabels = new Set<number>()
  const matched = new Map<number, number>()
  for (const { l, s } of pairs) {
    if (usedLabels.has(l) || matched.has(s)) continue
    usedLabels.add(l)
    matched.set(s, l)
  }
  return chosen.map((s) => {
    const label = t.labels[matched.get(s) ?? -1]
    const said = fields(s)
    const span = t.turn.spans[s]
    const { start, end } = span ? offsetsOf(t.turn, span) : { start: 0, end: 0 }
    const clause = t.turn.text.slice(start, end)
    const lower = clause.toLowerCase().replaceAll('’', "'")
    const judged = settled(said, lower)
    const statement = toStatement({ ...judged, clause, subjectDropped: false, proper: new Set(), people: new Set() })
    // A reviewer accepts what was said and meant, wherever exactly the quote is cut.
    const accepted = t.labels.some((_, l) => (t.shorter[l]?.[s] ?? 0) >= 0.6)
    return {
      raw: raw[s] ?? 0, signs: signsOf(t.turn.features[s] ?? [], lower, statement), accepted, turn: index,
      agrees: label ? Object.fromEntries(ATTRIBUTE_TASKS.map((f) => [f, judged[f] === label[f]])) : null,
    }
  })
}

function tally(outcomes: readonly Outcome[]): Tally {
  const sum = emptyTally()
  const predictedTurns = new Set(outcomes.map((o) => o.turn))
  sum.predicted = outcomes.length
  sum.matched = outcomes.filter((o) => o.agrees).length
  turns.forEach((t, i) => {
    sum.labels += t.labels.length
    if (t.labels.length > 0) sum.turnsLabelled++
    if (predictedTurns.has(i)) sum.turnsPredicted++
    if (t.labels.length > 0 && predictedTurns.has(i)) sum.turnsBoth++
  })
  return sum
}
const f1 = (hit: number, predicted: number, labels: number): number => +((2 * hit) / Math.max(1, predicted + labels)).toFixed(3)

const outcomes: Outcome[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const train = turns.filter((t) => t.conversation % FOLDS !== fold)
  const vocabulary = vocabularyOf(train, LEAST_COUNT)
  const counts = asLinear(trainCounts(train, vocabulary, OPTIONS), vocabulary)
  const tasks: Record<string, Linear> = Object.fromEntries(ATTRIBUTE_TASKS.map((f) => [f, asLinear(trainAttribute(train, f, vocabulary, OPTIONS), vocabulary)]))
  turns.forEach((t, i) => {
    if (t.conversation % FOLDS !== fold) return
    const raw = t.turn.features.map((f) => probabilities(counts, f)[1] ?? 0)
    const chosen = chooseSpans(t.turn.units.length, t.turn.spans, (s) => raw[s] ?? 0, TOLL)
    outcomes.push(...outcomesOf(t, i, chosen, raw, (s) => judge(attributeFeatures(t, s), (f) => tasks[f])))
  })
}

const calibration = fitCalibration(outcomes)
const readingOf = (o: Outcome): number => calibrated(o.raw, o.signs, calibration)
const figures: Record<string, number> = {}
for (const [name, least] of [['all', 0], ['possibly_heard', ADMISSION.possiblyHeard], ['at_60', 0.6], ['at_70', 0.7], ['shown', ADMISSION.shown]] as const) {
  const kept = outcomes.filter((o) => readingOf(o) >= least)
  const t = tally(kept)
  figures[`${name}.observation_f1`] = f1(t.matched, t.predicted, t.labels)
  figures[`${name}.precision`] = +(t.matched / Math.max(1, t.predicted)).toFixed(3)
  figures[`${name}.recall`] = +(t.matched / t.labels).toFixed(3)
  figures[`${name}.turn_f1`] = f1(t.turnsBoth, t.turnsPredicted, t.turnsLabelled)
  figures[`${name}.accepted`] = +(kept.filter((o) => o.accepted).length / Math.max(1, kept.length)).toFixed(3)
}
const matched = outcomes.filter((o) => o.agrees)
for (const f of ATTRIBUTE_TASKS) figures[`agreement.${f}`] = +(matched.filter((o) => o.agrees?.[f]).length / matched.length).toFixed(3)
figures['agreement.stance_and_polarity'] = +(matched.filter((o) => o.agrees?.['stance'] && o.agrees['polarity']).length / matched.length).toFixed(3)
figures['calibration.brier'] = +(outcomes.reduce((sum, o) => sum + (readingOf(o) - (o.accepted ? 1 : 0)) ** 2, 0) / outcomes.length).toFixed(4)
figures['calibration.ece'] = expectedCalibrationError()
console.log(JSON.stringify({ conversations, labels: turns.reduce((n, t) => n + t.labels.length, 0), calibration, figures }, null, 2))

/** Mean gap between reading and acceptance over ten bins of equal mass. */
function expectedCalibrationError(): number {
  const sorted = outcomes.map((o) => ({ p: readingOf(o), y: o.accepted ? 1 : 0 })).sort((a, b) => a.p - b.p)
  let gap = 0
  for (let bin = 0; bin < 10; bin++) {
    const part = sorted.slice(Math.floor((bin * sorted.length) / 10), Math.floor(((bin + 1) * sorted.length) / 10))
    if (part.length > 0) gap += Math.abs(part.reduce((n, x) => n + x.p - x.y, 0)) / sorted.length
  }
  return +gap.toFixed(4)
}

if (!args.includes('--dry')) {
  const vocabulary = vocabularyOf(turns, LEAST_COUNT)
  const tasks: StoredModel['tasks'] = { counts: storedRows(trainCounts(turns, vocabulary, OPTIONS), vocabulary, 0.02) }
  for (const f of ATTRIBUTE_TASKS) tasks[f] = storedRows(trainAttribute(turns, f, vocabulary, OPTIONS), vocabulary, 0.04)
  const model: StoredModel = { trained: { examples: turns.reduce((n, t) => n + t.turn.spans.length, 0), labels: turns.reduce((n, t) => n + t.labels.length, 0), iterations: OPTIONS.iterations }, calibration, toll: TOLL, figures, tasks }
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`)
  console.log(`wrote ${out}`)
}
