import type { Ctx } from '@/lib/auth/types'
import { loadLedger, project, readInteraction, storeReading, canonicalText, type Extractor } from '@/lib/beliefs'
import { database } from '@/lib/db/client'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { receiveFile, startImport, type ReceivedFile } from '@/lib/ingest'
import { handleReadInteraction, rebuild } from '@/lib/jobs'
import { refreshAccount } from '@/lib/review'
import { newId } from '@/lib/shared/ids'

export type TestFile = { name: string; content: string | Uint8Array; at?: Date }

/** Uploads one file as a bulk import does, without reading it. */
export async function receive(ctx: Ctx, accountId: string, file: TestFile, bulk = true): Promise<ReceivedFile[]> {
  const { importId } = await startImport(ctx, { accountId })
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content
  // Where nothing else says when it was, it was just written; a moment ago, where that is a guess to be offered.
  const modifiedAt = bulk ? ctx.now : new Date(ctx.now.getTime() - 1)
  return receiveFile(ctx, { importId, accountId, fileName: file.name, bytes, occurredAt: file.at ?? null, modifiedAt, bulk })
}

/** Uploads one file that holds one interaction, and reads it as its job would. */
export async function ingest(ctx: Ctx, accountId: string, file: TestFile): Promise<ReceivedFile & { interactionId: string }> {
  const [received] = await receive(ctx, accountId, file)
  if (!received?.interactionId) throw new Error(`${file.name} was not taken: ${received?.error}`)
  await handleReadInteraction({ workspaceId: ctx.workspaceId, interactionId: received.interactionId }, ctx.now)
  return { ...received, interactionId: received.interactionId }
}

/** Reads an interaction again with another reader, as its job would after an upgrade. */
export async function readAgain(ctx: Ctx, interactionId: string, extractor: Extractor): Promise<void> {
  const { workspaceId, now } = ctx
  const result = await readInteraction(workspaceId, interactionId, now, extractor)
  if (!result) throw new Error('there is no such interaction')
  await inWorkspace(workspaceId, async (tx) => {
    await storeReading(tx, workspaceId, result, now)
    const { accountId: id, accountName: name } = result.interaction
    await refreshAccount(tx, workspaceId, { id, name }, now, { cause: 'read', interactionId, actorId: null })
  })
}

/** Long after everything that tests do: what the ledger says in the end. */
export const IN_THE_END = new Date('2026-06-30T00:00:00Z')

/** The canonical model of an account: equal ledgers give the same text, byte for byte. */
export async function canonical(ctx: Ctx, account: { id: string; name: string }, asOf = IN_THE_END, knownAt = IN_THE_END): Promise<string> {
  return canonicalText(project(await inWorkspace(ctx.workspaceId, (tx) => loadLedger(tx, ctx.workspaceId, account)), { asOf, knownAt }))
}

/** What `rebuild --check` finds wrong in the whole workspace. */
export async function cacheFaults(admin: Ctx): Promise<string[]> {
  return (await rebuild(admin, { check: true })).flatMap(({ differences }) => differences)
}

/** The open item that asks about an observation; one drawn at random where the queue has none. */
export async function openItem({ workspaceId }: { workspaceId: string }, observationId: string, tx?: Tx): Promise<string> {
  if (!tx) return inWorkspace(workspaceId, (own) => openItem({ workspaceId }, observationId, own))
  const found = await tx.reviewItem.findFirst({ where: { workspaceId, observationId, otherObservationId: null, status: 'open' } })
  if (found) return found.id
  const { accountId, ingestedAt } = await tx.observation.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: observationId } } })
  const row = await tx.reviewItem.create({
    data: { workspaceId, id: newId(), accountId, key: `drawn:${newId()}`, observationId, reason: 'audit_sample', priority: 1, createdAt: ingestedAt },
  })
  return row.id
}

/** Interactions of a workspace that wait in the queue to be read. */
export async function queuedReads(workspaceId: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT data->>'interactionId' AS id FROM pgboss.job WHERE name = 'interaction.read' AND data->>'workspaceId' = ${workspaceId} ORDER BY created_on`
  return rows.map((row) => row.id)
}
