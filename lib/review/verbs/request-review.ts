import { audit, code } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { modelAccount } from '@/lib/beliefs'
import { distinctInteractions } from '@/lib/beliefs/pure'
import type { Tx } from '@/lib/db/transaction'
import { raisedOf } from '../queue/arisen'
import { raiseItems, standingWords } from '../queue/store'
import { circumstancesOf } from './circumstances-of'

export type ReviewRequest = { account: { id: string; name: string }; observationIds: string[] }

/**
 * Asks reviewers about words because the person who is modelled by them asked for it: each becomes an item that never expires, once.
 * The caller has made sure that it is that person who asks. In the caller's transaction; gives back how many are asked about.
 */
export async function requestReview(tx: Tx, ctx: Ctx, { account, observationIds }: ReviewRequest): Promise<number> {
  const { ledger, projection, beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
  const model = { at: projection.at, ledger, interactions: distinctInteractions(ledger, projection.at), beliefs, ambiguous: projection.ambiguous }
  const rows = await standingWords(tx, ctx.workspaceId, account.id, observationIds)
  const items = raisedOf(rows.map((row) => ({ reason: 'subject_request', row })), model, await circumstancesOf(tx, ctx.workspaceId, model))
  await raiseItems(tx, ctx.workspaceId, account.id, ctx.now, items)
  await audit(tx, ctx, { verb: 'review.subject_request', objectType: 'account', objectId: account.id, fields: { accountId: code(account.id), items: items.length } })
  return items.length
}
