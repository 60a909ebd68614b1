import { itemOf, type Item, type Ruled } from './decide'
import { isOneSubject } from './match'
import { groupBySubject, nodesOf, relativesOf, type Node, type Unsure } from './merge'
import { ruledOn } from './rulings'
import { boundByHand } from './superseded'
import { trackOf } from './track'
import { breathsOf, mayTurnFrom, turnWords } from './turnabout'

/** What a former projection says of one holder. */
export type Former = {
  /** In which group an observation was; null when it was in none. */
  groupOf: (item: Ruled) => string | null
  /** Groups of which something no longer stands, or says something else. */
  lost: ReadonlySet<string>
}

export type Family = {
  items: Set<Ruled>
  /** The former groups that these take the place of. */
  groups: Set<string>
  /** The family's nodes, and those of them whose relatives were asked for. */
  nodes: readonly Node<Item>[]
  asked: ReadonlySet<Node<Item>>
  /** Pairs of some of these nodes with others than the family's that the matcher would not decide. */
  fringeOf: (nodes: readonly Node<Item>[]) => Unsure<Item>[]
}

/**
 * Which groups of one holder may differ from a former projection now that `fresh` has come and parts of others went: alone
 * they project as they do among all. Exact, because the matcher merges greedily by pairs that hang on the two alone: a group
 * that still holds all it held refuses whom it refused before, so only a group that came apart can reach its relatives.
 * @param isWhole whether all that the holder said is at hand; turns of mind are followed only then
 */
export function familyOf(standing: readonly Ruled[], fresh: ReadonlySet<Ruled>, former: Former, isWhole = true): Family {
  const tracks = new Map<string, Ruled[]>()
  const plain: Item[] = []
  for (const item of standing) {
    const track = trackOf(item.observation)
    if (track === null) plain.push(itemOf(item))
    else tracks.set(track, [...(tracks.get(track) ?? []), item])
  }
  const nodes = nodesOf(plain)
  const relatives = relativesOf(nodes)
  const members = new Map<string, Node<Item>[]>()
  const groupsOf = new Map(nodes.map((node) => [node, groupsIn(node.items.map(({ item }) => item), fresh, former)]))
  for (const [node, groups] of groupsOf) for (const group of groups) members.set(group, [...(members.get(group) ?? []), node])

  const family = new Set<Node<Item>>()
  // Whom these refuse may be another matter now: they lost something, or were put together by hand or by what goes on about them.
  const shaky = new Set<string>(former.lost)
  const reached = new Set<string>(former.lost)
  const take = (node: Node<Item>): void => {
    family.add(node)
    for (const group of groupsOf.get(node) ?? []) {
      reached.add(group)
      if (node.places.length > 0) shaky.add(group)
    }
  }
  const asked = new Set<Node<Item>>()
  const takeRelatives = (node: Node<Item>): void => {
    asked.add(node)
    for (const { a, b, relation } of relatives(node)) if (isOneSubject(relation)) take(a === node ? b : a)
  }
  const fill = (): void => {
    for (const group of reached) for (const node of members.get(group) ?? []) take(node)
  }
  const ruled = nodes.filter(({ places }) => places.length > 0)
  for (const node of nodes) {
    if (!node.items.some(({ item }) => fresh.has(item))) continue
    take(node)
    // One more mention of what was there already has no other relatives than before.
    if (node.items.every(({ item }) => fresh.has(item))) takeRelatives(node)
    else if (node.antecedents.length > 0) for (const group of groupsOf.get(node) ?? []) shaky.add(group)
    // What people put it with, or keep it from, may be told by it now.
    for (const other of ruled) if (other.places.some(({ ruling }) => node.places.some((place) => place.ruling === ruling))) take(other)
  }
  fill()
  const opened = new Set<string>()
  let groups = grouped(family)
  const open = (): string[] => [...shaky, ...cameApart(groups, members, reached)].filter((group) => !opened.has(group))
  for (let apart = open(); apart.length > 0; apart = open()) {
    for (const group of apart) {
      opened.add(group)
      for (const node of members.get(group) ?? []) takeRelatives(node)
    }
    fill()
    groups = grouped(family)
  }

  const items = new Set([...family].flatMap((node) => node.items.map(({ item }) => item)))
  const touched = (some: readonly Ruled[]): boolean => some.some((item) => fresh.has(item) || former.lost.has(former.groupOf(item) ?? ''))
  for (const track of tracks.values()) {
    if (!touched(track)) continue
    for (const item of track) {
      items.add(item)
      for (const group of groupsIn([item], fresh, former)) reached.add(group)
    }
  }
  if (isWhole) followTurns({ standing, fresh, former, items, reached, cells: [...tracks.values(), ...nodes.map((node) => node.items.map(({ item }) => item))] })
  const ruledIn = (node: Node<Item>): Node<Item>[] => {
    const place = node.items[0] && groups.get(node.items[0].item)
    const own = place === undefined ? [...(groupsOf.get(node) ?? [])].flatMap((group) => members.get(group) ?? []) : [...family].filter(({ items: [first] }) => first && groups.get(first.item) === place)
    return own.filter(({ places }) => places.length > 0)
  }
  const apart = (a: Node<Item>, b: Node<Item>): boolean => ruledIn(a).some((x) => ruledIn(b).some((y) => ruledOn(x.places, y.places) === 'apart'))
  const fringeOf: Family['fringeOf'] = (some) => some.flatMap((node) => relatives(node)
    .filter(({ a, b, relation }) => relation === 'ambiguous' && !isIn(a === node ? b : a, items) && !apart(a, b))
    .flatMap(({ a, b, why, overlap }) => (a.items[0] && b.items[0] ? [{ a: a.items[0], b: b.items[0], why, likeness: overlap }] : [])))
  return { items, groups: reached, nodes: nodes.filter((node) => isIn(node, items)), asked, fringeOf }
}

/** Of each observation, by number, the group that the matcher puts it in among the family. */
function grouped(family: ReadonlySet<Node<Item>>): Map<Ruled, number> {
  const { groups } = groupBySubject([...family].flatMap((node) => node.items))
  return new Map(groups.flatMap((items, index) => items.map(({ item }) => [item, index] as const)))
}

const isIn = (node: Node<Item>, items: ReadonlySet<Ruled>): boolean => node.items.some(({ item }) => items.has(item))

function groupsIn(items: readonly Ruled[], fresh: ReadonlySet<Ruled>, { groupOf }: Former): Set<string> {
  return new Set(items.flatMap((item) => (fresh.has(item) ? [] : (groupOf(item) ?? []))))
}

/** The former groups that, grouped again among the family, fall into several. */
function cameApart(groups: ReadonlyMap<Ruled, number>, members: ReadonlyMap<string, Node<Item>[]>, reached: ReadonlySet<string>): string[] {
  return [...reached].filter((group) => new Set((members.get(group) ?? []).flatMap(({ items }) => (items[0] ? [groups.get(items[0].item)] : []))).size > 1)
}

type Turning = { standing: readonly Ruled[]; fresh: ReadonlySet<Ruled>; former: Former; items: Set<Ruled>; reached: Set<string>; cells: Ruled[][] }

/** A turn of mind, told or ruled, and all the beliefs that it could end are looked at together; their own groups stay as they were. */
function followTurns({ standing, fresh, former, items, reached, cells }: Turning): void {
  const breaths = breathsOf(standing.map(({ observation }) => observation))
  const rowOf = new Map(standing.map((item) => [item.observation, item]))
  const turns = standing.filter(({ observation }) => observation.turnabout !== null).map((turn) => {
    const breath = breaths(turn.observation)
    const words = turnWords(...breath)
    const ends = cells.filter((cell) => mayTurnFrom(cell.map(({ observation }) => observation), turn.observation, words))
    return [turn, ...breath.flatMap((observation) => rowOf.get(observation) ?? []), ...ends.flat()]
  })
  turns.push(...boundByHand(standing))
  if (turns.length === 0) return
  const byGroup = new Map<string, Ruled[]>()
  for (const item of standing) for (const group of groupsIn([item], fresh, former)) byGroup.set(group, [...(byGroup.get(group) ?? []), item])
  for (let before = -1; before < items.size; ) {
    before = items.size
    for (const linked of turns) {
      // What it had ended, or could not tell from another, may be what went.
      if (former.lost.size === 0 && !linked.some((item) => items.has(item))) continue
      for (const item of linked) for (const group of groupsIn([item], fresh, former)) reached.add(group)
    }
    for (const group of reached) for (const item of byGroup.get(group) ?? []) items.add(item)
  }
}
