// npm run db:diff -- NAME   writes the next migration from the schema files
// npm run db:check          fails when schema and migrations differ
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from './lib/migrate.mjs'
import { schemaDiff } from './lib/schema-diff.mjs'

const [argument] = process.argv.slice(2)
const check = argument === '--check'
if (!check && (argument === undefined || !/^[a-z][a-z0-9_]*$/.test(argument))) {
  console.error('Please name the migration in lower_snake_case: npm run db:diff -- add_deal_owner')
  process.exit(2)
}

const sql = await schemaDiff()
if (sql === '') {
  console.log('Schema and migrations agree.')
} else if (check) {
  console.error('The schema differs from the migrations. Run "npm run db:diff -- NAME" to write the missing one:\n')
  console.error(sql)
  process.exitCode = 1
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(MIGRATIONS, `${stamp}_${argument}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  writeFileSync(join(MIGRATIONS, 'migration_lock.toml'), '# Written by Prisma and by scripts/db-diff.mjs; keep it in version control.\nprovider = "postgresql"\n')
  console.log(`Wrote prisma/migrations/${stamp}_${argument}/migration.sql. Read it, add policies for new tables, then start Credence.`)
}
