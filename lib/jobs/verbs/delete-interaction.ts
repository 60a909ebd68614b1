import { audit, code } from '@/lib/audit'
import { assertMayDelete, notFound, type Ctx } from '@/lib/auth'
import { forgetMatches } from '@/lib/beliefs'
import { loadAccount, lockAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { findInteraction, removeInteraction } from '@/lib/ingest'
import { keepConversationOut } from '@/lib/privacy'
import { eraseDecisionText, eraseTalk } from '@/lib/review'
import { isId } from '@/lib/shared/ids'
import { assertNoHold } from '../holds/refuse'
import { refreshAll } from '../refresh-all'

/**
 * Deletes an interaction with everything that was read from it, and recomputes its account. Importing it again brings it
 * back, unless it is erased for privacy (`erase`): then its hash keeps it out, and what was decided on it loses its words.
 * @throws ConflictError while a legal hold is on its account or on whoever speaks in it
 */
export async function deleteInteraction(ctx: Ctx, input: { interactionId: string; erase?: boolean }): Promise<{ accountId: string }> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const interaction = isId(input.interactionId) ? await findInteraction(tx, ctx.workspaceId, input.interactionId) : null
    if (!interaction) throw notFound('interaction')
    const account = await loadAccount(tx, ctx, interaction.accountId, 'interaction')
    assertMayDelete(ctx, account)
    await lockAccount(tx, ctx.workspaceId, account.id)
    await assertNoHold(tx, ctx, { accountIds: [account.id], interactionIds: [interaction.id] })
    const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    if (input.erase) await eraseTalk(tx, ctx.workspaceId, { interactionId: interaction.id })
    await removeInteraction(tx, ctx.workspaceId, interaction.id)
    if (input.erase) {
      await keepConversationOut(tx, ctx.workspaceId, interaction.contentHash, ctx.now, actorId)
      await eraseDecisionText(tx, ctx.workspaceId, { interactionHash: interaction.contentHash })
      await forgetMatches(tx, ctx.workspaceId, account.id)
    }
    await audit(tx, ctx, { verb: input.erase ? 'interaction.erase' : 'interaction.delete', objectType: 'interaction', objectId: interaction.id, fields: { accountId: code(account.id) } })
    await refreshAll(tx, ctx.workspaceId, account, ctx.now, { cause: 'removal', interactionId: null, actorId })
    return { accountId: account.id }
  })
}
