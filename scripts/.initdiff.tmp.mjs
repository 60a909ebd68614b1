import { readFileSync, readdirSync } from 'node:fs'
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
const require = createRequire(import.meta.url)
const dir = require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, '')
const { instance } = await WebAssembly.instantiate(readFileSync(dir + 'schema_engine_bg.wasm'), { './schema_engine_bg.js': bg })
bg.__wbg_set_wasm(instance.exports); instance.exports.__wbindgen_start()
const files = readdirSync('prisma/schema').filter(f=>f.endsWith('.prisma')).map(f => ({ path: 'prisma/schema/' + f, content: readFileSync('prisma/schema/' + f, 'utf8') }))
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(new PGlite()))
const engine = await bg.SchemaEngine.new({ datamodels: undefined }, (m) => { if (process.env.DEBUG) console.error(m) }, adapter)
const r = await engine.diff({ from: { tag: 'empty' }, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: null, shadowDatabaseUrl: null, filters: { externalTables: [], externalEnums: [] } })
console.log(r.stdout)
process.exit(0)
