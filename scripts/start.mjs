// npm start and npm run dev: from a fresh clone to a served page. Until the packages are installed this file and what
// it imports at the top use Node's builtins only.
import { resolve } from 'node:path'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { databaseFiles } from './lib/database-files.mjs'
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

try {
  const running = readIdentity(files.appLock)
  if (running !== null && isAlive(running)) refuse(running.pid)
  await ensureInstalled({ withDev: dev })
  await continueInPinnedNode(fileURLToPath(import.meta.url))
  delete process.env.CREDENCE_STARTED_AT

  mkdirSync(files.directory, { recursive: true, mode: 0o700 })
  const lock = takeLock(files.appLock)
  if (!lock.taken) refuse(lock.pid)
  else {
    const { serve } = await import('./lib/serve.mjs')
    const code = await serve({ dev, files, onReady: (url) => console.log(`\nCredence is ready after ${((Date.now() - began) / 1000).toFixed(1)} s: ${url}\nCtrl-C stops it.\n`) })
    lock.release()
    process.exit(code)
  }
} catch (error) {
  console.error(error instanceof CommandError ? `${error.message}\n${error.output}` : error)
  process.exit(1)
}
