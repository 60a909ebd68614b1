import { queue, QUEUE_NAMES } from './boss'

/** A job that was due so long ago says that nobody works, or that far more comes in than is read. */
const LATE_MS = 10 * 60_000
/** Longer than any statement waits for another, but for a backup of the embedded database. */
const PATIENCE_MS = 10_000
/** Whoever asks, the database is not asked more often. */
const FRESH_MS = 2000

/** `late`: when the job that has waited longest was due. */
export type Health = { database: 'ok' | 'down'; jobs: 'ok' | 'late' | 'unknown' }

let last: { at: number; answer: Promise<Health> } | undefined

/** Does the database answer, and is what is to be done being done? Never throws. */
export function health(now: Date = new Date()): Promise<Health> {
  if (last === undefined || now.getTime() - last.at >= FRESH_MS || now.getTime() < last.at) last = { at: now.getTime(), answer: look(now) }
  return last.answer
}

async function look(now: Date): Promise<Health> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS)
  })
  try {
    const oldest = await Promise.race([oldestDue(), tooLate])
    return { database: 'ok', jobs: oldest !== null && now.getTime() - oldest.getTime() > LATE_MS ? 'late' : 'ok' }
  } catch {
    return { database: 'down', jobs: 'unknown' }
  } finally {
    clearTimeout(timer)
  }
}

async function oldestDue(): Promise<Date | null> {
  const { rows }: { rows: { due: Date | null }[] } = await (await queue()).getDb().executeSql(`SELECT min(start_after) AS due FROM pgboss.job WHERE state IN ('created', 'retry') AND name = ANY($1)`, [QUEUE_NAMES])
  return rows[0]?.due ?? null
}
