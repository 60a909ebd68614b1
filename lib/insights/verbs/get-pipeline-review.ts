import { seesUnowned, visibleOwnerIds, type Ctx } from '@/lib/auth'
import { nameOfHolder } from '@/lib/beliefs'
import { highStakesAccounts, membersIn } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { standingOf } from '../pipeline-review/standing'
import { scopeWords } from '../pipeline-review/scope-words'
import { actionsOn, endSnapshots, opposingOf, recentReviews } from '../pipeline-review/store'
import type { ActionView, AgendaReason, PipelineReviewHead, PipelineReviewView, ReviewDealView, ReviewScope } from '../pipeline-review/types'
import { dealCard, rowWarnings } from '../pipeline/card'
import { filterOf } from '../pipeline/filter'
import { pipelineDeals } from '../pipeline/store'
import { personNames } from '../store'
import { loadThresholds, warningNames } from '../warnings/store'
import { loadPipelineReview } from './load-pipeline-review'

/** Reviews that are listed on the pipeline. */
const LISTED = 6

/** A review as it stands: its agenda with what was said, decided and taken on; how each deal stands or stood when it ended. */
export async function getPipelineReview(ctx: Ctx, input: { reviewId: string }): Promise<PipelineReviewView> {
  const { workspaceId } = ctx
  return inWorkspace(workspaceId, async (tx) => {
    const { review, deals, hidden, mine } = await loadPipelineReview(tx, ctx, input.reviewId)
    const thresholds = await loadThresholds(tx, workspaceId)
    const ids = deals.map(({ dealId }) => dealId)
    const now = review.endedAt ?? ctx.now
    const rows = await pipelineDeals(tx, workspaceId, filterOf({ ...ctx, now }, { scope: 'all' }, { ids, before: review.startedAt }), thresholds)
    const warned = new Map(rows.map((row) => [row.id, { row, warnings: rowWarnings(row, thresholds, now) }]))
    const names = await warningNames(tx, workspaceId, [...warned.values()].flatMap(({ warnings }) => warnings))
    const ended = await endSnapshots(tx, workspaceId, review.id)
    const opposing = review.endedAt === null ? await opposingIn(tx, workspaceId, rows.filter(({ id }) => warned.get(id)?.warnings.length === 0).map(({ accountId }) => accountId)) : null
    const actions = await actionsOn(tx, workspaceId, ids, review)
    const members = await membersIn(tx, workspaceId)
    return {
      id: review.id, member: review.member, mine: mine && review.endedAt === null, startedAt: review.startedAt.toISOString(), endedAt: review.endedAt?.toISOString() ?? null, hidden,
      scope: scopeWords(review.scope as ReviewScope, (id) => members.find((member) => member.id === id)?.name ?? null), members: members.map(({ id, name }) => ({ id, name })),
      deals: deals.flatMap(({ dealId, reasons, discussedAt, note, decision }): ReviewDealView[] => {
        const found = warned.get(dealId)
        if (!found) return []
        const card = dealCard(found.row, found.warnings, names, now)
        return [{
          card, reasons: reasons as AgendaReason[], discussedAt: discussedAt?.toISOString() ?? null, note, decision, stood: standingOf(found.row, card, ended.get(dealId) ?? null, now),
          opposing: opposing && found.warnings.length === 0 ? (opposing.get(found.row.accountId) ?? { count: 0, top: [] }) : null,
          actions: actions.filter((action) => action.dealId === dealId).map(({ id, text, owner, dueOn, doneAt, reviewId }): ActionView => ({ id, text, owner, dueOn: dueOn?.toISOString().slice(0, 10) ?? null, doneAt: doneAt?.toISOString() ?? null, earlier: reviewId !== review.id })),
        }]
      }),
    }
  })
}

async function opposingIn(tx: Tx, workspaceId: string, accountIds: string[]): Promise<Map<string, NonNullable<ReviewDealView['opposing']>>> {
  const high = (await highStakesAccounts(tx, workspaceId)).filter((account) => account.high).map(({ id }) => id)
  const rows = await opposingOf(tx, workspaceId, accountIds, high)
  const people = await personNames(tx, workspaceId, rows.flatMap(({ holderKey }) => (holderKey.startsWith('person:') ? [holderKey.slice('person:'.length)] : [])))
  const found = new Map<string, NonNullable<ReviewDealView['opposing']>>()
  for (const { accountId, account, beliefId, statement, holderKey, count } of rows) {
    const own = found.get(accountId) ?? { count, top: [] }
    own.top.push({ beliefId, statement, holder: nameOfHolder(holderKey, account, people) })
    found.set(accountId, own)
  }
  return found
}

/** The last reviews that the actor led or of which they see a deal. */
export async function listPipelineReviews(ctx: Ctx): Promise<PipelineReviewHead[]> {
  const { actor, workspaceId } = ctx
  if (actor.kind !== 'member') return []
  return inWorkspace(workspaceId, async (tx) => {
    const found = await recentReviews(tx, workspaceId, actor.memberId, visibleOwnerIds(ctx), seesUnowned(ctx), LISTED)
    const names = new Map((await membersIn(tx, workspaceId)).map(({ id, name }) => [id, name]))
    return found.map(({ id, member, scope, startedAt, endedAt, deals }) => ({
      id, member, mine: member.id === actor.memberId, scope: scopeWords(scope as ReviewScope, (owner) => names.get(owner) ?? null), startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null,
      deals: deals.length, discussed: deals.filter(({ discussedAt }) => discussedAt !== null).length,
    }))
  })
}
