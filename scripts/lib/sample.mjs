import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { NODE, NODE_FLAGS, ROOT } from './run-command.mjs'

const SEED = join(ROOT, 'scripts/seed.ts')

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether no workspace was made yet
 */
export async function isDatabaseEmpty(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT 1 FROM "Workspace") AS empty')
    return rows[0].empty
  } finally {
    await client.end()
  }
}

/** Whether this version comes with a sample workspace. */
export const hasSample = () => existsSync(SEED)

/**
 * Runs the loader of the sample workspace, which shows its own progress and may be run again after an interruption.
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether it came to its end
 */
export async function loadSample(signal) {
  const child = spawn(NODE, [...NODE_FLAGS, '--import', 'tsx', SEED], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], signal, killSignal: 'SIGTERM' })
  // An abort is reported as an error too; the exit code says enough.
  child.on('error', () => {})
  return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)))
}
