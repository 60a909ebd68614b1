// npm run worker: handles jobs in a process of its own. Set CREDENCE_JOBS=external for the web server beside it.
import { startJobs, stopJobs } from '@/lib/jobs'
import { closeDatabase } from '@/lib/db/client'
import { EnvError, parseEnv } from '@/lib/env'
import { dataFiles, ensureDatabase, useDatabase } from './lib/database.mjs'
import { saidOf } from './lib/fault.mjs'
import { keepBeforeMigrating } from './lib/kept-backups.mjs'
import { migrate } from './lib/migrate.mjs'
import { provideSecrets } from './lib/secrets.mjs'

let embedded: Awaited<ReturnType<typeof ensureDatabase>> | null = null
try {
  parseEnv(process.env)
  // Keys of model providers are sealed under the installation's secret.
  provideSecrets(dataFiles().secrets)
  embedded = process.env.DATABASE_URL ? null : await ensureDatabase()
  if (embedded) {
    useDatabase(embedded)
    await keepBeforeMigrating({ url: embedded.url, folder: dataFiles().backups, now: new Date() })
  }
  await migrate({ url: process.env.DATABASE_URL ?? '' })
} catch (error) {
  console.error(error instanceof EnvError ? error.message : saidOf(error))
  await embedded?.stop()
  process.exit(1)
}
await startJobs()
console.log('The worker is waiting for jobs. Ctrl-C stops it.')

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await stopJobs()
  await closeDatabase()
  await embedded?.stop()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
