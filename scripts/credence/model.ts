import { canonicalText, getSelfModel, type Identified } from '@/lib/beliefs'
import { oneName, print, printJson, tell, type Command } from './arguments'
import { connected } from './connect'

/** Prints what the people of an account believe, as of an event time and as known at a system time. */
export async function run(command: Command): Promise<number> {
  const name = oneName(command, 'account')
  const { options } = command
  return connected(command, async (ctx) => {
    const model = await getSelfModel(ctx, { account: name, asOf: options['as-of'], knownAt: options['known-at'] })
    const wanted = model.beliefs.filter((belief) => options.all || belief.admission === 'shown')
    if (options.canonical) process.stdout.write(canonicalText({ ...model.projection, beliefs: wanted }))
    else if (options.json) printJson({ account: model.account.name, asOf: model.at.asOf, knownAt: model.at.knownAt, beliefs: wanted.map(plain) })
    else if (wanted.length === 0) tell(`${model.account.name}: nothing is shown ${options['as-of'] || options['known-at'] ? 'as of then' : 'yet'}${options.all || model.beliefs.length === 0 ? '' : `; ${model.beliefs.length} possibly heard (--all)`}.`)
    else for (const belief of wanted) print(lineOf(belief))
    return 0
  })
}

const rounded = (value: number): number => Number(value.toFixed(6))

function plain(belief: Identified) {
  return {
    id: belief.id, holder: { name: belief.holder.name, role: belief.holder.role }, statement: belief.statement, kind: belief.kind,
    dimension: belief.dimension, stance: belief.stance, polarity: belief.polarity, status: belief.status, label: belief.label, admission: belief.admission,
    confidence: rounded(belief.opinion.confidence), interval: belief.opinion.interval.map(rounded), observations: belief.observations, mentions: belief.mentions,
    firstSeen: belief.firstSeen, lastSeen: belief.lastSeen, validTo: belief.validTo,
    evidence: belief.clusters.flatMap((cluster) => cluster.evidence).map((item) => ({
      interaction: item.interaction.fileName, speaker: item.observation.speaker, quote: item.observation.quote, supports: item.supports,
      certainty: item.observation.certainty, stance: item.observation.stance, reported: item.observation.reported, eventAt: item.observation.eventAt,
      weight: rounded(item.weight), reading: rounded(item.observation.reading),
    })),
  }
}

function lineOf(belief: Identified): string {
  const { confidence, interval } = belief.opinion
  const figure = belief.observations > 1 ? `${confidence.toFixed(2)} (${interval.map((end) => end.toFixed(2)).join('–')})` : 'said once'
  return `${belief.holder.name} ${lower(belief.statement)}  ${figure}, ${belief.observations} observation${belief.observations === 1 ? '' : 's'}, ${belief.label}`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
