import { env } from '@/lib/env'

/** Runs once in each server process of Next, before the first request. */
export async function register(): Promise<void> {
  const { NEXT_PHASE, NEXT_RUNTIME } = env()
  if (NEXT_RUNTIME !== 'nodejs' || NEXT_PHASE === 'phase-production-build') return
  const { startServerWork } = await import('./instrumentation-node')
  await startServerWork()
}
