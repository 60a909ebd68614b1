import type { Ctx } from '@/lib/auth'
import type { LedgerDecision } from '@/lib/beliefs/types'
import type { Tx } from '@/lib/db/transaction'
import { forgetNotice, notify } from '@/lib/notify'
import { outcomeOf } from '../corrections/outcome'
import { correctionsOn, isCorrectionItem, observationOfItem, updateCorrection } from '../corrections/store'

/** A decision that was just written: what it says of which quotes, and the item that asked for it. */
export type JustDecided = { accountId: string; decisionId: string; action: LedgerDecision['action']; observationIds: string[]; itemId: string | null }

/** Settles what members had said in passing of the quotes that were decided, and tells them what became of it. In the decision's transaction. */
export async function settleCorrections(tx: Tx, ctx: Ctx, { accountId, decisionId, action, observationIds, itemId }: JustDecided): Promise<void> {
  if (observationIds.length === 0) return
  const said = (await correctionsOn(tx, ctx.workspaceId, accountId, { observationIds })).filter(({ batchId, state }) => batchId === null && state !== 'declined')
  if (said.length === 0) return
  const asked = itemId !== null && (await isCorrectionItem(tx, ctx.workspaceId, itemId))
  const settledById = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  for (const { id, verdict, state, memberId, judgedIds, observationIds: all } of said) {
    const outcome = outcomeOf(verdict, action, asked)
    if (outcome === null) continue
    // Where the first quote bore it out, and the next does not, there is no more to ask.
    const judged = outcome === 'declined' ? all : [...new Set([...judgedIds, ...observationIds.filter((each) => all.includes(each))])]
    if (state === 'accepted') {
      await updateCorrection(tx, ctx.workspaceId, id, { judgedIds: judged })
      continue
    }
    await updateCorrection(tx, ctx.workspaceId, id, { state: outcome, settledAt: ctx.now, settledById, decisionId, judgedIds: judged })
    await notify(tx, ctx.workspaceId, ctx.now, [{ kind: 'correction_settled', memberId, correctionId: id, accountId, actorId: settledById }])
  }
}

/** The decision does not stand any more: what it had settled waits again, and the quote it was on may be asked about. */
export async function reopenCorrections(tx: Tx, ctx: Ctx, { accountId, decisionId, itemId }: Pick<JustDecided, 'accountId' | 'decisionId' | 'itemId'>): Promise<void> {
  for (const { id, batchId } of await correctionsOn(tx, ctx.workspaceId, accountId, { decisionId })) {
    if (batchId !== null) continue
    await updateCorrection(tx, ctx.workspaceId, id, { state: 'waiting', settledAt: null, settledById: null, decisionId: null, judgedIds: [] })
    await forgetNotice(tx, ctx.workspaceId, { kind: 'correction_settled', correctionId: id })
  }
  const observationId = itemId === null ? null : await observationOfItem(tx, ctx.workspaceId, itemId)
  if (observationId === null) return
  for (const { id, judgedIds } of await correctionsOn(tx, ctx.workspaceId, accountId, { observationIds: [observationId] })) {
    if (judgedIds.includes(observationId)) await updateCorrection(tx, ctx.workspaceId, id, { judgedIds: judgedIds.filter((each) => each !== observationId) })
  }
}
