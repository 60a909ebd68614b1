import { performance } from 'node:perf_hooks'
import { align } from '@/lib/alignment'
import type { Ctx } from '@/lib/auth'
import { loadLedger, project } from '@/lib/beliefs'
import { database } from '@/lib/db/client'
import { inWorkspace } from '@/lib/db/transaction'
import { heading, line, median, milliseconds, timed } from './figures'

const RUNS = 15
const TABLES = ['Account', 'Person', 'Interaction', 'Segment', 'Observation', 'Belief', 'Revision', 'ReviewItem', 'Decision'] as const

type Counted = { name: string; rows: bigint }

/** The account of an owner with most observations: the dearest to project. */
export async function largestAccount(ownerId: string): Promise<{ id: string; name: string; observations: number }> {
  const [found] = await database().$queryRaw<{ id: string; name: string; observations: bigint }[]>`
    SELECT a.id, a.name, count(*) AS observations FROM "Account" a JOIN "Observation" o ON o."workspaceId" = a."workspaceId" AND o."accountId" = a.id
    WHERE a."ownerId" = ${ownerId}::uuid GROUP BY a.id, a.name ORDER BY 3 DESC, a.id LIMIT 1`
  if (!found) throw new Error('The sample has no observations.')
  return { ...found, observations: Number(found.observations) }
}

/** How much the sample is, and what the pure arithmetic over its largest account takes. */
export async function sampleSize(ctx: Ctx, account: { id: string; name: string; observations: number }): Promise<void> {
  heading('The sample workspace')
  for (const name of TABLES) {
    const [{ rows } = { rows: 0n }] = await database().$queryRawUnsafe<Counted[]>(`SELECT count(*) AS rows FROM "${name}"`)
    line(name, `${rows} rows`)
  }
  const [{ bytes } = { bytes: 0n }] = await database().$queryRaw<{ bytes: bigint }[]>`SELECT pg_database_size(current_database()) AS bytes`
  line('the whole database', `${(Number(bytes) / 1024 ** 2).toFixed(1)} MB`)
  const ledger = await inWorkspace(ctx.workspaceId, (tx) => loadLedger(tx, ctx.workspaceId, account))
  const at = { asOf: ctx.now, knownAt: ctx.now }
  const projecting: number[] = []
  const aligning: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    const projection = project(ledger, at)
    projecting.push(performance.now() - began)
    aligning.push(await timed(() => align(ledger, projection, at)))
  }
  line(`projecting “${account.name}” (${account.observations} observations)`, `${milliseconds(median(projecting))}, median of ${RUNS}`)
  line('its alignment and series', milliseconds(median(aligning)))
}
