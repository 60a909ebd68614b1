import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '@/lib/db/client'
import { startJobs, stopJobs } from '@/lib/jobs'
import type { ModelChoice } from '../credence/model-choice'
import { ensureDatabase, useDatabase } from '../lib/database.mjs'
import { migrate } from '../lib/migrate.mjs'

/** Runs `work` on an empty embedded database of its own, which is gone afterwards; DATABASE_URL is not touched by it. */
export async function inThrowAwayDatabase<T>(choice: ModelChoice | null, work: () => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'credence-eval-'))
  const database = await ensureDatabase({ dataDir })
  useDatabase(database)
  try {
    await migrate({ url: database.url })
    await startJobs({ modelOf: (workspaceId) => Promise.resolve(choice && choice.ofWorkspace(workspaceId)) })
    return await work()
  } finally {
    await stopJobs()
    await closeDatabase()
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
