import { MATCH } from './policy'
import { isOneSubject, overlapOf, relate, type Matchable, type Verdict } from './match'
import { readProposition, sideOf, subjectKey, type Proposition } from './normalize'

/** Rulings of people that bind the grouping of two propositions of one holder. */
export type Rulings = {
  /** Statements that a reviewer called one belief, by subject key. */
  together: readonly (readonly [string, string])[]
  /** Statements that a reviewer keeps apart, by subject key. */
  apart: readonly (readonly [string, string])[]
}

export type Grouping<T> = { groups: T[][]; ambiguous: { a: T; b: T; why: string }[] }

/** Statements that are one to the matcher, as one node: fifty thousand observations have far fewer different words. */
type Node<T> = { index: number; id: string; words: string; sample: Matchable; read: Proposition; items: T[]; stems: string[] }

type Pair<T> = { a: Node<T>; b: Node<T> } & Verdict

/** A stem in more statements than this proposes little by itself: the rarer words of a pair will. */
const COMMON = 64

/**
 * Groups the observations of one holder by subject: deterministic greedy complete-link over pairs sorted by likeness and
 * content, so neither arrival order nor row ids matter. Every pair inside a group must pass the guards.
 */
export function groupBySubject<T extends Matchable>(items: readonly T[], rulings: Rulings): Grouping<T> {
  const nodes = nodesOf(items)
  const verdicts = pairsOf(nodes)
  const apart = new Set(rulings.apart.flatMap(([x, y]) => [`${x}\u0000${y}`, `${y}\u0000${x}`]))
  const barred = (a: Node<T>, b: Node<T>): boolean =>
    apart.has(`${subjectKey(a.sample.statement)}\u0000${subjectKey(b.sample.statement)}`)
  const groupOf = new Map(nodes.map((node) => [node.id, [node]]))
  const join = (a: Node<T>, b: Node<T>): void => {
    const [left, right] = [groupOf.get(a.id) ?? [], groupOf.get(b.id) ?? []]
    if (left === right) return
    const merged = [...left, ...right]
    for (const node of merged) groupOf.set(node.id, merged)
  }
  for (const [x, y] of rulings.together) {
    const named = nodes.filter((node) => [x, y].includes(subjectKey(node.sample.statement)))
    for (const node of named.slice(1)) if (named[0]) join(named[0], node)
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
    .sort((p, q) => order(p.a.id, q.a.id) || order(p.b.id, q.b.id))
    .flatMap(({ a, b, why }) => {
      const [first, second] = [a.items[0], b.items[0]]
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
    const id = `${words}\u0000${sideOf(item.statement, item.polarity)}\u0000${item.stance}\u0000${item.kind}\u0000${item.dimension}`
    const node = nodes.get(id)
    if (node) node.items.push(item)
    else {
      // A node stands for many turnabouts: only words, side, stance, kind and dimension decide between nodes.
      const { holderKey, statement, polarity, kind, dimension, stance } = item
      const sample: Matchable = { holderKey, statement, polarity, kind, dimension, stance, turnabout: null, attribute: null }
      nodes.set(id, { index: 0, id, words, sample, read, items: [item], stems: read.stems.size > 0 ? [...read.stems] : [words] })
    }
  }
  const sorted = [...nodes.values()].sort((a, b) => order(a.id, b.id))
  sorted.forEach((node, index) => { node.index = index })
  return sorted
}

/** Nodes of the very same words (on either side, at any stance) are one subject before anything else is weighed. */
function sameWords<T>(nodes: Node<T>[]): [Node<T>, Node<T>][] {
  return nodes.flatMap((node, index) => {
    const previous = nodes[index - 1]
    return previous && previous.words === node.words ? [[previous, node] satisfies [Node<T>, Node<T>]] : []
  })
}

function relateNodes<T>(a: Node<T>, b: Node<T>): Verdict {
  return a.words === b.words ? { relation: 'same', overlap: 1, why: 'words' } : relate(a.sample, b.sample)
}

/**
 * Candidate pairs. Two statements alike enough for the matcher share one of their rarest stems (prefix filtering: at a
 * Dice threshold t, at least t/(2−t) of a statement's stems are common, so some common one is in the prefix). Near linear.
 * Only pairs that are one subject, or that a person should look at, come back.
 */
function pairsOf<T>(nodes: Node<T>[]): Pair<T>[] {
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
  nodes.forEach((node) => {
    const sorted = [...node.stems].sort(rarity)
    put(`=${[...node.stems].sort().join(' ')}`, node.index)
    for (const item of sorted.slice(0, sorted.length - Math.ceil(least * sorted.length) + 1)) put(item, node.index)
  })
  const seen = new Set<number>()
  const pairs: Pair<T>[] = []
  const propose = (x: number, y: number): void => {
    const [a, b] = x < y ? [nodes[x], nodes[y]] : [nodes[y], nodes[x]]
    if (!a || !b || (a.words !== b.words && overlapOf(a.read, b.read) < MATCH.sameLong)) return
    const id = a.index * nodes.length + b.index
    if (seen.has(id)) return
    seen.add(id)
    const verdict = relateNodes(a, b)
    if (isOneSubject(verdict.relation) || verdict.relation === 'ambiguous') pairs.push({ a, b, ...verdict })
  }
  for (const list of holding.values()) {
    // A word in very many statements proposes neighbours in content order only: identical word sets still meet.
    const reach = list.length > COMMON ? 1 : list.length
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length && j <= i + reach; j++) propose(list[i] ?? 0, list[j] ?? 0)
    }
  }
  return pairs
}
