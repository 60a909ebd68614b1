import { barredBy, nodesOf, relativesOf, type Node, type Rulings } from './merge'
import { isOneSubject } from './match'
import { subjectKey } from './normalize'
import { trackOf } from './track'
import { mayTurnFrom, turnWords } from './turnabout'
import { itemOf, type Ruled } from './decide'
import type { LedgerObservation } from './types'

type Item = ReturnType<typeof itemOf>

/** Evidence of one holder that is grouped together whatever else is known: one statement in its wordings, or one attribute. */
type Cell = { items: Ruled[]; node: Node<Item> | null }

export type Family = {
  items: Set<Ruled>
  /** Pairs with one end in the family that the matcher would not decide. */
  fringe: { a: LedgerObservation; b: LedgerObservation; why: string }[]
}

/**
 * Everything of one holder whose beliefs could be others if `seeds` were not there: their relatives, those relatives'
 * relatives and so on, through likeness, rulings of people, attributes and turns of mind. Projecting the family alone gives
 * the same beliefs as projecting all, which is what makes an incremental update exact. `gone` is what stands no more: it
 * still tells who its relatives were.
 */
export function familyOf(standing: readonly Ruled[], gone: readonly Ruled[], rulings: Rulings, seeds: ReadonlySet<Ruled>): Family {
  const items = [...standing, ...gone]
  const { cells, cellOf } = cellsOf(items)
  const relatives = relativesOf(cells.flatMap(({ node }) => node ?? []))
  const cellOfNode = new Map(cells.flatMap((cell) => (cell.node ? [[cell.node, cell] as const] : [])))
  const turns = items.filter(({ observation }) => observation.turnabout !== null)
  const reach = new Map(turns.map((turn) => [turn, reachedBy(turn, cells)]))
  const ruled = togetherCells(cells, rulings)
  const barred = barredBy<Item>(rulings)
  const family = new Set<Cell>()
  const undecided: { a: Node<Item>; b: Node<Item>; why: string }[] = []
  const waiting = [...new Set([...seeds].flatMap((seed) => cellOf.get(seed) ?? []))]
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    if (family.has(cell)) continue
    family.add(cell)
    const own = cell
    if (own.node) {
      for (const pair of relatives(own.node)) {
        if (isOneSubject(pair.relation)) waiting.push(...[pair.a, pair.b].flatMap((node) => cellOfNode.get(node) ?? []))
        else if (!barred(pair.a, pair.b)) undecided.push(pair)
      }
    }
    waiting.push(...(ruled.get(own) ?? []))
    for (const [turn, reached] of reach) {
      const home = cellOf.get(turn)
      if (home === own) waiting.push(...reached)
      else if (home && reached.has(own)) waiting.push(home, ...reached)
    }
  }
  const isIn = (node: Node<Item>): boolean => [cellOfNode.get(node)].some((cell) => cell !== undefined && family.has(cell))
  const stands = new Set(standing)
  const first = (node: Node<Item>): Item | undefined => node.items.find(({ item }) => stands.has(item))
  const fringe = undecided
    .filter(({ a, b }) => !isIn(a) || !isIn(b))
    .map((pair) => ({ a: first(pair.a), b: first(pair.b), why: pair.why }))
    .flatMap(({ a, b, why }) => (a && b ? [{ a, b, why }] : []))
  return { items: new Set([...family].flatMap((cell) => cell.items)), fringe }
}

function cellsOf(items: readonly Ruled[]): { cells: Cell[]; cellOf: Map<Ruled, Cell> } {
  const tracks = new Map<string, Cell>()
  const plain: Item[] = []
  for (const item of items) {
    const track = trackOf(item.observation)
    if (track === null) plain.push(itemOf(item))
    else {
      const cell = tracks.get(track) ?? { items: [], node: null }
      cell.items.push(item)
      tracks.set(track, cell)
    }
  }
  const nodes = nodesOf(plain).map((node): Cell => ({ items: node.items.map(({ item }) => item), node }))
  const cells = [...tracks.values(), ...nodes]
  return { cells, cellOf: new Map(cells.flatMap((cell) => cell.items.map((item) => [item, cell] as const))) }
}

/** The cells with a belief that this turn of mind could end. */
function reachedBy({ observation }: Ruled, cells: readonly Cell[]): Set<Cell> {
  const words = turnWords(observation)
  return new Set(cells.filter(({ items }) => [...new Set(items.map((item) => item.observation.statement))].some((statement) => mayTurnFrom(statement, words))))
}

/** Cells that a ruling names: each pulls in the others. */
function togetherCells(cells: readonly Cell[], { together, apart }: Rulings): Map<Cell, Cell[]> {
  const pulled = new Map<Cell, Cell[]>()
  if (together.length + apart.length === 0) return pulled
  const bySubject = new Map<string, Cell[]>()
  for (const cell of cells) {
    for (const key of new Set(cell.items.map(({ observation }) => subjectKey(observation.statement)))) bySubject.set(key, [...(bySubject.get(key) ?? []), cell])
  }
  for (const [x, y] of [...together, ...apart]) {
    const named = [...(bySubject.get(x) ?? []), ...(bySubject.get(y) ?? [])]
    for (const cell of named) pulled.set(cell, [...(pulled.get(cell) ?? []), ...named])
  }
  return pulled
}
