import { spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildApp, buildIsStale, NEXT } from './build.mjs'
import { ensureDatabase, useDatabase } from './database.mjs'
import { clientIsStale, generateClient } from './generate.mjs'
import { isAlive, readIdentity } from './lock.mjs'
import { keepBackup, keepBackups } from './kept-backups.mjs'
import { migrate, migrationChangesData } from './migrate.mjs'
import { portToServe } from './port.mjs'
import { NODE, NODE_FLAGS, ROOT } from './run-command.mjs'
import { hasSample, isDatabaseEmpty, loadSample } from './sample.mjs'
import { provideSecrets } from './secrets.mjs'
import { step } from './steps.mjs'

/** How long the web server may take once it was asked to stop; running jobs get ten seconds of it. */
const STOP_PATIENCE_MS = 13_000
/** Longer than clients and proxies keep an idle connection (mostly 60 s): who closes first resets a request that is just being sent. */
const KEEP_ALIVE_MS = 65_000

/**
 * Prepares everything and serves until a signal or until the web server ends.
 * @param {{ dev: boolean, files: ReturnType<typeof import('./database-files.mjs').databaseFiles>, onReady: (url: string) => void }} options
 * @returns {Promise<number>} exit code
 */
export async function serve({ dev, files, onReady }) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  const stop = new AbortController()
  const stopping = () => stop.signal.aborted
  const asked = new Promise((resolve) => stop.signal.addEventListener('abort', resolve))
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      if (!stopping()) console.log('\nStopping …')
      stop.abort()
    })
  }

  provideSecrets(files.secrets)
  process.env.CREDENCE_DATA_DIR = files.directory
  process.env.NEXT_TELEMETRY_DISABLED ??= '1'
  if (clientIsStale()) await step('Generating the database client', generateClient)
  if (!dev && buildIsStale()) {
    const built = await step('Building the pages (after a change only; this takes a minute or two)', () => buildApp(stop.signal))
    if (!built) return 0
  }
  if (stopping()) return 0

  const database = await openDatabase(files)
  /** @type {ReturnType<typeof keepBackups> | undefined} */
  let backups
  try {
    if (database.embedded && process.env.CREDENCE_BACKUPS !== 'off' && (await migrationChangesData(database.url))) {
      await step(`Keeping a backup in ${files.backups}, before the database is changed`, () => keepBackup({ url: database.url, folder: files.backups, now: new Date() }))
    }
    await step('Bringing the database up to date', () => migrate({ url: database.url, onApply: (name) => console.log(`    ${name}`) }))
    const unfinished = join(files.directory, 'sample-unfinished')
    if (process.env.CREDENCE_SAMPLE !== 'off' && hasSample() && !stopping() && (existsSync(unfinished) || (await isDatabaseEmpty(database.url)))) {
      console.log('  Loading the sample workspace: its calls, mails and tickets go through the real pipeline …')
      writeFileSync(unfinished, '')
      if (await loadSample(stop.signal)) rmSync(unfinished)
      else if (!stopping()) console.error('  The sample workspace could not be loaded completely; the next start tries again.')
    }
    if (stopping()) return 0

    if (database.embedded && process.env.CREDENCE_BACKUPS !== 'off' && !dev) backups = keepBackups({ url: database.url, folder: files.backups })
    const host = process.env.CREDENCE_HOST || undefined
    const reached = process.env.NEXTAUTH_URL || undefined
    const wanted = Number(process.env.PORT || 3000)
    const port = await portToServe(wanted, { host, reached })
    if (port !== wanted) console.log(`  Port ${wanted} is taken, so this is port ${port}.`)
    const url = reached ?? `http://localhost:${port}`
    child = spawn(NODE, [...NODE_FLAGS, NEXT, ...(dev ? ['dev'] : ['start', '--keepAliveTimeout', String(KEEP_ALIVE_MS)]), '--port', String(port), ...(host ? ['--hostname', host] : [])], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: dev ? 'development' : 'production',
        PORT: String(port),
        NEXTAUTH_URL: url,
        DATABASE_URL: database.url,
        CREDENCE_PARENT_PID: String(process.pid),
        ...(dev ? {} : { NEXT_MANUAL_SIG_HANDLE: 'true' }),
      },
      stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit'],
    })
    const ended = new Promise((resolve) => child?.once('exit', () => resolve(undefined)))
    void Promise.race([ended, untilAnswers(port, host)]).then(() => {
      if (!stopping() && child?.exitCode === null) onReady(url)
    })
    await Promise.race([asked, ended])
    if (stopping()) {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child?.kill('SIGKILL'), STOP_PATIENCE_MS)
      await ended
      clearTimeout(timer)
      return 0
    }
    console.error('The web server stopped unexpectedly; what it said is above. Nothing that was saved is lost. Start it again with npm start.')
    return 1
  } finally {
    await backups?.stop()
    await database.stop()
    if (stopping()) console.log('Stopped.')
  }
}

/**
 * @param {ReturnType<typeof import('./database-files.mjs').databaseFiles>} files
 * @returns {Promise<{ url: string, embedded: boolean, stop(): Promise<void> }>}
 */
async function openDatabase(files) {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, embedded: false, stop: async () => {} }
  const first = !existsSync(files.cluster)
  const database = await step(first ? 'Starting the embedded database (the first time takes 5 to 8 seconds)' : 'Starting the embedded database', () =>
    ensureDatabase({ dataDir: files.directory }),
  )
  useDatabase(database)
  const port = Number(new URL(database.url).port)
  let reviving = false
  const watch = setInterval(async () => {
    if (reviving || isAlive(readIdentity(files.server) ?? { pid: database.pid, born: null })) return
    reviving = true
    console.error('The embedded database stopped; starting it again. What was committed is safe.')
    await ensureDatabase({ dataDir: files.directory, port }).catch((error) => console.error(error))
    reviving = false
  }, 2000)
  return {
    url: database.url,
    embedded: true,
    stop: async () => {
      clearInterval(watch)
      await database.stop()
    },
  }
}

/** Addresses that stand for every one of the machine. */
const EVERYWHERE = ['0.0.0.0', '::']

/** @param {number} port @param {string | undefined} host */
async function untilAnswers(port, host = '127.0.0.1') {
  const asked = EVERYWHERE.includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  for (;;) {
    try {
      await fetch(`http://${asked}:${port}/`, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
      return
    } catch {
      await sleep(150)
    }
  }
}
