import { getAlignment, type AlignmentFigure } from '@/lib/alignment'
import { ranked } from '@/lib/beliefs'
import { dissentViews } from '@/lib/insights'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { oneName, print, printJson, type Command } from './arguments'
import { connected } from './connect'

/** Prints how far an account's beliefs support the value propositions, where that is going, and how sure it is. */
export async function run(command: Command): Promise<number> {
  const name = oneName(command, 'account')
  const { options } = command
  return connected(command, async (ctx) => {
    const { account, alignment, files, beliefs } = await getAlignment(ctx, { account: name, deal: options.deal, person: options.person, asOf: options['as-of'], knownAt: options['known-at'] })
    const { overall, trend, consensus, components } = alignment
    const result = {
      account: account.name, overall: figure(overall), interval: overall.value === null ? null : overall.interval.map(rounded),
      trend: trend.trend, direction: trend.direction ?? null, clear: trend.clear, slope: trend.slope === null ? null : rounded(trend.slope),
      slopeInterval: trend.interval?.map(rounded) ?? null, silentSince: trend.silentSince,
      components: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, figure(components[dimension])])),
      dissent: dissentViews(ranked(beliefs, ctx.now)).map(({ statement, opinion, parts }) => ({
        statement, confidence: rounded(opinion.confidence), people: parts.map(({ holder, agrees }) => ({ name: holder.name, agrees })),
      })),
      consensus: consensus === null ? null : rounded(consensus),
      decisionMaker: alignment.decisionMaker && { name: alignment.decisionMaker.name, heard: alignment.decisionMaker.heard, value: figure(alignment.decisionMaker.figure) },
      ...(options.series && {
        series: alignment.series.map((point) => ({
          interaction: files.get(point.interactionId) ?? point.interactionId, at: point.at, overall: figure(point.overall), unfloored: rounded(point.overall.unfloored),
          components: Object.fromEntries(Object.entries(point.components).map(([dimension, value]) => [dimension, figure(value)])),
        })),
      }),
    }
    if (options.json || options.series) printJson(result)
    else {
      print(`${account.name}: ${result.overall ?? 'not enough evidence yet'}${trend.trend === 'not_enough_evidence' ? '' : `, ${trend.trend}${trend.clear ? '' : ' (no clear direction)'}`}`)
      for (const dimension of DIMENSIONS) print(`  ${dimension.padEnd(13)} ${result.components[dimension] ?? '–'}`)
    }
    return 0
  })
}

const rounded = (value: number): number => Number(value.toFixed(6))
const figure = ({ value }: AlignmentFigure): number | null => (value === null ? null : rounded(value))
