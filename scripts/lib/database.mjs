// Finds the running embedded database of a data folder or starts it. Used by start, tests and the CLI.
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { databaseFiles, EXIT_LOCKED } from './database-files.mjs'
import { Fault } from './fault.mjs'
import { isAlive, ownIdentity, readIdentity } from './lock.mjs'
import { ROOT } from './run-command.mjs'

const SCRIPT = fileURLToPath(new URL('../embedded-db.mjs', import.meta.url))
const PATIENCE_MS = 90_000
/** Within this a database that nobody holds has stopped, unless a client such as psql is connected. */
const STOP_MS = 5000

/**
 * Where things lie in the data folder of this process: CREDENCE_DATA_DIR, or `.data`.
 * @param {string} [dataDir]
 */
export const dataFiles = (dataDir) => databaseFiles(resolve(ROOT, dataDir ?? (process.env.CREDENCE_DATA_DIR || '.data')))

/**
 * @typedef {object} RunningDatabase
 * @property {string} url connection string, password included
 * @property {number} pid of the database process
 * @property {boolean} started whether this call started it
 * @property {Date | null} aloneSince when this call found the data folder used by nobody; null when others may use it
 * @property {() => Promise<void>} stop lets go of it; it stops within two seconds unless another process holds it too
 */

/**
 * The embedded database of a data folder: the running one, else a new process.
 * @param {{ dataDir?: string, port?: number, onBoot?: () => void }} [options] `dataDir` defaults to CREDENCE_DATA_DIR
 *   or `.data`; `onBoot` is told when a process has to be started (5–8 s the first time, under 2 s later)
 * @returns {Promise<RunningDatabase>}
 */
export async function ensureDatabase(options = {}) {
  const files = dataFiles(options.dataDir)
  mkdirSync(files.holders, { recursive: true, mode: 0o700 })
  await untilOrphanStops(files)
  const holder = join(files.holders, `${process.pid}-${holderCount++}.json`)
  writeFileSync(holder, JSON.stringify(ownIdentity()), { mode: 0o600 })
  const deadline = Date.now() + PATIENCE_MS
  let told = false
  try {
    while (Date.now() < deadline) {
      const running = readServer(files.server)
      if (running !== null && (await answers(running.port))) return held(running, false, null)
      const lockHolder = readIdentity(files.lock)
      if (lockHolder !== null && isAlive(lockHolder)) {
        await sleep(100)
        continue
      }
      if (!told) options.onBoot?.()
      told = true
      const alone = otherHolders(files.holders, holder) ? null : new Date()
      if (await boot(files, options.port ?? 0)) {
        const fresh = readServer(files.server)
        if (fresh !== null) return held(fresh, true, alone)
      }
    }
    throw new Fault(`The database in ${files.directory} did not answer in ${PATIENCE_MS / 1000} s; see ${files.log}.`)
  } catch (error) {
    rmSync(holder, { force: true })
    throw error
  }

  /** @param {{ url: string, pid: number, born: string | null }} server @param {boolean} started @param {Date | null} aloneSince */
  function held(server, started, aloneSince) {
    return {
      url: server.url,
      pid: server.pid,
      started,
      aloneSince,
      stop: async () => {
        rmSync(holder, { force: true })
        if (!started) return
        const end = Date.now() + 10_000
        while (isAlive(server) && !otherHolders(files.holders) && Date.now() < end) await sleep(50)
      },
    }
  }
}

/**
 * Makes a database the one of this process and of those that it starts.
 * @param {RunningDatabase} database
 */
export function useDatabase(database) {
  process.env.DATABASE_URL = database.url
  if (database.aloneSince !== null) process.env.CREDENCE_ALONE_SINCE = database.aloneSince.toISOString()
}

let holderCount = 0

/**
 * What a crash leaves is cleared up where nobody works any more: a database whose holders all died gets the time to stop.
 * @param {ReturnType<typeof databaseFiles>} files
 */
async function untilOrphanStops(files) {
  const end = Date.now() + STOP_MS
  while (readServer(files.server) !== null && !otherHolders(files.holders) && Date.now() < end) await sleep(50)
}

/** @param {string} directory @param {string} [own] a file that does not count */
function otherHolders(directory, own) {
  return readdirSync(directory).some((name) => {
    if (join(directory, name) === own) return false
    const identity = readIdentity(join(directory, name))
    return identity !== null && isAlive(identity)
  })
}

/**
 * @param {string} file
 * @returns {{ pid: number, born: string | null, port: number, url: string } | null}
 */
function readServer(file) {
  const identity = readIdentity(file)
  if (identity === null || !isAlive(identity)) return null
  try {
    const { port, url } = JSON.parse(readFileSync(file, 'utf8'))
    return { ...identity, port, url }
  } catch {
    return null
  }
}

/** @param {number} port */
function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    const finish = (/** @type {boolean} */ value) => {
      socket.destroy()
      done(value)
    }
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
    socket.setTimeout(5000, () => finish(false))
  })
}

/**
 * @param {ReturnType<typeof databaseFiles>} files
 * @param {number} port
 * @returns {Promise<boolean>} false when another process took the folder first
 */
async function boot(files, port) {
  const log = openSync(files.log, 'a', 0o600)
  // Its own process group: Ctrl-C must reach the web server first and the database last.
  const child = spawn(process.execPath, [SCRIPT, files.directory, String(port)], { detached: true, stdio: ['ignore', log, log, 'ipc'] })
  closeSync(log)
  try {
    return await new Promise((done, fail) => {
      child.once('message', () => done(true))
      child.once('error', fail)
      child.once('exit', (code) => {
        if (code === EXIT_LOCKED) done(false)
        else fail(new Fault(`The embedded database stopped while starting (code ${code}); ${files.log} says why. A backup is in ${files.backups} (docs/operations.md).`))
      })
    })
  } finally {
    if (child.connected) child.disconnect()
    child.unref()
  }
}
