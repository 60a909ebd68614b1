// What Prisma would still have to change after all migrations, worked out offline: the schema engine as WebAssembly
// over an in-memory PGlite, for the native engine would have to be downloaded.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { MIGRATIONS, readMigrations } from './migrate.mjs'
import { openPglite } from './pglite-backend.mjs'
import { ROOT } from './run-command.mjs'

const SCHEMA = join(ROOT, 'prisma/schema')

/** @type {ReturnType<typeof instantiateEngine> | undefined} the glue code can serve one instance only */
let loading

function loadEngine() {
  loading ??= instantiateEngine()
  return loading
}

/** Prisma's engine, instantiated by hand: importing a .wasm module prints an experimental warning. */
async function instantiateEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

/** The databases in which the engine rehearses migrations have our extensions and are all thrown away. */
class RehearsalFactory {
  provider = 'postgres'
  adapterName = 'pglite'
  /** @type {import('@electric-sql/pglite').PGlite[]} */
  #opened = []

  async connect() {
    const db = await openPglite(undefined)
    this.#opened.push(db)
    return new PrismaPGlite(db).connect()
  }

  connectToShadowDb() {
    return this.connect()
  }

  async close() {
    for (const db of this.#opened) if (!db.closed) await db.close()
  }
}

function schemaFiles() {
  return readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join(SCHEMA, name), content: readFileSync(join(SCHEMA, name), 'utf8') }))
}

/**
 * @param {string} directory
 * @returns the migrations in the form that the engine takes
 */
function migrationList(directory) {
  return {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(directory).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

const NO_FILTER = { externalTables: [], externalEnums: [] }

/**
 * How Prisma itself judges the history of a migrated database: the check behind `prisma migrate status`.
 * @param {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} factory of that database
 * @param {string} [directory] of the migrations
 * @returns {Promise<{ hasMigrationsTable: boolean, editedMigrationNames: string[], failedMigrationNames: string[], history: object | null }>}
 *   `history` is null when database and folder are in step
 */
export async function diagnoseHistory(factory, directory = MIGRATIONS) {
  const SchemaEngine = await loadEngine()
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
  return engine.diagnoseMigrationHistory({ migrationsList: migrationList(directory), optInToShadowDatabase: false, filters: NO_FILTER })
}

/**
 * The SQL that leads from the migrations to the schema files. What Prisma does not model (policies, roles, checks,
 * grants, trigram indexes by expression) it neither sees nor touches.
 * @param {string} [directory] of the migrations
 * @returns {Promise<string>} empty when they agree
 */
export async function schemaDiff(directory = MIGRATIONS) {
  const SchemaEngine = await loadEngine()
  const factory = new RehearsalFactory()
  const files = schemaFiles()
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(directory) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    })
    return isEmptyScript(stdout ?? '') ? '' : (stdout ?? '')
  } finally {
    await factory.close()
  }
}

/**
 * @param {string} script
 * @returns {boolean} whether it holds nothing but comments and blank lines
 */
export function isEmptyScript(script) {
  return script.split('\n').every((line) => line.trim() === '' || line.trimStart().startsWith('--'))
}
