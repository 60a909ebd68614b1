import { audit, code } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import type { DecisionTarget } from '@/lib/beliefs/types'
import type { AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { evidenceOfProposition } from '../corrections/store'
import { concernedBy, type Intent } from '../intent'
import { rulingOf } from '../regroup'
import { insertDecision, observationsToRule } from '../store'
import { refreshAccount } from './refresh-account'
import { settleCorrections } from './settle-corrections'

export type RulingOf = { itemId: string | null; propensity: number; seconds: number | null; batchId: string | null }

/** One ruling that no item asked for. */
export const OF_NO_ITEM: RulingOf = { itemId: null, propensity: 1, seconds: null, batchId: null }

/** Writes a ruling with its audit row, and brings the account up to date. The caller holds the account. */
export async function settle(tx: Tx, ctx: Ctx, account: Pick<AccountRecord, 'id' | 'name'>, intent: Intent, of: RulingOf): Promise<string> {
  const { decisionId, interactionId } = await writeRuling(tx, ctx, account, intent, of)
  await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'decision', interactionId, actorId: ctx.actor.kind === 'member' ? ctx.actor.memberId : null, decisionId })
  return decisionId
}

/** Writes a ruling with its audit row; what it changes is for the caller to bring up to date. */
export async function writeRuling(tx: Tx, ctx: Ctx, account: Pick<AccountRecord, 'id' | 'name'>, intent: Intent, of: RulingOf): Promise<{ decisionId: string; interactionId: string | null }> {
  if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can decide.')
  const named = intent.of === 'grouping' ? intent.plan.parts.flat() : concernedBy(intent)
  const rows = new Map((await observationsToRule(tx, ctx.workspaceId, named)).map((row) => [row.id, row]))
  const targetOf = (id: string): DecisionTarget | undefined => {
    const row = rows.get(id)
    return row && {
      interactionHash: row.interaction.contentHash, segment: row.segment, start: row.spanStart, end: row.spanEnd, holderKey: row.holderKey,
      polarity: row.polarity, statement: row.statement,
    }
  }
  const first = named.flatMap((id) => rows.get(id) ?? [])[0]
  const ruledOn = intent.of === 'assertion' && intent.observationId === null ? intent.proposition : first && {
    interactionHash: first.interaction.contentHash, segment: first.segment, spanStart: first.spanStart, spanEnd: first.spanEnd, holderKey: first.holderKey,
    polarity: first.polarity, statement: first.statement, extractor: first.extractor, extractorVersion: first.extractorVersion, rule: first.rule,
    source: first.source, reading: first.reading,
  }
  if (!ruledOn) throw new ConflictError('The evidence has changed in the meantime.', 'Load the page again.')
  const says = saidBy(intent, targetOf)
  const decisionId = await insertDecision(tx, ctx.workspaceId, ctx.now, { ...says, ...of, accountId: account.id, ruledOn, actorId: ctx.actor.memberId })
  await audit(tx, ctx, {
    verb: `${intent.of === 'grouping' ? 'belief' : 'review'}.${says.action}`, objectType: of.itemId ? 'review_item' : 'decision', objectId: of.itemId ?? decisionId,
    fields: {
      decisionId: code(decisionId), accountId: code(account.id), ...(says.correction && { changed: Object.keys(says.correction).map(code) }),
      ...(intent.of === 'grouping' && { observations: intent.plan.parts[0]?.length ?? 0 }), ...(of.batchId && { batchId: code(of.batchId) }),
    },
  })
  const observationIds = intent.of === 'assertion' ? await assertedOf(tx, ctx, account, intent) : named
  await settleCorrections(tx, ctx, { accountId: account.id, decisionId, action: says.action, observationIds, itemId: of.itemId })
  return { decisionId, interactionId: intent.of === 'reading' ? (first?.interactionId ?? null) : null }
}

/** The evidence of the belief that was asserted. */
function assertedOf(tx: Tx, ctx: Ctx, { id }: Pick<AccountRecord, 'id'>, { proposition: { statement, holderKey } }: Extract<Intent, { of: 'assertion' }>): Promise<string[]> {
  return statement && holderKey ? evidenceOfProposition(tx, ctx.workspaceId, id, { statement, holderKey }) : Promise.resolve([])
}

function saidBy(intent: Intent, targetOf: (id: string) => DecisionTarget | undefined) {
  if (intent.of === 'grouping') {
    const { action, correction, parts } = rulingOf(intent.plan, targetOf)
    return { action, reason: null, note: null, correction, ...(parts && { parts }) }
  }
  if (intent.of === 'assertion') return { action: 'assert' as const, reason: null, note: intent.note, correction: intent.proposition }
  const { action, reason, note, correction } = intent
  return { action, reason, note, correction }
}
