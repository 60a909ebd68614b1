import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'

type Kind = 'interaction' | 'person'

/** Hashes of what was erased and must stay out; of these alone where some are named. */
export async function suppressed(tx: Tx, workspaceId: string, kind: Kind, hashes?: string[]): Promise<Set<string>> {
  const rows = await tx.suppression.findMany({ where: { workspaceId, kind, ...(hashes && { hash: { in: hashes } }) }, select: { hash: true } })
  return new Set(rows.map((row) => row.hash))
}

export async function anybodySuppressed(tx: Tx, workspaceId: string): Promise<boolean> {
  return (await tx.suppression.findFirst({ where: { workspaceId, kind: 'person' }, select: { id: true } })) !== null
}

export async function insertSuppressions(tx: Tx, workspaceId: string, kind: Kind, hashes: string[], now: Date, actorId: string | null): Promise<void> {
  await tx.suppression.createMany({ data: hashes.map((hash) => ({ workspaceId, id: newId(), kind, hash, at: now, actorId })), skipDuplicates: true })
}
