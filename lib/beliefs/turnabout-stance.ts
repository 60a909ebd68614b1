import type { Because } from './turnabout'
import type { LedgerObservation, ProjectedBelief, WeighedEvidence } from './types'
import type { Stance } from '@/lib/shared/vocabulary'

/** What pulls the other way. */
export const OPPOSITE: Readonly<Record<Stance, Stance>> = { positive: 'negative', negative: 'positive', neutral: 'neutral' }

/** From so many clusters on that pull one way, what was believed tells more than the few words that give it up. */
const WELL_FOUNDED = 2

/** An admission of having judged wrongly. What it goes on to say is what it gives up, so that its words read as they had judged. */
const ADMITS = /\b(?:i|we)(?:'d|'ve)? (?:was|were|(?:may|might|must|had|have)(?: have)? been) (?:\w+ ){0,3}?(?:wrong|mistaken|unfair|unjust|quick|hasty|rash|harsh|naive|optimistic|pessimistic|negative|strict) ?(?:to|in|about|on|when|that|saying|thinking|calling)?\b/i

/**
 * Which way a turn of mind pulls, told by what it turns from: doubt given up pulls toward us, hope given up away, and a value
 * that takes the place of another pulls where that one did. Null where its own words are all that can be said.
 */
function stanceAfter({ stance, attribute, quote }: LedgerObservation, ended: readonly ProjectedBelief[], because: Because): Stance | null {
  const leaning = ended.filter((belief) => belief.stance !== 'neutral')
  const [former] = leaning.map((belief) => belief.stance)
  if (!former || leaning.some((belief) => belief.stance !== former)) return null
  if (because === 'withdrawn') return former === 'negative' ? 'positive' : null
  // A budget or a count says no more than itself; when to start is said by those who mean to.
  if (because === 'functional_update') return stance === 'neutral' && (attribute === null || attribute.name === 'go_live') ? former : null
  // To need less than one did is not to be further from us.
  if (former === 'positive' && leaning.every(isNeed)) return null
  if (stance === former && ADMITS.test(quote.replaceAll('’', "'"))) return OPPOSITE[former]
  return stance === 'neutral' || leaning.reduce((sum, { observations }) => sum + observations, 0) >= WELL_FOUNDED ? OPPOSITE[former] : null
}

const isNeed = ({ kind }: ProjectedBelief): boolean => kind === 'priority' || kind === 'constraint'

/**
 * Gives a turn of mind, in the belief that it is evidence of, the stance that what it ended lends it; so a bare "I was wrong
 * about that" is no longer read alone. What a person has accepted or corrected stands.
 */
export function leanAfter(observation: LedgerObservation, home: ProjectedBelief, ended: readonly ProjectedBelief[], because: Because): void {
  const stance = stanceAfter(observation, ended, because)
  if (stance === null || stance === observation.stance) return
  let isLast = true
  const lean = (one: WeighedEvidence): WeighedEvidence => {
    if (one.observation.id !== observation.id) {
      if (one.supports && isLater(one.observation, observation)) isLast = false
      return one
    }
    if (one.accepted) isLast = false
    return one.accepted ? one : { ...one, observation: { ...one.observation, stance } }
  }
  home.clusters = home.clusters.map((cluster) => ({ ...cluster, evidence: cluster.evidence.map(lean) }))
  if (isLast) home.stance = stance
}

/** In the order in which a belief's evidence is told (`byContent`), as far as one holder's evidence goes. */
const isLater = (one: LedgerObservation, other: LedgerObservation): boolean => one.eventAt.getTime() - other.eventAt.getTime() > 0 || (one.eventAt.getTime() === other.eventAt.getTime() && (one.segment - other.segment || one.start - other.start) > 0)
