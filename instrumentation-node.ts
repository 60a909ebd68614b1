import { startJobs, stopJobs } from '@/lib/jobs'
import { env } from '@/lib/env'

const PARENT_CHECK_MS = 2000

/** What a web server process does beside answering requests. */
export async function startServerWork(): Promise<void> {
  const { CREDENCE_JOBS, CREDENCE_PARENT_PID, NEXT_MANUAL_SIG_HANDLE, NEXT_PHASE } = env()
  if (NEXT_PHASE === 'phase-production-build') return
  if (CREDENCE_PARENT_PID !== undefined) endWithParent(CREDENCE_PARENT_PID)
  // Next would end the process without waiting for a running job; `npm start` leaves the signals to us.
  if (NEXT_MANUAL_SIG_HANDLE !== undefined) endAfterJobs()
  if (CREDENCE_JOBS === 'inline') await startJobs()
}

function endAfterJobs(): void {
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await stopJobs()
    process.exit(0)
  }
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end())
}

/** Without its `npm start` there is nobody who keeps the database running, and the port would stay taken. */
function endWithParent(parent: number): void {
  setInterval(() => {
    try {
      process.kill(parent, 0)
    } catch {
      process.exit(1)
    }
  }, PARENT_CHECK_MS).unref()
}
