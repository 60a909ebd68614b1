import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT, run } from './run-command.mjs'

const SCHEMA = join(ROOT, 'prisma/schema')
const CLIENT = join(ROOT, 'lib/db/generated')
const STAMP = join(ROOT, 'node_modules/.credence/client.sha256')

/** Hash of everything that the generated client depends on. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const name of readdirSync(SCHEMA).sort()) hash.update(name).update(readFileSync(join(SCHEMA, name)))
  hash.update(readFileSync(join(ROOT, 'node_modules/prisma/package.json')))
  return hash.digest('hex')
}

/** Whether `generateClient` has anything to do. */
export function clientIsStale() {
  return !existsSync(join(CLIENT, 'client.ts')) || !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== fingerprint()
}

/**
 * Writes the Prisma client to lib/db/generated.
 * Prisma wants to download its schema engine even though `generate` never runs it; naming any existing file as the
 * engine keeps it from the network.
 */
export async function generateClient() {
  await run(join(ROOT, 'node_modules/.bin/prisma'), ['generate'], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, fingerprint())
}
