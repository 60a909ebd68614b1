import { mayDecide, type Ctx } from '@/lib/auth'
import { DAY_MS } from '@/lib/beliefs/pure'
import type { Tx } from '@/lib/db/transaction'
import { drawOf } from '../queue/draw'
import { loadPolicy } from '../policy/store'
import type { ItemRow } from '../store'
import { isAskedNext, KNOWN_AFTER_DAYS } from '../verdicts/known'
import { hasOpenKnown, insertKnown, knownAnswers } from '../verdicts/store'

/** Of so many answers one is chosen. */
const CHOICE = 50

/** At the set rate, puts before a reviewer who just answered `after` an item whose answer is known; one at a time. */
export async function askKnownAnswer(tx: Tx, ctx: Ctx, after: ItemRow, me: string): Promise<void> {
  const { knownAnswerShare } = await loadPolicy(tx, ctx.workspaceId)
  const draw = (what: string): number => drawOf(`${what} ${after.id} ${me}`)
  if (!isAskedNext(draw('known'), knownAnswerShare) || (await hasOpenKnown(tx, ctx.workspaceId, me))) return
  const before = new Date(ctx.now.getTime() - KNOWN_AFTER_DAYS * DAY_MS)
  const answers = await knownAnswers(tx, ctx.workspaceId, me, mayDecide(ctx, { ownerId: null }) ? null : [me], before, CHOICE)
  const chosen = answers[Math.floor(draw('which') * answers.length)]
  if (chosen) await insertKnown(tx, ctx.workspaceId, ctx.now, me, chosen, after.priority)
}
