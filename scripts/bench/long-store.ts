import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { LongAccount, LongInteraction } from './long-account'

/** An account with its people, before anything was said. */
export async function openLong(tx: Tx, workspaceId: string, accountId: string, { people }: LongAccount): Promise<void> {
  const createdAt = new Date(0)
  await tx.account.create({ data: { workspaceId, id: accountId, slug: accountId, name: `Long ${accountId}`, createdAt } })
  await tx.person.createMany({ data: people.map(({ id, name }) => ({ workspaceId, id, name, kind: 'named' as const, side: 'customer' as const, createdAt })) })
  await tx.employment.createMany({ data: people.map(({ id, role }) => ({ workspaceId, id: newId(), personId: id, accountId, role })) })
}

/** Interactions that are stored in one transaction. */
const AT_ONCE = 250

/** Stores interactions with what was read from them, as the pipeline would leave them. */
export async function storeLong(workspaceId: string, accountId: string, interactions: LongInteraction[]): Promise<void> {
  for (let from = 0; from < interactions.length; from += AT_ONCE) {
    await inWorkspace(workspaceId, (tx) => storePart(tx, workspaceId, accountId, interactions.slice(from, from + AT_ONCE)))
  }
}

async function storePart(tx: Tx, workspaceId: string, accountId: string, interactions: LongInteraction[]): Promise<void> {
  await tx.interaction.createMany({
    data: interactions.map(({ observations: _, ...rest }) => ({
      ...rest, workspaceId, accountId, type: 'call' as const, format: 'plain_text', fileName: `${rest.id}.txt`, ingestedAt: rest.occurredAt, fidelity: 1, fromCustomer: true,
    })),
  })
  await tx.observation.createMany({
    data: interactions.flatMap(({ observations }) => observations).map(({ start, end, attribute, matches: _, ...rest }) => ({
      ...rest, workspaceId, spanStart: start, spanEnd: end, ...(attribute && { attribute }), ingestedAt: rest.eventAt, status: 'active' as const,
    })),
  })
}
