import { performance } from 'node:perf_hooks'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { refreshAccount } from '@/lib/review'
import { heading, line, median, milliseconds } from './figures'
import { longAccount, type LongAccount, type LongInteraction } from './long-account'

const SIZES = [500, 5_000, 50_000]
const RUNS = 5

/**
 * What it takes to make everything derived of one account (beliefs, summary, queue), anew from its ledger, and after one new
 * interaction of ten observations, for accounts of growing length. Time in the transaction of the job, database included.
 */
export async function ledgerCost(workspaceId: string): Promise<void> {
  heading('Keeping an account with a long history')
  const fulls: number[] = []
  for (const size of SIZES) {
    const accountId = newId()
    const long = longAccount(accountId, size + RUNS * 10)
    const [past, coming] = [long.interactions.slice(0, -RUNS), long.interactions.slice(-RUNS)]
    await inWorkspace(workspaceId, (tx) => openLong(tx, workspaceId, accountId, long))
    await storeLong(workspaceId, accountId, past)
    const account = { id: accountId, name: `Long ${size}` }
    const now = new Date((past.at(-1)?.occurredAt.getTime() ?? 0) + 3_600_000)
    const full = await clocked(() => inWorkspace(workspaceId, (tx) => refreshAccount(tx, workspaceId, account, now, { cause: 'rebuild', interactionId: null, actorId: null })))
    const steps: number[] = []
    for (const next of coming) {
      await storeLong(workspaceId, accountId, [next])
      steps.push(await clocked(() => inWorkspace(workspaceId, (tx) => refreshAccount(tx, workspaceId, account, next.occurredAt, { cause: 'read', interactionId: next.id, actorId: null }))))
    }
    const again = await clocked(() => inWorkspace(workspaceId, (tx) => refreshAccount(tx, workspaceId, account, now, { cause: 'rebuild', interactionId: null, actorId: null })))
    fulls.push(full)
    line(`${size} observations in ${past.length} interactions`, `first ${milliseconds(full)}, again ${milliseconds(again)}, one more interaction ${milliseconds(median(steps))} (1/${(full / median(steps)).toFixed(0)})`)
  }
  fulls.slice(1).forEach((full, index) => {
    const [from, to] = [SIZES[index] ?? NaN, SIZES[index + 1] ?? NaN]
    const exponent = Math.log(full / (fulls[index] ?? NaN)) / Math.log(to / from)
    line(`growth from ${from} to ${to} observations`, `as n^${exponent.toFixed(2)}`)
  })
}

async function clocked(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function openLong(tx: Tx, workspaceId: string, accountId: string, { people }: LongAccount): Promise<void> {
  const createdAt = new Date(0)
  await tx.account.create({ data: { workspaceId, id: accountId, slug: accountId, name: `Long ${accountId}`, createdAt } })
  await tx.person.createMany({ data: people.map(({ id, name }) => ({ workspaceId, id, name, kind: 'named' as const, side: 'customer' as const, createdAt })) })
  await tx.employment.createMany({ data: people.map(({ id, role }) => ({ workspaceId, id: newId(), personId: id, accountId, role })) })
}

/** Interactions that are stored in one transaction. */
const AT_ONCE = 250

async function storeLong(workspaceId: string, accountId: string, interactions: LongInteraction[]): Promise<void> {
  for (let from = 0; from < interactions.length; from += AT_ONCE) {
    await inWorkspace(workspaceId, (tx) => storePart(tx, workspaceId, accountId, interactions.slice(from, from + AT_ONCE)))
  }
}

async function storePart(tx: Tx, workspaceId: string, accountId: string, interactions: LongInteraction[]): Promise<void> {
  await tx.interaction.createMany({
    data: interactions.map(({ observations: _, ...rest }) => ({
      ...rest, workspaceId, accountId, type: 'call' as const, format: 'plain_text', fileName: `${rest.id}.txt`, ingestedAt: rest.occurredAt, fidelity: 1, fromCustomer: true,
    })),
  })
  await tx.observation.createMany({
    data: interactions.flatMap(({ observations }) => observations).map(({ start, end, attribute, matches: _, ...rest }) => ({
      ...rest, workspaceId, spanStart: start, spanEnd: end, ...(attribute && { attribute }), ingestedAt: rest.eventAt, status: 'active' as const,
    })),
  })
}
