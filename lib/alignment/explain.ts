import { ALIGNMENT_HALF_LIFE, BASE_RATE, confidenceOf, decayOf, project } from '@/lib/beliefs/pure'
import type { Instant, Ledger, Projection } from '@/lib/beliefs/types'
import { changesBetween, condensed } from './changes'
import { holderViews, pairsOf } from './consensus'
import { contributionsOf, type DimensionWeights } from './figure'
import { endOf } from './ended'
import { decisionMakerOf } from './decision-maker'
import { componentFigure, hearingAt, holderFigure, overallFigure, type Hearing, type Scope } from './hearing'
import type { AlignmentExplanation, ConsensusExplanation, ExplainedBelief, ExplainedFactor, ExplainedStatement, FigureOf } from './explanation-types'
import type { AlignmentFigure, Contribution } from './types'
import type { Heard, Voice } from './voices'

/** Gives the id of a belief's row by its content key; null where it has none. */
export type IdOf = (beliefKey: string) => string | null

/** `scope` narrows it to a deal or a person, as `align` does. `most` beliefs and changes are told one by one, the largest; the others together. All of them, unless it is given. */
export type ExplainOptions = { scope?: Scope; since?: Date | null; idOf?: IdOf; most?: number }

/**
 * Everything that makes an alignment figure at the instant of a projection, down to the factors of each statement's mass, and what
 * moved it since a date. Exact: shares are ±mass / 2(R + S + W), and changes are told one after the other.
 */
export function explainAlignment(
  ledger: Ledger, projection: Projection, of: FigureOf, { scope = {}, since = null, idOf = () => null, most = Infinity }: ExplainOptions = {},
): AlignmentExplanation {
  const { at } = projection
  const now = hearingAt(ledger, projection, at, scope)
  const part = partFor(ledger, of, now)
  const { figure, heard, weights } = part(now)
  const beliefs = explainedBeliefs(heard, contributionsOf(heard, weights), of, idOf)
  const change = since && changeSince({ ledger, at, since, scope, now, part, idOf })
  return {
    of, scope,
    asOf: at.asOf.toISOString(),
    evaluatedAt: now.moment.toISOString(),
    figure,
    start: BASE_RATE,
    beliefs: beliefs.slice(0, most),
    rest: restOf(beliefs.slice(most)),
    since: change && { ...change, changes: condensed(change.changes, most) },
  }
}

function restOf(beliefs: readonly ExplainedBelief[]): AlignmentExplanation['rest'] {
  const [first, last] = [beliefs[0], beliefs.at(-1)]
  if (!first || !last) return null
  return {
    beliefs: beliefs.length, statements: beliefs.reduce((sum, { statements }) => sum + statements.length, 0),
    from: first.from, to: last.to, share: last.to - first.from,
    each: beliefs.map((belief) => ({ ...belief, statements: belief.statements.length })),
  }
}

/** What makes the consensus at the instant of a projection: each pair of people, by name, and what their distance takes from 1. */
export function explainConsensus(ledger: Ledger, projection: Projection, scope: Scope = {}): ConsensusExplanation {
  const names = new Map(ledger.holders.map(({ key, name }) => [key, name]))
  const pairs = pairsOf(holderViews(hearingAt(ledger, projection, projection.at, scope).heard))
  return {
    asOf: projection.at.asOf.toISOString(),
    consensus: pairs === null ? null : pairs.reduce((left, { takes }) => left - takes, 1),
    pairs: (pairs ?? []).map((pair) => ({ ...pair, a: names.get(pair.a) ?? pair.a, b: names.get(pair.b) ?? pair.b })),
  }
}

type Part = { figure: AlignmentFigure; heard: Heard[]; weights: DimensionWeights }

/** The voices that a figure is made of, at any hearing, and the weights that it gives their dimensions. The decision maker is today's. */
function partFor(ledger: Ledger, of: FigureOf, now: Hearing): (hearing: Hearing) => Part {
  const weights = ledger.dimensionWeights
  switch (of.kind) {
    case 'overall': return (hearing) => ({ figure: overallFigure(hearing, weights), heard: hearing.heard, weights })
    case 'component': return (hearing) => ({
      figure: componentFigure(hearing, of.dimension), heard: hearing.heard.filter(({ voice }) => voice.dimension === of.dimension), weights: {},
    })
    case 'decision_maker':
    case 'holder': {
      const key = of.kind === 'holder' ? of.key : (decisionMakerOf(ledger, now)?.holderKey ?? '')
      return (hearing) => ({ figure: holderFigure(hearing, key), heard: hearing.heard.filter(({ voice }) => voice.belief.holder.key === key), weights: {} })
    }
  }
}

type ChangeInput = { ledger: Ledger; at: Instant; since: Date; scope: Scope; now: Hearing; part: (hearing: Hearing) => Part; idOf: IdOf }

function changeSince({ ledger, at, since, scope, now, part, idOf }: ChangeInput): NonNullable<AlignmentExplanation['since']> {
  const then = { asOf: since < at.asOf ? since : at.asOf, knownAt: at.knownAt }
  const earlier = hearingAt(ledger, project(ledger, then), then, scope)
  const [before, after] = [part(earlier), part(now)]
  const left = (item: Heard): number =>
    item.voice.power * item.voice.need * item.weight * decayOf(now.moment.getTime() - item.voice.from, ALIGNMENT_HALF_LIFE)
  const { fading, changes } = changesBetween({
    before: before.heard, after: after.heard, voices: now.voices, weights: after.weights, moment: now.moment, left, idOf,
    from: confidenceOf(before.figure.toward, before.figure.away),
  })
  return { since: since.toISOString(), evaluatedAt: earlier.moment.toISOString(), before: before.figure, fading, changes }
}

/** One step a belief, the largest first, from ½ to the figure. */
function explainedBeliefs(heard: readonly Heard[], rows: readonly Contribution[], of: FigureOf, idOf: IdOf): ExplainedBelief[] {
  const voices = new Map(heard.map((item) => [item.voice.evidence.observation.id, item]))
  const beliefs = new Map<string, ExplainedBelief>()
  for (const row of rows) {
    const item = voices.get(row.observationId)
    if (!item) continue
    const { key, statement, status, kind, stance, holder } = item.voice.belief
    const belief = beliefs.get(key) ?? {
      beliefKey: key, beliefId: idOf(key), statement, status, ended: endOf({ status, kind, stance }), holder: { key: holder.key, name: holder.name, role: holder.role }, from: 0, to: 0, share: 0, statements: [],
    }
    belief.share += row.share
    belief.statements.push(explainedStatement(item, row, of))
    beliefs.set(key, belief)
  }
  let level = BASE_RATE
  // Of equals the one whose row comes first, in content order, comes first.
  return [...beliefs.values()].sort((a, b) => Math.abs(b.share) - Math.abs(a.share)).map((belief) => {
    const from = level
    level += belief.share
    return { ...belief, statement: toldFor(belief, voices), from, to: level }
  })
}

/**
 * The words of a step: those of its belief, unless these pull the other way than what counts here does. A belief that is contested may
 * count in one dimension by what was said for it alone; then what was said is told.
 */
function toldFor({ statement, share, ended, statements }: ExplainedBelief, voices: ReadonlyMap<string, Heard>): string {
  const toward = share >= 0
  const first = statements.find((one) => one.toward === toward)
  const own = first && voices.get(first.observationId)?.voice
  return own && ended === null && own.belief.stance === (toward ? 'negative' : 'positive') ? own.evidence.observation.statement : statement
}

/** By name where the holder said it themselves, else as the file calls whoever reported it. */
function spokenBy({ evidence: { observation }, belief: { holder } }: Voice): string {
  return holder.personId !== null && holder.personId === observation.speakerPersonId ? holder.name : observation.speaker
}

function explainedStatement({ voice }: Heard, row: Contribution, of: FigureOf): ExplainedStatement {
  const { observation, interaction } = voice.evidence
  const counted = of.kind === 'overall'
  const factors: ExplainedFactor[] = [
    ...row.factors,
    { name: 'damping', of: 'repeated in one conversation', value: row.damping },
    { name: 'power', of: voice.belief.holder.role, value: row.power },
    { name: 'need', of: 'a need', value: row.need },
    { name: 'decay', of: `half-life ${ALIGNMENT_HALF_LIFE} days`, value: row.decay },
    { name: 'dimension', of: row.dimension, value: counted ? row.dimensionWeight : 1 },
  ]
  return {
    observationId: row.observationId, interactionId: row.interactionId, interactionTitle: interaction.title, quote: observation.quote, speaker: spokenBy(voice),
    at: row.at.toISOString(), dimension: row.dimension, toward: row.toward,
    // What is one changes nothing and is not told, but for what the wording, the source and the reader gave.
    factors: factors.filter(({ name, value }) => value !== 1 || name === 'strength' || name === 'source' || name === 'precision'),
    mass: row.mass * (counted ? row.dimensionWeight : 1), share: row.share,
  }
}
