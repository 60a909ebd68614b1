import type { Tx } from '@/lib/db/transaction'

/** Open items that ask about one quote of an interaction, and who has them. */
export async function itemsOfInteraction(tx: Tx, workspaceId: string, interactionId: string) {
  const observations = await tx.observation.findMany({ where: { workspaceId, interactionId, closedAt: null }, select: { id: true } })
  return tx.reviewItem.findMany({
    where: { workspaceId, status: 'open', otherObservationId: null, knownAnswerId: null, observationId: { in: observations.map(({ id }) => id) } }, orderBy: { id: 'asc' },
  })
}

/** Items among these on which a member's verdict stands. */
export async function judgedItems(tx: Tx, workspaceId: string, memberId: string, itemIds: string[]): Promise<Set<string>> {
  const rows = await tx.reviewVerdict.findMany({ where: { workspaceId, actorId: memberId, undoneAt: null, itemId: { in: itemIds } }, select: { itemId: true } })
  return new Set(rows.map(({ itemId }) => itemId))
}

/** Decisions and verdicts of a member on the words of an interaction that stand. */
export async function answersOf(tx: Tx, workspaceId: string, memberId: string, interaction: { accountId: string; hash: string; itemIds: string[] }): Promise<number> {
  const decided = await tx.decision.count({ where: { workspaceId, accountId: interaction.accountId, actorId: memberId, undoneAt: null, interactionHash: interaction.hash, action: { in: ['approve', 'fix', 'reject'] } } })
  return decided + (await judgedItems(tx, workspaceId, memberId, interaction.itemIds)).size
}
