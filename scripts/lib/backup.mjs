// A backup holds the rows of every table as text, so that it can be restored into an embedded database and into a server
// alike, and by a later version: the schema comes from prisma/migrations, not from the file.
import { createHmac } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { connectTo } from './database-fault.mjs'
import { Fault } from './fault.mjs'
import { readApplied } from './migrate.mjs'

export const BACKUP_FORMAT = 1

/** Rows that are asked for at once; of a table with whole files in it, one. */
const BATCH = 200

/** Text that reads back as the very same value, wherever it was written. */
export const EXACT_TEXT = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1`

/** A backup that cannot be written, read or restored; the message says why and what to do. */
export class BackupFault extends Fault {}

/**
 * @typedef {{ name: string, type: string }} Column
 * @typedef {{ name: string, columns: Column[], perWorkspace: boolean }} Table
 * @typedef {{ format: number, writtenAt: string, migrations: { name: string, checksum: string }[], secret: string | null }} Header
 */

/**
 * A mark of the secret under which keys and fingerprints were made: a restore can say that it is another one.
 * So short that it tells nothing of the secret.
 * @param {string | undefined} secret
 */
export const markOf = (secret) => (secret ? createHmac('sha256', secret).update('credence backup').digest('hex').slice(0, 6) : null)

/** @param {string} name */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`

/** @param {import('pg').Client} client @returns {Promise<Table[]>} */
export async function tablesOf(client) {
  const { rows } = await client.query(`SELECT c.relname AS name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' GROUP BY c.relname ORDER BY c.relname`)
  return rows.map(({ name, columns }) => ({ name, columns, perWorkspace: columns.some((/** @type {Column} */ column) => column.name === 'workspaceId') }))
}

/**
 * Writes all rows as they stand at one instant. The file appears when it is complete; until then it is called `.part`.
 * @param {{ url: string, file: string, now: Date, secret: string | undefined }} options
 * @returns {Promise<{ rows: number, workspaces: number }>}
 */
export async function writeBackup({ url, file, now, secret }) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const part = `${file}.part`
  const client = await connectTo(url)
  try {
    const { rows: [made] } = await client.query(`SELECT to_regclass('public."Workspace"') IS NOT NULL AS tables`)
    if (!made.tables) throw new BackupFault('There is nothing in this database yet, so there is nothing to keep.')
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(EXACT_TEXT)
    const counts = { rows: 0, workspaces: 0 }
    await pipeline(Readable.from(linesOf(client, { now, secret, counts })), createGzip(), createWriteStream(part, { mode: 0o600 }))
    await client.query('COMMIT')
    renameSync(part, file)
    return counts
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

/** @param {import('pg').Client} client @param {{ now: Date, secret: string | undefined, counts: { rows: number, workspaces: number } }} options */
async function* linesOf(client, { now, secret, counts }) {
  const migrations = (await readApplied(client)).map(({ name, checksum }) => ({ name, checksum }))
  yield line({ format: BACKUP_FORMAT, writtenAt: now.toISOString(), migrations, secret: markOf(secret) })
  const workspaces = (await client.query('SELECT "id"::text AS id FROM "public"."Workspace" ORDER BY "id"')).rows.map(({ id }) => id)
  counts.workspaces = workspaces.length
  for (const table of await tablesOf(client)) {
    // Row-level security shows the owner of the tables one workspace at a time.
    for (const workspace of table.perWorkspace ? workspaces : [null]) {
      if (workspace !== null) await client.query(`SELECT set_config('app.workspace', $1, true)`, [workspace])
      yield line({ table: table.name, columns: table.columns.map(({ name }) => name), workspace })
      for await (const row of rowsOf(client, table, workspace)) {
        counts.rows += 1
        yield line(row)
      }
    }
  }
  for (const job of await openJobs(client)) yield line({ job })
  yield line({ end: true, rows: counts.rows })
}

/** @param {unknown} value */
const line = (value) => `${JSON.stringify(value)}\n`

/** @param {import('pg').Client} client @param {Table} table @param {string | null} workspace */
async function* rowsOf(client, { name, columns }, workspace) {
  const where = workspace === null ? '' : ' WHERE "workspaceId" = current_setting(\'app.workspace\')::uuid'
  await client.query(`DECLARE "backup" NO SCROLL CURSOR FOR SELECT ${columns.map((column) => `${quoted(column.name)}::text`).join(', ')} FROM "public".${quoted(name)}${where}`)
  const batch = columns.some(({ type }) => type === 'bytea') ? 1 : BATCH
  for (;;) {
    const { rows } = await client.query({ text: `FETCH ${batch} FROM "backup"`, rowMode: 'array' })
    yield* rows
    if (rows.length < batch) break
  }
  await client.query('CLOSE "backup"')
}

/** What the queue still has to do. @param {import('pg').Client} client */
async function openJobs(client) {
  const { rows: [queue] } = await client.query(`SELECT to_regclass('pgboss.job') IS NOT NULL AS made`)
  if (!queue.made) return []
  const { rows } = await client.query(`SELECT "name", "data", "start_after" AS "startAfter" FROM pgboss.job
    WHERE "state" IN ('created', 'retry', 'active') AND "name" NOT LIKE '\\_\\_pgboss\\_\\_%' ORDER BY "created_on"`)
  return rows
}

/**
 * The lines of a backup after its header: a table's head, an array for each of its rows, open jobs.
 * @param {string} file
 * @returns {AsyncGenerator<any>}
 * @throws {BackupFault} for a file that is none, or not whole
 */
export async function* readBackup(file) {
  const source = createReadStream(file)
  const lines = createInterface({ input: source.pipe(createGunzip()).on('error', () => {}), crlfDelay: Infinity })
  let rows = 0
  let whole = false
  let first = true
  try {
    for await (const text of lines) {
      const value = JSON.parse(text)
      if (first && value.format !== BACKUP_FORMAT) throw new BackupFault(typeof value.format === 'number' ? `${file} was written by a newer version of Credence. Restore it with that one.` : `${file} is no backup of Credence.`)
      first = false
      if (Array.isArray(value)) rows += 1
      if (value.end === true) whole = value.rows === rows
      else yield value
    }
  } catch (error) {
    if (error instanceof BackupFault) throw error
    throw new BackupFault(first ? `${file} is no backup of Credence.` : `${file} is damaged (${error instanceof Error ? error.message : error}). Take another backup.`)
  }
  if (first) throw new BackupFault(`${file} is no backup of Credence.`)
  if (!whole) throw new BackupFault(`${file} is cut short: its end is missing. Take another backup.`)
}
