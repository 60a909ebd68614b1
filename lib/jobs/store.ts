import { inDirectory, type Tx } from '@/lib/db/transaction'

export async function allWorkspaces(): Promise<string[]> {
  const rows = await inDirectory({}, (tx) => tx.workspace.findMany({ select: { id: true }, orderBy: { createdAt: 'asc' } }))
  return rows.map((row) => row.id)
}

export async function accountsOf(tx: Tx, workspaceId: string): Promise<{ id: string; name: string }[]> {
  return tx.account.findMany({ where: { workspaceId }, select: { id: true, name: true }, orderBy: { id: 'asc' } })
}

export async function accountName(tx: Tx, workspaceId: string, id: string): Promise<string | null> {
  return (await tx.account.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { name: true } }))?.name ?? null
}

export async function accountSaidKeys(tx: Tx, workspaceId: string, accountId: string): Promise<string[]> {
  const rows = await tx.observation.findMany({
    where: { workspaceId, accountId, holderKey: { startsWith: 'said:' } }, select: { holderKey: true }, distinct: ['holderKey'],
  })
  return rows.map((row) => row.holderKey)
}

/** Interactions from which something was withheld for want of consent when they were last read. */
export async function withheldInteractions(tx: Tx, workspaceId: string, accountIds: string[]): Promise<string[]> {
  const rows = await tx.interaction.findMany({
    where: { workspaceId, accountId: { in: accountIds }, counts: { path: ['dropped', 'consent'], gt: 0 } }, select: { id: true },
  })
  return rows.map((row) => row.id)
}

export async function speakersIn(tx: Tx, workspaceId: string, interactionId: string): Promise<string[]> {
  const rows = await tx.speaker.findMany({ where: { workspaceId, interactionId }, select: { label: true } })
  return rows.map((row) => row.label)
}
