import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './port.mjs'

const OLDEST_POSTGRES = 15
const DEBIAN = '/usr/lib/postgresql'

/**
 * @returns {{ bin: string, version: number } | null} folder of an installed PostgreSQL of at least version 15, the newest
 */
export function findPostgres() {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : []
  const found = [...(process.env.PATH ?? '').split(delimiter), ...debian]
    .filter((bin) => existsSync(join(bin, 'postgres')) && existsSync(join(bin, 'initdb')))
    .map((bin) => {
      const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
      return { bin, version: Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0) }
    })
    .filter(({ version }) => version >= OLDEST_POSTGRES)
    .sort((a, b) => b.version - a.version)
  return found[0] ?? null
}

/** PostgreSQL refuses to run as root; returns somebody else to run it as, or nothing when we are not root. */
function otherUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  return { uid: 65_534, gid: 65_534 }
}

/**
 * Starts a throw-away server in a temporary folder, on 127.0.0.1 only.
 * @param {string} bin
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startPostgres(bin) {
  const user = otherUser()
  const folder = mkdtempSync(join(tmpdir(), 'credence-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'], { ...user, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}${made.stderr}`)
  const port = await freePort(54_320)
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr.on('data', (part) => (said += part))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  for (let attempt = 0; ; attempt += 1) {
    if (server.exitCode !== null || attempt === 150) throw new Error(`PostgreSQL did not start:\n${said}`)
    const client = new pg.Client({ connectionString: url })
    const answered = await client.connect().then(() => client.query('SELECT 1')).then(() => true, () => false)
    await client.end().catch(() => {})
    if (answered) break
    await sleep(100)
  }
  return {
    url,
    stop: async () => {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
