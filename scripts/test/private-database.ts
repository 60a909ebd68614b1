import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { ensureDatabase } from '../lib/database.mjs'
import { migrate } from '../lib/migrate.mjs'
import { migratedFolder } from './migrated-folder'

/** Points this test file at a migrated database of its own: on the given server, else an embedded one. Close it first, then drop it. */
export async function privateDatabase(): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
  const { url, drop } = server ? await createOn(server) : await embed()
  process.env.DATABASE_URL = url
  await migrate({ url })
  return drop
}

/** Gives this test file a database of its own for as long as it runs; `close` ends what it has opened on it. */
export function inPrivateDatabase(close: () => Promise<void>): void {
  let drop: () => Promise<void>
  beforeAll(async () => {
    drop = await privateDatabase()
  })
  afterAll(async () => {
    await close()
    await drop()
  })
}

async function embed(): Promise<{ url: string; drop: () => Promise<void> }> {
  const dataDir = await migratedFolder(await mkdtemp(join(tmpdir(), 'credence-test-')))
  const database = await ensureDatabase({ dataDir })
  const drop = async () => {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: database.url, drop }
}

async function createOn(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `credence_test_${randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await run(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.toString(), drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) }
}
