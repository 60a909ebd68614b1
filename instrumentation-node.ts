import { env } from '@/lib/env'
import { startJobs } from '@/lib/jobs'

const PARENT_CHECK_MS = 2000

/** What a web server process does beside answering requests. */
export async function startServerWork(): Promise<void> {
  const { CREDENCE_JOBS, CREDENCE_PARENT_PID, NEXT_PHASE } = env()
  if (NEXT_PHASE === 'phase-production-build') return
  if (CREDENCE_PARENT_PID !== undefined) endWithParent(CREDENCE_PARENT_PID)
  if (CREDENCE_JOBS === 'inline') await startJobs()
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
