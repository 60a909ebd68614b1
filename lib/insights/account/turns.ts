import { isOpenTurn } from '@/lib/beliefs/pure'
import type { ProjectedBelief, WeighedEvidence } from '@/lib/beliefs/types'
import type { TurnSide, TurnView } from './types'

type Identified = ProjectedBelief & { id: string }

const sideOf = ({ id, statement }: Identified): TurnSide => ({ beliefId: id, statement })
/** The evidence of a belief that tells of a turn of mind, or whose words ended one of `ended`. */
function turning({ clusters }: ProjectedBelief, ended: ReadonlySet<string>): WeighedEvidence[] {
  const found: WeighedEvidence[] = []
  for (const { evidence } of clusters) for (const one of evidence) if (one.observation.turnabout === 'mind_change' || ended.has(one.observation.id)) found.push(one)
  return found
}

/**
 * When their people changed their minds, by time: from what they gave up to what took its place, told once; or to a view that says
 * itself that it is new. A limit that ended by what was decided is no view that was given up.
 */
export function turnsOf(beliefs: readonly Identified[]): TurnView[] {
  const shown = beliefs.filter(({ admission }) => admission === 'shown')
  const byKey = new Map(shown.map((belief) => [belief.key, belief]))
  const ended = new Set(shown.flatMap(({ closedBy }) => closedBy ?? []))
  const said = shown.flatMap((belief) => turning(belief, ended).map((evidence) => ({ belief, ...evidence })))
  const places = new Map(said.map(({ belief, observation: { id, interactionId, segment } }) => [id, `${belief.holder.key} ${interactionId} ${segment}`]))
  const told = new Set<string>()
  const turns: TurnView[] = []
  for (const { closedBecause, closedBy, validTo, kind, holder, supersededBy, ...given } of shown) {
    if (closedBecause !== 'mind_change' || validTo === null || kind === 'constraint') continue
    const to = supersededBy === null ? undefined : byKey.get(supersededBy)
    // Of several that one word ended, the first stands for them.
    const closer = closedBy ?? given.key
    if (told.has(closer)) continue
    told.add(closer)
    const place = places.get(closer)
    if (place) told.add(place)
    turns.push({ at: validTo.toISOString(), holder: holder.name, from: { beliefId: given.id, statement: given.statement }, to: to ? sideOf(to) : null })
  }
  for (const { belief, supports, observation } of said) {
    const { id, eventAt } = observation
    const place = places.get(id) ?? id
    if (!isOpenTurn(observation) || !supports || told.has(id) || told.has(place)) continue
    told.add(place)
    turns.push({ at: eventAt.toISOString(), holder: belief.holder.name, from: null, to: sideOf(belief) })
  }
  return turns.sort((a, b) => compare(a.at, b.at) || compare(firstOf(a), firstOf(b)))
}

/** The belief that tells a turn: the one that holds since. */
export const turnedTo = (turn: TurnView): TurnSide => (turn.to === null ? turn.from : turn.to)

const firstOf = (turn: TurnView): string => turnedTo(turn).beliefId
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
