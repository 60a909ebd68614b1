// npm run worker: handles jobs in a process of its own. Set CREDENCE_JOBS=external for the web server beside it.
import { startJobs, stopJobs } from '@/lib/jobs'
import { closeDatabase } from '@/lib/db/client'
import { dataFiles, ensureDatabase, useDatabase } from './lib/database.mjs'
import { migrate } from './lib/migrate.mjs'
import { provideSecrets } from './lib/secrets.mjs'

// Keys of model providers are sealed under the installation's secret.
provideSecrets(dataFiles().secrets)
const embedded = process.env.DATABASE_URL ? null : await ensureDatabase()
if (embedded) useDatabase(embedded)
await migrate({ url: process.env.DATABASE_URL ?? '' })
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
