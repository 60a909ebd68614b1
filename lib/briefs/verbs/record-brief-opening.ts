import { z } from 'zod'
import type { Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { evidenceIn, insertOpening, openedSince } from '../store'
import { BRIEF_KINDS } from '../types'
import { ONE_READING_MS } from './get-brief'

export const RecordBriefOpeningInput = z.object({ accountId: z.string(), kind: z.enum(BRIEF_KINDS) })

/** Notes that the member opened a brief, once a reading: the pilot's report counts briefs that were opened before calls. */
export async function recordBriefOpening(ctx: Ctx, input: z.input<typeof RecordBriefOpeningInput>): Promise<void> {
  const { accountId, kind } = RecordBriefOpeningInput.parse(input)
  const { actor, workspaceId, now } = ctx
  await inWorkspace(workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    if (actor.kind !== 'member') return
    const of = { accountId: account.id, memberId: actor.memberId, kind }
    if (await openedSince(tx, workspaceId, of, new Date(now.getTime() - ONE_READING_MS))) return
    await insertOpening(tx, workspaceId, { ...of, at: now, evidence: await evidenceIn(tx, workspaceId, account.id) })
  })
}
