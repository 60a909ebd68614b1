import { outputsIn, type Head } from './heads'
import type { Linear } from './linear'
import type { Member, Net } from './net'
import { parseTable, unpackTables, type StoredTables } from './table'
import stored from './weights.json'

/** Two learners that err differently, a net and a linear model; what they say together errs less than either. */
export type Pair = { net: Net; linear: Linear }
/** What counts as an observation, and the fields of one. */
export type PairName = 'counts' | 'fields'

/** What the training script writes. */
export type StoredModel = {
  trained: { conversations: number; ownConversations: number; spans: number; labels: number }
  calibration: { a: number; b: number; signs: Record<string, number> }
  toll: number
  /** The usual share of each topic in a conversation, 0..1. */
  topicShares: Record<string, number>
  /** Figures by cross-validation. */
  figures: Record<string, number>
  pairs: Record<PairName, { heads: Head[]; hidden: number; members: Member[] }>
  /** A table for each learner of each pair, titled `counts_net` and so on, as `packTables` writes them. */
  tables: string
}

const model: StoredModel = stored
const parsed = new Map<PairName, Pair>()
let tables: StoredTables | undefined

/** A pair of the shipped model, parsed on first use. */
export function shipped(name: PairName): Pair {
  const known = parsed.get(name)
  if (known) return known
  const { heads, hidden, members } = model.pairs[name]
  tables ??= unpackTables(model.tables)
  const pair: Pair = {
    net: { heads, hidden, members, table: parseTable(tables, `${name}_net`, hidden * members.length) },
    linear: { heads, table: parseTable(tables, `${name}_linear`, outputsIn(heads)) },
  }
  parsed.set(name, pair)
  return pair
}

/** Calibration and operating point of the shipped model. */
export const SHIPPED = { calibration: model.calibration, toll: model.toll, topicShares: model.topicShares, figures: model.figures, trained: model.trained }
