import { continuationsOf } from './continuation'
import { keptPairs } from './kept-pairs'
import { likeness } from './likeness'
import { isOneSubject, overlapOf, relate, relateAsMatched, type Matchable, type Verdict } from './match'
import { LIKENESS, MATCH } from './policy'
import { sideOf, subjectKey } from './normalize'
import { ruledOn, type Place } from './rulings'
import { spelledAlike } from './spelling'
import { keyNumbers, readWords, type Told } from './told'
import { DIMENSIONS, KINDS, STANCES } from '@/lib/shared/vocabulary'

/** Two that a person should look at: `likeness` is the weighted share of their words, `why` what kept them apart. */
export type Unsure<T> = { a: T; b: T; why: string; likeness: number }

export type Grouping<T> = { groups: T[][]; ambiguous: Unsure<T>[] }

/** Observations that are one to the matcher, as one node: fifty thousand of them have far fewer different words. */
export type Node<T> = {
  index: number
  id: string
  /** Equal of nodes on which verdicts are equal. */
  text: string
  words: string
  sample: Matchable
  told: Told
  items: T[]
  places: readonly Place[]
  /** What it goes on about; see `continuationsOf`. */
  antecedents: Node<T>[]
}

export type Pair<T> = { a: Node<T>; b: Node<T> } & Verdict

type Group<T> = { nodes: Node<T>[]; ruled: Node<T>[] }

/**
 * Groups the observations of one holder by subject: deterministic greedy complete-link over pairs sorted by likeness and
 * content, so neither arrival order nor row ids matter. No guard vetoes a pair inside a group, and what people joined or
 * kept apart binds.
 * @param candidates pairs, by position, that another measure finds alike: a person looks at them, nothing merges for it
 */
export function groupBySubject<T extends Matchable>(items: readonly T[], candidates: readonly (readonly [number, number])[] = []): Grouping<T> {
  const { nodes, nodeAt } = readNodes(items)
  const verdicts = pairsOf(nodes)
  const linked = verdicts.filter((pair) => isOneSubject(pair.relation)).sort(byLikeness)
  const one = new Set(linked.map(({ a, b }) => pairId(a, b, nodes.length)))
  const fits = (x: Node<T>, y: Node<T>): boolean =>
    x.words === y.words || x.antecedents.length + y.antecedents.length > 0 || one.has(pairId(x, y, nodes.length))
  // Most nodes stay alone: a group is made of those that are asked about.
  const groups: (Group<T> | undefined)[] = nodes.map(() => undefined)
  const groupOf = (node: Node<T>): Group<T> => groups[node.index] ??= { nodes: [node], ruled: node.places.length > 0 ? [node] : [] }
  const join = (a: Node<T>, b: Node<T>): void => {
    const [left, right] = [groupOf(a), groupOf(b)]
    if (left === right || areApart(left, right)) return
    const [large, small] = left.nodes.length < right.nodes.length ? [right, left] : [left, right]
    large.nodes.push(...small.nodes)
    large.ruled.push(...small.ruled)
    for (const node of small.nodes) groups[node.index] = large
  }
  joinSameWords(nodes, join)
  for (const node of nodes) for (const antecedent of node.antecedents) join(antecedent, node)
  for (const { a, b } of linked) {
    const [left, right] = [groupOf(a), groupOf(b)]
    if (left !== right && left.nodes.every((x) => right.nodes.every((y) => fits(x, y)))) join(a, b)
  }
  const ruled = nodes.filter(({ places }) => places.length > 0)
  ruled.forEach((node, position) => {
    for (const other of ruled.slice(0, position)) if (ruledOn(node.places, other.places) === 'together') join(other, node)
  })
  const looked = candidates.flatMap(([x, y]) => lookedAt(nodeAt(x), nodeAt(y)))
  const ambiguous = [...verdicts, ...looked]
    .filter((pair) => pair.relation === 'ambiguous' && groupOf(pair.a) !== groupOf(pair.b) && !areApart(groupOf(pair.a), groupOf(pair.b)))
    .sort(byLikeness)
    .flatMap(asked)
  return { groups: itemsOf(nodes, groups), ambiguous }
}

/** By the first node of each. */
function itemsOf<T>(nodes: readonly Node<T>[], groups: readonly (Group<T> | undefined)[]): T[][] {
  const seen = new Set<Group<T>>()
  const found: T[][] = []
  for (const node of nodes) {
    const group = groups[node.index]
    if (group && seen.has(group)) continue
    if (group) seen.add(group)
    found.push(group && group.nodes.length > 1 ? group.nodes.flatMap(({ items }) => items) : node.items)
  }
  return found
}

const areApart = <T>(left: Group<T>, right: Group<T>): boolean =>
  left.ruled.some((x) => right.ruled.some((y) => ruledOn(x.places, y.places) === 'apart'))

function lookedAt<T>(a: Node<T> | undefined, b: Node<T> | undefined): Pair<T>[] {
  if (!a || !b || a === b) return []
  const [x, y] = inOrder(a, b)
  const verdict = relateNodes(x, y)
  // A guard that objects has the last word; where only words are missing, a person looks.
  return verdict.relation === 'different' && verdict.why === 'words' ? [{ a: x, b: y, ...verdict, relation: 'ambiguous', why: 'meaning' }] : []
}

function asked<T>({ a, b, why, overlap }: Pair<T>): Unsure<T>[] {
  const [first, second] = [a.items[0], b.items[0]]
  return first && second ? [{ a: first, b: second, why, likeness: overlap }] : []
}

const pairId = <T>(a: Node<T>, b: Node<T>, count: number): number => Math.min(a.index, b.index) * count + Math.max(a.index, b.index)
/** Most alike first, then by content. */
const byLikeness = <T>(p: Pair<T>, q: Pair<T>): number => q.overlap - p.overlap || order(p.a.id, q.a.id) || order(p.b.id, q.b.id)
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The observations as nodes, in content order. */
export function nodesOf<T extends Matchable>(items: readonly T[]): Node<T>[] {
  return readNodes(items).nodes
}

function readNodes<T extends Matchable>(items: readonly T[]): { nodes: Node<T>[]; nodeAt: (index: number) => Node<T> | undefined } {
  const continued = continuationsOf(items)
  const byId = new Map<string, Node<T>>()
  const made = new Map<number, Node<T>>()
  const nodeAt = (index: number): Node<T> | undefined => {
    const item = items[index]
    const held = made.get(index)
    if (held || !item) return held
    // What is gone on about was said earlier in the turn, so this ends.
    const antecedents = (continued.get(index) ?? []).flatMap((before) => nodeAt(before) ?? [])
    const name = nameOf(item, antecedents)
    const known = byId.get(name.id)
    const node = known ?? nodeOf(item, name)
    if (known) known.items.push(item)
    else byId.set(node.id, node)
    for (const antecedent of antecedents) if (antecedent !== node && !node.antecedents.includes(antecedent)) node.antecedents.push(antecedent)
    made.set(index, node)
    return node
  }
  items.forEach((_, index) => nodeAt(index))
  const sorted = [...byId.values()].sort((a, b) => order(a.id, b.id))
  sorted.forEach((node, index) => { node.index = index })
  return { nodes: sorted, nodeAt }
}

type Name = Pick<Node<Matchable>, 'id' | 'text' | 'words' | 'told'>

function nameOf<T extends Matchable>(item: T, antecedents: readonly Node<T>[]): Name {
  const told = readWords(item.statement, item.quote ?? '')
  // "That is fair" of one thing is not "that is fair" of another.
  const of = antecedents.length > 0 && told.subjects === 0 ? antecedents.map(({ id }) => id) : []
  const words = of.length === 0 ? told.own : [told.own, ...of].join('\u0000')
  const isPlain = of.length === 0 && !item.matches && (item.places?.length ?? 0) === 0
  return { words, told, ...(isPlain ? calledPlainly(item, told) : called(item, told, words)) }
}

function nodeOf<T extends Matchable>(item: T, name: Name): Node<T> {
  // A node stands for many turnabouts: only words, side, stance, kind and dimension decide between nodes.
  const { holderKey, statement, polarity, kind, dimension, stance, quote, matches } = item
  const sample: Matchable = {
    holderKey, statement, polarity, kind, dimension, stance, turnabout: null, attribute: null,
    ...(quote !== undefined && { quote }), ...(matches !== undefined && { matches }),
  }
  return { ...name, index: 0, sample, items: [item], places: item.places ?? [], antecedents: [] }
}

/** Name and text of a node, for which everything is written out that a verdict on it hangs on. */
function called({ statement, polarity, stance, kind, dimension, quote, matches, places }: Matchable, told: Told, words: string): { id: string; text: string } {
  const match = matches ? `${matches.relation} ${subjectKey(matches.statement)}` : ''
  // Padded, so that an undone ruling before them leaves the order of nodes as it was.
  const placed = (places ?? []).map(({ ruling, part }) => `${String(ruling).padStart(6, '0')}.${part}`).join(' ')
  const id = [words, sideOf(statement, polarity), stance, kind, dimension, told.weighed, match, placed].join('\u0000')
  return { id, text: [id, statement, quote].join('\u0001') }
}

/** The same of what was said without more ado, as nearly all is: long names are made once, and a short text tells as much. */
function calledPlainly(item: Matchable, told: Told): { id: string; text: string } {
  const attitude = ((Number(sideOf(item.statement, item.polarity) === 'negated') * STANCES.length + STANCES.indexOf(item.stance)) * KINDS.length + KINDS.indexOf(item.kind)) * DIMENSIONS.length + DIMENSIONS.indexOf(item.dimension)
  const known = told.called.get(attitude)
  if (known) return known
  const made = { id: called(item, told, told.own).id, text: `${told.serial}.${attitude}` }
  told.called.set(attitude, made)
  return made
}

/** Nodes of the very same words (on either side, at any stance) are one subject before anything else is weighed. */
function joinSameWords<T>(nodes: readonly Node<T>[], join: (a: Node<T>, b: Node<T>) => void): void {
  const heads = new Map<string, Node<T>[]>()
  for (const node of nodes) {
    const alike = heads.get(node.words)
    if (!alike) { heads.set(node.words, [node]); continue }
    for (const head of alike) join(head, node)
    // Where people keep some of them apart, the others go with the first that they may be with.
    if (node.places.length > 0) alike.push(node)
  }
}

function relateNodes<T>(a: Node<T>, b: Node<T>): Verdict {
  return a.words === b.words ? { relation: 'same', overlap: 1, why: 'words' } : relate(a.sample, b.sample, [a.told.terms, b.told.terms])
}

/** Keys of a node: those of its words, unless it says nothing without what it goes on about. */
function keysOf<T>({ told, words }: Node<T>): Pick<Told, 'posted' | 'asked'> {
  if (told.subjects > 0 || !words.includes('\u0000')) return told
  const alone = keyNumbers([`=${words}`])
  return { posted: alone, asked: alone }
}

/**
 * Which other nodes a node is one subject with, or a person should look at. The answer for two nodes hangs on these two
 * alone, so that a part of the nodes relates as all of them do.
 */
export function relativesOf<T>(nodes: readonly Node<T>[]): (node: Node<T>) => Pair<T>[] {
  const holding = new Map<number, Node<T>[]>()
  const followers = new Map<Node<T>, Node<T>[]>()
  const bySubject = new Map<string, Node<T>[]>()
  const put = <K>(map: Map<K, Node<T>[]>, key: K, node: Node<T>): void => {
    const list = map.get(key)
    if (list) list.push(node)
    else map.set(key, [node])
  }
  const matching = new Map<string, Node<T>[]>()
  for (const node of nodes) {
    for (const antecedent of node.antecedents) put(followers, antecedent, node)
    for (const key of keysOf(node).posted) put(holding, key, node)
    put(bySubject, node.told.subject, node)
    if (node.sample.matches) put(matching, subjectKey(node.sample.matches.statement), node)
  }
  return (node) => {
    const seen = new Set([node.index])
    const pairs: Pair<T>[] = []
    const add = (other: Node<T>, verdict: Verdict): void => {
      const [a, b] = node.index < other.index ? [node, other] : [other, node]
      if (isOneSubject(verdict.relation) || verdict.relation === 'ambiguous') pairs.push({ a, b, ...verdict })
    }
    for (const other of [...node.antecedents, ...(followers.get(node) ?? [])]) {
      if (!seen.has(other.index)) { seen.add(other.index); add(other, { relation: 'same', overlap: 1, why: 'continued' }) }
    }
    const { matches } = node.sample
    const named = [...(matches ? (bySubject.get(subjectKey(matches.statement)) ?? []) : []), ...(matching.get(node.told.subject) ?? [])]
    for (const other of named) {
      if (seen.has(other.index) || other.words === node.words) continue
      seen.add(other.index)
      add(other, asMatched(...inOrder(node, other)))
    }
    for (const key of keysOf(node).asked) {
      for (const other of holding.get(key) ?? []) {
        if (seen.has(other.index)) continue
        seen.add(other.index)
        if (node.words !== other.words && !mayBeAlike(node, other)) continue
        add(other, relateNodes(...inOrder(node, other)))
      }
    }
    return pairs
  }
}

/** Of two that name each other the first one's word counts, whichever of them is asked. */
function asMatched<T>(a: Node<T>, b: Node<T>): Verdict {
  const { matches } = a.sample
  if (matches && subjectKey(matches.statement) === b.told.subject) return relateAsMatched(a.sample, b.sample, matches)
  return b.sample.matches ? relateAsMatched(b.sample, a.sample, b.sample.matches) : relateNodes(a, b)
}

const inOrder = <T>(a: Node<T>, b: Node<T>): [Node<T>, Node<T>] => (a.index < b.index ? [a, b] : [b, a])

/** A cheap look before the guards: enough words, enough of what is said, or nearly the same letters. */
function mayBeAlike<T>(a: Node<T>, b: Node<T>): boolean {
  if (overlapOf(a.told.read, b.told.read) >= MATCH.sameLong) return true
  const { share, subjects } = likeness(a.told.terms, b.told.terms)
  return (subjects > 0 && share >= Math.min(...LIKENESS.ask)) || spelledAlike(a.sample.statement, b.sample.statement)
}

const pairsAmong = keptPairs<Verdict>()

/** All that a verdict on a node hangs on. */
const textOf = <T>({ text, antecedents }: Node<T>): string => (antecedents.length === 0 ? text : [text, ...antecedents.map(({ index }) => index)].join('\u0001'))

function pairsOf<T>(nodes: readonly Node<T>[]): Pair<T>[] {
  const found = pairsAmong(nodes.map(textOf), () => {
    const relatives = relativesOf(nodes)
    return nodes.flatMap((node) => relatives(node).flatMap(({ a, b, ...verdict }) => (a === node ? [{ a: a.index, b: b.index, verdict }] : [])))
  })
  return found.flatMap(({ a, b, verdict }) => {
    const [one, other] = [nodes[a], nodes[b]]
    return one && other ? [{ a: one, b: other, ...verdict }] : []
  })
}
