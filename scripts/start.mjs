// npm start and npm run dev: from a fresh clone to a served page. Until the packages are installed this file and what
// it imports at the top use Node's builtins only.
import { resolve } from 'node:path'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { databaseFiles } from './lib/database-files.mjs'
import { Fault, saidOf } from './lib/fault.mjs'
import { continueInPinnedNode, ensureInstalled, loadDotEnv, requireNode } from './lib/install.mjs'
import { isAlive, readIdentity, takeLock } from './lib/lock.mjs'
import { CommandError, ROOT } from './lib/run-command.mjs'

// Kept in the environment, because the pinned Node begins anew after an installation.
process.env.CREDENCE_STARTED_AT ??= String(Date.now())
const began = Number(process.env.CREDENCE_STARTED_AT)
const dev = process.argv.includes('--dev')
requireNode()
loadDotEnv()
const files = databaseFiles(resolve(ROOT, process.env.CREDENCE_DATA_DIR || '.data'))

/** @param {number} pid */
function refuse(pid) {
  console.error(`Credence is already running on the data folder ${files.directory} (process ${pid}).
Nothing was changed. Stop that one first (Ctrl-C in its window, or: kill ${pid}), or give this one a folder of its own:
  CREDENCE_DATA_DIR=.data-2 npm ${dev ? 'run dev' : 'start'}`)
  process.exit(1)
}

/** A setting that the web server would stumble over, before anything is built or changed: zod and types need the installed Node. NODE_ENV is ours to set. */
async function checkSettings() {
  const [{ EnvError, parseEnv }, { connectTo }] = await Promise.all([import('../lib/env.ts'), import('./lib/database-fault.mjs')])
  try {
    parseEnv({ ...process.env, NODE_ENV: undefined })
  } catch (error) {
    throw error instanceof EnvError ? new Fault(error.message) : error
  }
  // Before minutes of building, too.
  if (process.env.DATABASE_URL) await (await connectTo(process.env.DATABASE_URL)).end()
}

/** @throws {Fault} */
function makeDataFolder() {
  try {
    mkdirSync(files.directory, { recursive: true, mode: 0o700 })
    accessSync(files.directory, constants.W_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const why = code === 'ENOSPC' ? 'the disk is full' : code === 'EEXIST' || code === 'ENOTDIR' ? 'there is a file in its place' : 'this user may not write there'
    throw new Fault(`The data folder ${files.directory} cannot be used: ${why}. Set CREDENCE_DATA_DIR to another one, or mend it.`, { cause: error })
  }
}

try {
  const running = readIdentity(files.appLock)
  if (running !== null && isAlive(running)) refuse(running.pid)
  await ensureInstalled({ withDev: dev })
  await continueInPinnedNode(fileURLToPath(import.meta.url))
  delete process.env.CREDENCE_STARTED_AT
  await checkSettings()
  makeDataFolder()
  const lock = takeLock(files.appLock)
  if (!lock.taken) refuse(lock.pid)
  else {
    const { serve } = await import('./lib/serve.mjs')
    const code = await serve({ dev, files, onReady: (url) => console.log(`\nCredence is ready after ${((Date.now() - began) / 1000).toFixed(1)} s: ${url}\nCtrl-C stops it.\n`) })
    lock.release()
    process.exit(code)
  }
} catch (error) {
  const said = error instanceof CommandError ? `${error.message}\n${error.output}` : saidOf(error)
  console.error(said)
  process.exit(1)
}
