import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { notFound, type Ctx } from '@/lib/auth'
import { loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { correctionsOn, findCorrection, setCorrectionNote, settlingDecisions, standingOfBatch, updateCorrection, withdrawWaiting, type CorrectionRow } from '../corrections/store'
import type { CorrectionView } from '../corrections/types'
import { memberNames } from '../leases/store'
import { markUndone } from '../store'
import { accountOfBelief } from './correct-belief'
import { refreshAccount } from './refresh-account'

export const NoteCorrectionInput = z.object({ correctionId: z.uuid(), note: z.string().trim().max(500, 'At most 500 characters.') })

/** What members said in passing of a belief, newest first, and what became of it. */
export async function listCorrections(ctx: Ctx, input: { beliefId: string }): Promise<CorrectionView[]> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOfBelief(tx, ctx, input.beliefId)
    return correctionViews(tx, ctx, await correctionsOn(tx, ctx.workspaceId, account.id, { beliefId: input.beliefId }))
  })
}

/** Corrections as their readers see them. */
export async function correctionViews(tx: Tx, ctx: Ctx, rows: CorrectionRow[]): Promise<CorrectionView[]> {
  if (rows.length === 0) return []
  const names = await memberNames(tx, ctx.workspaceId, rows.flatMap(({ memberId, settledById }) => [memberId, ...(settledById ? [settledById] : [])]))
  const decisions = await settlingDecisions(tx, ctx.workspaceId, rows.flatMap(({ decisionId }) => decisionId ?? []))
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const nameOf = (id: string): string => names.get(id) ?? 'Somebody who left'
  return rows.map((row) => {
    const decision = row.decisionId === null ? undefined : decisions.get(row.decisionId)
    return {
      id: row.id, by: { memberId: row.memberId, name: nameOf(row.memberId) }, mine: row.memberId === me, verdict: row.verdict, reason: reasonOf(row.reason), note: row.note,
      at: row.at.toISOString(), state: row.state, atOnce: row.batchId !== null,
      settled: row.batchId === null && row.settledById && row.settledAt && decision
        ? { by: nameOf(row.settledById), at: row.settledAt.toISOString(), action: decision.action, reason: reasonOf(decision.reason), own: row.settledById === row.memberId } : null,
    }
  })
}

const reasonOf = (reason: string | null) => REJECT_REASONS.find((each) => each === reason) ?? null

/** Adds words to what one said oneself, while nobody has settled it. */
export async function noteCorrection(ctx: Ctx, input: z.input<typeof NoteCorrectionInput>): Promise<void> {
  const { correctionId, note } = NoteCorrectionInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { correction, account } = await ownCorrection(tx, ctx, correctionId)
    if (!(await setCorrectionNote(tx, ctx.workspaceId, correction.id, note || null))) throw new ConflictError('This was settled in the meantime.', 'Say it again if you still see it otherwise.')
    await audit(tx, ctx, { verb: 'correction.note', objectType: 'correction', objectId: correction.id, fields: { accountId: code(account.id) } })
  })
}

/**
 * Takes back what one said oneself: nobody is asked any more, and what counted at once does not any longer.
 * @throws ConflictError when a reviewer has settled it
 */
export async function withdrawCorrection(ctx: Ctx, input: { correctionId: string }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { correction, account } = await ownCorrection(tx, ctx, input.correctionId)
    await lockAccount(tx, ctx.workspaceId, account.id)
    const undone = correction.batchId === null ? [] : await standingOfBatch(tx, ctx.workspaceId, correction.batchId)
    for (const decisionId of undone) await markUndone(tx, ctx.workspaceId, decisionId, ctx.now)
    if (undone.length > 0) await updateCorrection(tx, ctx.workspaceId, correction.id, { state: 'withdrawn' })
    else if (!(await withdrawWaiting(tx, ctx.workspaceId, { id: correction.id }))) throw new ConflictError('This was settled in the meantime.', 'Say it again if you still see it otherwise.')
    await audit(tx, ctx, { verb: 'correction.withdraw', objectType: 'correction', objectId: correction.id, fields: { accountId: code(account.id) } })
    const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: undone.length > 0 ? 'undo' : 'ageing', interactionId: null, actorId })
  })
}

async function ownCorrection(tx: Tx, ctx: Ctx, id: string): Promise<{ correction: CorrectionRow; account: AccountRecord }> {
  const correction = isId(id) ? await findCorrection(tx, ctx.workspaceId, id) : null
  if (!correction) throw notFound('correction')
  const account = await loadAccount(tx, ctx, correction.accountId, 'correction')
  if (ctx.actor.kind !== 'member' || correction.memberId !== ctx.actor.memberId) throw new ForbiddenError('You can change what you said yourself only.', 'Ask your colleague.')
  return { correction, account }
}
