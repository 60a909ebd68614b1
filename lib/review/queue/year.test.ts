import { describe, expect, it } from 'vitest'
import { FIRST_BELIEFS, placed, rankOf } from '@/lib/beliefs/pure'
import { admitted, budgetOf, costOf, isExpired, planQueue, secondsOf, DEFAULT_SECONDS, type Seconds, type Worked } from './budget'
import { candidatesOf } from './candidates'
import { drawOf } from './draw'
import { DEFAULT_POLICY } from './policy'
import { isRaised, reconcile, type StoredItem, type Wanted } from './reconcile'
import { stakesOf } from './stakes'
import { converse, DAY, modelOf, openYear, START, type SimulatedAccount } from './year.fixture'

const REVIEWERS = ['rena']
const WEEKS = 52
/** Five interactions a week, Monday to Friday. */
const TALKS = [2, 0, 2, 0, 1]
const POLICY = DEFAULT_POLICY

type Item = StoredItem & { wanted: Wanted; accountId: string; createdAt: Date; queued: boolean }

/** The queue of a year, kept in memory by the same pure functions that keep it in the database. */
class Year {
  readonly accounts: SimulatedAccount[]
  readonly items = new Map<string, Map<string, Item>>()
  readonly worked: Worked[] = []
  readonly next: () => number
  seconds: Seconds = DEFAULT_SECONDS
  room = 0
  asked = 0
  decided = 0
  readonly expired: Item[] = []
  private raised = 0

  constructor(seed: string, accounts: number) {
    const opened = openYear(seed, accounts)
    this.accounts = opened.accounts
    this.next = opened.next
    for (const { id } of this.accounts) this.items.set(id, new Map())
  }

  private readonly live = new Set<Item>()

  open(): Item[] {
    return [...this.live]
  }

  private settle(item: Item, status: Item['status']): void {
    item.status = status
    this.live.delete(item)
  }

  candidates(account: SimulatedAccount, now: Date): Wanted[] {
    const model = modelOf(account, now)
    const stakes = stakesOf([], account.ledger.highStakes === true, now, DEFAULT_POLICY)
    const ids = new Map(model.beliefs.map(({ key, id }) => [key, id]))
    return candidatesOf(account.ledger, model, { stakes, policy: POLICY, held: new Map(), asks: [] }).map((each) => ({ ...each, beliefId: ids.get(each.beliefKey ?? '') ?? null }))
  }

  refresh(account: SimulatedAccount, now: Date): void {
    const own = this.items.get(account.id) ?? new Map<string, Item>()
    const candidates = this.candidates(account, now)
    const rows = new Set([...this.open().filter(({ accountId }) => accountId === account.id), ...candidates.flatMap(({ key }) => own.get(key) ?? [])])
    const { fresh, reopened, changed, withdrawn } = reconcile([...rows], candidates)
    const byId = new Map([...rows].map((item) => [item.id, item]))
    const coming = [...fresh, ...reopened.map(({ wanted }) => wanted), ...changed.flatMap(({ wanted, becameHeadline }) => (becameHeadline ? [wanted] : []))]
    const taken = this.open().filter(({ queued }) => queued).reduce((sum, item) => sum + cost(item, this.seconds), 0)
    const queued = admitted(coming.map((wanted) => ({ wanted, quorum: wanted.quorum, pair: wanted.otherObservationId !== undefined })), this.room - taken, this.seconds)
    const fits = new Set([...queued].map(({ wanted }) => wanted))
    for (const wanted of fresh) own.set(wanted.key, this.stored(account, wanted, `item ${this.raised++}`, now, fits.has(wanted)))
    for (const { id, wanted } of reopened) own.set(wanted.key, this.stored(account, wanted, id, now, fits.has(wanted)))
    for (const { id, wanted } of changed) {
      const item = byId.get(id)
      if (item) Object.assign(item, { ...wanted, wanted, quorum: Math.max(item.quorum, wanted.quorum), queued: item.queued || fits.has(wanted) })
    }
    for (const id of withdrawn) {
      const item = byId.get(id)
      if (item) this.settle(item, 'withdrawn')
    }
  }

  private stored({ id: accountId }: SimulatedAccount, wanted: Wanted, id: string, createdAt: Date, queued: boolean): Item {
    this.asked++
    const item: Item = { ...wanted, wanted, id, accountId, createdAt, queued, status: 'open', isKnown: false }
    this.live.add(item)
    return item
  }

  /** The nightly plan: what nobody came to expires, and what fits is queued. */
  plan(now: Date): Item[] {
    const gone = this.open().filter((item) => isExpired({ ...item, pinned: isRaised(item) }, POLICY.expiryDays, now))
    for (const item of gone) this.settle(item, 'expired')
    this.expired.push(...gone)
    this.seconds = secondsOf(this.worked.slice(-200).flatMap(({ seconds, pair }) => (seconds === null ? [] : [{ seconds, pair }])))
    const budget = budgetOf({ members: REVIEWERS.map((id) => ({ id, role: 'reviewer' })), worked: this.worked, minutesPerWeek: POLICY.minutesPerWeek, seconds: this.seconds, now })
    this.room = budget.budgetSeconds - budget.spentSeconds
    const open = this.open()
    const { queued, propensity } = planQueue(open.map((item) => ({
      ...item, pair: isPair(item), sampled: item.reason === 'audit_sample', draw: isPair(item) ? null : drawOf(item.observationId), pinned: false, thin: false,
    })), this.room, this.seconds, POLICY.auditShare)
    for (const item of open) Object.assign(item, { queued: queued.has(item.id), propensity: propensity.get(item.id) ?? item.propensity })
    return gone
  }

  queuedSeconds(): number {
    return this.open().filter(({ queued }) => queued).reduce((sum, item) => sum + cost(item, this.seconds), 0)
  }

  /** A reviewer's sitting: the most pressing items, until the minutes of the day are over. */
  review(actorId: string, minutes: number, now: Date): void {
    let left = minutes * 60
    for (const item of this.open().filter(({ queued }) => queued).sort((a, b) => b.priority - a.priority)) {
      if (left < cost(item, this.seconds)) break
      const account = this.accounts.find(({ id }) => id === item.accountId)
      if (!account) continue
      // Of two verdicts each takes its time, whoever gives them.
      for (let verdict = 0; verdict < item.quorum; verdict++) {
        const spent = (isPair(item) ? 15 : 8) * (0.6 + 0.8 * this.next())
        left -= spent
        this.worked.push({ actorId, seconds: spent, pair: isPair(item), at: now })
      }
      this.settle(item, 'decided')
      this.decided++
      const said = isPair(item) ? undefined : account.said.find(({ id }) => id === item.observationId)
      if (said) said.ruled = said.right ? 'accepted' : 'rejected'
    }
  }
}

const isPair = (item: Item): boolean => item.wanted.otherObservationId !== undefined
const cost = (item: Item, seconds: Seconds): number => costOf({ pair: isPair(item), quorum: item.quorum }, seconds)

describe('a year of twenty accounts with five interactions a week', () => {
  it('keeps the queue within the budget, lets nothing expire that would change a headline, and says what share was reviewed', () => {
    const year = new Year('a year of reviews', 20)
    year.plan(new Date(START))
    for (let day = 0; day < WEEKS * 7; day++) {
      const at = (hour: number): Date => new Date(START + day * DAY + hour * 3_600_000)
      if (day % 7 < 5) {
        const talks = TALKS[day % 7] ?? 0
        for (const account of talks > 0 ? year.accounts : []) {
          for (let talk = 0; talk < talks; talk++) converse(account, year.next, at(8 + talk))
          year.refresh(account, at(10))
        }
        planned(year, at(10))
        for (const reviewer of REVIEWERS) year.review(reviewer, POLICY.minutesPerWeek / 5, at(15))
      }
      planned(year, at(23))
    }
    const spent = year.worked.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) / 60 / WEEKS / REVIEWERS.length
    expect(spent).toBeLessThanOrEqual(POLICY.minutesPerWeek + 1)
    const shares = sharesOf(year, new Date(START + WEEKS * 7 * DAY))
    expect(shares.first).toBeGreaterThan(shares.shown)
    expect(year.expired.length).toBeGreaterThan(0)
    process.stdout.write(
      `Reviewed: ${percent(shares.shown)} of the beliefs shown, ${percent(shares.first)} of those that pages open with. ${year.asked} items asked, ${year.decided} decided, ${year.expired.length} expired as unreviewed, ` +
      `${year.open().length} open; ${spent.toFixed(1)} of ${POLICY.minutesPerWeek} minutes a reviewer and week.\n`,
    )
  })
})

/** Plans the queue and holds it to its promise: it fits the time, and what is over would have changed nothing that is told. */
function planned(year: Year, now: Date): void {
  const gone = year.plan(now)
  expect(year.queuedSeconds()).toBeLessThanOrEqual(Math.max(0, year.room) + 1e-6)
  expect(gone.filter(({ headline }) => headline)).toEqual([])
  for (const account of year.accounts) {
    const keys = new Set(gone.filter(({ accountId }) => accountId === account.id).map(({ key }) => key))
    if (keys.size > 0) expect(year.candidates(account, now).filter(({ key, headline }) => headline && keys.has(key))).toEqual([])
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** Of the beliefs that are shown and live, those with words that a reviewer accepted; and of those that pages open with. */
function sharesOf({ accounts }: Year, now: Date): { shown: number; first: number } {
  const isReviewed = ({ clusters }: { clusters: { evidence: { accepted: boolean }[] }[] }): boolean => clusters.some(({ evidence }) => evidence.some(({ accepted }) => accepted))
  const live = accounts.map((account) => modelOf(account, now).beliefs.filter(({ admission, validTo }) => admission === 'shown' && validTo === null))
  const first = live.map((beliefs) => placed(beliefs, (belief) => rankOf(belief, now)).slice(0, FIRST_BELIEFS).map(({ belief }) => belief))
  const share = (lists: typeof live): number => lists.flat().filter(isReviewed).length / lists.flat().length
  return { shown: share(live), first: share(first) }
}
