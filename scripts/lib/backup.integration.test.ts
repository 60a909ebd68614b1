import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BackupFault, writeBackup } from './backup.mjs'
import { findPostgres, startPostgres } from './installed-postgres.mjs'
import { backupName, backupsIn, keepBackup, keepBeforeMigrating, KEPT } from './kept-backups.mjs'
import { migrate, migrationChangesData, readMigrations } from './migrate.mjs'
import { openPglite, pgliteBackend } from './pglite-backend.mjs'
import { serveBackend } from './pg-multiplexer.mjs'
import { examineBackup, restoreBackup } from './restore.mjs'

const folder = mkdtempSync(join(tmpdir(), 'credence-backup-'))
const file = join(folder, 'whole.backup.gz')
const now = new Date('2026-03-01T02:00:00Z')
const secret = 'the secret of a test installation'
const stops: (() => Promise<void>)[] = []
let from: string

/** As of a version before the last migration. */
const OLDER = readMigrations().slice(0, -1).map(({ name }) => name)
const ODD = `Müller & "Söhne",\n{back\\slash}\ttab`

/** A cluster as it is made, to be copied: making one takes seconds. */
const made = join(folder, 'made')
let copies = 0

async function emptyDatabase(): Promise<string> {
  if (!existsSync(made)) await (await openPglite(made)).close()
  const cluster = join(folder, `cluster-${++copies}`)
  cpSync(made, cluster, { recursive: true })
  const db = await openPglite(cluster)
  const server = await serveBackend(pgliteBackend(db), { password: 'secret' })
  stops.push(async () => {
    await server.close()
    await db.close()
  })
  return `postgresql://postgres:secret@127.0.0.1:${server.port}/postgres`
}

async function ask(url: string, ...statements: [string, unknown[]?][]): Promise<pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const results = []
  for (const [sql, values] of statements) results.push(await client.query(sql, values))
  await client.end()
  return results
}

/** Everything that is in a backup but when it was written and under which migrations. */
const rowsIn = (path: string): string[] => gunzipSync(readFileSync(path)).toString().split('\n').filter((line) => line.startsWith('["')).sort()

beforeAll(async () => {
  from = await emptyDatabase()
  await migrate({ url: from, only: OLDER })
  for (const n of [1, 2]) {
    const workspace = `01a21dd8-0000-7000-8000-00000000000${n}`
    await ask(from,
      [`INSERT INTO "Workspace" ("id", "name", "kind", "createdAt") VALUES ($1, $2, 'real', '2026-02-03 04:05:06.789+00')`, [workspace, ODD]],
      [`INSERT INTO "Account" ("workspaceId", "id", "slug", "name", "createdAt") SELECT $1, gen_random_uuid(), 'a' || i, $2 || i, now() FROM generate_series(1, 450) i`, [workspace, ODD]],
      [`INSERT INTO "Import" ("workspaceId", "id", "createdAt") VALUES ($1, $1, now())`, [workspace]],
      [`INSERT INTO "ImportFile" ("workspaceId", "id", "importId", "accountId", "fileName", "bytes", "original", "status", "counts", "createdAt")
        SELECT $1, gen_random_uuid(), $1, "id", 'x', 3, '\\x00ff0a'::bytea, 'done', '{"shown": 1.5, "words": ["a\\"b"]}', now() FROM "Account" WHERE "workspaceId" = $1 LIMIT 3`, [workspace]],
    )
  }
  expect(await writeBackup({ url: from, file, now, secret })).toEqual({ rows: 910, workspaces: 2 })
})

afterAll(async () => {
  for (const stop of stops) await stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  it('is restored row for row by a later version, which then brings the database up to date', async () => {
    const to = await emptyDatabase()
    expect(await restoreBackup({ url: to, file })).toMatchObject({ rows: 910, workspaces: 2, jobs: [] })
    const again = join(folder, 'again.backup.gz')
    await writeBackup({ url: to, file: again, now, secret })
    // The last migration may add columns to a row, and takes none away.
    expect(rowsIn(again)).toHaveLength(rowsIn(file).length)
    expect((await examineBackup(again)).header.migrations).toHaveLength(OLDER.length + 1)
    const [names, files, links] = await ask(to,
      ['SELECT DISTINCT "name" FROM "Workspace"'], ['SELECT DISTINCT "original", "counts" FROM "ImportFile"'],
      [`SELECT count(*)::int AS n FROM pg_constraint WHERE contype = 'f' AND NOT convalidated`],
    )
    expect(names?.rows).toEqual([{ name: ODD }])
    expect(files?.rows).toEqual([{ original: Buffer.from([0, 255, 10]), counts: { shown: 1.5, words: ['a"b'] } }])
    expect(links?.rows).toEqual([{ n: 0 }])
    await expect(restoreBackup({ url: to, file })).rejects.toThrow('This database is not empty')
  })

  it.skipIf(findPostgres() === null)('moves to a server whose user is bound by row-level security, and back', async () => {
    const server = await startPostgres(findPostgres()?.bin ?? '')
    stops.push(server.stop)
    await ask(server.url, ['CREATE ROLE credence LOGIN CREATEROLE'], ['CREATE DATABASE credence OWNER credence'])
    const url = server.url.replace('postgres@', 'credence@').replace(/\/postgres$/, '/credence')
    await restoreBackup({ url, file })
    const there = join(folder, 'there.backup.gz')
    expect(await writeBackup({ url, file: there, now, secret })).toEqual({ rows: 910, workspaces: 2 })
    const back = await emptyDatabase()
    await restoreBackup({ url: back, file: there })
    const home = join(folder, 'home.backup.gz')
    await writeBackup({ url: back, file: home, now, secret })
    expect(rowsIn(home)).toEqual(rowsIn(there))
  })

  it('is asked for before a new version changes what is there', async () => {
    expect(await migrationChangesData(from)).toBe(true)
    const fresh = await emptyDatabase()
    expect(await migrationChangesData(fresh)).toBe(false)
    await expect(writeBackup({ url: fresh, file: join(folder, 'none.gz'), now, secret })).rejects.toThrow('nothing in this database yet')
  })

  it('is kept with the last ones, and the oldest goes', async () => {
    const kept = join(folder, 'backups')
    mkdirSync(kept)
    const older = Array.from({ length: KEPT }, (_, i) => join(kept, backupName(new Date(2026, 1, 10 + i))))
    for (const path of older) writeFileSync(path, '')
    const latest = await keepBackup({ url: from, folder: kept, now })
    expect(backupsIn(kept)).toEqual([latest, ...older.slice(1).reverse()])
    expect((await examineBackup(latest)).rows).toBe(910)
  })

  it('is kept before a new version changes what is there, and not where nothing changes', async () => {
    const kept = join(folder, 'before')
    const url = await emptyDatabase()
    expect(await keepBeforeMigrating({ url, folder: kept, now })).toBeNull()
    await migrate({ url, only: OLDER })
    await ask(url, [`INSERT INTO "Workspace" ("id", "name", "kind", "createdAt") VALUES (gen_random_uuid(), 'w', 'real', now())`])
    const path = await keepBeforeMigrating({ url, folder: kept, now })
    expect((await examineBackup(path ?? '')).header.migrations).toHaveLength(OLDER.length)
    await migrate({ url })
    expect(await keepBeforeMigrating({ url, folder: kept, now })).toBeNull()
  })

  it('that is cut short, damaged, another file or of a newer version is refused by name', async () => {
    const whole = gunzipSync(readFileSync(file)).toString()
    const lines = whole.trimEnd().split('\n')
    const cases: [string, Buffer, RegExp][] = [
      ['short.gz', gzipSync(lines.slice(0, -1).join('\n')), /short\.gz is cut short/],
      ['fewer.gz', gzipSync(lines.toSpliced(40, 1).join('\n')), /fewer\.gz is cut short/],
      ['half.gz', readFileSync(file).subarray(0, 20_000), /half\.gz is damaged/],
      ['other.gz', Buffer.from('WEBVTT'), /other\.gz is no backup/],
      ['empty.gz', Buffer.from(''), /empty\.gz is no backup/],
      ['newer.gz', gzipSync(whole.replace(OLDER[3] ?? '', '29990101000000_later')), /does not have its migration 29990101000000_later/],
    ]
    for (const [name, bytes, message] of cases) {
      writeFileSync(join(folder, name), bytes)
      await expect(examineBackup(join(folder, name)), name).rejects.toThrow(message)
      await expect(examineBackup(join(folder, name)), name).rejects.toBeInstanceOf(BackupFault)
    }
  })
})
