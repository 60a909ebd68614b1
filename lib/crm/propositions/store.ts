import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { Dimension } from '@/lib/shared/vocabulary'

export type PropositionRow = { id: string; accountId: string | null; dimension: Dimension; statement: string; segment: string | null; position: number; retiredAt: Date | null }
export type ProofPointRow = { id: string; valuePropositionId: string; statement: string; figure: string | null; source: string | null; url: string | null; segment: string | null; position: number; retiredAt: Date | null }

const PROPOSITION = { id: true, accountId: true, dimension: true, statement: true, segment: true, position: true, retiredAt: true } as const
const PROOF_POINT = { id: true, valuePropositionId: true, statement: true, figure: true, source: true, url: true, segment: true, position: true, retiredAt: true } as const

export async function findProposition(tx: Tx, workspaceId: string, id: string): Promise<PropositionRow | null> {
  return tx.valueProposition.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: PROPOSITION })
}

export async function findProofPoint(tx: Tx, workspaceId: string, id: string): Promise<ProofPointRow | null> {
  return tx.proofPoint.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: PROOF_POINT })
}

type Siblings = { accountId: string | null; dimension: Dimension }

/** Those that stand in one list, in their order; retired ones stand in none. */
export async function propositionsBeside(tx: Tx, workspaceId: string, { accountId, dimension }: Siblings): Promise<PropositionRow[]> {
  return tx.valueProposition.findMany({ where: { workspaceId, accountId, dimension, retiredAt: null }, select: PROPOSITION, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}

export async function proofPointsBeside(tx: Tx, workspaceId: string, valuePropositionId: string): Promise<ProofPointRow[]> {
  return tx.proofPoint.findMany({ where: { workspaceId, valuePropositionId, retiredAt: null }, select: PROOF_POINT, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}

export type PropositionWords = { dimension: Dimension; statement: string; segment: string | null }

export async function insertProposition(tx: Tx, workspaceId: string, now: Date, words: PropositionWords & { accountId: string | null; position: number }): Promise<string> {
  const id = newId()
  await tx.valueProposition.create({ data: { workspaceId, id, ...words, createdAt: now } })
  return id
}

export async function updateProposition(tx: Tx, workspaceId: string, id: string, data: Partial<Omit<PropositionRow, 'id' | 'accountId'>>): Promise<void> {
  await tx.valueProposition.update({ where: { workspaceId_id: { workspaceId, id } }, data })
}

export type ProofPointWords = Pick<ProofPointRow, 'statement' | 'figure' | 'source' | 'url' | 'segment'>

export async function insertProofPoint(tx: Tx, workspaceId: string, words: ProofPointWords & { valuePropositionId: string; position: number }): Promise<string> {
  const id = newId()
  await tx.proofPoint.create({ data: { workspaceId, id, ...words } })
  return id
}

export async function updateProofPoint(tx: Tx, workspaceId: string, id: string, data: Partial<Omit<ProofPointRow, 'id' | 'valuePropositionId'>>): Promise<void> {
  await tx.proofPoint.update({ where: { workspaceId_id: { workspaceId, id } }, data })
}

/** Covers names in what was written for one account, or with null in the workspace's own: a customer who is quoted there is somebody, too. */
export async function maskPropositions(tx: Tx, workspaceId: string, accountId: string | null, mask: (text: string) => string): Promise<void> {
  const rows = await tx.valueProposition.findMany({ where: { workspaceId, accountId }, select: { id: true, statement: true, proofPoints: { select: { id: true, statement: true, source: true } } } })
  for (const { id, statement, proofPoints } of rows) {
    if (mask(statement) !== statement) await updateProposition(tx, workspaceId, id, { statement: mask(statement) })
    for (const point of proofPoints) {
      const masked = { statement: mask(point.statement), source: point.source === null ? null : mask(point.source) }
      if (masked.statement !== point.statement || masked.source !== point.source) await updateProofPoint(tx, workspaceId, point.id, masked)
    }
  }
}
