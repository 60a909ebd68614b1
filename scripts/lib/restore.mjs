import { BackupFault, EXACT_TEXT, quoted, readBackup, tablesOf } from './backup.mjs'
import { connectTo } from './database-fault.mjs'
import { migrate, readApplied, readMigrations } from './migrate.mjs'

/** Rows and characters that go into one statement. */
const MOST_ROWS = 500
const MOST_TEXT = 1_000_000

/** @typedef {{ name: string, data: object, startAfter: string }} Job */

/**
 * Reads a backup from its beginning to its end without writing anything.
 * @param {string} file
 * @returns {Promise<{ header: import('./backup.mjs').Header, rows: number, tables: Map<string, number>, jobs: Job[] }>}
 * @throws {BackupFault} when it is none, is not whole, or was written under migrations that this version does not have
 */
export async function examineBackup(file) {
  /** @type {import('./backup.mjs').Header | undefined} */
  let header
  /** @type {Map<string, number>} */
  const tables = new Map()
  /** @type {Job[]} */
  const jobs = []
  let table = ''
  let rows = 0
  for await (const value of readBackup(file)) {
    if (header === undefined) header = value
    else if (value.table !== undefined) table = value.table
    else if (value.job !== undefined) jobs.push(value.job)
    else {
      rows += 1
      tables.set(table, (tables.get(table) ?? 0) + 1)
    }
  }
  if (header === undefined) throw new BackupFault(`${file} is no backup of Credence.`)
  const known = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]))
  const strange = header.migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (strange) throw new BackupFault(`${file} was written by another version of Credence: this one does not have its migration ${strange.name}. Restore it with that version or a newer one.`)
  return { header, rows, tables, jobs }
}

/**
 * Puts the rows of a backup into an empty database, whole or not at all, and then brings it up to date.
 * @param {{ url: string, file: string, onTable?: (name: string) => void }} options
 * @returns {Promise<{ header: import('./backup.mjs').Header, rows: number, workspaces: number, jobs: Job[] }>} `jobs` are for the caller to send
 * @throws {BackupFault} also when the database is not empty
 */
export async function restoreBackup({ url, file, onTable }) {
  const { header, rows, tables, jobs } = await examineBackup(file)
  const names = header.migrations.map(({ name }) => name)
  await assertEmpty(url, names)
  await migrate({ url, only: names })
  const client = await connectTo(url)
  try {
    await client.query('BEGIN')
    await client.query(EXACT_TEXT)
    const links = await takeForeignKeys(client)
    await load(client, file, onTable)
    for (const { table, name, definition } of links) await client.query(`ALTER TABLE "public".${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
  await migrate({ url })
  return { header, rows, workspaces: tables.get('Workspace') ?? 0, jobs }
}

/** @param {string} url @param {string[]} names */
async function assertEmpty(url, names) {
  const client = await connectTo(url)
  try {
    const { rows: [made] } = await client.query(`SELECT to_regclass('public."_prisma_migrations"') IS NOT NULL AS migrated, to_regclass('public."Workspace"') IS NOT NULL AS tables`)
    if (!made.migrated && !made.tables) return
    const applied = made.migrated ? (await readApplied(client)).map(({ name }) => name) : []
    const { rows: [found] } = made.tables ? await client.query('SELECT EXISTS (SELECT 1 FROM "public"."Workspace") AS some') : { rows: [{ some: false }] }
    if (found.some || applied.some((name) => !names.includes(name))) {
      throw new BackupFault('This database is not empty, and a backup is restored into an empty one only. Nothing was changed.\nName another data folder (CREDENCE_DATA_DIR) or a new database (DATABASE_URL), before anything was started on it.')
    }
  } finally {
    await client.end()
  }
}

/** Rows come by the names of their tables, not in the order in which they refer to each other. @param {import('pg').Client} client */
async function takeForeignKeys(client) {
  const { rows } = await client.query(`SELECT r.relname AS "table", c.conname AS name, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace WHERE c.contype = 'f' AND n.nspname = 'public'`)
  for (const { table, name } of rows) await client.query(`ALTER TABLE "public".${quoted(table)} DROP CONSTRAINT ${quoted(name)}`)
  return rows
}

/** @param {import('pg').Client} client @param {string} file @param {(name: string) => void} [onTable] */
async function load(client, file, onTable) {
  const types = new Map((await tablesOf(client)).map(({ name, columns }) => [name, new Map(columns.map((column) => [column.name, column.type]))]))
  let insert = ''
  let told = ''
  /** @type {(string | null)[][]} */
  let batch = []
  let size = 0
  const flush = async () => {
    const [first] = batch
    if (first) await client.query(insert, first.map((_, column) => batch.map((row) => row[column])))
    batch = []
    size = 0
  }
  let header = true
  for await (const value of readBackup(file)) {
    if (header) header = false
    else if (Array.isArray(value)) {
      batch.push(value)
      size += value.reduce((total, text) => total + (text?.length ?? 0), 0)
      if (batch.length >= MOST_ROWS || size >= MOST_TEXT) await flush()
    } else {
      await flush()
      if (value.table === undefined) continue
      const typeOf = types.get(value.table)
      if (typeOf === undefined) throw new BackupFault(`${file} has rows of the table ${value.table}, which there is not.`)
      const columns = /** @type {string[]} */ (value.columns)
      insert = `INSERT INTO "public".${quoted(value.table)} (${columns.map(quoted).join(', ')})
        SELECT ${columns.map((column, i) => `c${i}::${typeOf.get(column)}`).join(', ')} FROM unnest(${columns.map((_, i) => `$${i + 1}::text[]`).join(', ')}) AS t(${columns.map((_, i) => `c${i}`).join(', ')})`
      if (value.workspace !== null) await client.query(`SELECT set_config('app.workspace', $1, true)`, [value.workspace])
      if (value.table !== told) onTable?.((told = value.table))
    }
  }
  await flush()
}
