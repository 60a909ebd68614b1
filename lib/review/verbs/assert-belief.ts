import type { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayDecide, notFound, type Ctx } from '@/lib/auth'
import { modelAccount } from '@/lib/beliefs'
import { lockAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { AssertInputSchema } from '../inputs'
import { propositionOfBelief, wordsOfDoubtful } from '../intent'
import type { Decided } from '../types'
import { assertNotOwnRuling } from './assert-not-own-word'
import { decide } from './decide'
import { accountOf } from './regroup'
import { OF_NO_ITEM, settle } from './write-ruling'

/**
 * "I know this holds": a member's word with a note, as evidence of a belief. It weighs 4 and lasts three times as long as what is said
 * in a call (DESIGN §3). Of an item it is the decision, with all that holds for decisions.
 * @throws ForbiddenError when deciding here is for others or would settle what they said in passing themselves
 */
export async function assertBelief(ctx: Ctx, input: z.input<typeof AssertInputSchema>): Promise<Decided> {
  const { itemId, beliefId, note, seconds, seen } = AssertInputSchema.parse(input)
  if (itemId !== undefined) return decide(ctx, { itemId, action: 'assert', note, seconds, seen })
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await accountOf(tx, ctx, beliefId ?? '')
    assertMayDecide(ctx, account)
    await lockAccount(tx, ctx.workspaceId, account.id)
    const { beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
    const belief = beliefs.find(({ id }) => id === beliefId)
    if (!belief) throw notFound('belief')
    const ownWord = await assertNotOwnRuling(tx, ctx, account, 'assert', belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id)))
    const decisionId = await settle(tx, ctx, account, { of: 'assertion', proposition: propositionOfBelief(belief), note, observationId: wordsOfDoubtful(belief) }, OF_NO_ITEM)
    if (ownWord) await audit(tx, ctx, { verb: 'review.own_word', objectType: 'decision', objectId: decisionId, fields: { accountId: code(account.id) } })
    return { decisionId, verdictId: null, outcome: 'decided' }
  })
}
