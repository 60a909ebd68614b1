import { opensWithPronoun } from './continuation'
import { isAsserted } from './decide'
import { projectTouched, type PartialProjection } from './project'
import { askedBy, askedOf, type Sayable } from './traits'
import type { Touched, Wanted } from './touched'
import type { Instant, CachedBelief, Ledger, LedgerObservation } from './types'

/** How observations of an account are read: all of some holders, some by id, and those of some turns of speech. */
export type Reader = {
  ofHolders: (keys: readonly string[]) => Promise<LedgerObservation[]>
  byIds: (ids: readonly string[]) => Promise<LedgerObservation[]>
  inTurns: (turns: readonly Turn[]) => Promise<LedgerObservation[]>
}
export type Turn = { interactionId: string; segment: number }

/** After so many times of asking for more, all that a holder said is read. */
const ROUNDS = 5

/**
 * Projects what was touched and reads only what that takes. `ledger` holds the observations of the touched interactions;
 * of holders in `whole` everything is read, of the others what may be alike.
 */
export async function projectReached(
  { ledger, at, touched, former, whole }: { ledger: Ledger; at: Instant; touched: Touched; former: readonly CachedBelief[]; whole: ReadonlySet<string> }, read: Reader,
): Promise<{ ledger: Ledger; part: PartialProjection }> {
  const hand = new Hand(former, touched.holders, ledger.observations, read)
  const said = (key: string): Wanted => ({ groups: new Set(), like: ledger.observations.filter(({ holderKey }) => holderKey === key) })
  await hand.fetch(new Map([...touched.holders].map((key) => [key, whole.has(key) ? 'all' : said(key)])))
  for (let round = 1; ; round++) {
    const known = { ...ledger, observations: hand.observations() }
    const part = projectTouched(known, at, { ...touched, parts: hand.parts }, former)
    if (part.wanted.size === 0) return { ledger: known, part }
    await hand.fetch(round < ROUNDS ? part.wanted : new Map([...part.wanted.keys()].map((key) => [key, 'all'])))
  }
}

type HeldPart = { groups: Set<string>; asked: Set<string> }
type Known = { evidence: Map<string, string[]>; posting: Map<number, string[]> }

/** What has been read so far. */
class Hand {
  readonly parts = new Map<string, HeldPart>()
  private readonly rows: Map<string, LedgerObservation>
  private readonly known = new Map<string, Known>()
  private readonly turns = new Set<string>()
  private readonly interactions: ReadonlySet<string>

  constructor(former: readonly CachedBelief[], holders: ReadonlySet<string>, touched: readonly LedgerObservation[], private readonly read: Reader) {
    this.rows = new Map(touched.map((row) => [row.id, row]))
    this.interactions = new Set(touched.map(({ interactionId }) => interactionId))
    for (const key of holders) {
      this.parts.set(key, { groups: new Set(), asked: new Set() })
      this.known.set(key, { evidence: new Map(), posting: new Map() })
    }
    for (const belief of former) {
      const own = this.known.get(belief.holder.key)
      if (own) remember(own, belief)
    }
  }

  observations(): LedgerObservation[] {
    return [...this.rows.values()]
  }

  async fetch(wanted: ReadonlyMap<string, Wanted>): Promise<void> {
    const all = [...wanted].flatMap(([key, what]) => (what === 'all' ? [key] : []))
    for (const key of all) this.parts.delete(key)
    if (all.length > 0) this.add(await this.read.ofHolders(all))
    const ids = [...wanted].flatMap(([key, what]) => (what === 'all' ? [] : this.take(key, what)))
    const missing = ids.filter((id) => !this.rows.has(id))
    if (missing.length > 0) this.add(await this.read.byIds(missing))
    await this.fetchTurns()
  }

  /** Ids of the evidence of the groups that are wanted now. */
  private take(key: string, { groups, like }: Exclude<Wanted, 'all'>): string[] {
    const [part, own] = [this.parts.get(key), this.known.get(key)]
    if (!part || !own) return []
    const wanted = new Set(groups)
    for (const said of like) {
      const text = askedBy(said)
      if (part.asked.has(text)) continue
      part.asked.add(text)
      for (const group of groupsLike(said, own)) wanted.add(group)
    }
    return [...wanted].flatMap((group) => {
      if (part.groups.has(group)) return []
      part.groups.add(group)
      return (own.evidence.get(group) ?? []).filter((id) => !isAsserted(id))
    })
  }

  /** What goes on about the last ("I think it's painted") is told by what was said before it in the same turn. */
  private async fetchTurns(): Promise<void> {
    const fresh = new Map<string, Turn>()
    for (const { holderKey, interactionId, segment, statement } of this.rows.values()) {
      const id = `${interactionId} ${segment}`
      if (!this.parts.has(holderKey) || this.turns.has(id) || this.interactions.has(interactionId) || !opensWithPronoun(statement)) continue
      this.turns.add(id)
      fresh.set(id, { interactionId, segment })
    }
    if (fresh.size > 0) this.add(await this.read.inTurns([...fresh.values()]))
  }

  private add(rows: readonly LedgerObservation[]): void {
    for (const row of rows) this.rows.set(row.id, row)
  }
}

function remember({ evidence, posting }: Known, { group, clusters, posted }: CachedBelief): void {
  const ids = evidence.get(group) ?? []
  for (const cluster of clusters) for (const { observation } of cluster.evidence) ids.push(observation.id)
  evidence.set(group, ids)
  for (const number of posted) {
    const groups = posting.get(number)
    if (!groups) posting.set(number, [group])
    else if (groups.at(-1) !== group) groups.push(group)
  }
}

/** The groups that hold something which may be alike. */
function groupsLike(said: Sayable, { posting }: Known): Set<string> {
  const { one, two } = askedOf(said)
  const found = new Set<string>()
  for (const number of one) for (const group of posting.get(number) ?? []) found.add(group)
  const once = new Set<string>()
  for (const number of two) {
    for (const group of posting.get(number) ?? []) {
      if (once.has(group)) found.add(group)
      else once.add(group)
    }
  }
  return found
}
