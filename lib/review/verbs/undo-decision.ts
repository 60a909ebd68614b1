import { audit, code } from '@/lib/audit'
import { assertMayDecide, notFound, type Ctx } from '@/lib/auth'
import { forgetAliases, loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { forgetNotice } from '@/lib/notify'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { decisionsOfBatch, findDecision, markUndone, reopenItem } from '../store'
import type { UndoInput } from '../types'
import { findVerdict, forgetScores, markCorrect, standingVerdicts, takeBack, verdictsOfBatch, withdrawKnown } from '../verdicts/store'
import { refreshAccount } from './refresh-account'
import { reopenCorrections } from './settle-corrections'
import { askForThird, needsNoThird } from './tell-verdicts'

type Decision = NonNullable<Awaited<ReturnType<typeof findDecision>>>
/** An answer to a question whose answer was known, given with a whole set. */
type Answer = Awaited<ReturnType<typeof verdictsOfBatch>>[number]

/**
 * Takes back one's own decision, all decisions of one's batch, or a verdict that nobody has answered yet: the model, alignment and queue
 * are again what they were without it.
 * @throws ForbiddenError for somebody else's, ConflictError when it was undone already or others have built on the verdict
 */
export async function undoDecision(ctx: Ctx, input: UndoInput): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can undo a decision.')
    const me = ctx.actor.memberId
    if ('verdictId' in input) return undoVerdict(tx, ctx, me, input.verdictId)
    const { decisions, answers } = await meant(tx, ctx, input)
    const given = [...decisions, ...answers]
    const accounts = new Map<string, AccountRecord>()
    for (const { accountId } of given) {
      if (accounts.has(accountId)) continue
      const account = await loadAccount(tx, ctx, accountId, 'decision')
      assertMayDecide(ctx, account)
      accounts.set(accountId, account)
    }
    if (given.some(({ actorId }) => actorId !== me)) throw new ForbiddenError('You can undo your own decisions only.', 'Ask the reviewer who made it.')
    // Of a batch some may have been taken back one by one.
    const standing = decisions.filter(({ undoneAt }) => undoneAt === null)
    const answered = answers.filter(({ undoneAt }) => undoneAt === null)
    if (standing.length + answered.length === 0) throw new ConflictError('This decision was undone already.')
    // All of them first and in one order, so that two who undo across accounts wait and do not lock each other out.
    const ordered = [...accounts.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const account of ordered) await lockAccount(tx, ctx.workspaceId, account.id)
    for (const answer of answered) await undoAnswer(tx, ctx, answer)
    for (const account of ordered) {
      const here = standing.filter(({ accountId }) => accountId === account.id)
      for (const decision of here) await undoOne(tx, ctx, decision, account, me)
      const last = here.at(-1)
      if (last) await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'undo', interactionId: null, actorId: me, decisionId: last.id })
    }
  })
}

async function meant(tx: Tx, ctx: Ctx, input: { decisionId: string } | { batchId: string }): Promise<{ decisions: Decision[]; answers: Answer[] }> {
  const id = 'batchId' in input ? input.batchId : input.decisionId
  const decisions = !isId(id) ? [] : 'batchId' in input ? await decisionsOfBatch(tx, ctx.workspaceId, id) : [await findDecision(tx, ctx.workspaceId, id)].filter((row) => row !== null)
  const answers = 'batchId' in input && isId(id) ? await verdictsOfBatch(tx, ctx.workspaceId, id) : []
  if (decisions.length + answers.length === 0) throw notFound('decision')
  return { decisions, answers }
}

/** What is known is asked again. */
async function undoAnswer(tx: Tx, ctx: Ctx, { id, itemId, accountId }: Answer): Promise<void> {
  if (!(await takeBack(tx, ctx.workspaceId, id, ctx.now))) throw new ConflictError('This decision was undone already.')
  await reopenItem(tx, ctx.workspaceId, itemId)
  await audit(tx, ctx, { verb: 'review.undo_verdict', objectType: 'review_item', objectId: itemId, fields: { verdictId: code(id), accountId: code(accountId) } })
}

async function undoOne(tx: Tx, ctx: Ctx, decision: Decision, account: AccountRecord, me: string): Promise<void> {
  if (!(await markUndone(tx, ctx.workspaceId, decision.id, ctx.now))) throw new ConflictError('This decision was undone already.')
  await audit(tx, ctx, { verb: 'review.undo', objectType: 'decision', objectId: decision.id, fields: { accountId: code(decision.accountId) } })
  await forgetAliases(tx, ctx.workspaceId, decision.id)
  await reopenCorrections(tx, ctx, { accountId: decision.accountId, decisionId: decision.id, itemId: decision.itemId })
  await withdrawKnown(tx, ctx.workspaceId, decision.id, ctx.now)
  await forgetScores(tx, ctx.workspaceId, decision.id)
  if (!decision.itemId) return
  await reopenItem(tx, ctx.workspaceId, decision.itemId)
  const standing = await standingVerdicts(tx, ctx.workspaceId, decision.itemId)
  for (const verdict of standing) {
    if (verdict.actorId === me) await takeBack(tx, ctx.workspaceId, verdict.id, ctx.now)
    else if (verdict.correct !== null) await markCorrect(tx, ctx.workspaceId, verdict.id, null)
  }
  if (!standing.some(({ actorId, role }) => actorId === me && role === 'adjudication')) return
  await forgetNotice(tx, ctx.workspaceId, { kind: 'adjudicated', itemId: decision.itemId })
  // Who took it back knows that it waits.
  await askForThird(tx, ctx, { itemId: decision.itemId, account }, standing.flatMap(({ actorId }) => (actorId === me ? [] : [actorId])))
}

async function undoVerdict(tx: Tx, ctx: Ctx, me: string, verdictId: string): Promise<void> {
  const verdict = isId(verdictId) ? await findVerdict(tx, ctx.workspaceId, verdictId) : null
  if (!verdict) throw notFound('decision')
  const account = await loadAccount(tx, ctx, verdict.item.accountId, 'decision')
  assertMayDecide(ctx, account)
  if (verdict.actorId !== me) throw new ForbiddenError('You can undo your own decisions only.', 'Ask the reviewer who made it.')
  await lockAccount(tx, ctx.workspaceId, account.id)
  const standing = await standingVerdicts(tx, ctx.workspaceId, verdict.itemId)
  if (standing.some(({ id }) => id === verdict.id) && standing.at(-1)?.id !== verdict.id) throw new ConflictError('Somebody has given theirs after yours.', 'It can no longer be taken back.')
  if (!(await takeBack(tx, ctx.workspaceId, verdict.id, ctx.now))) throw new ConflictError('This decision was undone already.')
  if (verdict.role === 'known_answer') await reopenItem(tx, ctx.workspaceId, verdict.itemId)
  else await needsNoThird(tx, ctx, verdict.itemId)
  await audit(tx, ctx, { verb: 'review.undo_verdict', objectType: 'review_item', objectId: verdict.itemId, fields: { verdictId: code(verdict.id), accountId: code(account.id) } })
}

