import pg from 'pg'
import { ctxAs } from '@/lib/auth/verbs/ctx-as'
import type { Ctx } from '@/lib/auth'
import { listViews } from '@/lib/crm'
import { getAccountPage, getAccountTimeline, listAccounts, listPipeline, searchEverything } from '@/lib/insights'
import { heading, line, median, milliseconds, timed } from './figures'
import type { Large } from './large-workspace'
import { recorded, replay } from './recorder'
import type { SignedIn } from './server'

const RUNS = 25
/** As many as a server has answered soon after it came up: what is read and compiled for the first time is told apart. */
const WARM_UP = 20
const MOST_RATIO = 2.5
const PAGE = 50

type Measured = { name: string; path: string; work: (ctx: Ctx) => Promise<unknown> }

/**
 * What pages cost with twenty thousand accounts: authorise to view, as a ratio to the very statements that this sends, in the same
 * transaction with the same row-level security; and what the server adds to that until the page is answered.
 */
export async function atScale(large: Large, databaseUrl: string, server: SignedIn): Promise<void> {
  const ctx = await ctxAs(large.workspaceId, large.managerEmail, new Date())
  const { id } = large.long
  const all: Measured[] = [
    { name: 'accounts', path: '/accounts', work: (as) => listAccounts(as) },
    { name: 'accounts, filtered by segment and words', path: '/accounts?segment=Enterprise&q=freight', work: (as) => listAccounts(as, { segment: 'Enterprise', q: 'freight' }) },
    { name: 'accounts, sorted by alignment', path: '/accounts?sort=alignment&dir=desc', work: (as) => listAccounts(as, { sort: 'alignment', dir: 'desc' }) },
    { name: 'accounts, a saved view', path: '/accounts?scope=team&trend=converging', work: async (as) => [await listViews(as), await listAccounts(as, { scope: 'team', trend: 'converging' })] },
    { name: `account page, ${large.long.beliefs} beliefs`, path: `/accounts/${id}`, work: (as) => getAccountPage(as, { accountId: id }) },
    { name: `timeline, ${large.long.beliefs} beliefs`, path: `/accounts/${id}?tab=timeline`, work: (as) => getAccountTimeline(as, { accountId: id }) },
    { name: `pipeline, ${large.deals} deals`, path: '/pipeline', work: (as) => listPipeline(as) },
    { name: 'palette search', path: '/api/search?q=freight', work: (as) => searchEverything(as, { q: 'freight' }) },
  ]
  heading(`${large.accounts} accounts, ${large.deals} deals: data time beside the bare statements, median of ${RUNS}`)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const each of all) await measure(each, ctx, client, server)
    await keyset(ctx, client)
  } finally {
    await client.end()
  }
}

async function measure({ name, path, work }: Measured, ctx: Ctx, client: pg.Client, server: SignedIn): Promise<void> {
  // The server has just started and has read none of these words: what it remembers of them counts from the next visit on.
  const first = await timed(async () => (await server.get(path)).text())
  for (let run = 0; run < WARM_UP; run++) await work(ctx)
  const statements = await recorded(() => work(ctx))
  const [bare, whole, served]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const sql = await timed(() => replay(client, statements))
    const data = await timed(() => work(ctx))
    const html = await timed(async () => (await server.get(path)).text())
    if (run < WARM_UP) continue
    bare.push(sql)
    whole.push(data)
    served.push(html)
  }
  const ratio = median(whole) / median(bare)
  line(name, `${milliseconds(median(whole))} of data, ${ratio.toFixed(2)} times ${statements.length} bare statements (${ratio <= MOST_RATIO ? 'within' : 'OVER'} ${MOST_RATIO}); ${milliseconds(Math.max(0, median(served) - median(whole)))} to render; the very first visit ${milliseconds(first)} in all`)
}

/** Every page of the list by its cursor: a late one costs what an early one does. */
async function keyset(ctx: Ctx, client: pg.Client): Promise<void> {
  const costs: number[] = []
  let cursor: string | null = null
  do {
    const at: string | null = cursor
    let next: string | null = null
    const statements = await recorded(async () => { next = (await listAccounts(ctx, { cursor: at, limit: PAGE })).nextCursor })
    const runs: number[] = []
    for (let run = 0; run < 3; run++) runs.push(await timed(() => replay(client, statements)))
    costs.push(median(runs))
    cursor = next
  } while (cursor !== null)
  const [first, last] = [median(costs.slice(0, 20)), median(costs.slice(-20))]
  line(`keyset, ${costs.length} pages of ${PAGE}`, `first twenty ${milliseconds(first)}, last twenty ${milliseconds(last)}: ${(last / first).toFixed(2)} times`)
}
