import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { isId } from '@/lib/shared/ids'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { insertProposition, propositionsBeside, updateProposition } from '../propositions/store'
import { applyPropositions, assertMayOffer, propositionToKeep } from './keep-propositions'

export const SavePropositionInput = z.object({
  /** Absent for a new one. */
  propositionId: z.string().optional(),
  /** Of a new one: the account that it is for; null for all. */
  accountId: z.string().nullish(),
  dimension: z.enum(DIMENSIONS, 'Choose a dimension.'),
  statement: z.string().trim().min(8, 'Say in a sentence what must be true for a customer to buy.').max(300, 'At most 300 characters.'),
  segment: z.string().trim().max(60, 'At most 60 characters.').transform((text) => text || null).nullish(),
})

/** Keeps a value proposition, new or changed; beliefs that it is about count in its dimension from then on. */
export async function saveProposition(ctx: Ctx, input: z.input<typeof SavePropositionInput>): Promise<{ id: string }> {
  const { propositionId, accountId = null, segment = null, dimension, statement } = SavePropositionInput.parse(input)
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    if (propositionId === undefined) {
      if (accountId !== null && !isId(accountId)) throw notFound()
      await assertMayOffer(tx, ctx, accountId)
      const beside = await propositionsBeside(tx, ctx.workspaceId, { accountId, dimension })
      const id = await insertProposition(tx, ctx.workspaceId, ctx.now, { accountId, dimension, statement, segment, position: beside.length })
      await audit(tx, ctx, { verb: 'value_proposition.create', objectType: 'value_proposition', objectId: id, fields: { dimension: code(dimension) } })
      await applyPropositions(tx, ctx, accountId)
      return { id }
    }
    const before = await propositionToKeep(tx, ctx, propositionId)
    const changed = [before.dimension !== dimension && 'dimension', before.statement !== statement && 'statement', before.segment !== segment && 'segment'].filter((field) => field !== false)
    if (changed.length === 0) return { id: before.id }
    const moved = before.dimension !== dimension && { position: (await propositionsBeside(tx, ctx.workspaceId, { accountId: before.accountId, dimension })).length }
    await updateProposition(tx, ctx.workspaceId, before.id, { dimension, statement, segment, ...moved })
    await audit(tx, ctx, { verb: 'value_proposition.update', objectType: 'value_proposition', objectId: before.id, fields: { changed: changed.map(code) } })
    await applyPropositions(tx, ctx, before.accountId)
    return { id: before.id }
  })
}
