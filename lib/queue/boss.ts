import { PgBoss, type Queue } from 'pg-boss'
import { aloneSince, databaseUrl } from '@/lib/env'
import { handBackAbandoned } from './abandoned'
import type { JobName } from './types'

type Options = Omit<Queue, 'name' | 'partition' | 'policy'>

const DEFAULTS: Options = {
  retryLimit: 4,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 15 * 60,
  // Where several processes work, one that died is noticed after this long, and its job is given to another.
  heartbeatSeconds: 20,
  deleteAfterSeconds: 7 * 24 * 3600,
}

const QUEUES: Record<JobName, Options> = {
  // Before the queues that hand their given-up jobs to them.
  'interaction.abandoned': DEFAULTS,
  'import.abandoned': DEFAULTS,
  'interaction.read': { ...DEFAULTS, deadLetter: 'interaction.abandoned' },
  'import.receive': { ...DEFAULTS, deadLetter: 'import.abandoned' },
  'import.undo': DEFAULTS,
  'account.refresh': DEFAULTS,
  'projections.refresh': { ...DEFAULTS, retryLimit: 1 },
  'calibration.publish': { ...DEFAULTS, retryLimit: 1 },
  'reviews.plan': { ...DEFAULTS, retryLimit: 1 },
  'propositions.apply': { ...DEFAULTS, retryLimit: 1 },
  'waiting.read': { ...DEFAULTS, retryLimit: 1 },
  'pipeline.snapshot': { ...DEFAULTS, retryLimit: 1 },
  // The outbox itself tries again; a job that is lost is found by the sweep.
  'delivery.send': { ...DEFAULTS, retryLimit: 1 },
  'deliveries.sweep': { ...DEFAULTS, retryLimit: 0 },
  'accounts.watch': { ...DEFAULTS, retryLimit: 0 },
  'digests.queue': { ...DEFAULTS, retryLimit: 0 },
  'outcomes.measure': { ...DEFAULTS, retryLimit: 1 },
  'pilot.measure': { ...DEFAULTS, retryLimit: 1 },
  'meeting.tell': DEFAULTS,
  // The next quarter of an hour tries again by itself.
  'calendar.read': { ...DEFAULTS, retryLimit: 0 },
  'calendars.due': { ...DEFAULTS, retryLimit: 1 },
}

/** Of this version; a former one may have left jobs of kinds that nobody handles any more. */
export const QUEUE_NAMES = Object.keys(QUEUES)

const held = globalThis as typeof globalThis & { credenceBoss?: Promise<PgBoss>; credenceBossRuns?: boolean }

/** Is the queue started in this process? Then a job can be sent inside any transaction. */
export const queueRuns = (): boolean => held.credenceBossRuns === true

/** The process-wide queue, started at first use. Await it before opening a transaction in which a job is sent. */
export function queue(): Promise<PgBoss> {
  held.credenceBoss ??= start().then((boss) => {
    held.credenceBossRuns = true
    return boss
  }).catch((error: unknown) => {
    delete held.credenceBoss
    throw error
  })
  return held.credenceBoss
}

/** Stops fetching, waits for running jobs (at most ten seconds) and closes the connections. */
export async function stopQueue(): Promise<void> {
  const boss = held.credenceBoss
  delete held.credenceBoss
  delete held.credenceBossRuns
  if (boss) await (await boss).stop({ graceful: true, timeout: 10_000 })
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    max: 3,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    useListenNotify: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => console.error('The job queue met an error and goes on:', error.message))
  await boss.start()
  for (const [name, options] of Object.entries(QUEUES)) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, options)
    else await boss.createQueue(name, options)
    // Fills the queue cache now: a look-up inside somebody's transaction would wait for that transaction itself
    // where all connections share one session.
    await boss.getJobById(name, '00000000-0000-7000-8000-000000000000')
  }
  const since = aloneSince()
  if (since) await handBackAbandoned(boss, Object.keys(QUEUES), since)
  return boss
}
