import type { AlignmentExplanation, ConsensusExplanation } from '@/lib/alignment'
import type { BeliefExplanation } from '@/lib/beliefs'

const figure = (value: number): string => value.toFixed(3)
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`
const day = (iso: string): string => iso.slice(0, 10)
const range = ([low, high]: [number, number]): string => `${figure(low)}–${figure(high)}`
const product = (factors: readonly { name: string; of: string; value: number }[]): string =>
  factors.map(({ name, of, value }) => `${name} ${Number(value.toFixed(3))} (${of.replaceAll('_', ' ')})`).join(' × ')

type Step = { delta: number; to: number; words: string }
const step = ({ delta, to, words }: Step): string => `  ${signed(delta)}  → ${figure(to)}  ${words}`

/** A belief's confidence: from ½, a step a conversation, each with its quotes and their factors. */
export function beliefLines({ holder, statement, asOf, confidence, interval, supporting, contradicting, uncertainty, start, clusters, since }: BeliefExplanation): string[] {
  return [
    `${holder.name}: ${statement}`,
    `confidence ${figure(confidence)} (${range(interval)}), uncertainty ${figure(uncertainty)}, as of ${day(asOf)}`,
    `(${figure(supporting)} + 1) ÷ (${figure(supporting)} + ${figure(contradicting)} + 2) = ${figure(confidence)}`,
    `  ${figure(start)}  where nothing is known`,
    ...clusters.flatMap((cluster) => [
      step({ delta: cluster.share, to: cluster.to, words: `${day(cluster.at)} ${cluster.title}: mass ${figure(cluster.mass)} ${cluster.supports ? 'for' : 'against'}, aged × ${figure(cluster.decay)} (half-life ${Math.round(cluster.halfLifeDays)} days)` }),
      ...cluster.evidence.map(({ quote, factors, weight, damping, share }) => `      ${signed(share)}  “${quote}”  ${product(factors)} = ${figure(weight)}${damping < 1 ? `, counting ${damping}` : ''}`),
    ]),
    ...(since ? [
      `since ${day(since.since)} it moved from ${figure(since.from)}`,
      step({ delta: since.ageing, to: since.from + since.ageing, words: 'what was said before has aged' }),
      ...since.steps.map(({ delta, to, at, title, kind }) => step({ delta, to, words: `${day(at)} ${title}: ${kind === 'new' ? 'new evidence' : 'more in this thread'}` })),
    ] : []),
  ]
}

/** An alignment figure: from ½, a step a belief, each with its statements and their factors. */
export function alignmentLines({ figure: { value, unfloored, toward, away, interval }, asOf, evaluatedAt, start, beliefs, since }: AlignmentExplanation, title: string): string[] {
  return [
    `${title}: ${value === null ? 'not enough evidence yet' : `${figure(value)} (${range(interval)})`}, as of ${day(asOf)}, evaluated at the last word from the customer on ${day(evaluatedAt)}`,
    ...(value === null ? ['What has been heard so far would make this, which is not shown as knowledge:'] : []),
    `(${figure(toward)} + 1) ÷ (${figure(toward)} + ${figure(away)} + 2) = ${figure(unfloored)}`,
    `  ${figure(start)}  where nothing is known`,
    ...beliefs.flatMap(({ share, to, holder, statement, status, statements }) => [
      step({ delta: share, to, words: `${holder.name}: ${statement}${status === 'resolved' ? ' (settled)' : ''}` }),
      ...statements.map((each) => `      ${signed(each.share)}  ${day(each.at)} ${each.interactionTitle} “${each.quote}”  ${product(each.factors)} = ${figure(each.mass)}`),
    ]),
    ...(since ? [
      `since ${day(since.since)} it moved from ${since.before.value === null ? `${figure(since.before.unfloored)}, under the evidence floor,` : figure(since.before.value)}`,
      step({ delta: since.fading, to: since.before.unfloored + since.fading, words: 'what was said before has faded' }),
      ...since.changes.map(({ delta, to, at, kind, holder, statement, interactionTitle }) => step({ delta, to, words: `${day(at)} ${interactionTitle}: ${kind === 'said' ? '' : kind === 'ended' ? 'no longer counts, ' : 'turned, '}${holder}: ${statement}` })),
    ] : []),
  ]
}

/** A consensus: from 1, what each two people take from it. */
export function consensusLines({ consensus, asOf, pairs }: ConsensusExplanation): string[] {
  let level = 1
  return [
    `consensus: ${consensus === null ? 'known once two people are heard' : figure(consensus)}, as of ${day(asOf)}`,
    ...pairs.map(({ a, b, alignments, weight, takes }) => {
      level -= takes
      return step({ delta: -takes, to: level, words: `${a} ${figure(alignments[0])}, ${b} ${figure(alignments[1])}: apart ${figure(Math.abs(alignments[0] - alignments[1]))} × ${figure(weight)} of all say` })
    }),
  ]
}
