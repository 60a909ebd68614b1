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

type Reader = { extractor: string; extractorVersion: string }

// What people said can be read again; a batch of product usage has a reader of its own.
const readByOthers = (workspaceId: string, { extractor, extractorVersion }: Reader) => ({
  workspaceId, readAt: { not: null }, type: { not: 'usage' as const }, rereading: null,
  OR: [{ extractor: null }, { extractor: { not: extractor } }, { extractorVersion: { not: extractorVersion } }],
})

/** Interactions that were read, and not by this reader, and that do not wait already. */
export const countReadByOthers = (tx: Tx, workspaceId: string, reader: Reader): Promise<number> => tx.interaction.count({ where: readByOthers(workspaceId, reader) })

/** Lets them wait to be read, due at once. Gives back how many. */
export async function letReadByOthersWait(tx: Tx, workspaceId: string, reader: Reader, now: Date): Promise<number> {
  const rows = await tx.interaction.findMany({ where: readByOthers(workspaceId, reader), select: { id: true }, orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }] })
  await tx.rereading.createMany({ data: rows.map(({ id }) => ({ workspaceId, interactionId: id, reason: 'chosen', since: now, nextAt: now, tries: 0 })), skipDuplicates: true })
  return rows.length
}
