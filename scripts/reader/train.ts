/**
 * Trains the built-in reader's two small networks and its linear models and writes their weights.
 *   NODE_OPTIONS=--max-old-space-size=12000 npx tsx scripts/reader/train.ts LABELLED.jsonl… [--out FILE] [--dry]
 * Trains on the labelled files and on our own conversations (corpus/). Prints figures cross-validated on the labelled files (five
 * folds by conversation); the same input gives the same file. Takes some ten minutes. Pass training files only.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { judge, settled, type Judged } from '@/lib/beliefs/extract/builtin/attributes'
import { calibrated, fitCalibration, signsOf } from '@/lib/beliefs/extract/builtin/calibration'
import { chancesOf } from '@/lib/beliefs/extract/builtin/chance'
import { SAME } from '@/lib/beliefs/extract/builtin/division'
import { fieldFeatures } from '@/lib/beliefs/extract/builtin/fields'
import type { Pair, PairName, StoredModel } from '@/lib/beliefs/extract/builtin/model'
import { offsetsOf } from '@/lib/beliefs/extract/builtin/prepare'
import { chooseSpans } from '@/lib/beliefs/extract/builtin/spans'
import { packTables } from '@/lib/beliefs/extract/builtin/table'
import { ATTRIBUTE_TASKS, trainingTurns, usualShares, type TrainingItem, type TrainingTurn } from '@/lib/beliefs/extract/builtin/training'
import { trainCountsLinear, trainFieldsLinear } from '@/lib/beliefs/extract/builtin/training-linear'
import { trainCountsNet, trainFieldsNet } from '@/lib/beliefs/extract/builtin/training-net'
import { toStatement } from '@/lib/beliefs/extract/builtin/statement'
import { ADMISSION } from '@/lib/beliefs/policy'
import { lowered } from '@/lib/shared/lowered'
import { readCorpus } from './corpus'
import { COUNTS, FIELDS, FOLDS, NETS, TALK_TRUST, TOLL } from './options'

const args = process.argv.slice(2)
const out = args.includes('--out') ? (args[args.indexOf('--out') + 1] ?? '') : 'lib/beliefs/extract/builtin/weights.json'
const files = args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--out')
if (files.length === 0) {
  console.error('usage: tsx scripts/reader/train.ts LABELLED.jsonl… [--out FILE] [--dry]')
  process.exit(2)
}

const labelled: TrainingItem[] = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)))
/** These teach what counts as a belief and what it is like; those of `fields` only what it is like. */
const own = readCorpus('whole')
const fieldsOnly = readCorpus('fields')
const usual = usualShares([...labelled, ...own])
const turns: TrainingTurn[] = labelled.flatMap((item, i) => trainingTurns(item, i, usual))
const ownTurns: TrainingTurn[] = own.flatMap((item, i) => trainingTurns(item, labelled.length + i, usual, true))
const fieldTurns: TrainingTurn[] = fieldsOnly.flatMap((item, i) => trainingTurns(item, labelled.length + own.length + i, usual, true))

/** Figures of predictions against labels, matched one to one as the scoring rules say. */
type Tally = { matched: number; predicted: number; labels: number; turnsBoth: number; turnsPredicted: number; turnsLabelled: number }
const emptyTally = (): Tally => ({ matched: 0, predicted: 0, labels: 0, turnsBoth: 0, turnsPredicted: 0, turnsLabelled: 0 })
type Outcome = { raw: number; signs: string[]; accepted: boolean; own: boolean; turn: number; agrees: Record<string, boolean> | null }

function outcomesOf(t: TrainingTurn, index: number, chosen: readonly number[], raw: readonly number[], fields: (s: number) => Judged): Outcome[] {
  const pairs = t.labels.flatMap((_, l) => chosen.flatMap((s) => {
    const iou = t.iou[l]?.[s] ?? 0
    const shorter = t.shorter[l]?.[s] ?? 0
    return shorter >= SAME.shorter && iou >= SAME.both ? [{ l, s, score: iou + shorter }] : []
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
    const lower = lowered(clause)
    const judged = settled(said, lower)
    const statement = toStatement({ ...judged, clause, subjectDropped: false, proper: new Set(), people: new Set() })
    // A reviewer accepts what was said and meant, wherever exactly the quote is cut.
    const accepted = t.labels.some((_, l) => (t.shorter[l]?.[s] ?? 0) >= SAME.shorter)
    return {
      raw: raw[s] ?? 0, signs: signsOf(t.turn.features[s] ?? [], lower, statement), accepted, own: t.own, turn: index,
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

/** The two learners of each pair, from some of the turns. */
function trained(some: readonly TrainingTurn[]): Record<PairName, Pair> {
  const meant = [...some, ...fieldTurns]
  return {
    counts: { net: trainCountsNet(some, NETS.counts), linear: trainCountsLinear(some, COUNTS) },
    fields: { net: trainFieldsNet(meant, NETS.fields), linear: trainFieldsLinear(meant, FIELDS) },
  }
}

const judged: Outcome[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const { counts, fields } = trained([...turns, ...ownTurns].filter((t) => t.conversation % FOLDS !== fold))
  ;[...turns, ...ownTurns].forEach((t, i) => {
    if (t.conversation % FOLDS !== fold) return
    const raw = chancesOf(t.turn, counts)
    const chosen = chooseSpans(t.turn.units.length, t.turn.spans, (s) => raw[s] ?? 0, TOLL)
    judged.push(...outcomesOf(t, i, chosen, raw, (s) => judge(fieldFeatures(t.turn, s), fields)))
  })
}

const fitted = fitCalibration(judged)
const calibration = { ...fitted, signs: Object.fromEntries(Object.entries(fitted.signs).map(([sign, x]) => [sign, sign.endsWith('_talk') ? x * TALK_TRUST : x])) }
/** Figures are of the labelled conversations alone. */
const outcomes = judged.filter((o) => !o.own)
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
console.log(JSON.stringify({ labelled: labelled.length, own: own.length + fieldsOnly.length, ownLabels: [...ownTurns, ...fieldTurns].reduce((n, t) => n + t.labels.length, 0), calibration, figures }, null, 2))

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
  const all = [...turns, ...ownTurns]
  const count = (of: (t: TrainingTurn) => number): number => [...all, ...fieldTurns].reduce((n, t) => n + of(t), 0)
  const { counts, fields } = trained(all)
  const stored = ({ net: { heads, hidden, members } }: Pair): StoredModel['pairs'][PairName] => ({ heads, hidden, members })
  const model: StoredModel = {
    trained: { conversations: labelled.length, ownConversations: own.length + fieldsOnly.length, spans: count((t) => t.turn.spans.length), labels: count((t) => t.labels.length) },
    calibration, toll: TOLL, topicShares: { ...usual }, figures,
    pairs: { counts: stored(counts), fields: stored(fields) },
    tables: packTables({ counts_net: counts.net.table, counts_linear: counts.linear.table, fields_net: fields.net.table, fields_linear: fields.linear.table }),
  }
  writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`)
  console.log(`wrote ${out}`)
}
