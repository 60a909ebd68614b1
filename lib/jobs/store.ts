import { inDirectory, type Tx } from '@/lib/db/transaction'

export async function allWorkspaces(): Promise<string[]> {
  const rows = await inDirectory({}, (tx) => tx.workspace.findMany({ select: { id: true }, orderBy: { createdAt: 'asc' } }))
  return rows.map((row) => row.id)
}

export async function accountsOf(tx: Tx, workspaceId: string): Promise<{ id: string; name: string }[]> {
  return tx.account.findMany({ where: { workspaceId }, select: { id: true, name: true }, orderBy: { id: 'asc' } })
}

export async function accountSaidKeys(tx: Tx, workspaceId: string, accountId: string): Promise<string[]> {
  const rows = await tx.observation.findMany({
    where: { workspaceId, accountId, holderKey: { startsWith: 'said:' } }, select: { holderKey: true }, distinct: ['holderKey'],
  })
  return rows.map((row) => row.holderKey)
}

export async function speakersIn(tx: Tx, workspaceId: string, interactionId: string): Promise<string[]> {
  const rows = await tx.speaker.findMany({ where: { workspaceId, interactionId }, select: { label: true } })
  return rows.map((row) => row.label)
}
