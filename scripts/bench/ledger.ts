import { systemCtx } from '@/lib/auth/verbs/ctx-as'
import { inWorkspace } from '@/lib/db/transaction'
import { planReviews, refreshAccount } from '@/lib/review'
import { newId } from '@/lib/shared/ids'
import { costOf, heading, line, median, milliseconds, type Cost } from './figures'
import { longAccount } from './long-account'
import { openLong, storeLong } from './long-store'

const SIZES = [500, 5_000, 50_000]
/** The first ones after a rebuild read what is cached of the account and find code that is not compiled for it; a server that runs for a while makes many. */
const RUNS = 25
const HOUR_MS = 3_600_000

/**
 * What it takes to make everything derived of one account (beliefs, summary, queue), anew from its ledger, and after one new
 * interaction of ten observations, for accounts of growing length. Time in the transaction of the job, database included. A rebuild is
 * made once, in a process that has kept the shorter accounts before it; an update is the median of those that follow it.
 */
export async function ledgerCost(workspaceId: string): Promise<void> {
  heading(`Keeping an account with a long history, an update being the median of the ${RUNS} that follow the rebuild`)
  const figures: (Measured & { size: number })[] = []
  for (const size of SIZES) {
    const { full, step, again, interactions } = await measured(workspaceId, size, RUNS)
    figures.push({ size, full, step, again, interactions })
    line(`${size} observations in ${interactions} interactions`, `rebuild ${milliseconds(full.wallMs)}, one more interaction ${milliseconds(step.wallMs)}: ${share(step.wallMs, full.wallMs)}`)
    line('  processor time of this process', `rebuild ${milliseconds(full.cpuMs)}, one more interaction ${milliseconds(step.cpuMs)}: ${share(step.cpuMs, full.cpuMs)}`)
    line('  a rebuild that finds all as it is', `${milliseconds(again.wallMs)}: ${share(step.wallMs, again.wallMs)}`)
  }
  figures.slice(1).forEach(({ size, full, step }, index) => {
    const before = figures[index]
    if (!before) return
    const exponent = (now: Cost, then: Cost): string => (Math.log(now.wallMs / then.wallMs) / Math.log(size / before.size)).toFixed(2)
    line(`growth from ${before.size} to ${size} observations`, `a rebuild as n^${exponent(full, before.full)}, one more interaction as n^${exponent(step, before.step)}`)
  })
}

type Measured = { interactions: number; full: Cost; step: Cost; again: Cost }

/** A new account of that many observations: its first rebuild, so many updates, and a rebuild that finds all as it is. */
async function measured(workspaceId: string, size: number, runs: number): Promise<Measured> {
  const accountId = newId()
  const long = longAccount(accountId, size + runs * 10)
  const [past, coming] = [long.interactions.slice(0, -runs), long.interactions.slice(-runs)]
  await inWorkspace(workspaceId, (tx) => openLong(tx, workspaceId, accountId, long))
  await storeLong(workspaceId, accountId, past)
  const account = { id: accountId, name: `Long ${size}` }
  const end = new Date((past.at(-1)?.occurredAt.getTime() ?? 0) + HOUR_MS)
  const rebuild = (now: Date) => costOf(() => inWorkspace(workspaceId, (tx) => refreshAccount(tx, workspaceId, account, now, { cause: 'rebuild', interactionId: null, actorId: null })))
  const full = await rebuild(end)
  // As the hour's job has done it in any workspace.
  await planReviews(systemCtx(workspaceId, 'bench', end))
  const steps: Cost[] = []
  for (const next of coming) {
    await storeLong(workspaceId, accountId, [next])
    steps.push(await costOf(() => inWorkspace(workspaceId, (tx) => refreshAccount(tx, workspaceId, account, next.occurredAt, { cause: 'read', interactionId: next.id, actorId: null }))))
  }
  const again = await rebuild(new Date((coming.at(-1)?.occurredAt.getTime() ?? 0) + HOUR_MS))
  const step = { wallMs: median(steps.map(({ wallMs }) => wallMs)), cpuMs: median(steps.map(({ cpuMs }) => cpuMs)) }
  return { interactions: past.length, full, step, again }
}

const share = (part: number, whole: number): string => `1/${(whole / part).toFixed(1)}`
