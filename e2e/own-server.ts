import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from '../scripts/lib/port.mjs'

const run = promisify(execFile)

/** A server with a data folder of its own, for journeys that must not disturb the one that all others share. */
export type OwnServer = { url: string; kill: () => Promise<void>; stop: () => Promise<void> }

const settings = (dataDir: string) => ({ ...process.env, CREDENCE_DATA_DIR: dataDir, CREDENCE_SAMPLE: 'off', CREDENCE_SAMPLE_SIGN_IN: 'on', NEXTAUTH_URL: '', DATABASE_URL: '' })

/** `npm start` on a data folder, once it answers. `kill` ends all of it but the database as `kill -9` does. */
export async function startOwnServer(dataDir: string): Promise<OwnServer> {
  const port = await freePort(3217)
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...settings(dataDir), PORT: String(port) }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        said += data.toString()
        if (said.includes('Credence is ready')) resolve()
      })
    }
    child.once('exit', () => reject(new Error(`the server ended while starting:\n${said}`)))
  })
  const signal = async (name: NodeJS.Signals, pid: number) => {
    if (child.exitCode === null && child.signalCode === null) process.kill(pid, name)
    await ended
  }
  const pid = child.pid ?? 0
  return { url: `http://localhost:${port}`, kill: () => signal('SIGKILL', -pid), stop: () => signal('SIGTERM', pid) }
}

/** Runs a TypeScript entry on a data folder; gives what it wrote to standard output, and throws when it fails. */
export async function runOn(dataDir: string, entry: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['scripts/run.mjs', entry, ...args], { env: settings(dataDir) })
  return stdout
}

/** One row of numbers from the running database of a data folder. */
export async function countIn(dataDir: string, sql: string): Promise<Record<string, number>> {
  const { url } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')) as { url: string }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, string>>(sql)
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, Number(value)]))
  } finally {
    await client.end()
  }
}
