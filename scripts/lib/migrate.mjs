// Applies prisma/migrations in order and keeps Prisma's own table, so that `prisma migrate deploy` agrees.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectTo, DatabaseFault } from './database-fault.mjs'

export const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** One lock for all instances that start at once on the same server; any constant will do. */
const LOCK_KEY = 7_264_511

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/**
 * @param {string} [directory]
 * @returns {{ name: string, sql: string, checksum: string }[]} in the order in which they apply
 */
export function readMigrations(directory = MIGRATIONS) {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(directory, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

/**
 * Brings a database up to date, each migration in one transaction.
 * @param {{ url: string, directory?: string, onApply?: (name: string) => void, only?: readonly string[] }} options `only`: those that
 *   a backup was written under, before its rows are loaded
 * @returns {Promise<string[]>} names of the migrations that were applied now
 * @throws when an applied migration was edited, is missing here, or was left failed by another tool
 */
export async function migrate({ url, directory = MIGRATIONS, onApply, only }) {
  const migrations = readMigrations(directory).filter(({ name }) => only === undefined || only.includes(name))
  const client = await connectTo(url)
  try {
    const applied = []
    for (;;) {
      const next = await inTransaction(client, async () => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY])
        await client.query(TABLE)
        const pending = nextMigration(migrations, await readApplied(client))
        if (pending === undefined) return undefined
        onApply?.(pending.name)
        await apply(client, pending)
        return pending
      })
      if (next === undefined) return applied
      applied.push(next.name)
    }
  } finally {
    await client.end()
  }
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether `migrate` would change a database that has something in it
 */
export async function migrationChangesData(url) {
  const client = await connectTo(url)
  try {
    const { rows: [made] } = await client.query(`SELECT to_regclass('public."_prisma_migrations"') IS NOT NULL AND to_regclass('public."Workspace"') IS NOT NULL AS tables`)
    if (!made.tables) return false
    const { rows: [found] } = await client.query('SELECT EXISTS (SELECT 1 FROM "public"."Workspace") AS some')
    return found.some && nextMigration(readMigrations(), await readApplied(client)) !== undefined
  } finally {
    await client.end()
  }
}

/**
 * @param {import('pg').Client} client
 * @param {{ name: string, sql: string, checksum: string }} migration
 */
async function apply(client, { name, sql, checksum }) {
  const startedAt = new Date()
  try {
    await client.query(sql)
  } catch (error) {
    throw new DatabaseFault(`Migration ${name} failed and was rolled back: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  // A migration may move search_path or role; the bookkeeping must not depend on that.
  await client.query('RESET ROLE')
  await client.query(
    `INSERT INTO "public"."_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name, startedAt],
  )
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<{ name: string, checksum: string, finished: Date | null }[]>} in the order in which they were applied
 */
export async function readApplied(client) {
  const { rows } = await client.query(
    'SELECT "migration_name" AS name, "checksum", "finished_at" AS finished FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at"',
  )
  return rows
}

/**
 * @param {{ name: string, sql: string, checksum: string }[]} migrations
 * @param {{ name: string, checksum: string, finished: Date | null }[]} applied
 * @returns {{ name: string, sql: string, checksum: string } | undefined} the first that is not applied yet
 */
export function nextMigration(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const file = known.get(row.name)
    if (row.finished === null) throw new DatabaseFault(`Migration ${row.name} was started and did not finish. Run "npx prisma migrate resolve" on it first.`)
    if (file === undefined) throw new DatabaseFault(`The database has the migration ${row.name}, which this version does not know: a newer version of Credence was started on it. Nothing was changed. Use that version, or restore a backup from before (docs/operations.md).`)
    if (file.checksum !== row.checksum) throw new DatabaseFault(`Migration ${row.name} was changed after it was applied. Restore its file and write a new migration instead.`)
  }
  const done = new Set(applied.map((row) => row.name))
  return migrations.find((migration) => !done.has(migration.name))
}

/**
 * @template T
 * @param {import('pg').Client} client
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inTransaction(client, work) {
  await client.query('BEGIN')
  try {
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
