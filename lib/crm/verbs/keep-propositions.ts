import { assertMayEdit, assertMayKeepPropositions, notFound, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { send } from '@/lib/queue'
import { isId } from '@/lib/shared/ids'
import { findProofPoint, findProposition, type ProofPointRow, type PropositionRow } from '../propositions/store'
import { loadAccount } from './load-account'

/**
 * May the actor change what is offered: to one account who may edit it, to all accounts those who lead?
 * @throws NotFoundError when the account is foreign or hidden, ForbiddenError when it may only be read
 */
export async function assertMayOffer(tx: Tx, ctx: Ctx, accountId: string | null, what = 'account'): Promise<void> {
  if (accountId === null) return assertMayKeepPropositions(ctx)
  assertMayEdit(ctx, await loadAccount(tx, ctx, accountId, what))
}

/** The value proposition with this id, to be changed. @throws NotFoundError, ForbiddenError */
export async function propositionToKeep(tx: Tx, ctx: Ctx, id: string): Promise<PropositionRow> {
  const proposition = isId(id) ? await findProposition(tx, ctx.workspaceId, id) : null
  if (!proposition) throw notFound('value proposition')
  await assertMayOffer(tx, ctx, proposition.accountId, 'value proposition')
  return proposition
}

/** The proof point with this id and its proposition, to be changed. @throws NotFoundError, ForbiddenError */
export async function proofPointToKeep(tx: Tx, ctx: Ctx, id: string): Promise<{ point: ProofPointRow; proposition: PropositionRow }> {
  const point = isId(id) ? await findProofPoint(tx, ctx.workspaceId, id) : null
  const proposition = point && (await findProposition(tx, ctx.workspaceId, point.valuePropositionId))
  if (!point || !proposition) throw notFound('proof point')
  await assertMayOffer(tx, ctx, proposition.accountId, 'proof point')
  return { point, proposition }
}

/** Lets alignment and the record of proof points be worked out anew wherever the proposition holds. */
export const applyPropositions = (tx: Tx, ctx: Ctx, accountId: string | null): Promise<void> =>
  send(tx, 'propositions.apply', { workspaceId: ctx.workspaceId, ...(accountId !== null && { accountId }) })
