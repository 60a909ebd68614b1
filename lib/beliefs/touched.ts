import type { Ruled } from './decide'
import type { Sayable } from './traits'
import type { Holder, TurnTrace, WordlessBelief } from './types'

/** What came, changed or went since a projection was made. */
export type Touched = {
  /** Interactions by content hash, with every recording of the same call and those that the rulings name. */
  interactions: ReadonlySet<string>
  /** Holders who were touched: whoever else there is was not. All their evidence is at hand, but of those in `parts`. */
  holders: ReadonlySet<string>
  parts?: ReadonlyMap<string, Part>
}

/** What is at hand of a holder to whom something was only added. */
export type Part = {
  /** Former groups with all their evidence, and whatever else was said in one breath with it. */
  groups: ReadonlySet<string>
  /** Texts, by `askedBy`, of which every group that may be alike is at hand. */
  asked: ReadonlySet<string>
}

/** What else has to be at hand of a holder: more groups, what may be like some texts, or everything. */
export type Wanted = 'all' | { groups: ReadonlySet<string>; like: readonly Sayable[] }

/** The group of a belief, told apart from those of other holders. */
export const placeOf = ({ holder, group }: { holder: Pick<Holder, 'key'>; group: string }): string => `${holder.key}\u0000${group}`

/** What a former projection says of a holder: in which group each observation was, and what a turn of mind had ended. */
export type FormerHolder = {
  groups: ReadonlyMap<string, string>
  ended: ReadonlyMap<string, string[]>
  /** The groups whose beliefs share a name: a key but for its number. */
  groupsByName: ReadonlyMap<string, string[]>
  beliefs: readonly WordlessBelief[]
  turns: readonly TurnTrace[]
  groupOf: (item: Ruled) => string | null
}

/** Between the name that content gives a belief and its number among those of one name. */
export const NUMBERED = '-'

/** What content alone calls a belief: its key without the number that tells it from others. */
export function nameOf(key: string): string {
  const end = key.indexOf(NUMBERED)
  return end < 0 ? key : key.slice(0, end)
}

/** A former projection of these holders, by key; of one who held nothing, too. */
export function formerByHolder(former: readonly WordlessBelief[], holders: ReadonlySet<string>): Map<string, FormerHolder> {
  type Found = { groups: Map<string, string>; ended: Map<string, string[]>; groupsByName: Map<string, string[]>; beliefs: WordlessBelief[]; turns: TurnTrace[] }
  const found = new Map<string, Found>()
  for (const key of [...holders].sort()) found.set(key, { groups: new Map(), ended: new Map(), groupsByName: new Map(), beliefs: [], turns: [] })
  for (const belief of former) {
    const { key, holder, group, clusters, closedBy } = belief
    const own = found.get(holder.key)
    if (!own) continue
    own.beliefs.push(belief)
    if (belief.turns) own.turns.push(...belief.turns)
    const name = nameOf(key)
    const namesakes = own.groupsByName.get(name)
    if (namesakes) namesakes.push(group)
    else own.groupsByName.set(name, [group])
    for (const { evidence } of clusters) for (const { observation } of evidence) own.groups.set(observation.id, group)
    if (closedBy) own.ended.set(closedBy, [...(own.ended.get(closedBy) ?? []), group])
  }
  return new Map([...found].map(([key, own]) => [key, { ...own, groupOf: ({ observation }) => own.groups.get(observation.id) ?? null }]))
}

/**
 * What of a holder's standing evidence is new or may say something else, and which former groups lost something by that.
 * `gone` are the observations that these held and that stand no more.
 */
export function comparedTo(former: FormerHolder, standing: readonly Ruled[], touched: Touched, part?: Part): { fresh: Set<Ruled>; lost: Set<string>; gone: string[] } {
  const fresh = new Set(standing.filter((item) => former.groupOf(item) === null || touched.interactions.has(item.interaction.hash)))
  const present = new Set(standing.map(({ observation }) => observation.id))
  const gone: string[] = []
  for (const [id, group] of former.groups) if ((!part || part.groups.has(group)) && !present.has(id)) gone.push(id)
  const lost = new Set<string>()
  for (const id of [...gone, ...[...fresh].map(({ observation }) => observation.id)]) {
    for (const group of [former.groups.get(id), ...(former.ended.get(id) ?? [])]) if (group !== undefined) lost.add(group)
  }
  return { fresh, lost, gone }
}
