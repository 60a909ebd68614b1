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
/** Whoever decided something within four weeks reviews, whatever their role. */
const ACTIVE_MS = 4 * WEEK_MS

export type Worked = { actorId: string; seconds: number | null; pair: boolean; at: Date }

/** What this work took: a decision that was not timed counts as the mean, and none for more than two minutes. */
export const secondsIn = (worked: readonly Worked[], seconds: Seconds): number =>
  worked.reduce((sum, each) => sum + Math.min(MOST_SECONDS, each.seconds ?? (each.pair ? seconds.pair : seconds.single)), 0)

export type BudgetInput = { members: readonly { id: string; role: string }[]; worked: readonly Worked[]; minutesPerWeek: number; seconds: Seconds; now: Date }

/**
 * What reviewers can give in seven days, and what of it they gave in the last seven, in seconds. Reviewers are those whose role it is and
 * whoever decided something lately; admins where there is nobody else. A decision that was not timed counts as the mean.
 */
export function budgetOf({ members, worked, minutesPerWeek, seconds, now }: BudgetInput): { reviewers: number; budgetSeconds: number; spentSeconds: number } {
  const since = (span: number): readonly Worked[] => worked.filter(({ at }) => now.getTime() - at.getTime() < span)
  const active = new Set(since(ACTIVE_MS).map(({ actorId }) => actorId))
  const found = members.filter(({ id, role }) => role === 'reviewer' || active.has(id))
  const reviewers = Math.max(1, found.length > 0 ? found.length : members.filter(({ role }) => role === 'admin').length)
  return { reviewers, budgetSeconds: reviewers * minutesPerWeek * 60, spentSeconds: secondsIn(since(WEEK_MS), seconds) }
}
