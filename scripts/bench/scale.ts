import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '@/lib/db/client'
import { findPostgres, startPostgres } from '../lib/installed-postgres.mjs'
import { migrate } from '../lib/migrate.mjs'
import { atScale } from './at-scale'
import { heading, line, seconds, timed } from './figures'
import { largeWorkspace, type Large } from './large-workspace'
import { startServer } from './server'
import { vitals } from './vitals'

/** Pages with twenty thousand accounts, on a throw-away PostgreSQL of this machine. */
export async function scale(): Promise<void> {
  const found = findPostgres()
  if (found === null) throw new Error('This is measured on PostgreSQL 15 or newer: install it, so that `postgres` and `initdb` are found.')
  const dataDir = await mkdtemp(join(tmpdir(), 'credence-bench-'))
  process.env.CREDENCE_DATA_DIR = dataDir
  process.env.CREDENCE_SAMPLE_SIGN_IN = 'on'
  const postgres = await startPostgres(found.bin)
  process.env.DATABASE_URL = postgres.url
  try {
    await migrate({ url: postgres.url })
    heading(`PostgreSQL ${found.version}: making the workspace`)
    const made: { large?: Large } = {}
    line('made in', seconds(await timed(async () => { made.large = await largeWorkspace((sentence) => console.log(`  ${sentence}`)) })))
    const { large } = made
    if (!large) return
    const server = await startServer(postgres.url, dataDir, large.managerId)
    try {
      await atScale(large, postgres.url, server)
      await vitals(server, large.long.id)
    } finally {
      await server.stop()
    }
  } finally {
    await closeDatabase()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
