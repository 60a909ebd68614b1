import { audit, code } from '@/lib/audit'
import { assertMayDecide, type Ctx } from '@/lib/auth'
import { declarationOf, sayingOf, type Saying } from '@/lib/beliefs/pure'
import type { ProjectedBelief } from '@/lib/beliefs/types'
import type { AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { wordsOfDoubtful } from '../intent'
import { assertNotOwnRuling } from './assert-not-own-word'
import { OF_NO_ITEM, settle } from './write-ruling'

/**
 * Counts what the holder of a belief says of it themselves as evidence of weight 1.5, with their words as its note. The caller holds the account.
 * @returns the decision; null where a denial cannot be put in words
 * @throws ForbiddenError when deciding here is for others or would settle what the member said in passing themselves
 */
export async function countDeclaration(tx: Tx, ctx: Ctx, account: AccountRecord, { belief, says, words }: { belief: ProjectedBelief; says: Saying; words: string }): Promise<string | null> {
  assertMayDecide(ctx, account)
  const proposition = declarationOf(sayingOf(belief), says)
  if (!proposition) return null
  const ownWord = says === 'right' && (await assertNotOwnRuling(tx, ctx, account, 'assert', belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id))))
  const decisionId = await settle(tx, ctx, account, { of: 'assertion', proposition, note: words, observationId: says === 'right' ? wordsOfDoubtful(belief) : null }, OF_NO_ITEM)
  if (ownWord) await audit(tx, ctx, { verb: 'review.own_word', objectType: 'decision', objectId: decisionId, fields: { accountId: code(account.id) } })
  return decisionId
}
