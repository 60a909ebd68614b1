import { MATCH } from './policy'
import { isOneSubject, relate, type Matchable, type Relation } from './match'
import { readProposition, sideOf, subjectKey } from './normalize'

/** Rulings of people that bind the grouping of two propositions of one holder. */
export type Rulings = {
  /** Statements that a reviewer called one belief, by subject key. */
  together: readonly (readonly [string, string])[]
  /** Statements that a reviewer keeps apart, by subject key. */
  apart: readonly (readonly [string, string])[]
}

export type Grouping<T> = { groups: T[][]; ambiguous: { a: T; b: T; why: string }[] }

/** Statements that are one to the matcher, as one node: fifty thousand observations have far fewer different words. */
type Node<T> = { id: string; sample: Matchable; items: T[]; stems: string[] }

/** A stem in more statements than this proposes little by itself: the rarer words of a pair will. */
const COMMON = 128

/**
 * Groups the observations of one holder by subject: deterministic greedy complete-link over pairs sorted by likeness and
 * content, so neither arrival order nor row ids matter. Every pair inside a group must pass the guards.
 */
export function groupBySubject<T extends Matchable>(items: readonly T[], rulings: Rulings): Grouping<T> {
  const nodes = nodesOf(items)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const verdicts = pairsOf(nodes).map(([a, b]) => ({ a, b, ...relateNodes(a, b) }))
  const apart = new Set(rulings.apart.flatMap(([x, y]) => [`${x}\u0000${y}`, `${y}\u0000${x}`]))
  const barred = (a: Node<T>, b: Node<T>): boolean =>
    apart.has(`${subjectKey(a.sample.statement)}\u0000${subjectKey(b.sample.statement)}`)
  const groupOf = new Map(nodes.map((node) => [node.id, [node]]))
  const join = (a: Node<T>, b: Node<T>): void => {
    const merged = [...(groupOf.get(a.id) ?? []), ...(groupOf.get(b.id) ?? [])]
    for (const node of merged) groupOf.set(node.id, merged)
  }
  for (const [x, y] of rulings.together) {
    const named = nodes.filter((node) => [x, y].includes(subjectKey(node.sample.statement)))
    for (const node of named.slice(1)) {
      if (named[0] && groupOf.get(named[0].id) !== groupOf.get(node.id)) join(named[0], node)
    }
  }
  for (const [a, b] of sameWords(nodes)) join(a, b)
  const linked = verdicts
    .filter((pair) => isOneSubject(pair.relation))
    .sort((p, q) => q.overlap - p.overlap || order(p.a.id, q.a.id) || order(p.b.id, q.b.id))
  for (const { a, b } of linked) {
    const left = groupOf.get(a.id) ?? []
    const right = groupOf.get(b.id) ?? []
    if (left === right) continue
    if (left.every((x) => right.every((y) => !barred(x, y) && isOneSubject(relateNodes(x, y).relation)))) join(a, b)
  }
  const groups = [...new Set(groupOf.values())].map((group) => group.flatMap((node) => node.items))
  const ambiguous = verdicts
    .filter((pair) => pair.relation === 'ambiguous' && groupOf.get(pair.a.id) !== groupOf.get(pair.b.id) && !barred(pair.a, pair.b))
    .flatMap(({ a, b, why }) => {
      const [first, second] = [byId.get(a.id)?.items[0], byId.get(b.id)?.items[0]]
      return first && second ? [{ a: first, b: second, why }] : []
    })
  return { groups, ambiguous }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function nodesOf<T extends Matchable>(items: readonly T[]): Node<T>[] {
  const nodes = new Map<string, Node<T>>()
  for (const item of items) {
    const read = readProposition(item.statement)
    // Without a content word only the very same statement is the same; its signature says nothing.
    const words = read.stems.size > 0 ? read.signature : subjectKey(item.statement)
    const id = `${words}\u0000${sideOf(item.statement, item.polarity)}\u0000${item.stance}`
    const node = nodes.get(id)
    if (node) node.items.push(item)
    else nodes.set(id, { id, sample: item, items: [item], stems: read.stems.size > 0 ? [...read.stems] : [words] })
  }
  return [...nodes.values()].sort((a, b) => order(a.id, b.id))
}

const wordsOf = (id: string): string => id.slice(0, id.indexOf('\u0000'))

/** Nodes of the very same words (on either side, at any stance) are one subject before anything else is weighed. */
function sameWords<T>(nodes: Node<T>[]): [Node<T>, Node<T>][] {
  return nodes.flatMap((node, index) => {
    const previous = nodes[index - 1]
    return previous && wordsOf(previous.id) === wordsOf(node.id) ? [[previous, node] satisfies [Node<T>, Node<T>]] : []
  })
}

/** A node stands for many turnabouts and kinds: only words, side and stance decide between nodes. */
function relateNodes<T>(a: Node<T>, b: Node<T>): { relation: Relation; overlap: number; why: string } {
  const plain = (sample: Matchable): Matchable => ({ ...sample, turnabout: null, attribute: null })
  if (wordsOf(a.id) === wordsOf(b.id)) return { relation: 'same', overlap: 1, why: 'words' }
  return relate(plain(a.sample), plain(b.sample))
}

/**
 * Candidate pairs. Two statements alike enough for the matcher share one of their rarest stems (prefix filtering: at a
 * Dice threshold t, at least t/(2−t) of a statement's stems are common, so some common one is in the prefix). Near linear.
 */
function pairsOf<T>(nodes: Node<T>[]): [Node<T>, Node<T>][] {
  const frequency = new Map<string, number>()
  for (const node of nodes) for (const item of node.stems) frequency.set(item, (frequency.get(item) ?? 0) + 1)
  const rarity = (x: string, y: string): number => (frequency.get(x) ?? 0) - (frequency.get(y) ?? 0) || order(x, y)
  const least = MATCH.sameLong / (2 - MATCH.sameLong)
  const holding = new Map<string, number[]>()
  const put = (key: string, index: number): void => {
    const list = holding.get(key)
    if (list) list.push(index)
    else holding.set(key, [index])
  }
  nodes.forEach((node, index) => {
    const sorted = [...node.stems].sort(rarity)
    put(`=${[...node.stems].sort().join(' ')}`, index)
    for (const item of sorted.slice(0, sorted.length - Math.ceil(least * sorted.length) + 1)) put(item, index)
  })
  const seen = new Set<number>()
  const pairs: [Node<T>, Node<T>][] = []
  const propose = (x: number, y: number): void => {
    const [low, high] = x < y ? [x, y] : [y, x]
    const id = low * nodes.length + high
    const [a, b] = [nodes[low], nodes[high]]
    if (seen.has(id) || !a || !b) return
    seen.add(id)
    pairs.push([a, b])
  }
  for (const list of holding.values()) {
    // A word in very many statements proposes neighbours in content order only: identical word sets still meet.
    const reach = list.length > COMMON ? 1 : list.length
    list.forEach((x, i) => {
      for (const y of list.slice(i + 1, i + 1 + reach)) propose(x, y)
    })
  }
  return pairs
}
