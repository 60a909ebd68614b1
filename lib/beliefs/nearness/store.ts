import type { Tx } from '@/lib/db/transaction'

export type VectorRow = { observationId: string; model: string; vector: Uint8Array<ArrayBuffer> }

/** Vectors that a model made of these observations' statements. */
export async function vectorsOf(tx: Tx, workspaceId: string, model: string, observationIds: string[]): Promise<Map<string, Uint8Array>> {
  const rows = await tx.statementVector.findMany({ where: { workspaceId, model, observationId: { in: observationIds } }, select: { observationId: true, vector: true } })
  return new Map(rows.map(({ observationId, vector }) => [observationId, vector]))
}

/** Keeps vectors; those of observations that are gone by now are left out. */
export async function keepVectors(tx: Tx, workspaceId: string, rows: readonly VectorRow[]): Promise<void> {
  if (rows.length === 0) return
  const here = await tx.observation.findMany({ where: { workspaceId, id: { in: rows.map(({ observationId }) => observationId) } }, select: { id: true } })
  const ids = new Set(here.map(({ id }) => id))
  await tx.statementVector.createMany({ data: rows.filter(({ observationId }) => ids.has(observationId)).map((row) => ({ ...row, workspaceId })), skipDuplicates: true })
}

/** Forgets what was made of words that are others now. */
export async function dropVectors(tx: Tx, workspaceId: string, observationIds: string[]): Promise<void> {
  await tx.statementVector.deleteMany({ where: { workspaceId, observationId: { in: observationIds } } })
}
