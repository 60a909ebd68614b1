import type { AlignmentExplanation, ConsensusExplanation, ConsensusPair, ExplainedBelief, ExplainedChange } from '@/lib/alignment/types'
import type { BeliefExplanation, ExplainedCluster } from '@/lib/beliefs/types'
import { count, formatAlignment, formatMass } from '@/lib/shared/format'
import type { Stance } from '@/lib/shared/vocabulary'
import { endedWords } from '@/lib/insights/client'
import { type Factor, factorWords } from './factor-words'

/** One quote under a step, with the product that it weighs. */
export type WaterfallPart = { id: string; quote: string; detail: string; delta: number }

/** One of the small steps that are told as one: they lead from its `from` to its `to`. */
export type SmallStep = { id: string; label: string; detail: string; at: string | null; from: number; to: number }

/**
 * One step of a waterfall: `from` + `delta` = `to`. `toward` says whether it speaks toward us or away; null for neither, as for time.
 * `small`: what it is made of, where several are told as one.
 */
export type WaterfallStep = { id: string; label: string; detail: string; at: string | null; from: number; to: number; delta: number; toward: boolean | null; parts: WaterfallPart[]; small?: SmallStep[] }

/** Pairs that are named one by one, at least and at most; the rest is one step. */
const NAMED = { least: 3, most: 8 }
/** What takes less from a consensus prints as nothing. */
const TOLD = 0.005

/** "committed 1.8 × in their own words 1 × precision of the reader 0.8 = 1.44" */
export const productWords = (factors: readonly Factor[], product: number): string => `${factors.map(factorWords).join(' × ')} = ${formatMass(product)}`

/** Whether evidence for or against a belief of this stance speaks toward us: what supports an objection does not. */
const speaksToward = (stance: Stance, supports: boolean): boolean | null => (stance === 'neutral' ? null : supports === (stance === 'positive'))

/** What makes a belief's confidence: from ½, one step a conversation. */
export function beliefSteps({ clusters }: BeliefExplanation, stance: Stance): WaterfallStep[] {
  return clusters.map((cluster) => ({
    id: cluster.key, label: cluster.title, detail: agedWords(cluster), at: cluster.at, from: cluster.from, to: cluster.to, delta: cluster.share, toward: speaksToward(stance, cluster.supports),
    parts: cluster.evidence.map(({ observationId, quote, factors, weight, damping, share }) => ({
      id: observationId, quote, delta: share,
      detail: `${productWords(factors, weight)}${damping < 1 ? `, counting ${formatMass(damping)} as number ${Math.round(1 - Math.log2(damping))} here` : ''}`,
    })),
  }))
}

const agedWords = ({ mass, decay, halfLifeDays, evidence }: ExplainedCluster): string =>
  `${count(evidence.length, 'statement')} weighing ${formatMass(mass)}, aged to ${formatMass(mass * decay)} (half-life ${Math.round(halfLifeDays)} days)`

/** What moved a belief since a date: ageing first, then each conversation in which more was said. */
export function beliefChangeSteps({ since }: BeliefExplanation, stance: Stance): WaterfallStep[] {
  if (!since) return []
  return [
    agedStep('What was said before has aged', since.from, since.ageing),
    ...since.steps.map(({ key, title, at, kind, supports, from, to, delta }) => ({
      id: key, label: title, detail: `${kind === 'new' ? 'new evidence' : 'more in this thread'} ${supports ? 'for it' : 'against it'}`, at, from, to, delta, toward: speaksToward(stance, supports), parts: [],
    })),
  ]
}

const agedStep = (label: string, from: number, delta: number): WaterfallStep =>
  ({ id: 'ageing', label, detail: 'no movement of theirs: time alone', at: null, from, to: from + delta, delta, toward: null, parts: [] })

/** What makes an alignment: from ½, one step a belief, the largest first; the many small ones are one step. */
export function alignmentSteps({ beliefs, rest, of }: AlignmentExplanation): WaterfallStep[] {
  return [
    ...beliefs.map((belief) => beliefStep(belief, of)),
    ...(rest ? [{
      id: 'rest', label: `${count(rest.beliefs, 'other belief')}, each moving it less`, detail: count(rest.statements, 'statement'), at: null,
      from: rest.from, to: rest.to, delta: rest.share, toward: rest.share >= 0, parts: [],
      small: rest.each.map(({ beliefKey, statement, ended, holder, statements, from, to }) => ({
        id: beliefKey, label: endedWords(statement, ended), detail: [ofOne(of) ? null : holder.name, count(statements, 'statement')].filter((word) => word !== null).join(' · '), at: null, from, to,
      })),
    }] : []),
  ]
}

/** In a figure of one person's own nobody else is named. */
const ofOne = ({ kind }: AlignmentExplanation['of']): boolean => kind === 'decision_maker' || kind === 'holder'

function beliefStep({ beliefKey, statement, ended, holder, from, to, share, statements }: ExplainedBelief, of: AlignmentExplanation['of']): WaterfallStep {
  const latest = statements.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), '')
  return {
    id: beliefKey, label: endedWords(statement, ended),
    detail: [ofOne(of) ? null : holder.name, count(statements.length, 'statement')].filter((word) => word !== null).join(' · '),
    at: latest || null, from, to, delta: share, toward: share >= 0,
    parts: statements.map((one) => ({ id: one.observationId, quote: one.quote, delta: one.share, detail: productWords(one.factors, one.mass) })),
  }
}

/** How the steps between two days are told. Elsewhere each mover stands for itself, by what the later figure would be without it, so that the same has another number. */
export const STEPS_WORDS = 'What faded with time comes first, then what was said, in order. Each step begins where the one before it ended, so that they add up.'

/** What moved an alignment since a date: what faded first, then what was said, ended or turned, in order of time. */
export function alignmentChangeSteps({ since }: AlignmentExplanation): WaterfallStep[] {
  if (!since) return []
  return [
    agedStep('What was said before has faded', since.before.unfloored, since.fading),
    ...since.changes.map((change, index) => {
      const { each = [], at, from, to, delta } = change
      const small = each.map((one, n) => ({ ...changeWords(one, `${index} ${n}`), at: one.at, from: one.from, to: one.to }))
      return { ...changeWords(change, `${index}`), at, from, to, delta, toward: delta >= 0, parts: [], ...(small.length > 0 && { small }) }
    }),
  ]
}

/** What tells one change from the others, and who said it where. */
function changeWords({ kind, ended, beliefKey, statement, holder, interactionId, interactionTitle, mentions }: ExplainedChange, place: string): Pick<WaterfallStep, 'id' | 'label' | 'detail'> {
  const id = `${place} ${beliefKey} ${interactionId}`
  if (kind === 'several') return { id, label: 'Smaller steps, one after the other', detail: count(mentions, 'statement') }
  const words = { said: '', ended: 'no longer counts: ', turned: 'now counts the other way: ' } as const
  return { id, label: endedWords(statement, ended), detail: `${words[kind]}${holder} in “${interactionTitle}”${mentions > 1 ? ` · ${count(mentions, 'statement')}` : ''}` }
}

/** What makes a consensus: each pair of people takes from 1 by how far apart they stand; the many small ones are one step. */
export function consensusSteps({ pairs }: ConsensusExplanation): WaterfallStep[] {
  const telling = pairs.filter(({ takes }) => takes >= TOLD).length
  const shown = Math.min(NAMED.most, Math.max(NAMED.least, telling))
  const named = pairs.length > shown + 1 ? pairs.slice(0, shown) : pairs
  const rest = pairs.slice(named.length)
  let level = 1
  const take = ({ a, b, alignments, weight, takes }: ConsensusPair): SmallStep => {
    const from = level
    level -= takes
    return {
      id: `${a} ${b}`, label: `${a} ${formatAlignment(alignments[0])}, ${b} ${formatAlignment(alignments[1])}`,
      detail: `${apartWords(alignments)} apart × their share of all say, ${weight.toFixed(2)}`, at: null, from, to: level,
    }
  }
  const steps = named.map((pair): WaterfallStep => ({ ...take(pair), delta: -pair.takes, toward: null, parts: [] }))
  const small = rest.map(take)
  const [from, to] = [small[0]?.from ?? level, level]
  return small.length === 0 ? steps : [...steps, { id: 'rest', label: `${rest.length} other pairs, each taking less`, detail: '', at: null, from, to, delta: to - from, toward: null, parts: [], small }]
}

/** The distance of two figures as they are printed beside it: 0.77 and 0.83 are 0.06 apart, however they were rounded. */
const apartWords = ([a, b]: readonly [number, number]): string => Math.abs(Number(formatAlignment(a)) - Number(formatAlignment(b))).toFixed(2)
