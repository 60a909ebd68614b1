import { inWorkspace } from '@/lib/db/transaction'
import { addPipelineAction, startPipelineReview } from '@/lib/insights'
import { newId } from '@/lib/shared/ids'
import { memberId, NOW, openAccount, type Office, type Opened } from '@/lib/testing'

export type OpenDeal = { account: Opened; dealId: string }

/** An account of the rep with an open deal. */
export async function openDeal(office: Office, over: { name?: string; stage?: string; amountMinor?: bigint; closeDate?: Date } = {}): Promise<OpenDeal> {
  const account = await openAccount(office, office.rep, over.name ?? `Brackwater ${newId()}`)
  const dealId = newId()
  const { stage = 'Proposal', amountMinor = 100_000n, closeDate = new Date('2026-06-30') } = over
  await inWorkspace(office.workspaceId, (tx) => tx.deal.create({ data: { workspaceId: office.workspaceId, id: dealId, accountId: account.id, name: `${account.name} deal`, type: 'new', stage, amountMinor, currency: 'EUR', closeDate, createdAt: NOW } }))
  return { account, dealId }
}

/** A review of one deal that the rep has started, with something taken on. */
export async function anotherReview(office: Office): Promise<{ accountId: string; dealId: string; reviewId: string; actionId: string }> {
  const { account, dealId } = await openDeal(office)
  const { reviewId } = await startPipelineReview(office.rep, { q: account.name })
  const { actionId } = await addPipelineAction(office.rep, { reviewId, dealId, text: 'Call Marit.', ownerId: memberId(office.rep), dueOn: null })
  return { accountId: account.id, dealId, reviewId, actionId }
}
