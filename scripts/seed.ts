// Loads the sample workspace into the database of DATABASE_URL, with its jobs run here, and says how far it is.
import { closeDatabase } from '@/lib/db/client'
import { startJobs, stopJobs } from '@/lib/jobs'
import { loadSample, type Progress } from '../prisma/sample/load'

const STEPS = 6
let shown = -1

function tell({ received, read, total, account }: Progress): void {
  if (process.stdout.isTTY) {
    process.stdout.write(`\r    ${account ? `received ${received} of ${total} files (${account})` : `read ${read} of ${total} interactions`}`.padEnd(70))
    return
  }
  const done = account ? received : total + read
  const step = Math.floor((done / (2 * total)) * STEPS)
  if (step === shown) return
  shown = step
  console.log(account ? `    received ${received} of ${total} files` : `    read ${read} of ${total} interactions`)
}

try {
  await startJobs()
  await loadSample(new Date(), tell)
  if (process.stdout.isTTY) process.stdout.write('\n')
} finally {
  await stopJobs()
  await closeDatabase()
}
