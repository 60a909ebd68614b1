import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { notFound, type Ctx } from '@/lib/auth'
import { findBelief, modelAccount } from '@/lib/beliefs'
import { isHighStakes, loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { isId, newId } from '@/lib/shared/ids'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { STILL_TRUE } from '../corrections/outcome'
import { evidenceInOrder, insertCorrection, withdrawWaiting } from '../corrections/store'
import type { Corrected } from '../corrections/types'
import { propositionOfBelief } from '../intent'
import { loadPolicy } from '../policy/store'
import { refreshAccount } from './refresh-account'
import { OF_NO_ITEM, writeRuling } from './write-ruling'

const note = z.string().trim().max(500, 'At most 500 characters.').optional()

export const CorrectBeliefInput = z.discriminatedUnion('verdict', [
  z.object({ beliefId: z.uuid(), verdict: z.literal('not_right'), reason: z.enum(REJECT_REASONS), note }),
  z.object({ beliefId: z.uuid(), verdict: z.literal('still_true'), note }),
])

type Wanted = z.output<typeof CorrectBeliefInput>
type Belief = NonNullable<Awaited<ReturnType<typeof findBelief>>>

/**
 * "Not right" or "still true", said in passing by anyone who sees the belief. A reviewer is asked; where the policy lets corrections
 * count, and not much is at stake, it is evidence at once. Said again it takes the place of what the same member said before.
 * @throws InvalidError when no words of the customer stand behind the belief
 */
export async function correctBelief(ctx: Ctx, input: z.input<typeof CorrectBeliefInput>): Promise<Corrected> {
  const wanted = CorrectBeliefInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can say this.')
    const { memberId } = ctx.actor
    const account = await accountOfBelief(tx, ctx, wanted.beliefId)
    await lockAccount(tx, ctx.workspaceId, account.id)
    const belief = await findBelief(tx, ctx.workspaceId, wanted.beliefId)
    if (!belief) throw notFound('belief')
    const observationIds = await evidenceInOrder(tx, ctx.workspaceId, belief.evidence.filter(isId))
    if (observationIds.length === 0) throw new InvalidError('A colleague asserted this: no words of the customer stand behind it.', 'Ask them to take it back.')
    const { correctionsAreEvidence } = await loadPolicy(tx, ctx.workspaceId)
    const atOnce = correctionsAreEvidence && !(await isHighStakes(tx, ctx.workspaceId, account.id))
    await withdrawWaiting(tx, ctx.workspaceId, { beliefId: belief.id, memberId })
    const made = atOnce ? await countAtOnce(tx, ctx, account, belief, observationIds, wanted) : { batchId: null, decisionId: null }
    const correctionId = await insertCorrection(tx, ctx.workspaceId, ctx.now, {
      beliefId: belief.id, verdict: wanted.verdict, reason: wanted.verdict === 'not_right' ? wanted.reason : null, note: wanted.note || null,
      accountId: account.id, memberId, observationIds, ...made,
    })
    await audit(tx, ctx, { verb: `belief.${wanted.verdict}`, objectType: 'belief', objectId: belief.id, fields: { correctionId: code(correctionId), accountId: code(account.id), atOnce } })
    await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: atOnce ? 'decision' : 'ageing', interactionId: null, actorId: memberId })
    return { correctionId, state: atOnce ? 'accepted' : 'waiting' }
  })
}

/** Rejects every quote of the belief, or asserts it, in one batch. */
async function countAtOnce(tx: Tx, ctx: Ctx, account: AccountRecord, belief: Belief, observationIds: string[], wanted: Wanted): Promise<{ batchId: string; decisionId: string }> {
  const of = { ...OF_NO_ITEM, batchId: newId(ctx.now.getTime()) }
  const decisions: string[] = []
  if (wanted.verdict === 'still_true') {
    const { beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    const held = beliefs.find(({ id }) => id === belief.id)
    if (!held) throw notFound('belief')
    decisions.push((await writeRuling(tx, ctx, account, { of: 'assertion', proposition: propositionOfBelief(held), note: wanted.note || STILL_TRUE, observationId: null }, of)).decisionId)
  } else {
    for (const observationId of observationIds) {
      const intent = { of: 'reading' as const, action: 'reject' as const, observationId, reason: wanted.reason, note: wanted.note || null, correction: null }
      decisions.push((await writeRuling(tx, ctx, account, intent, of)).decisionId)
    }
  }
  return { batchId: of.batchId, decisionId: decisions[0] ?? '' }
}

/** The account of a belief that the actor may see. */
export async function accountOfBelief(tx: Tx, ctx: Ctx, beliefId: string): Promise<AccountRecord> {
  const row = isId(beliefId) ? await findBelief(tx, ctx.workspaceId, beliefId) : null
  if (!row) throw notFound('belief')
  return loadAccount(tx, ctx, row.accountId, 'belief')
}
