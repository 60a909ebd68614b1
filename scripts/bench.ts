// npm run bench: measures against the budgets, on a fresh embedded database with the sample workspace in a temporary
// folder. Prints bytes, ratios and times, and never fails because something is slow. `npm run bench -- ledger` measures one
// part: extraction, ledger or pages.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listSampleMembers } from '@/lib/auth/verbs/list-sample-members'
import { ctxAs } from '@/lib/auth/verbs/ctx-as'
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { closeDatabase, database } from '@/lib/db/client'
import { startJobs, stopJobs } from '@/lib/jobs'
import { loadSample } from '../prisma/sample/load'
import { dataTime } from './bench/data-time'
import { extraction } from './bench/extraction'
import { heading, line, seconds, timed } from './bench/figures'
import { ledgerCost } from './bench/ledger'
import { largestAccount, sampleSize } from './bench/sample-size'
import { scriptBytes } from './bench/script-bytes'
import { startServer } from './bench/server'
import { ensureDatabase, useDatabase } from './lib/database.mjs'
import { migrate } from './lib/migrate.mjs'

const PARTS = ['extraction', 'ledger', 'pages']
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = chosen.filter((part) => !PARTS.includes(part))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${PARTS.join(', ')}.`)
  process.exit(2)
}
const isAsked = (part: string): boolean => chosen.length === 0 || chosen.includes(part)

if (isAsked('extraction')) await extraction()
if (!isAsked('ledger') && !isAsked('pages')) process.exit(0)

const dataDir = await mkdtemp(join(tmpdir(), 'credence-bench-'))
process.env.CREDENCE_DATA_DIR = dataDir
const embedded = await ensureDatabase()
useDatabase(embedded)
try {
  await migrate({ url: embedded.url })
  if (isAsked('ledger')) await ledgerCost(await emptyWorkspace())
  if (isAsked('pages')) await pages()
} catch (error) {
  heading('The measuring stopped.')
  console.error(error)
  process.exitCode = 1
} finally {
  await stopJobs()
  await closeDatabase()
  await embedded.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function emptyWorkspace(): Promise<string> {
  const { workspaceId } = await provisionWorkspace({ kind: 'real', name: 'Long accounts', companyName: 'Tessel', domains: [], members: [] }, new Date())
  return workspaceId
}

async function pages(): Promise<void> {
  let workspaceId = ''
  const loading = await timed(async () => {
    await startJobs()
    workspaceId = (await loadSample(new Date(), () => {})).workspaceId
    await stopJobs()
  })
  const rep = (await listSampleMembers('on')).find(({ role }) => role === 'rep')
  if (!rep) throw new Error('The sample has no rep.')
  const { email } = await database().member.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: rep.id } } })
  const ctx = await ctxAs(workspaceId, email, new Date())
  const account = await largestAccount(rep.id)
  await sampleSize(ctx, account)
  line('loading it through the pipeline', seconds(loading))

  const server = await startServer(embedded.url, dataDir, rep.id)
  try {
    await dataTime(ctx, embedded.url, account.id, server)
    await scriptBytes(server, account.id)
  } finally {
    await server.stop()
  }
}
