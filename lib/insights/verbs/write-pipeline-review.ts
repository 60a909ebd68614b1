import { audit, code } from '@/lib/audit'
import { mayEditAccount, maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import { membersIn } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { forgetNotice, notify } from '@/lib/notify'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { AddPipelineActionInput, NotePipelineDealInput, PipelineActionDoneInput, PipelineActionInput } from '../pipeline-review/input'
import { dropAction, findAction, insertAction, markAction, saveReviewDeal } from '../pipeline-review/store'
import { loadOpenReview } from './load-pipeline-review'

/** Notes what was said and decided of a deal, or that it was talked about, in an open review of the actor. Of what something is written it was. */
export async function notePipelineDeal(ctx: Ctx, input: NotePipelineDealInput): Promise<void> {
  const { reviewId, dealId, note, decision, discussed } = NotePipelineDealInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await onAgenda(tx, ctx, reviewId, dealId)
    const changed = [...(note !== undefined ? ['note'] : []), ...(decision !== undefined ? ['decision'] : []), ...(discussed !== undefined ? ['discussed'] : [])]
    await saveReviewDeal(tx, ctx.workspaceId, reviewId, dealId, {
      ...(note !== undefined && { note }), ...(decision !== undefined && { decision }), ...(discussed !== undefined ? { discussedAt: discussed ? ctx.now : null } : note || decision ? { discussedAt: ctx.now } : {}),
    })
    await audit(tx, ctx, { verb: 'pipeline_review.note', objectType: 'pipeline_review', objectId: reviewId, fields: { dealId: code(dealId), changed: changed.map(code) } })
  })
}

/** Somebody takes something on for a deal. */
export async function addPipelineAction(ctx: Ctx, input: AddPipelineActionInput): Promise<{ actionId: string }> {
  const { reviewId, dealId, text, ownerId, dueOn } = AddPipelineActionInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const memberId = await onAgenda(tx, ctx, reviewId, dealId)
    if (!(await membersIn(tx, ctx.workspaceId)).some(({ id }) => id === ownerId)) throw new InvalidError('That member is not in this workspace.', 'Choose another one.')
    const actionId = await insertAction(tx, ctx.workspaceId, ctx.now, { reviewId, dealId, ownerId, text, dueOn: dueOn === null ? null : new Date(dueOn), createdById: memberId })
    await saveReviewDeal(tx, ctx.workspaceId, reviewId, dealId, { discussedAt: ctx.now })
    const accountId = (await findAction(tx, ctx.workspaceId, actionId))?.deal.account.id
    if (accountId) await notify(tx, ctx.workspaceId, ctx.now, [{ kind: 'pipeline_action', actionId, memberId: ownerId, accountId, actorId: memberId }])
    await audit(tx, ctx, { verb: 'pipeline_action.add', objectType: 'pipeline_action', objectId: actionId, fields: { dealId: code(dealId), ownerId: code(ownerId) } })
    return { actionId }
  })
}

/** Says that an action is done, or is not after all: its owner, who wrote it, and whoever may change the account. */
export async function setPipelineActionDone(ctx: Ctx, input: { actionId: string; done: boolean }): Promise<void> {
  const { actionId, done } = PipelineActionDoneInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const action = await actionSeen(tx, ctx, actionId)
    const own = ctx.actor.kind === 'member' && [action.ownerId, action.createdById].includes(ctx.actor.memberId)
    if (!own && !mayEditAccount(ctx, action.deal.account)) throw new ForbiddenError('You can read this action but not settle it.', 'Ask who took it on.')
    await markAction(tx, ctx.workspaceId, action.id, done ? ctx.now : null)
    await audit(tx, ctx, { verb: done ? 'pipeline_action.done' : 'pipeline_action.reopen', objectType: 'pipeline_action', objectId: action.id })
  })
}

/** Takes an action out of a review that is open still. */
export async function removePipelineAction(ctx: Ctx, input: { actionId: string }): Promise<void> {
  const { actionId } = PipelineActionInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const action = await actionSeen(tx, ctx, actionId)
    await loadOpenReview(tx, ctx, action.reviewId)
    await dropAction(tx, ctx.workspaceId, action.id)
    await forgetNotice(tx, ctx.workspaceId, { kind: 'pipeline_action', actionId: action.id })
    await audit(tx, ctx, { verb: 'pipeline_action.remove', objectType: 'pipeline_action', objectId: action.id })
  })
}

async function onAgenda(tx: Tx, ctx: Ctx, reviewId: string, dealId: string): Promise<string> {
  const { review, deals } = await loadOpenReview(tx, ctx, reviewId)
  if (!deals.some((item) => item.dealId === dealId)) throw notFound('deal')
  return review.memberId
}

async function actionSeen(tx: Tx, ctx: Ctx, actionId: string) {
  const action = await findAction(tx, ctx.workspaceId, actionId)
  if (!action || !maySeeAccount(ctx, action.deal.account)) throw notFound('action')
  return action
}
