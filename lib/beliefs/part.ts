import type { Ruled } from './decide'
import { evidenceOf } from './evidence'
import type { Family } from './family'
import { mayReach, type Reachable } from './turn-trace'
import { turnWords } from './turnabout'
import { trackOf } from './track'
import { askedBy, type Sayable } from './traits'
import type { FormerHolder, Part, Wanted } from './touched'
import type { ProjectedBelief, WordlessBelief } from './types'

type FamilyNode = Family['nodes'][number]

/** Is anybody asked about it where the matcher would not decide? */
const isAsked = ({ admission, validTo }: WordlessBelief): boolean => admission === 'shown' && validTo === null

const idsOf = ({ clusters }: WordlessBelief): string[] => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id))

/**
 * Of a family to which something was only added, the nodes whose pairs with others have to be looked at again: those that are
 * told by what is new, and those that are shown and live only now. The pairs of the others stay as they were.
 */
export function lookedAgain({ nodes }: Pick<Family, 'nodes'>, fresh: ReadonlySet<Ruled>, own: FormerHolder, made: readonly ProjectedBelief[]): FamilyNode[] {
  const now = new Set(made.filter(isAsked).flatMap(idsOf))
  const maybe = new Set(nodes.flatMap(({ items: [first] }) => (first && !fresh.has(first.item) && now.has(first.id) ? [first.id] : [])))
  if (maybe.size > 0) for (const belief of own.beliefs) if (isAsked(belief)) for (const { observation } of evidenceOf(belief)) maybe.delete(observation.id)
  return nodes.filter(({ items: [first] }) => first && (fresh.has(first.item) || maybe.has(first.id)))
}

type Looked = { found: Family; again: readonly FamilyNode[]; fresh: ReadonlySet<Ruled>; own: FormerHolder; part: Part; made: readonly ProjectedBelief[] }

/** What else of a holder has to be at hand for a family to be whole; null where nothing is missing. */
export function wantedOf({ found, again, fresh, own, part, made }: Looked): Wanted | null {
  if (isTurned(found, own, made)) return 'all'
  const tracks = [...fresh].flatMap(({ observation }) => trackOf(observation) ?? []).map((track) => `track ${track}`)
  const known = new Set(own.groups.values())
  const groups = new Set([...found.groups, ...tracks].filter((group) => known.has(group) && !part.groups.has(group)))
  const heard = found.nodes.filter(({ items }) => items.some(({ item }) => fresh.has(item)))
  const like = [...new Set([...found.asked, ...again, ...heard])].map(({ sample }): Sayable => sample).filter((said) => !part.asked.has(askedBy(said)))
  return groups.size + like.length === 0 ? null : { groups, like }
}

/** Does a turn of mind belong to the family, or could one say another thing of it than before? */
function isTurned({ items, groups }: Pick<Family, 'items' | 'groups'>, own: FormerHolder, made: readonly ProjectedBelief[]): boolean {
  const texts = new Map([...items].map(({ observation }) => [observation.id, observation]))
  if ([...items].some(({ observation }) => observation.turnabout !== null)) return true
  if (own.turns.length === 0) return false
  const told = (belief: WordlessBelief): string => [belief.key, belief.admission, belief.validTo?.getTime(), belief.closedBy ?? '', ...idsOf(belief)].join(' ')
  const [former, present] = [own.beliefs.filter(({ group }) => groups.has(group)), made]
  const [before, now] = [new Set(former.map(told)), new Set(present.map(told))]
  const changed = [...former.filter((belief) => !now.has(told(belief))), ...present.filter((belief) => !before.has(told(belief)))]
  return changed.some((belief) => {
    const reachable: Reachable = {
      first: belief.firstSeen.getTime(), last: belief.lastSeen.getTime(), words: turnWords(...idsOf(belief).flatMap((id) => texts.get(id) ?? [])),
    }
    return own.turns.some((turn) => mayReach(turn, reachable))
  })
}
