/** Runs once in each server process of Next, before the first request. */
export async function register(): Promise<void> {
  // Written out, because Next puts the value in here and leaves the branch out of other runtimes.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServerWork } = await import('./instrumentation-node')
    await startServerWork()
  }
}
