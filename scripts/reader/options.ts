import type { ATTRIBUTE_TASKS, TaskOptions } from '@/lib/beliefs/extract/builtin/training'

type Task = (typeof ATTRIBUTE_TASKS)[number] | 'counts'

const FIELD = { other: 2, b: 5, w: 2.5, cc: 8, c: 2, k: 2, v: 1, z: 2, e: 12, q: 1, t: 2, p: 6, tp: 2, tt: 6, ph: 1, t2: 6, dt: 4, g: 12, pw: 16 }

/**
 * Strength of the prior per feature prefix, what a task is not given, and the rarest feature it learns: chosen by
 * cross-validation. Our own long talks are thin on purpose, so their length may say little. Single words and pairs are doubted more than classes and constructions.
 */
export const TASKS: Readonly<Record<Task, TaskOptions>> = {
  counts: { penalties: { other: 8, b: 24, w: 10, cc: 24, c: 3, k: 3, r: 0.5, first2: 24, x: 3, y: 3, v: 2, q: 3, p: 20, tt: 12, talk: 120 }, without: [], iterations: 60, least: 2, own: 0.3, limits: { 'talk:middle': 0.05, 'talk:long': 0.05 } },
  kind: { penalties: FIELD, without: ['pw'], iterations: 60, least: 2, own: 0.5 },
  dimension: { penalties: FIELD, without: [], iterations: 60, least: 2, own: 0.5 },
  stance: { penalties: FIELD, without: ['g', 'pw'], iterations: 60, least: 2, own: 0.5 },
  polarity: { penalties: { ...FIELD, other: 4, b: 8, w: 4 }, without: ['g', 'pw', 'tp', 't2', 'dt', 'ph'], iterations: 60, least: 2, own: 0.5 },
  certainty: { penalties: { ...FIELD, other: 4, b: 8, w: 4 }, without: ['g', 'pw', 'tp', 't2', 'dt', 'ph'], iterations: 60, least: 2, own: 0.5 },
}

/** Spans are kept while their chance is above this: half the F1 hoped for. */
export const TOLL = 0.42
/** How far the effect of a talk's length on a reading is believed: only our own conversations have many long ones. */
export const TALK_TRUST = 0.25
export const FOLDS = 5
