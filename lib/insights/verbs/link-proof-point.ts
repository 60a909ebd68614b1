import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { findBelief } from '@/lib/beliefs'
import { loadAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { findLink, proofPointFor, removeLink, saveLink } from '../coverage/store'

export const LinkProofPointInput = z.object({ beliefId: z.string(), proofPointId: z.string(), on: z.iso.date('Choose the day on which it was brought up.') })
export const UnlinkProofPointInput = z.object({ linkId: z.string() })

/**
 * A member says that a proof point was brought up against an objection on a day.
 * @throws InvalidError for a day to come, or for a proof point that is not offered to this account
 */
export async function linkProofPoint(ctx: Ctx, input: z.input<typeof LinkProofPointInput>): Promise<{ linkId: string }> {
  const { beliefId, proofPointId, on } = LinkProofPointInput.parse(input)
  const { actor } = ctx
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const belief = isId(beliefId) ? await findBelief(tx, ctx.workspaceId, beliefId) : null
    if (!belief) throw notFound('belief')
    assertMayEdit(ctx, await loadAccount(tx, ctx, belief.accountId, 'belief'))
    if (actor.kind !== 'member') throw new ForbiddenError('Only a member can say what was brought up.', 'Name one with --as.')
    const at = new Date(`${on}T12:00:00Z`)
    if (at.getTime() > ctx.now.getTime() + DAY_MS / 2) throw new InvalidError('That day is still to come.', 'Choose the day on which it was brought up.')
    if (!isId(proofPointId) || !(await proofPointFor(tx, ctx.workspaceId, proofPointId, belief.accountId))) throw new InvalidError('That proof point is not offered to this account.', 'Choose another one.')
    const linkId = await saveLink(tx, ctx.workspaceId, ctx.now, { proofPointId, beliefId: belief.id, accountId: belief.accountId, at, memberId: actor.memberId })
    await audit(tx, ctx, { verb: 'proof_point.link', objectType: 'belief', objectId: belief.id, fields: { proofPoint: code(proofPointId) } })
    await applyTo(tx, ctx, belief.accountId)
    return { linkId }
  })
}

const DAY_MS = 86_400_000

/** Takes back that a proof point was brought up. What our own words tell stands. */
export async function unlinkProofPoint(ctx: Ctx, input: z.input<typeof UnlinkProofPointInput>): Promise<void> {
  const { linkId } = UnlinkProofPointInput.parse(input)
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const link = isId(linkId) ? await findLink(tx, ctx.workspaceId, linkId) : null
    if (!link) throw notFound('link')
    assertMayEdit(ctx, await loadAccount(tx, ctx, link.accountId, 'link'))
    await removeLink(tx, ctx.workspaceId, link.id)
    await audit(tx, ctx, { verb: 'proof_point.unlink', objectType: 'belief', objectId: link.beliefId, fields: { proofPoint: code(link.proofPointId) } })
    await applyTo(tx, ctx, link.accountId)
  })
}

const applyTo = (tx: Tx, { workspaceId }: Ctx, accountId: string): Promise<void> => send(tx, 'propositions.apply', { workspaceId, accountId })
