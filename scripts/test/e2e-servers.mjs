// The servers of the end-to-end tests: one for each worker, each on a port and a data folder of its own. The sample is loaded
// once and the folder copied, for loading takes longer than anything that comes after it.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp, buildIsStale } from '../lib/build.mjs'
import { ensureDatabase, useDatabase } from '../lib/database.mjs'
import { databaseFiles } from '../lib/database-files.mjs'
import { clientIsStale, generateClient } from '../lib/generate.mjs'
import { migrate } from '../lib/migrate.mjs'
import { ROOT } from '../lib/run-command.mjs'
import { loadSample } from '../lib/sample.mjs'
import { provideSecrets } from '../lib/secrets.mjs'
import { step } from '../lib/steps.mjs'

const { CREDENCE_E2E_DATA_DIR: folder = '', CREDENCE_E2E_PORT: port, CREDENCE_E2E_WORKERS: workers } = process.env
const stop = new AbortController()
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => stop.abort())

const folders = Array.from({ length: Number(workers) }, (_, index) => join(folder, String(index)))
const [first = folder, ...others] = folders
// One after the other: two servers that find the pages out of date would both build them.
if (clientIsStale()) await step('Generating the database client', generateClient)
if (buildIsStale()) await step('Building the pages', () => buildApp(stop.signal))
if (!stop.signal.aborted) await step('Loading the sample', prepare)
for (const other of others) cpSync(first, other, { recursive: true })

const servers = stop.signal.aborted ? [] : folders.map((dataDir, index) => {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], {
    cwd: ROOT, env: { ...process.env, PORT: String(Number(port) + index), CREDENCE_DATA_DIR: dataDir, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ready = new Promise((resolve) => child.stdout.on('data', (data) => {
    process.stdout.write(data)
    if (String(data).includes('Credence is ready')) resolve(undefined)
  }))
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  stop.signal.addEventListener('abort', () => child.kill('SIGTERM'))
  return { ready, ended }
})
void Promise.all(servers.map(({ ready }) => ready)).then(() => console.log('All servers are ready.'))
const codes = await Promise.race([Promise.all(servers.map(({ ended }) => ended)), ...servers.map(({ ended }) => ended.then((code) => [code]))])
stop.abort()
await Promise.all(servers.map(({ ended }) => ended))
process.exit(Math.max(0, ...codes))

/** An up-to-date database with the sample in the first folder, and its secrets. */
async function prepare() {
  mkdirSync(first, { recursive: true, mode: 0o700 })
  provideSecrets(databaseFiles(first).secrets)
  process.env.CREDENCE_DATA_DIR = first
  const database = await ensureDatabase({ dataDir: first })
  try {
    useDatabase(database)
    await migrate({ url: database.url })
    if (process.env.CREDENCE_SAMPLE !== 'off' && !(await loadSample(stop.signal)) && !stop.signal.aborted) throw new Error('The sample could not be loaded.')
  } finally {
    await database.stop()
    // Of the loading alone: each server finds out for itself.
    delete process.env.CREDENCE_ALONE_SINCE
  }
}
