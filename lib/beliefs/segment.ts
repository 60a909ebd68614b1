import { groupBySide, sideOfRuled, type SidedGroup } from './cluster'
import { mindChangeAt } from './mind-change'
import { isSameValue } from './attribute-value'
import type { Ruled } from './decide'
import type { ProjectedBelief } from './types'
import type { Polarity } from '@/lib/shared/vocabulary'

/** A stretch of one subject in which its holder kept one attitude. */
export type Stretch = {
  items: Ruled[]
  from: Date | null
  to: Date | null
  because: ProjectedBelief['closedBecause']
  closer: Ruled | null
}

const open = (from: Date | null): Stretch => ({ items: [], from, to: null, because: null, closer: null })

/** Splits the values of a functional attribute, sorted by content and however worded: each new one closes the one before it. */
export function stretchesOfAttribute(items: readonly Ruled[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const item of items) {
    const current = stretches.at(-1)
    const { attribute } = item.observation
    const held = current?.items.at(-1)?.observation.attribute
    if (current && held && attribute && isSameValue(held, attribute)) current.items.push(item)
    else {
      if (current) close(current, item, 'functional_update')
      stretches.push({ ...open(current ? item.observation.eventAt : null), items: [item] })
    }
  }
  return stretches
}

/**
 * Splits the observations of one subject, sorted by content, where their holder turned: at once when the words say so,
 * else where the Bayes factor of two attitudes against one is 10 or more.
 */
export function stretchesOf(items: readonly Ruled[], weight: (item: Ruled) => number): Stretch[] {
  const spoken: Stretch[] = []
  let current = open(null)
  for (const item of items) {
    const { turnabout, eventAt } = item.observation
    const earlier = current.items.length > 0
    if (earlier && turnabout === 'mind_change' && heavierSide(current.items, weight) !== sideOfRuled(item)) {
      close(current, item, 'mind_change')
      spoken.push(current)
      current = open(eventAt)
    }
    current.items.push(item)
    if (earlier && turnabout === 'withdraws') {
      close(current, item, 'withdrawn')
      spoken.push(current)
      current = open(eventAt)
    }
  }
  if (current.items.length > 0) spoken.push(current)
  return spoken.flatMap((stretch) => splitByFactor(stretch, weight))
}

function close(stretch: Stretch, closer: Ruled, because: Stretch['because']): void {
  stretch.to = closer.observation.eventAt
  stretch.because = because
  stretch.closer = closer
}

/** The heavier side of some observations; affirmed on a tie. */
export const heavierSide = (items: readonly Ruled[], weight: (item: Ruled) => number): Polarity => heavierOf(groupBySide(items, weight))

/** The same of observations that are grouped already. */
export function heavierOf(groups: readonly Pick<SidedGroup, 'mass' | 'side'>[]): Polarity {
  let balance = 0
  for (const { mass, side } of groups) balance += side === 'affirmed' ? mass : -mass
  return balance < -1e-12 ? 'negated' : 'affirmed'
}

function splitByFactor(stretch: Stretch, weight: (item: Ruled) => number): Stretch[] {
  if (stretch.because === 'withdrawn' || stretch.items.length < 2) return [stretch]
  const masses = groupBySide(stretch.items, weight)
    .map(({ mass, side, items }) => ({ at: items[0]?.observation.eventAt.getTime() ?? 0, mass: side === 'affirmed' ? mass : -mass }))
    .sort((a, b) => a.at - b.at || a.mass - b.mass)
  const turn = mindChangeAt(masses)
  if (turn === null) return [stretch]
  const before = stretch.items.filter(({ observation }) => observation.eventAt.getTime() < turn)
  const after = stretch.items.filter(({ observation }) => observation.eventAt.getTime() >= turn)
  const to = new Date(turn)
  const first: Stretch = { items: before, from: stretch.from, to, because: 'mind_change', closer: after[0] ?? null }
  return [...splitByFactor(first, weight), ...splitByFactor({ ...stretch, items: after, from: to }, weight)]
}
