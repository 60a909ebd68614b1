// npm run bench: measures against the budgets, on a fresh embedded database with the sample workspace in a temporary
// folder. Prints bytes, ratios and times, and never fails because something is slow. `npm run bench -- ledger` measures one
// part: extraction, ledger, decisions or pages. `npm run bench -- scale` is another thing: pages with twenty thousand accounts, on an
// installed PostgreSQL; it takes a quarter of an hour and stands alone.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ctx } from '@/lib/auth'
import { listSampleMembers } from '@/lib/auth/verbs/list-sample-members'
import { ctxAs, systemCtx } from '@/lib/auth/verbs/ctx-as'
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { closeDatabase, database } from '@/lib/db/client'
import { startJobs, stopJobs } from '@/lib/jobs'
import { planReviews } from '@/lib/review'
import type { MemberRole } from '@/lib/shared/vocabulary'
import { loadSample } from '../prisma/sample/load'
import { dataTime } from './bench/data-time'
import { decisionCost, longAccountFor } from './bench/decisions'
import { extraction } from './bench/extraction'
import { heading, line, seconds, timed } from './bench/figures'
import { ledgerCost } from './bench/ledger'
import { largestAccount, sampleSize } from './bench/sample-size'
import { scriptBytes } from './bench/script-bytes'
import { startServer } from './bench/server'
import { ensureDatabase, useDatabase } from './lib/database.mjs'
import { migrate } from './lib/migrate.mjs'

const PARTS = ['extraction', 'ledger', 'decisions', 'pages']
const SCALE = 'scale'
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = chosen.filter((part) => !PARTS.includes(part) && part !== SCALE)
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${[...PARTS, SCALE].join(', ')}.`)
  process.exit(2)
}
if (chosen.includes(SCALE)) {
  const { scale } = await import('./bench/scale')
  await scale()
  process.exit()
}
const isAsked = (part: string): boolean => chosen.length === 0 || chosen.includes(part)

if (isAsked('extraction')) await extraction()
if (!PARTS.slice(1).some(isAsked)) process.exit(0)

const dataDir = await mkdtemp(join(tmpdir(), 'credence-bench-'))
process.env.CREDENCE_DATA_DIR = dataDir
const embedded = await ensureDatabase()
useDatabase(embedded)
try {
  await migrate({ url: embedded.url })
  if (isAsked('ledger')) await ledgerCost((await emptyWorkspace()).workspaceId)
  if (isAsked('decisions')) await longDecisions()
  if (isAsked('decisions') || isAsked('pages')) await onTheSample()
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

/** One with a member who decides alone. */
async function emptyWorkspace(): Promise<{ workspaceId: string; email: string }> {
  const email = 'reviewer@long.example'
  const member = { key: 'reviewer', name: 'Rina Oduya', email, title: null, aliases: [], role: 'admin' as const, visibility: 'all' as const, managerKey: null }
  const { workspaceId } = await provisionWorkspace({ kind: 'real', name: 'Long accounts', companyName: 'Tessel', domains: [], members: [member] }, new Date())
  return { workspaceId, email }
}

async function longDecisions(): Promise<void> {
  const { workspaceId, email } = await emptyWorkspace()
  const accountId = await longAccountFor(workspaceId)
  await planReviews(systemCtx(workspaceId, 'bench', new Date()))
  await decisionCost(await ctxAs(workspaceId, email, new Date()), [accountId], embedded.url, { name: 'on an account of 5,000 observations', limit: false })
}

async function onTheSample(): Promise<void> {
  let workspaceId = ''
  const loading = await timed(async () => {
    await startJobs()
    workspaceId = (await loadSample(new Date(), () => {})).workspaceId
    await stopJobs()
  })
  if (isAsked('decisions')) await sampleDecisions(workspaceId)
  if (isAsked('pages')) await pages(workspaceId, loading)
}

async function sampleDecisions(workspaceId: string): Promise<void> {
  const admin = await memberAs(workspaceId, 'admin')
  const accounts = await database().account.findMany({ where: { workspaceId }, select: { id: true } })
  await planReviews(systemCtx(workspaceId, 'bench', new Date()))
  await decisionCost(admin, accounts.map(({ id }) => id), embedded.url, { name: 'on the accounts of the sample', limit: true })
}

async function memberAs(workspaceId: string, wanted: MemberRole): Promise<Ctx> {
  const member = (await listSampleMembers('on')).find(({ role }) => role === wanted)
  if (!member) throw new Error(`The sample has no ${wanted}.`)
  const { email } = await database().member.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: member.id } } })
  return ctxAs(workspaceId, email, new Date())
}

async function pages(workspaceId: string, loading: number): Promise<void> {
  const ctx = await memberAs(workspaceId, 'rep')
  if (ctx.actor.kind !== 'member') throw new Error('The rep is no member.')
  const account = await largestAccount(ctx.actor.memberId)
  await sampleSize(ctx, account)
  line('loading it through the pipeline', seconds(loading))

  const server = await startServer(embedded.url, dataDir, ctx.actor.memberId)
  try {
    await dataTime(ctx, embedded.url, account.id, server)
    await scriptBytes(server, account.id)
  } finally {
    await server.stop()
  }
}
