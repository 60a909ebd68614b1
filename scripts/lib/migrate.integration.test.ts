import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDatabase } from './database.mjs'
import { migrate, MIGRATIONS, readMigrations } from './migrate.mjs'
import { diagnoseHistory, schemaDiff } from './schema-diff.mjs'

const folder = mkdtempSync(join(tmpdir(), 'credence-migrate-'))
let database: Awaited<ReturnType<typeof ensureDatabase>>

beforeAll(async () => {
  database = await ensureDatabase({ dataDir: join(folder, 'data') })
})

afterAll(async () => {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A copy of the migrations, to be changed. */
function copyOfMigrations(name: string): string {
  const copy = join(folder, name)
  cpSync(MIGRATIONS, copy, { recursive: true })
  return copy
}

describe('migrate', () => {
  it('applies all in order, does nothing the second time, and Prisma agrees with its table', async () => {
    const names = readMigrations().map((migration) => migration.name)
    expect(await migrate({ url: database.url })).toEqual(names)
    expect(await migrate({ url: database.url })).toEqual([])
    expect(await diagnoseHistory(new PrismaPg({ connectionString: database.url }))).toMatchObject({
      hasMigrationsTable: true,
      editedMigrationNames: [],
      failedMigrationNames: [],
      history: null,
    })
  })

  it('refuses an applied migration that was edited, by name', async () => {
    await migrate({ url: database.url })
    const edited = copyOfMigrations('edited')
    const first = readMigrations(edited)[0]!
    appendFileSync(join(edited, first.name, 'migration.sql'), '\n-- one more thought\n')
    await expect(migrate({ url: database.url, directory: edited })).rejects.toThrow(`Migration ${first.name} was changed after it was applied`)
  })

  it('refuses a database that is newer than this version', async () => {
    await migrate({ url: database.url })
    const older = copyOfMigrations('older')
    const last = readMigrations(older).at(-1)!
    rmSync(join(older, last.name), { recursive: true })
    await expect(migrate({ url: database.url, directory: older })).rejects.toThrow(`has the migration ${last.name}, which this version does not know`)
  })

  it('leaves nothing behind of a migration that fails half-way', async () => {
    await migrate({ url: database.url })
    const broken = copyOfMigrations('broken')
    const name = '99990101000000_broken'
    mkdirSync(join(broken, name))
    writeFileSync(join(broken, name, 'migration.sql'), 'CREATE TABLE half_way (id int); SELECT 1/0;')
    await expect(migrate({ url: database.url, directory: broken })).rejects.toThrow(`Migration ${name} failed and was rolled back: division by zero`)
    writeFileSync(join(broken, name, 'migration.sql'), 'CREATE TABLE half_way (id int); DROP TABLE half_way;')
    expect(await migrate({ url: database.url, directory: broken })).toEqual([name])
  })
})

describe('schemaDiff', () => {
  // That it is empty for the migrations as they are is the drift check of `npm test`.
  it('names what the schema files do not have', async () => {
    const more = copyOfMigrations('more')
    mkdirSync(join(more, '99990101000000_more'))
    writeFileSync(join(more, '99990101000000_more', 'migration.sql'), 'CREATE TABLE "left_over" ("id" INTEGER PRIMARY KEY);')
    expect(await schemaDiff(more)).toContain('DROP TABLE "left_over"')
  })
})
