import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayDecide, notFound, type Ctx } from '@/lib/auth'
import { modelAccount, personKey, type Correction } from '@/lib/beliefs'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, REJECT_REASONS, STANCES } from '@/lib/shared/vocabulary'
import { closeItem, findItem, findObservation, insertDecision } from '../store'
import { accountPeople, loadAccount, lockAccount } from '@/lib/crm'
import { refreshAccount } from './refresh-account'
import { planOfPair, rule } from './regroup'

const MAX_STATEMENT = 300

export const CorrectionInput = z.object({
  statement: z.string().trim().min(3, 'Say what they believe in a few words.').max(MAX_STATEMENT).optional(),
  holderKey: z.string().regex(/^(?:person:[0-9a-f-]{36}|company|said:.{1,80})$/).optional(),
  kind: z.enum(KINDS).optional(),
  dimension: z.enum(DIMENSIONS).optional(),
  stance: z.enum(STANCES).optional(),
  polarity: z.enum(POLARITIES).optional(),
  certainty: z.enum(CERTAINTIES).optional(),
})

export const DecideInputSchema = z.discriminatedUnion('action', [
  z.object({ itemId: z.uuid(), action: z.literal('approve') }),
  z.object({ itemId: z.uuid(), action: z.literal('reject'), reason: z.enum(REJECT_REASONS), note: z.string().trim().max(500).optional() }),
  z.object({ itemId: z.uuid(), action: z.literal('fix'), correction: CorrectionInput }),
  z.object({ itemId: z.uuid(), action: z.literal('merge') }),
  z.object({ itemId: z.uuid(), action: z.literal('keep_apart') }),
])

/**
 * Decides an open item: the ruling, its audit row, the recomputed model, alignment and queue stand together or not at all.
 * @throws ConflictError when somebody else was faster, ForbiddenError when deciding here is for others
 */
export async function decide(ctx: Ctx, input: z.input<typeof DecideInputSchema>): Promise<{ decisionId: string }> {
  const decision = DecideInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can decide.')
    const item = await findItem(tx, ctx.workspaceId, decision.itemId)
    if (!item) throw notFound('item')
    const account = await loadAccount(tx, ctx, item.accountId, 'item')
    assertMayDecide(ctx, account)
    // The account before its items, as the refresh below takes them: two decisions in one account wait and do not lock each other out.
    await lockAccount(tx, ctx.workspaceId, account.id)
    const observation = item.observationId ? await findObservation(tx, ctx.workspaceId, item.observationId) : null
    if (!observation || !(await closeItem(tx, ctx.workspaceId, item.id, ctx.now))) {
      throw new ConflictError('This item was decided or withdrawn in the meantime.', 'Nothing of yours is lost: go on with the next one.')
    }
    const isPair = item.otherObservationId !== null
    if (isPair !== (decision.action === 'merge' || decision.action === 'keep_apart')) {
      throw new InvalidError(isPair ? 'Here the question is whether two beliefs are one.' : 'This is one observation, not two beliefs.', isPair ? 'Merge them or keep them apart.' : 'Approve, fix or reject it.')
    }
    if (decision.action === 'merge' || decision.action === 'keep_apart') {
      const model = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
      const plan = planOfPair(model, decision.action, [item.observationId ?? '', item.otherObservationId ?? ''])
      return { decisionId: await rule(tx, ctx, account, plan, { itemId: item.id, propensity: item.propensity }) }
    }
    const correction = decision.action === 'fix' ? changed(decision.correction, observation) : null
    if (decision.action === 'fix' && Object.keys(correction ?? {}).length === 0) throw new InvalidError('Nothing was changed.', 'Approve it as it is, or change a field.')
    if (correction?.holderKey) await assertHolder(tx, ctx.workspaceId, account.id, correction.holderKey)
    const decisionId = await insertDecision(tx, ctx.workspaceId, ctx.now, {
      accountId: account.id, itemId: item.id, action: decision.action,
      reason: decision.action === 'reject' ? decision.reason : null,
      note: decision.action === 'reject' ? (decision.note ?? null) : null,
      correction,
      interactionHash: observation.interaction.contentHash, segment: observation.segment,
      spanStart: observation.spanStart, spanEnd: observation.spanEnd,
      holderKey: observation.holderKey, polarity: observation.polarity, statement: observation.statement,
      extractor: observation.extractor, extractorVersion: observation.extractorVersion, rule: observation.rule, source: observation.source,
      reading: observation.reading, propensity: item.propensity, actorId: ctx.actor.memberId,
    })
    await audit(tx, ctx, {
      verb: `review.${decision.action}`, objectType: 'review_item', objectId: item.id,
      fields: { decisionId: code(decisionId), accountId: code(account.id), ...(correction && { changed: Object.keys(correction).map(code) }) },
    })
    await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'decision', interactionId: observation.interactionId, actorId: ctx.actor.memberId, decisionId })
    return { decisionId }
  })
}

/** A person of another account would take the evidence out of the model without a word. */
async function assertHolder(tx: Tx, workspaceId: string, accountId: string, holderKey: string): Promise<void> {
  if (!holderKey.startsWith('person:')) return
  const people = await accountPeople(tx, workspaceId, accountId)
  if (!people.some((person) => personKey(person.id) === holderKey)) throw new InvalidError('That person is not known at this account.', 'Choose one of its people.')
}

/** Only the fields that differ from what was read. */
function changed(correction: z.output<typeof CorrectionInput>, observation: Record<string, unknown>): Correction {
  return Object.fromEntries(Object.entries(correction).filter(([field, value]) => value !== undefined && value !== observation[field]))
}
