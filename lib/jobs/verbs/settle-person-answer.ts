import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayDecide, assertMayErasePeople, notFound, type Ctx } from '@/lib/auth'
import { modelAccount } from '@/lib/beliefs'
import { findPerson, loadAccount, lockAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { erasedNamesMask } from '@/lib/ingest'
import { redactSpecialCategory } from '@/lib/privacy'
import { countDeclaration } from '@/lib/review'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { accountsOf } from '../copy/whose'
import { LONGEST_REPLY } from '../own-page/limits'
import { findAnswer, settleAnswer, type AnswerRow } from '../own-page/store'
import { answeredBelief } from '../own-page/tell'
import { SAID_WITHOUT_WORDS } from '../own-page/words'

export const SettlePersonAnswerInput = z.object({
  answerId: z.string(),
  /** `count`: of a belief, as evidence of weight 1.5. `done`: it was seen to otherwise. */
  outcome: z.enum(['count', 'done', 'decline']),
  reply: z.string().trim().max(LONGEST_REPLY).default(''),
})

/**
 * Applies or declines what a person said on their own page; they read there what became of it. Of a belief whoever decides on its account does,
 * of anything else an admin.
 * @throws NotFoundError, ForbiddenError, ConflictError when it was settled or the belief stands no more, InvalidError where it cannot count
 */
export async function settlePersonAnswer(ctx: Ctx, input: z.input<typeof SettlePersonAnswerInput>): Promise<void> {
  const { answerId, outcome, reply } = SettlePersonAnswerInput.parse(input)
  const { workspaceId, now } = ctx
  await inWorkspace(workspaceId, async (tx) => {
    const answer = isId(answerId) ? await findAnswer(tx, workspaceId, answerId) : null
    const person = answer && (await findPerson(tx, workspaceId, answer.personId))
    const accounts = person ? await accountsOf(tx, ctx, person.id, person.accountIds) : []
    if (!answer || accounts.length === 0) throw notFound('answer')
    if (answer.accountId === null) assertMayGrant(ctx, outcome)
    const decisionId = answer.accountId === null ? null : await settleSaying(tx, ctx, answer, answer.accountId, outcome)
    if ((await findAnswer(tx, workspaceId, answer.id))?.state !== 'open') throw new ConflictError('Somebody has settled this in the meantime.', 'Load the page again.')
    const mask = await erasedNamesMask(tx, workspaceId, accounts.map(({ id }) => id))
    await settleAnswer(tx, workspaceId, answer.id, {
      state: outcome === 'decline' ? 'declined' : 'accepted', settledAt: now, settledById: ctx.actor.kind === 'member' ? ctx.actor.memberId : null, reply: reply === '' ? null : mask(redactSpecialCategory(reply).text), decisionId,
    })
    await audit(tx, ctx, { verb: 'person.settle_answer', objectType: 'person', objectId: answer.personId, fields: { answerId: code(answer.id), outcome: code(outcome), ...(decisionId && { decisionId: code(decisionId) }) } })
  })
}

function assertMayGrant(ctx: Ctx, outcome: 'count' | 'done' | 'decline'): void {
  assertMayErasePeople(ctx)
  if (outcome === 'count') throw new InvalidError('This is not of a belief.', 'Do what they ask for, and say that it is done.')
}

async function settleSaying(tx: Tx, ctx: Ctx, answer: AnswerRow, accountId: string, outcome: 'count' | 'done' | 'decline'): Promise<string | null> {
  const account = await loadAccount(tx, ctx, accountId, 'answer')
  assertMayDecide(ctx, account)
  await lockAccount(tx, ctx.workspaceId, account.id)
  if (outcome !== 'count') return null
  const { beliefs } = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now })
  const belief = answeredBelief(answer, beliefs)
  if (!belief || belief.validTo !== null) throw new ConflictError('This belief does not stand any more.', 'If it was put right otherwise, say that it is done.')
  const says = answer.kind === 'right' ? 'right' : 'not_right'
  const decisionId = await countDeclaration(tx, ctx, account, { belief, says, words: answer.text || SAID_WITHOUT_WORDS[says] })
  if (decisionId === null) throw new InvalidError('What they deny cannot be told by turning these words around.', 'Correct the belief on the account, then say that it is done.')
  return decisionId
}
