import { newestOn } from './rulings'
import type { Ruled } from './decide'
import type { Stretch } from './segment'
import type { ProjectedBelief } from './types'

/** One belief of a holder that took the place of another because a person says so. */
export type Supersession = {
  /** When it did: the other was said for the first time, and nothing that was ruled on came after. */
  at: Date
  /** When the person said so. */
  ruledAt: Date
  former: ReadonlySet<Ruled>
  /** The first that was said of what took its place. */
  successor: Ruled
}

/**
 * What people say took the place of what, of one holder's evidence sorted by content. A newer ruling on the same two takes it back,
 * and so does the loss of all evidence of either.
 */
export function supersessionsOf(items: readonly Ruled[]): Supersession[] {
  const rulings = new Map<number, { ruledAt: Date; former: Ruled[]; successors: Ruled[] }>()
  for (const item of items) {
    for (const { ruling, part, supersedes } of item.places ?? []) {
      if (!supersedes) continue
      const own = rulings.get(ruling) ?? { ruledAt: supersedes, former: [], successors: [] }
      ;(part === 0 ? own.former : own.successors).push(item)
      rulings.set(ruling, own)
    }
  }
  return [...rulings].sort(([a], [b]) => a - b).flatMap(([ruling, { ruledAt, former, successors }]) => {
    const holds = (one: Ruled, other: Ruled): boolean => newestOn(one.places ?? [], other.places ?? [])?.ruling === ruling
    const ended = former.filter((item) => successors.some((other) => holds(item, other)))
    const [successor] = successors.filter((item) => former.some((other) => holds(other, item)))
    const last = ended.at(-1)
    if (!successor || !last) return []
    const at = new Date(Math.max(successor.observation.eventAt.getTime(), ...ended.map(({ observation }) => observation.eventAt.getTime())))
    return [{ at, ruledAt, former: new Set(ended), successor }]
  })
}

/** The stretches of one subject, cut where a person says that another belief took its place; what is said later is held anew. */
export function cutByHand(items: Ruled[], supersessions: readonly Supersession[], split: (items: Ruled[]) => Stretch[]): Stretch[] {
  if (supersessions.length === 0) return split(items)
  const [cut] = supersessions.filter(({ former }) => items.some((item) => former.has(item))).map((each) => ({ ...each, at: endOf(each, items) })).sort((a, b) => a.at.getTime() - b.at.getTime())
  if (!cut) return split(items)
  const isBefore = ({ observation }: Ruled): boolean => observation.eventAt <= cut.at
  const ended = split(items.filter(isBefore))
  const last = ended.at(-1)
  if (last && last.because === null) Object.assign(last, { to: cut.at, because: 'by_hand', closer: cut.successor } satisfies Partial<Stretch>)
  const later = cutByHand(items.filter((item) => !isBefore(item)), supersessions, split)
  const [first] = later
  if (first) first.from ??= first.items[0]?.observation.eventAt ?? null
  return [...ended, ...later]
}

/** What a member had asserted of it before the ruling ends with the rest. */
function endOf({ at, ruledAt }: Supersession, items: readonly Ruled[]): Date {
  const asserted = items.filter(({ asserted: own, observation }) => own && observation.eventAt <= ruledAt)
  return new Date(Math.max(at.getTime(), ...asserted.map(({ observation }) => observation.eventAt.getTime())))
}

/** The belief that took the place of one that a person ended: what is shown before what was possibly heard. */
export function successorOf(ended: ProjectedBelief, beliefs: readonly ProjectedBelief[]): ProjectedBelief | undefined {
  const homes = beliefs.filter((belief) => belief !== ended && belief.clusters.some(({ evidence }) => evidence.some(({ observation }) => observation.id === ended.closedBy)))
  return homes.find(({ admission }) => admission === 'shown') ?? homes[0]
}

/** Evidence that must be looked at together, by ruling: which belief ended and which took its place hang on each other. */
export function boundByHand(items: readonly Ruled[]): Ruled[][] {
  const bound = new Map<number, Ruled[]>()
  for (const item of items) for (const { ruling, supersedes } of item.places ?? []) if (supersedes) bound.set(ruling, [...(bound.get(ruling) ?? []), item])
  return [...bound.values()]
}
