import pg from 'pg'
import type { Ctx } from '@/lib/auth'
import { database } from '@/lib/db/client'
import { inWorkspace } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { decide, refreshAccount, undoDecision } from '@/lib/review'
import { budget, heading, line, median, milliseconds, percentile95, timed } from './figures'
import { longAccount } from './long-account'
import { openLong, storeLong } from './long-store'
import { recorded } from './recorder'

const RUNS = 50
const WARM_UP = 4
/** A decision on a usual account takes no longer, so that whoever reviews never waits for one. */
const LIMIT_MS = 100
const LONG = 5_000

const ACTIONS = ['approve', 'reject', 'fix', 'merge'] as const
type Action = (typeof ACTIONS)[number]
type Measured = { wall: number[]; bare: number[]; statements: number[] }

/**
 * What the server takes for a decision, through the verbs and with everything that follows from it, against as many bare round trips
 * of one connection. Each is undone before the next, so that all find the model as it was; both are measured in turns.
 */
export async function decisionCost(ctx: Ctx, accountIds: string[], databaseUrl: string, of: { name: string; limit: boolean }): Promise<void> {
  const bare = new pg.Client({ connectionString: databaseUrl })
  await bare.connect()
  const measured = new Map<Action | 'undo', Measured>([...ACTIONS, 'undo' as const].map((name) => [name, { wall: [], bare: [], statements: [] }]))
  try {
    for (let run = -WARM_UP; run < RUNS; run++) {
      for (const action of ACTIONS) {
        const item = await itemFor(ctx.workspaceId, accountIds, action, run)
        if (!item) continue
        let decisionId: string | null = null
        const decided = await measure(bare, async () => {
          decisionId = (await decide(nowFor(ctx), { ...rulingOn(item, action), itemId: item.id, seen: true })).decisionId
        })
        if (decisionId === null) throw new Error(`A decision to ${action} waits for another verdict.`)
        const undone = await measure(bare, () => undoDecision(nowFor(ctx), { decisionId: decisionId ?? '' }))
        if (run < 0) continue
        note(measured.get(action), decided)
        note(measured.get('undo'), undone)
      }
    }
  } finally {
    await bare.end()
  }
  heading(`The server time of a decision, ${of.name}`)
  for (const [name, { wall, bare: trips, statements }] of measured) {
    if (wall.length === 0) { line(name, 'nothing to decide there'); continue }
    line(name, `median ${milliseconds(median(wall))}, 95 of 100 within ${milliseconds(percentile95(wall))}, of ${wall.length}; ${(median(wall) / median(trips)).toFixed(1)} times ${median(statements)} bare round trips`)
  }
  const medians = [...measured.values()].flatMap(({ wall }) => (wall.length > 0 ? [median(wall)] : []))
  if (of.limit && medians.length > 0) budget('the slowest kind of them', Math.max(...medians), LIMIT_MS, milliseconds)
}

/** An account of five hundred calls, projected once: what a decision costs where the history is long. */
export async function longAccountFor(workspaceId: string): Promise<string> {
  const accountId = newId()
  const long = longAccount(accountId, LONG)
  await inWorkspace(workspaceId, (tx) => openLong(tx, workspaceId, accountId, long))
  await storeLong(workspaceId, accountId, long.interactions)
  await inWorkspace(workspaceId, (tx) => refreshAccount(tx, workspaceId, { id: accountId, name: `Long ${LONG}` }, new Date(), { cause: 'rebuild', interactionId: null, actorId: null }))
  return accountId
}

async function measure(bare: pg.Client, work: () => Promise<unknown>): Promise<{ wall: number; bare: number; statements: number }> {
  let wall = 0
  const statements = (await recorded(async () => { wall = await timed(work) })).length
  const trips = await timed(async () => { for (let sent = 0; sent < statements; sent++) await bare.query('SELECT 1') })
  return { wall, bare: trips, statements }
}

function note(into: Measured | undefined, { wall, bare, statements }: { wall: number; bare: number; statements: number }): void {
  into?.wall.push(wall)
  into?.bare.push(bare)
  into?.statements.push(statements)
}

const nowFor = (ctx: Ctx): Ctx => ({ ...ctx, now: new Date() })

type Item = { id: string; kind: string | null }

/** The open item whose turn it is that one person may decide so: of the accounts in turns, whatever fits the week or not. */
async function itemFor(workspaceId: string, accountIds: string[], action: Action, run: number): Promise<Item | null> {
  const found = await database().reviewItem.findMany({
    where: {
      workspaceId, accountId: { in: accountIds }, status: 'open', quorum: 1, knownAnswerId: null, leaseMemberId: null,
      ...(action === 'merge' ? { reason: { in: ['possible_duplicate' as const, 'ambiguous_match' as const] }, otherObservationId: { not: null } } : { headline: false, reason: { in: ['low_reading' as const, 'audit_sample' as const, 'contested' as const] } }),
    },
    select: { id: true, kind: true }, orderBy: { id: 'asc' },
  })
  return found[(run + WARM_UP) % Math.max(1, found.length)] ?? null
}

function rulingOn({ kind }: Item, action: Action) {
  if (action === 'reject') return { action, reason: 'wrong_meaning' as const }
  if (action === 'fix') return { action, correction: { kind: kind === 'concern' ? ('evaluation' as const) : ('concern' as const) } }
  return { action }
}
