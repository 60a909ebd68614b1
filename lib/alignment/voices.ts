import { ALIGNMENT_HALF_LIFE, NEED_FACTOR, ROLE_POWER, dampingAt, decayOf, evidenceOf, isAsserted, perEvidence } from '@/lib/beliefs/pure'
import type { Ledger, LedgerInteraction, Standing, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'
import type { Dimension } from '@/lib/shared/vocabulary'

/** One observation as alignment hears it: what it pulls, for how long, and how much. */
export type Voice = {
  evidence: WeighedEvidence
  belief: WordlessBelief
  dimension: Dimension
  power: number
  /** Half for needs: needing something is not yet agreeing that we give it. */
  need: number
  /** Direction while its belief lives; null for a neutral stance, which counts for neither side. */
  toward: boolean | null
  /** When it starts and stops counting (ms). */
  from: number
  until: number
  /** Where the words were said that ended its belief; null where it has not ended, or nobody said so. */
  closer: LedgerInteraction | null
  /** Weight damped in its cluster, from each moment (ms) on: later mails of a thread may push it down a rank. */
  weights: { at: number; weight: number }[]
}

/** A voice at a moment, decayed; masses are before the dimension weights, which only `overall` uses. */
export type Heard = { voice: Voice; toward: boolean; weight: number; decay: number; mass: number }

/** Every observation of a shown belief as alignment hears it. What reviewers asserted, or accepted of a page of the holder's own, was said in no conversation, so it is not here. */
export function voicesOf(ledger: Pick<Ledger, 'valuePropositions'>, projection: Standing): Voice[] {
  const dimensions = new Map(ledger.valuePropositions.map(({ id, dimension }) => [id, dimension]))
  const resolvers = new Set<string>()
  for (const { status, closedBy } of projection.beliefs) if (status === 'resolved' && closedBy) resolvers.add(closedBy)
  const closers = closersOf(projection)
  const voices: Voice[] = []
  for (const belief of projection.beliefs) {
    if (belief.admission !== 'shown') continue
    const bound = belief.valuePropositionId === null ? undefined : dimensions.get(belief.valuePropositionId)
    // What ends a belief, or is ended, hangs on another one, and what is bound to a proposition on ours.
    const isPlain = belief.closedBy == null && bound === undefined && (resolvers.size === 0 || !evidenceOf(belief).some(({ observation }) => resolvers.has(observation.id)))
    for (const voice of isPlain ? plainVoices(belief) : voicesIn(belief, bound, resolvers, closers)) voices.push(voice)
  }
  return voices
}

const NO_RESOLVERS: ReadonlySet<string> = new Set()
const NO_CLOSERS: ReadonlyMap<string, LedgerInteraction> = new Map()
const plainVoices = perEvidence((_, belief: WordlessBelief) => voicesIn(belief, undefined, NO_RESOLVERS, NO_CLOSERS))

function voicesIn(belief: WordlessBelief, bound: Dimension | undefined, resolvers: ReadonlySet<string>, closers: ReadonlyMap<string, LedgerInteraction>): Voice[] {
  const voices: Voice[] = []
  const power = ROLE_POWER[belief.holder.role]
  const end = belief.validTo === null ? Infinity : belief.validTo.getTime()
  for (const { evidence: cluster } of belief.clusters) {
    for (const evidence of cluster) {
      const { observation } = evidence
      if (isAsserted(observation.id)) continue
      const resolves = resolvers.has(observation.id)
      voices.push({
        evidence, belief, dimension: bound ?? observation.dimension, power,
        need: observation.kind === 'priority' && !resolves ? NEED_FACTOR : 1,
        toward: resolves ? true : observation.stance === 'neutral' ? null : observation.stance === 'positive',
        from: observation.eventAt.getTime(), until: resolves ? Infinity : end, closer: (belief.closedBy && closers.get(belief.closedBy)) || null, weights: weightsOver(cluster, evidence),
      })
    }
  }
  return voices
}

/** The interactions in which the words were said that ended a belief, by observation. */
function closersOf({ beliefs }: Standing): Map<string, LedgerInteraction> {
  const ids = new Set<string>()
  for (const { closedBy } of beliefs) if (closedBy) ids.add(closedBy)
  const found = new Map<string, LedgerInteraction>()
  if (ids.size === 0) return found
  for (const belief of beliefs) for (const { observation, interaction } of evidenceOf(belief)) if (ids.has(observation.id)) found.set(observation.id, interaction)
  return found
}

function weightsOver(cluster: readonly WeighedEvidence[], evidence: WeighedEvidence): Voice['weights'] {
  if (cluster.length === 1) return [{ at: evidence.observation.eventAt.getTime(), weight: evidence.weight }]
  const times = [...new Set(cluster.map(({ observation }) => observation.eventAt.getTime()))].sort((a, b) => a - b)
  return times.map((at) => {
    const ranked = cluster.filter(({ observation }) => observation.eventAt.getTime() <= at).sort((a, b) => b.weight - a.weight)
    const rank = ranked.indexOf(evidence)
    return { at, weight: rank < 0 ? 0 : evidence.weight * dampingAt(rank) }
  })
}

function weightAt({ weights }: Voice, now: number): number {
  for (let place = weights.length - 1; place >= 0; place--) {
    const step = weights[place]
    if (step && step.at <= now) return step.weight
  }
  return 0
}

/** The voices that count at a moment, with what is left of each (half-life 60 days). */
export function heardAt(voices: readonly Voice[], at: Date): Heard[] {
  const now = at.getTime()
  const heard: Heard[] = []
  for (const voice of voices) {
    if (voice.toward === null || voice.from > now || now >= voice.until) continue
    const weight = weightAt(voice, now)
    const decay = decayOf(now - voice.from, ALIGNMENT_HALF_LIFE)
    heard.push({ voice, toward: voice.toward, weight, decay, mass: voice.power * voice.need * weight * decay })
  }
  return heard
}
