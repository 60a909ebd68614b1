import { chancesIn, type Head } from './heads'
import { sumOf, type Table } from './table'

/** One of several nets that were trained alike from different beginnings; the mean of their answers errs less than any of them. */
export type Member = { bias: number[]; out: number[]; base: number[] }

/** A small network over sparse features: each known feature adds its row to the hidden layer, from which every head is judged. */
export type Net = { hidden: number; heads: Head[]; members: Member[]; /** Rows of all members side by side. */ table: Table }

/** Below nought a hidden value still passes this share of itself on. */
export const LEAK = 0.1
/** The sum of n rows is divided by √n and multiplied by this, so that long and short clauses weigh alike. */
const GAIN = 3

/** What the sum of `features` rows is multiplied by. */
export const gainOf = (features: number): number => GAIN / Math.sqrt(Math.max(1, features))

/** Raw answers of each member to a list of features, the heads one after another; unknown features count nothing. */
export function answersOf({ hidden, members, table }: Net, features: readonly string[]): Float64Array[] {
  const { sum, known } = sumOf(table, features)
  const gain = gainOf(known)
  return members.map(({ bias, out, base }, m) => {
    const answer = Float64Array.from(base)
    for (let h = 0; h < hidden; h++) {
      const x = (sum[m * hidden + h] ?? 0) * gain + (bias[h] ?? 0)
      const passed = x < 0 ? x * LEAK : x
      for (let k = 0; k < base.length; k++) answer[k] = (answer[k] ?? 0) + passed * (out[h * base.length + k] ?? 0)
    }
    return answer
  })
}

const meanOf = (rows: readonly Float64Array[]): Float64Array =>
  Float64Array.from(rows[0] ?? [], (_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length)

/** Mean answer of a net with one head of one class. */
export function scoreOf(net: Net, features: readonly string[]): number {
  return meanOf(answersOf(net, features))[0] ?? 0
}

/** Mean probabilities of the classes of every head, one head after another. */
export function netChances(net: Net, features: readonly string[]): Float64Array {
  return meanOf(answersOf(net, features).map((answer) => chancesIn(net.heads, answer)))
}
