import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { decide, getReviewItem, takeItem, type DecideInput } from '@/lib/review'
import { newId } from '@/lib/shared/ids'
import { at, ingest, later, openAccount, openOffice, type Office, type Opened, type TestFile } from '@/lib/testing'

export type Desk = { office: Office; account: Opened; interactions: string[] }

/** An office with one account, of which these files were read, a minute each. */
export async function openDesk(files: readonly TestFile[]): Promise<Desk> {
  const office = await openOffice()
  const account = await openAccount(office)
  const interactions: string[] = []
  for (const [n, file] of files.entries()) interactions.push((await ingest(at(office.rep, later(n)), account.id, file)).interactionId)
  return { office, account, interactions }
}

/** An item on one of the account's observations, by statement, that stays until it is decided. */
export async function raiseItem({ office, account }: Pick<Desk, 'office' | 'account'>, quorum = 1, n = 0): Promise<{ itemId: string; observationId: string; statement: string }> {
  return inWorkspace(office.workspaceId, async (tx) => {
    const rows = await tx.observation.findMany({ where: { accountId: account.id }, orderBy: { statement: 'asc' } })
    const { id: observationId, statement } = rows[n] ?? { id: '', statement: '' }
    const item = await tx.reviewItem.create({
      data: { workspaceId: office.workspaceId, id: newId(), accountId: account.id, observationId, key: `raised:${observationId}`, reason: 'extractor_disagreement', priority: 1, quorum, createdAt: later(-60) },
    })
    return { itemId: item.id, observationId, statement }
  })
}

/** Takes the item, reads it and rules on it, as a person at the desk does. */
export async function rule(ctx: Ctx, minute: number, input: DecideInput) {
  await takeItem(at(ctx, later(minute)), { itemId: input.itemId })
  await getReviewItem(at(ctx, later(minute)), { itemId: input.itemId })
  return decide(at(ctx, later(minute)), { ...input, seen: true, seconds: 7 })
}
