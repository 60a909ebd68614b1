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
export type Node<T> = { index: number; id: string; words: string; sample: Matchable; read: Proposition; items: T[]; stems: string[] }

type Pair<T> = { a: Node<T>; b: Node<T> } & Verdict

/**
 * Groups the observations of one holder by subject: deterministic greedy complete-link over pairs sorted by likeness and
 * content, so neither arrival order nor row ids matter. Every pair inside a group must pass the guards.
 */
export function groupBySubject<T extends Matchable>(items: readonly T[], rulings: Rulings): Grouping<T> {
  const nodes = nodesOf(items)
  const verdicts = pairsOf(nodes)
  const barred = barredBy<T>(rulings)
  const linked = verdicts
    .filter((pair) => isOneSubject(pair.relation))
    .sort((p, q) => q.overlap - p.overlap || order(p.a.id, q.a.id) || order(p.b.id, q.b.id))
  // Every pair that is one subject is among the candidates, so that membership here answers for the matcher.
  const one = new Set(linked.map(({ a, b }) => pairId(a, b, nodes.length)))
  const fits = (x: Node<T>, y: Node<T>): boolean => !barred(x, y) && (x.words === y.words || one.has(pairId(x, y, nodes.length)))
  const groupOf = new Map(nodes.map((node) => [node, [node]]))
  const join = (a: Node<T>, b: Node<T>): void => {
    const [left, right] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []]
    if (left === right) return
    const [large, small] = left.length < right.length ? [right, left] : [left, right]
    for (const node of small) {
      large.push(node)
      groupOf.set(node, large)
    }
  }
  for (const [x, y] of rulings.together) {
    const named = nodes.filter((node) => [x, y].includes(subjectKey(node.sample.statement)))
    for (const node of named.slice(1)) if (named[0]) join(named[0], node)
  }
  for (const [a, b] of sameWords(nodes)) join(a, b)
  for (const { a, b } of linked) {
    const left = groupOf.get(a) ?? []
    const right = groupOf.get(b) ?? []
    if (left !== right && left.every((x) => right.every((y) => fits(x, y)))) join(a, b)
  }
  const groups = [...new Set(groupOf.values())].map((group) => group.flatMap((node) => node.items))
  const ambiguous = verdicts
    .filter((pair) => pair.relation === 'ambiguous' && groupOf.get(pair.a) !== groupOf.get(pair.b) && !barred(pair.a, pair.b))
    .sort((p, q) => order(p.a.id, q.a.id) || order(p.b.id, q.b.id))
    .flatMap(asked)
  return { groups, ambiguous }
}

/** Do people keep the two apart? */
export function barredBy<T>(rulings: Rulings): (a: Node<T>, b: Node<T>) => boolean {
  const apart = new Set(rulings.apart.flatMap(([x, y]) => [`${x}\u0000${y}`, `${y}\u0000${x}`]))
  return (a, b) => apart.size > 0 && apart.has(`${subjectKey(a.sample.statement)}\u0000${subjectKey(b.sample.statement)}`)
}

/** An undecided pair, told by the first observation of each. */
export function asked<T>({ a, b, why }: { a: Node<T>; b: Node<T>; why: string }): Grouping<T>['ambiguous'] {
  const [first, second] = [a.items[0], b.items[0]]
  return first && second ? [{ a: first, b: second, why }] : []
}

const pairId = <T>(a: Node<T>, b: Node<T>, count: number): number => Math.min(a.index, b.index) * count + Math.max(a.index, b.index)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function nodesOf<T extends Matchable>(items: readonly T[]): Node<T>[] {
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
      nodes.set(id, { index: 0, id, words, sample, read, items: [item], stems: read.stems.size > 0 ? [...read.stems].sort() : [words] })
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

/** Statements this short may be alike by a single word; see `keysOf`. */
const SHORT = 3

/**
 * Where a node is looked up. Two statements that the matcher would not call different share two of their stems, or all of
 * them, or are short and share one. A key depends on the node alone, so that a pair is found whatever else is known.
 */
function keysOf<T>({ stems }: Node<T>): string[] {
  const keys = [`=${stems.join(' ')}`]
  if (stems.length <= SHORT) keys.push(...stems)
  for (let i = 0; i < stems.length; i++) for (let j = i + 1; j < stems.length; j++) keys.push(`${stems[i]} ${stems[j]}`)
  return keys
}

/** Finds what may be one subject with a node, or what a person should look at: every such pair, whatever node is asked. */
export function relativesOf<T>(nodes: readonly Node<T>[]): (node: Node<T>) => Pair<T>[] {
  const holding = new Map<string, Node<T>[]>()
  for (const node of nodes) {
    for (const key of keysOf(node)) {
      const list = holding.get(key)
      if (list) list.push(node)
      else holding.set(key, [node])
    }
  }
  return (node) => {
    const seen = new Set<number>([node.index])
    const pairs: Pair<T>[] = []
    for (const key of keysOf(node)) {
      for (const other of holding.get(key) ?? []) {
        if (seen.has(other.index)) continue
        seen.add(other.index)
        if (node.words !== other.words && overlapOf(node.read, other.read) < MATCH.sameLong) continue
        const [a, b] = node.index < other.index ? [node, other] : [other, node]
        const verdict = relateNodes(a, b)
        if (isOneSubject(verdict.relation) || verdict.relation === 'ambiguous') pairs.push({ a, b, ...verdict })
      }
    }
    return pairs
  }
}

function pairsOf<T>(nodes: readonly Node<T>[]): Pair<T>[] {
  const relatives = relativesOf(nodes)
  return nodes.flatMap((node) => relatives(node).filter(({ a }) => a === node))
}
