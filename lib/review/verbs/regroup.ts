import type { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayDecide, mayDecide, notFound, type Ctx } from '@/lib/auth'
import { beliefLine, findBelief, likestFirst, modelAccount, personRef, type AccountModel, type Identified } from '@/lib/beliefs'
import { loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { InvalidError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { RegroupInputSchema } from '../inputs'
import { concernedBy, decisionOf, type Intent } from '../intent'
import { planRegroup, previewOf, type RegroupPlan } from '../regroup'
import type { RegroupPreview, RegroupTargets } from '../types'
import { assertNotOwnRuling } from './assert-not-own-word'
import { OF_NO_ITEM, settle } from './write-ruling'

/**
 * Merges two beliefs of one holder, splits one, moves observations to another belief or holder, keeps two apart, or says that one took
 * the place of the other. The ruling, its audit row and the recomputed account stand together or not at all; `undoDecision` takes it back.
 * @throws InvalidError when the two cannot be one, ForbiddenError when deciding here is for others or would
 * settle what they said in passing themselves
 */
export async function regroup(ctx: Ctx, input: z.input<typeof RegroupInputSchema>): Promise<{ decisionId: string }> {
  const wanted = RegroupInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, wanted.beliefId)
    assertMayDecide(ctx, account)
    await lockAccount(tx, ctx.workspaceId, account.id)
    const { ledger, beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    const plan = planRegroup(ledger, beliefs, wanted)
    const ownWord = await assertNotOwnRuling(tx, ctx, account, wanted.action, plan.parts.flat())
    const decisionId = await settle(tx, ctx, account, { of: 'grouping', plan }, OF_NO_ITEM)
    if (ownWord) await audit(tx, ctx, { verb: 'review.own_word', objectType: 'decision', objectId: decisionId, fields: { accountId: code(account.id) } })
    return { decisionId }
  })
}

/** What a regrouping would change, without changing anything. */
export async function previewRegroup(ctx: Ctx, input: z.input<typeof RegroupInputSchema>): Promise<RegroupPreview> {
  const wanted = RegroupInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, wanted.beliefId)
    const { ledger, projection, beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    return previewIn({ ledger, projection }, planRegroup(ledger, beliefs, wanted))
  })
}

/**
 * Where the evidence of a belief could go: other live beliefs of its holder, those most alike first, and other holders of the account. What
 * is shown goes to what is shown; what was possibly heard may be either.
 */
export async function regroupTargets(ctx: Ctx, input: { beliefId: string }): Promise<RegroupTargets> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, input.beliefId)
    const { ledger, beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    const belief = beliefs.find(({ id }) => id === input.beliefId)
    if (!belief) throw notFound('belief')
    const isFellow = (each: Identified): boolean =>
      each.id !== belief.id && each.holder.key === belief.holder.key && (each.admission === 'shown' || belief.admission === 'possibly_heard') && each.validTo === null
    return {
      mayDecide: mayDecide(ctx, account) && belief.validTo === null,
      beliefs: likestFirst(belief.statement, beliefs.filter(isFellow)).map((each) => beliefLine(each, ctx.now)),
      holders: ledger.holders.filter(({ key, modelled }) => modelled && key !== belief.holder.key).map(personRef),
    }
  })
}

export async function accountOf(tx: Tx, ctx: Ctx, beliefId: string): Promise<AccountRecord> {
  const row = isId(beliefId) ? await findBelief(tx, ctx.workspaceId, beliefId) : null
  if (!row) throw notFound('belief')
  return loadAccount(tx, ctx, row.accountId, 'belief')
}

/** What merging the two beliefs of a pair would change; null where they cannot be one. */
export function previewOfPair(model: AccountModel, beliefId: string, otherId: string): RegroupPreview | null {
  try {
    return previewIn(model, planRegroup(model.ledger, model.beliefs, { action: 'merge', beliefId, otherId }))
  } catch (error) {
    if (error instanceof InvalidError) return null
    throw error
  }
}

function previewIn({ ledger, projection }: Pick<AccountModel, 'ledger' | 'projection'>, plan: RegroupPlan): RegroupPreview {
  const intent: Intent = { of: 'grouping', plan }
  return previewOf(ledger, projection, decisionOf(intent, ledger, projection.at.knownAt), concernedBy(intent))
}
