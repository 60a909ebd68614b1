import type { Tx } from '@/lib/db/transaction'

export type Guide = { tourStep: number | null; tourState: string | null; stepsHiddenAt: Date | null }

/** How far a member is with the tour, and whether they put the first steps away; nothing of either before they answered. */
export async function loadGuide(tx: Tx, workspaceId: string, memberId: string): Promise<Guide> {
  const row = await tx.memberGuide.findUnique({ where: { workspaceId_memberId: { workspaceId, memberId } }, select: { tourStep: true, tourState: true, stepsHiddenAt: true } })
  return row ?? { tourStep: null, tourState: null, stepsHiddenAt: null }
}

export async function saveGuide(tx: Tx, workspaceId: string, memberId: string, now: Date, guide: Partial<Guide>): Promise<void> {
  const data = { ...guide, updatedAt: now }
  await tx.memberGuide.upsert({ where: { workspaceId_memberId: { workspaceId, memberId } }, create: { workspaceId, memberId, ...data }, update: data })
}
