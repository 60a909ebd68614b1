import { mayEditAccount, mayKeepPropositions, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { coverageFilter } from '../coverage/filter'
import { accountsBySegment, accountsWithOwn, meetingCounts, propositionsOf, tiedBeliefs, weighedEverywhere } from '../coverage/store'
import type { CoverageTotals, MetCounts, PropositionsPage, Verdict } from '../coverage/types'
import { segmentsInUse } from '../store'
import { cellsOf } from './get-coverage'

/** So many accounts with propositions of their own are named. */
const NAMED = 200

/** Value propositions with their proof points, retired ones too: those that hold for every account, or those of one. */
export async function getPropositionsPage(ctx: Ctx, input: { accountId?: string | null } = {}): Promise<PropositionsPage> {
  const { workspaceId } = ctx
  const filter = coverageFilter(ctx, {})
  return inWorkspace(workspaceId, async (tx) => {
    const account = input.accountId ? await loadAccount(tx, ctx, input.accountId) : null
    const totals = await totalsOf(tx, ctx)
    const tied = await tiedBeliefs(tx, workspaceId, filter.visible)
    const met = metBy(await meetingCounts(tx, workspaceId, filter.visible))
    return {
      propositions: (await propositionsOf(tx, workspaceId, account?.id ?? null)).map(({ retiredAt, proofPoints, ...proposition }) => ({
        ...proposition, retired: retiredAt !== null,
        totals: totals(proposition.id, account ? 1 : null, proposition.segment), tied: tied.get(proposition.id) ?? 0,
        proofPoints: proofPoints.map(({ retiredAt: ended, ...point }) => ({ ...point, retired: ended !== null, met: met.get(point.id) ?? NEVER })),
      })),
      account: account && { id: account.id, name: account.name },
      accounts: await accountsWithOwn(tx, workspaceId, filter.visible, NAMED),
      segments: await segmentsInUse(tx, workspaceId),
      may: { change: account ? mayEditAccount(ctx, account) : mayKeepPropositions(ctx) },
    }
  })
}

const NEVER: MetCounts = { met: 0, moved: 0, didNotMove: 0, grew: 0, tooEarly: 0 }
const FIELD: Record<Verdict, Exclude<keyof MetCounts, 'met'>> = { moved: 'moved', did_not_move: 'didNotMove', grew: 'grew', too_early: 'tooEarly' }

function metBy(rows: readonly { proofPointId: string; verdict: Verdict; count: number }[]): Map<string, MetCounts> {
  const counts = new Map<string, MetCounts>()
  for (const { proofPointId, verdict, count } of rows) {
    const before = counts.get(proofPointId) ?? NEVER
    counts.set(proofPointId, { ...before, met: before.met + count, [FIELD[verdict]]: before[FIELD[verdict]] + count })
  }
  return counts
}

/** How many accounts that the actor sees believe, doubt, contest or never spoke of a proposition; `among` overrides how many it holds for. */
async function totalsOf(tx: Tx, ctx: Ctx): Promise<(propositionId: string, among: number | null, segment: string | null) => CoverageTotals> {
  const filter = coverageFilter(ctx, {})
  const counts = new Map<string, CoverageTotals>()
  for (const [key, { state }] of cellsOf(await weighedEverywhere(tx, ctx.workspaceId, filter))) {
    const id = key.slice(key.indexOf(' ') + 1)
    const before = counts.get(id) ?? { believed: 0, doubted: 0, contested: 0, unheard: 0 }
    counts.set(id, { ...before, [state]: before[state] + 1 })
  }
  const accounts = await accountsBySegment(tx, ctx.workspaceId, filter)
  return (propositionId, among, segment) => {
    const heard = counts.get(propositionId) ?? { believed: 0, doubted: 0, contested: 0, unheard: 0 }
    const holds = among ?? accounts.filter((each) => segment === null || each.segment === segment.toLowerCase()).reduce((sum, { count }) => sum + count, 0)
    return { ...heard, unheard: Math.max(0, holds - heard.believed - heard.doubted - heard.contested) }
  }
}
