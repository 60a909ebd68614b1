import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayDecide, mayDecide, notFound, type Ctx } from '@/lib/auth'
import { beliefLine, findBelief, likestFirst, modelAccount, personRef, type Identified } from '@/lib/beliefs'
import type { DecisionTarget, Ledger, Projection } from '@/lib/beliefs/types'
import { loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { planRegroup, previewOf, rulingOf, type RegroupPlan } from '../regroup'
import { insertDecision, observationsToRule } from '../store'
import type { RegroupPreview, RegroupTargets } from '../types'
import { refreshAccount } from './refresh-account'

const observationIds = z.array(z.uuid()).min(1, 'Choose at least one quote.').max(200)

export const RegroupInputSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('merge'), beliefId: z.uuid(), otherId: z.uuid() }),
  z.object({ action: z.literal('keep_apart'), beliefId: z.uuid(), otherId: z.uuid() }),
  z.object({ action: z.literal('split'), beliefId: z.uuid(), observationIds }),
  z.object({
    action: z.literal('move'), beliefId: z.uuid(), observationIds,
    to: z.union([z.object({ beliefId: z.uuid() }), z.object({ holderKey: z.string().regex(/^(?:person:[0-9a-f-]{36}|company|said:.{1,80})$/) })]),
  }),
])

/**
 * Merges two beliefs of one holder, splits one, moves observations to another belief or holder, or keeps two apart. The
 * ruling, its audit row and the recomputed account stand together or not at all; `undoDecision` takes it back.
 * @throws InvalidError when the two cannot be one, ForbiddenError when deciding here is for others
 */
export async function regroup(ctx: Ctx, input: z.input<typeof RegroupInputSchema>): Promise<{ decisionId: string }> {
  const wanted = RegroupInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, wanted.beliefId)
    assertMayDecide(ctx, account)
    await lockAccount(tx, ctx.workspaceId, account.id)
    const { ledger, beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    const decisionId = await rule(tx, ctx, account, planRegroup(ledger, beliefs, wanted), { itemId: null, propensity: 1 })
    return { decisionId }
  })
}

/** What a regrouping would change, without changing anything. */
export async function previewRegroup(ctx: Ctx, input: z.input<typeof RegroupInputSchema>): Promise<RegroupPreview> {
  const wanted = RegroupInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, wanted.beliefId)
    const { ledger, projection, beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    return previewOf(ledger, projection, planRegroup(ledger, beliefs, wanted))
  })
}

/** Where the evidence of a belief could go: other live beliefs of its holder, and other holders of the account. */
export async function regroupTargets(ctx: Ctx, input: { beliefId: string }): Promise<RegroupTargets> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, input.beliefId)
    const { ledger, beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    const belief = beliefs.find(({ id }) => id === input.beliefId)
    if (!belief) throw notFound('belief')
    const isFellow = (each: Identified): boolean =>
      each.id !== belief.id && each.holder.key === belief.holder.key && each.admission === belief.admission && each.validTo === null
    return {
      mayDecide: mayDecide(ctx, account) && belief.validTo === null,
      beliefs: likestFirst(belief.statement, beliefs.filter(isFellow)).map((each) => beliefLine(each, ctx.now)),
      holders: ledger.holders.filter(({ key, modelled }) => modelled && key !== belief.holder.key).map(personRef),
    }
  })
}

async function accountOf(tx: Tx, ctx: Ctx, beliefId: string): Promise<AccountRecord> {
  const row = isId(beliefId) ? await findBelief(tx, ctx.workspaceId, beliefId) : null
  if (!row) throw notFound('belief')
  return loadAccount(tx, ctx, row.accountId, 'belief')
}

/** The plan that joins or parts the two beliefs which two observations belong to. */
export function planOfPair(model: { ledger: Ledger; beliefs: Identified[] }, action: 'merge' | 'keep_apart', observationIds: readonly [string, string]): RegroupPlan {
  const [beliefId, otherId] = observationIds.map((id) => model.beliefs.find(({ clusters }) => clusters.some(({ evidence }) => evidence.some(({ observation }) => observation.id === id)))?.id)
  if (!beliefId || !otherId || beliefId === otherId) throw new ConflictError('These two are no longer two beliefs.', 'Nothing of yours is lost: go on with the next one.')
  return planRegroup(model.ledger, model.beliefs, { action, beliefId, otherId })
}

/** What merging the two beliefs of a pair would change; null where they cannot be one. */
export function previewOfPair(model: { ledger: Ledger; projection: Projection; beliefs: Identified[] }, beliefId: string, otherId: string): RegroupPreview | null {
  try {
    return previewOf(model.ledger, model.projection, planRegroup(model.ledger, model.beliefs, { action: 'merge', beliefId, otherId }))
  } catch (error) {
    if (error instanceof InvalidError) return null
    throw error
  }
}

/** Writes the ruling of a plan with its audit row, and brings the account up to date. The caller holds the account. */
export async function rule(tx: Tx, ctx: Ctx, account: AccountRecord, plan: RegroupPlan, of: { itemId: string | null; propensity: number }): Promise<string> {
  if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can decide.')
  const rows = new Map((await observationsToRule(tx, ctx.workspaceId, plan.parts.flat())).map((row) => [row.id, row]))
  const targetOf = (id: string): DecisionTarget | undefined => {
    const row = rows.get(id)
    return row && {
      interactionHash: row.interaction.contentHash, segment: row.segment, start: row.spanStart, end: row.spanEnd, holderKey: row.holderKey,
      polarity: row.polarity, statement: row.statement,
    }
  }
  const { action, correction, parts } = rulingOf(plan, targetOf)
  const first = plan.parts[0]?.flatMap((id) => rows.get(id) ?? [])[0]
  if (!first || !parts) throw new ConflictError('The evidence has changed in the meantime.', 'Load the page again.')
  const decisionId = await insertDecision(tx, ctx.workspaceId, ctx.now, {
    accountId: account.id, itemId: of.itemId, action: plan.action, reason: null, note: null, correction, parts,
    interactionHash: first.interaction.contentHash, segment: first.segment, spanStart: first.spanStart, spanEnd: first.spanEnd,
    holderKey: first.holderKey, polarity: first.polarity, statement: first.statement, extractor: first.extractor,
    extractorVersion: first.extractorVersion, rule: first.rule, source: first.source, reading: first.reading, propensity: of.propensity, actorId: ctx.actor.memberId,
  })
  await audit(tx, ctx, {
    verb: `belief.${action}`, objectType: 'decision', objectId: decisionId,
    fields: { accountId: code(account.id), observations: plan.parts[0]?.length ?? 0 },
  })
  await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'decision', interactionId: null, actorId: ctx.actor.memberId, decisionId })
  return decisionId
}
