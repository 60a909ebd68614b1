import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase } from '../lib/database.mjs'
import { migrate } from '../lib/migrate.mjs'
import { migratedFolder } from './migrated-folder'

/**
 * One migrated database for all integration tests: TEST_DATABASE_URL, else a fresh embedded one.
 * Each test makes its own workspace; nothing is cleaned between tests. A file that needs a database alone copies the embedded one
 * as it was before any test.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Each project asks for it; the first one has it made.
  if (process.env.CREDENCE_TEST_DATABASE !== undefined) return async () => {}
  process.env.CREDENCE_TEST_DATABASE = 'made'
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined && given !== '') {
    process.env.DATABASE_URL = given
    await migrate({ url: given })
    return async () => {}
  }
  const folder = await mkdtemp(join(tmpdir(), 'credence-test-'))
  const template = join(folder, 'template')
  const first = await ensureDatabase({ dataDir: template })
  await migrate({ url: first.url })
  await first.stop()
  process.env.CREDENCE_TEST_TEMPLATE = template
  const database = await ensureDatabase({ dataDir: await migratedFolder(join(folder, 'data')) })
  process.env.DATABASE_URL = database.url
  return async () => {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
