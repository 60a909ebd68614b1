import type { LinearOptions } from '@/lib/beliefs/extract/builtin/training-linear'
import type { NetOptions } from '@/lib/beliefs/extract/builtin/training-net'

/** Pairs, parts of words and what was asked are left to the linear models: nets of this size learn nothing from them. */
const LINEAR_ONLY = ['b', 'cc', 'g', 't2', 'pw']
/** How a span was cut out of its sentence, and how long the talk is, say nothing about what it means. */
const APART = ['e', 'talk']

/** Sizes, steps and what is hidden at each, chosen by cross-validation: larger nets and more of them gain little. */
export const NETS: Readonly<Record<'counts' | 'fields', NetOptions>> = {
  counts: { hidden: 16, members: 3, rounds: 12, rate: 0.1, hide: 0.5, seen: ['talk'], least: 14, without: [...LINEAR_ONLY, 'first2'], own: 0.3 },
  fields: { hidden: 48, members: 2, rounds: 8, rate: 0.1, hide: 0.5, seen: [], least: 5, without: [...LINEAR_ONLY, ...APART], own: 0.38 },
}

/** Neighbours and openings are left to the nets. */
const NET_ONLY = ['sb', 'sa', 'sg2', 'sg3']
const NO_TOPICS = [...NET_ONLY, 'g', 'pw', 'tp', 't2', 'dt', 'ph']
const FIELD = { other: 2, b: 5, w: 2.5, cc: 8, c: 2, k: 2, v: 1, z: 2, e: 12, q: 1, t: 2, p: 6, tp: 2, tt: 6, ph: 1, t2: 6, dt: 4, g: 12, pw: 16 }
const SHY = { ...FIELD, other: 4, b: 8, w: 4 }

/**
 * Strength of the prior per feature prefix, what a task is not given, and the rarest feature it learns, chosen by
 * cross-validation: single words and pairs are doubted more than classes and constructions.
 */
export const COUNTS: LinearOptions = {
  penalties: { other: 8, b: 24, w: 10, cc: 24, c: 3, k: 3, r: 0.5, first2: 24, x: 3, y: 3, v: 2, q: 3, p: 20, tt: 12, talk: 120 },
  without: [...NET_ONLY, 'z', 'tp'], iterations: 60, least: 3, own: 0.22, limits: { 'talk:middle': 0.05, 'talk:long': 0.05 },
}
export const FIELDS: Readonly<Record<'kind' | 'dimension' | 'stance' | 'polarity' | 'certainty', LinearOptions>> = {
  kind: { penalties: FIELD, without: [...NET_ONLY, 'pw'], iterations: 60, least: 4, own: 0.38 },
  dimension: { penalties: FIELD, without: NET_ONLY, iterations: 60, least: 4, own: 0.38 },
  stance: { penalties: FIELD, without: [...NET_ONLY, 'g', 'pw'], iterations: 60, least: 4, own: 0.38 },
  polarity: { penalties: SHY, without: NO_TOPICS, iterations: 60, least: 4, own: 0.38 },
  certainty: { penalties: SHY, without: NO_TOPICS, iterations: 60, least: 4, own: 0.38 },
}

/** Spans are kept while their chance is above this: half the F1 hoped for. */
export const TOLL = 0.42
/** How far the effect of a talk's length on a reading is believed: only our own conversations have many long ones. */
export const TALK_TRUST = 0.35
export const FOLDS = 5
