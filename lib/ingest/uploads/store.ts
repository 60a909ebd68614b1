import { gunzipSync, gzipSync } from 'node:zlib'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { Given } from '../verbs/receive-part'

/** A file of many conversations that comes in part by part. */
export type Upload = {
  id: string
  importId: string
  accountId: string
  actorId: string | null
  given: Given
  bytes: number
  total: number
  received: number
  whole: boolean
  firstFileId: string | null
}

type Kept = Omit<Given, 'occurredAt' | 'modifiedAt'> & { occurredAt: string | null; modifiedAt: string | null }

const kept = ({ occurredAt, modifiedAt, ...given }: Given): Kept => ({ ...given, occurredAt: occurredAt?.toISOString() ?? null, modifiedAt: modifiedAt?.toISOString() ?? null })
const given = ({ occurredAt, modifiedAt, ...rest }: Kept): Given => ({ ...rest, occurredAt: occurredAt === null ? null : new Date(occurredAt), modifiedAt: modifiedAt === null ? null : new Date(modifiedAt) })

/** Keeps a file until all of it came in. */
export async function insertUpload(tx: Tx, workspaceId: string, now: Date, upload: Omit<Upload, 'id' | 'received' | 'firstFileId'> & { original: Uint8Array }): Promise<string> {
  const id = newId()
  await tx.importUpload.create({ data: { ...upload, workspaceId, id, given: kept(upload.given), original: Uint8Array.from(gzipSync(upload.original)), createdAt: now } })
  return id
}

const withoutOriginal = { original: true, createdAt: true, workspaceId: true } as const

type Row = Omit<Upload, 'given'> & { given: unknown }
/** The column is written here alone. */
const toUpload = ({ given: said, ...row }: Row): Upload => ({ ...row, given: given(said as Kept) })

/** An upload that is still coming in; null once it is in, or its import was undone. Whoever changes it holds its import. */
export async function findUpload(tx: Tx, workspaceId: string, id: string): Promise<Upload | null> {
  const row = await tx.importUpload.findUnique({ where: { workspaceId_id: { workspaceId, id } }, omit: withoutOriginal })
  return row && toUpload(row)
}

export async function originalOf(tx: Tx, workspaceId: string, id: string): Promise<Uint8Array | null> {
  const row = await tx.importUpload.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { original: true } })
  return row && gunzipSync(row.original)
}

export async function moveUpload(tx: Tx, workspaceId: string, id: string, to: Pick<Upload, 'received' | 'whole' | 'firstFileId'>): Promise<void> {
  await tx.importUpload.update({ where: { workspaceId_id: { workspaceId, id } }, data: to })
}

/** Uploads of an import that are still coming in, in their order. */
export async function comingIn(tx: Tx, workspaceId: string, importId: string): Promise<Upload[]> {
  return (await tx.importUpload.findMany({ where: { workspaceId, importId }, omit: withoutOriginal, orderBy: { id: 'asc' } })).map(toUpload)
}

/** Forgets an upload with all that it holds; `all` of an import when that is undone. */
export async function removeUploads(tx: Tx, workspaceId: string, which: { id: string } | { importId: string }): Promise<void> {
  await tx.importUpload.deleteMany({ where: { workspaceId, ...which } })
}

/** Something of what came in was taken away: the upload, which holds it, is not kept in the end. */
export async function spoilUploads(tx: Tx, workspaceId: string, of: { importId: string } | { accountId: string }): Promise<void> {
  await tx.importUpload.updateMany({ where: { workspaceId, ...of }, data: { whole: false } })
}

/** Applies `mask` to what was said of uploads of an account, their names first. */
export async function maskUploads(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, given: said } of await tx.importUpload.findMany({ where: { workspaceId, accountId }, select: { id: true, given: true } })) {
    const { fileName, title, ...rest } = said as Kept
    await tx.importUpload.update({ where: { workspaceId_id: { workspaceId, id } }, data: { given: { ...rest, fileName: mask(fileName), title: title === null ? null : mask(title) } } })
  }
}
