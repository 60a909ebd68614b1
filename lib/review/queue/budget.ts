import { worthOf, type Factors } from './worth'

/** An open item as the plan of a week sees it. */
export type Plannable = Factors & {
  id: string
  headline: boolean
  quorum: number
  /** Two beliefs side by side: they take longer. */
  pair: boolean
  /** Its place in the random sample, in 0..1; a pair has none. */
  draw: number | null
  /** It is there as part of the sample, and not for a cause. */
  sampled: boolean
  /** Somebody asked for it by hand or began with it: it is not put aside for want of time. */
  pinned: boolean
  /** Possibly heard, and not to be understood by itself ("Likes that"): where no page would read otherwise by it, it is asked about by the draw alone. */
  thin: boolean
  queued: boolean
  propensity: number
}

/** What a decision takes, in seconds. */
export type Seconds = { single: number; pair: number }

/** Fifty items in ten minutes is what the screen is made for; two beliefs take longer. */
export const DEFAULT_SECONDS: Seconds = { single: 12, pair: 20 }
/** Under so many timed decisions the default holds; of a decision no more than this counts, for the telephone rings. */
const ENOUGH_TIMED = 20
const MOST_SECONDS = 120

export type Timed = { seconds: number; pair: boolean }

/** Mean seconds of a decision, as measured; the default for what was measured too seldom. */
export function secondsOf(timed: readonly Timed[]): Seconds & { timed: number } {
  const mean = (pair: boolean): number => {
    const own = timed.filter((each) => each.pair === pair).map(({ seconds }) => Math.min(MOST_SECONDS, Math.max(0, seconds)))
    return own.length < ENOUGH_TIMED ? DEFAULT_SECONDS[pair ? 'pair' : 'single'] : own.reduce((sum, seconds) => sum + seconds, 0) / own.length
  }
  return { single: mean(false), pair: mean(true), timed: timed.length }
}

/** Seconds that an item takes, of all who have to judge it. */
export const costOf = ({ pair, quorum }: Pick<Plannable, 'pair' | 'quorum'>, seconds: Seconds): number => (pair ? seconds.pair : seconds.single) * quorum

/** What is left for a random sample of the rest when much is open: without it nobody would know how good the unseen is. */
const SAMPLE_SHARE = 0.25

export type Plan = {
  queued: Set<string>
  /** Probability with which each queued item came to be there; 1 for a cause. */
  propensity: Map<string, number>
}

/**
 * Which items fit into `room` seconds: first what was asked for by hand, then what would change a headline, a warning or a brief, then
 * by worth. Of what does not fit, the part that `share` draws at random has a quarter of the room; if it does not fit either, it is
 * thinned in the order of the draw, and the propensities say so: what is reviewed still tells how good everything is. What changes
 * none of these and does not stand on its own comes up by that draw alone.
 */
export function planQueue(items: readonly Plannable[], room: number, seconds: Seconds, share: number): Plan {
  const plan: Plan = { queued: new Set(), propensity: new Map() }
  let left = room
  const take = (item: Plannable, propensity: number, most: number): boolean => {
    const cost = costOf(item, seconds)
    if (cost > most + 1e-9 || cost > left + 1e-9) return false
    left -= cost
    plan.queued.add(item.id)
    plan.propensity.set(item.id, propensity)
    return true
  }
  const ordered = [...items].sort((a, b) => Number(b.headline) - Number(a.headline) || worthOf(b) - worthOf(a) || Number(b.queued) - Number(a.queued) || (a.id < b.id ? -1 : 1))
  const own = (item: Plannable): number => (item.sampled ? share : 1)
  for (const item of ordered) if (item.pinned) take(item, own(item), left)
  for (const item of ordered) if (item.headline && !item.pinned) take(item, own(item), left)
  const rest = ordered.filter(({ headline, pinned }) => !headline && !pinned)
  const reserve = Math.min(left, room * SAMPLE_SHARE, rest.filter((item) => isDrawn(item, share)).reduce((sum, item) => sum + costOf(item, seconds), 0))
  for (const item of rest) if (!item.sampled && !item.thin) take(item, 1, left - reserve)
  const sample = rest.filter((item) => isDrawn(item, share) && !plan.queued.has(item.id)).sort((a, b) => (a.draw ?? 1) - (b.draw ?? 1) || (a.id < b.id ? -1 : 1))
  const fit: Plannable[] = []
  for (const item of sample) if (take(item, share, left)) fit.push(item)
  else break
  for (const { id } of fit) plan.propensity.set(id, (share * fit.length) / sample.length)
  // The draw left room: what comes next by worth may have it.
  for (const item of rest) if (!item.sampled && !item.thin && !plan.queued.has(item.id)) take(item, 1, left)
  return plan
}

const isDrawn = ({ sampled, draw }: Plannable, share: number): boolean => sampled || (draw !== null && draw < share)

/** May an item that came today be queued until the next plan? Only while there is room. */
export function admitted<T extends Pick<Plannable, 'pair' | 'quorum'>>(items: readonly T[], room: number, seconds: Seconds): Set<T> {
  const taken = new Set<T>()
  let left = room
  for (const item of items) {
    const cost = costOf(item, seconds)
    if (cost > left + 1e-9) continue
    left -= cost
    taken.add(item)
  }
  return taken
}

/** Is it over with an item that nobody came to? Never where a page would read otherwise, nor where a person waits for an answer. */
export function isExpired(item: { headline: boolean; pinned: boolean; createdAt: Date }, expiryDays: number, now: Date): boolean {
  return !item.headline && !item.pinned && now.getTime() - item.createdAt.getTime() >= expiryDays * 86_400_000
}

const WEEK_MS = 7 * 86_400_000
/** What somebody whose role it is not gives to review is the mean of so many weeks. */
const GIVEN_WEEKS = 4

export type Worked = { actorId: string; seconds: number | null; pair: boolean; at: Date }

/** What this work took: a decision that was not timed counts as the mean, and none for more than two minutes. */
export const secondsIn = (worked: readonly Worked[], seconds: Seconds): number =>
  worked.reduce((sum, each) => sum + Math.min(MOST_SECONDS, each.seconds ?? (each.pair ? seconds.pair : seconds.single)), 0)

export type BudgetInput = { members: readonly { id: string; role: string }[]; worked: readonly Worked[]; minutesPerWeek: number; seconds: Seconds; now: Date }

/**
 * What reviewers can give in seven days, and what of it they gave in the last seven, in seconds. Those whose role it is count in full,
 * admins where it is nobody's; whoever else decides counts for what they gave a week in the last four, and never for more than a reviewer:
 * one approval of an admin is no half hour a week. Nor does what they gave this week take room that they did not bring.
 */
export function budgetOf({ members, worked, minutesPerWeek, seconds, now }: BudgetInput): { reviewers: number; budgetSeconds: number; spentSeconds: number } {
  const full = minutesPerWeek * 60
  const since = (weeks: number): readonly Worked[] => worked.filter(({ at }) => now.getTime() - at.getTime() < weeks * WEEK_MS)
  const withRole = (wanted: string): string[] => members.filter(({ role }) => role === wanted).map(({ id }) => id)
  const appointed = new Set(withRole('reviewer').length > 0 ? withRole('reviewer') : withRole('admin'))
  const lately = since(GIVEN_WEEKS)
  const helpers = members.flatMap(({ id }) => {
    const given = appointed.has(id) ? 0 : secondsIn(lately.filter(({ actorId }) => actorId === id), seconds) / GIVEN_WEEKS
    return given > 0 ? [{ id, brings: Math.min(full, given) }] : []
  })
  const brought = helpers.reduce((sum, { brings }) => sum + brings, 0)
  const helping = new Map(helpers.map(({ id, brings }) => [id, brings]))
  const spent = (id: string): number => secondsIn(since(1).filter(({ actorId }) => actorId === id), seconds)
  const others = secondsIn(since(1).filter(({ actorId }) => !helping.has(actorId)), seconds)
  const reviewers = Math.max(1, appointed.size)
  return {
    reviewers: reviewers + helpers.length, budgetSeconds: reviewers * full + brought,
    spentSeconds: helpers.reduce((sum, { id, brings }) => sum + Math.min(brings, spent(id)), others),
  }
}
