// The embedded Postgres as a process of its own: `node scripts/embedded-db.mjs DATA_DIR [PORT]`.
// It lives as long as somebody holds it (scripts/lib/database.mjs), so nothing is left behind after a crash.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isAlive, ownIdentity, readIdentity, takeLock } from './lib/lock.mjs'
import { databaseFiles, EXIT_LOCKED } from './lib/database-files.mjs'
import { openPglite, pgliteBackend } from './lib/pglite-backend.mjs'
import { serveBackend } from './lib/pg-multiplexer.mjs'

const [directory, wantedPort = '0'] = process.argv.slice(2)
if (directory === undefined) {
  console.error('usage: node scripts/embedded-db.mjs DATA_DIR [PORT]')
  process.exit(2)
}
const files = databaseFiles(resolve(directory))
mkdirSync(files.holders, { recursive: true, mode: 0o700 })

const lock = takeLock(files.lock)
if (!lock.taken) {
  console.error(`The data folder ${files.directory} is in use by process ${lock.pid}.`)
  process.exit(EXIT_LOCKED)
}

const db = await openPglite(files.cluster)
const password = savedPassword()
const server = await serveBackend(pgliteBackend(db), {
  port: Number(wantedPort),
  password,
  onCrash: (error) => {
    console.error('the database stopped working:', error)
    leave()
    process.exit(1)
  },
})

const url = `postgresql://postgres:${password}@127.0.0.1:${server.port}/postgres`
const draft = `${files.server}.${process.pid}`
writeFileSync(draft, JSON.stringify({ ...ownIdentity(), port: server.port, url }), { mode: 0o600 })
renameSync(draft, files.server)

/** The same at every boot, so that a web server whose database was started again can go on with its address. */
function savedPassword() {
  if (!existsSync(files.password)) writeFileSync(files.password, randomBytes(18).toString('base64url'), { mode: 0o600 })
  return readFileSync(files.password, 'utf8')
}

function leave() {
  rmSync(files.server, { force: true })
  if (lock.taken) lock.release()
}

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  rmSync(files.server, { force: true })
  await server.close()
  await db.close()
  leave()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())

/** Forgets holders that died, and stops when nobody is left. */
function countHolders() {
  let alive = 0
  for (const name of readdirSync(files.holders)) {
    const holder = readIdentity(join(files.holders, name))
    if (holder !== null && isAlive(holder)) alive += 1
    else rmSync(join(files.holders, name), { force: true })
  }
  if (alive === 0 && server.connections() === 0) void stop()
}
// Started by hand, it has no holder and waits for Ctrl-C.
if (process.send !== undefined) {
  setInterval(countHolders, 1000)
  process.send({ ready: true, url })
}
