import { fromPrisma } from 'pg-boss'
import { asOwner, type Tx } from '@/lib/db/transaction'
import { describeFault } from '@/lib/shared/describe-fault'
import { queue, queueRuns } from './boss'
import type { JobName, Jobs } from './types'

export { queue, stopQueue } from './boss'
export { health, type Health } from './health'
export type { JobName, Jobs } from './types'

/**
 * Sends a job in the transaction that writes its row: both stand, or neither does.
 * Await `queue()` before the transaction begins. With `startAfter` it is handled then, not at once.
 */
export async function send<N extends JobName>(tx: Tx, name: N, data: Jobs[N], { startAfter }: { startAfter?: Date } = {}): Promise<void> {
  const boss = await queue()
  await asOwner(tx, () => boss.send(name, data, { db: fromPrisma(tx), ...(startAfter && { startAfter }) }))
}

/** Sends several jobs of one kind, as `send` sends one. */
export async function sendAll<N extends JobName>(tx: Tx, name: N, all: readonly Jobs[N][]): Promise<void> {
  if (all.length === 0) return
  const boss = await queue()
  await asOwner(tx, () => boss.insert(name, all.map((data) => ({ data })), { db: fromPrisma(tx) }))
}

/**
 * Sends a job in a transaction whose caller may not have awaited `queue()`; false where the queue is not started in this process:
 * then somebody else has to find what was to be done.
 */
export async function sendIfRunning<N extends JobName>(tx: Tx, name: N, data: Jobs[N]): Promise<boolean> {
  if (!queueRuns()) return false
  await send(tx, name, data)
  return true
}

/** How often an empty queue is looked at, in seconds: where somebody waits for what comes of it, and where nobody does. */
const LOOK = { soon: 0.5, sometime: 5 } as const

/** Handles jobs of one kind, `concurrency` at a time, until the queue stops. A throw is a failed attempt. */
export async function work<N extends JobName>(name: N, concurrency: number, handle: (data: Jobs[N]) => Promise<void>, look: keyof typeof LOOK = 'soon'): Promise<void> {
  const boss = await queue()
  for (let n = 0; n < concurrency; n++) {
    const worker: string = await boss.work<Jobs[N]>(name, { pollingIntervalSeconds: LOOK[look] }, async ([job]) => {
      if (!job) return
      try {
        await handle(job.data)
      } catch (error) {
        // The queue keeps what happened and tries again; the log of the server says that it did.
        console.error(`fault in job ${name} ${job.id}: ${describeFault(error)}`)
        throw error
      }
      // Where one job was, more may wait: look again at once. Only an empty queue is looked at from time to time.
      boss.notifyWorker(worker)
    })
  }
}

/** Runs a job at the times of a cron line (UTC). */
export async function schedule<N extends JobName>(name: N, cron: string, data: Jobs[N]): Promise<void> {
  await (await queue()).schedule(name, cron, data)
}
