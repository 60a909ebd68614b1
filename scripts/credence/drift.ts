import { DRIFT_WINDOW_DAYS, getDrift, type FigureDrift } from '@/lib/alignment'
import { CommandFault, oneName, print, printJson, type Command } from './arguments'
import { connected } from './connect'

/** Prints how an account's beliefs and alignment moved over a window: what is large and likely, what ended, what aged out. */
export async function run(command: Command): Promise<number> {
  const name = oneName(command, 'account')
  const { options } = command
  const windowDays = options.window === undefined ? DRIFT_WINDOW_DAYS : Number(options.window)
  if (!Number.isFinite(windowDays)) throw new CommandFault(`“${options.window}” is no number of days.`)
  return connected(command, async (ctx) => {
    const { account, drift } = await getDrift(ctx, { account: name, windowDays, asOf: options['as-of'], knownAt: options['known-at'] })
    const beliefs = drift.beliefs.map(({ belief, from, to, delta, probability, flagged, because, decayed }) => ({
      id: belief.id, holder: belief.holder.name, statement: belief.statement, from: rounded(from.confidence), to: rounded(to.confidence), delta: rounded(delta),
      probability: rounded(probability), flagged, because, decayed, status: belief.status,
    }))
    const components = Object.fromEntries(Object.entries(drift.components).map(([dimension, figure]) => [dimension, plain(figure)]))
    if (options.json) printJson({ account: account.name, windowDays, silentSince: drift.silentSince, overall: drift.overall && plain(drift.overall), components, beliefs })
    else {
      print(`${account.name}, ${windowDays} days${drift.silentSince ? `, silent since ${drift.silentSince.toISOString().slice(0, 10)}` : ''}`)
      print(`  overall       ${drift.overall ? lineOf(drift.overall) : 'not enough evidence at both ends'}`)
      for (const [dimension, figure] of Object.entries(drift.components)) print(`  ${dimension.padEnd(13)} ${lineOf(figure)}`)
      for (const each of beliefs) print(`  ${each.holder}: ${each.statement}  ${each.from.toFixed(2)} → ${each.to.toFixed(2)}, ${WHY[each.because]}${each.decayed ? ', gone stale' : ''}`)
    }
    return 0
  })
}

const WHY = { evidence: 'by what was said', ended: 'ended', age: 'by age alone' } as const
const rounded = (value: number): number => Number(value.toFixed(6))
const plain = ({ from, to, delta, probability, flagged }: FigureDrift) => ({ from: rounded(from), to: rounded(to), delta: rounded(delta), probability: rounded(probability), flagged })
const lineOf = ({ from, to, flagged }: FigureDrift): string => `${from.toFixed(2)} → ${to.toFixed(2)}${flagged ? '  drifts' : ''}`
