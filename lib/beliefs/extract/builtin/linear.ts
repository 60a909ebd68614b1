import type { Head } from './heads'
import { sumOf, type Table } from './table'

/** A linear model: each known feature adds its row to the answers of all heads. */
export type Linear = { heads: Head[]; table: Table }

/** What every example has, so that the model knows how common each answer is. */
export const BIAS = 'bias'

/** Raw answers to a list of features, the heads one after another; unknown features count nothing. */
export function linearAnswer({ table }: Linear, features: readonly string[]): Float32Array {
  return sumOf(table, [BIAS, ...features]).sum
}
