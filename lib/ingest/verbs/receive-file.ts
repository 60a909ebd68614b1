import { audit } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { accountDeals, loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { storable } from '../formats/storable'
import { parseFile, UnreadableFileError } from '../parse'
import { endOfPart, prepare, type Prepared } from './parts'
import { insertImportFiles, keepOriginal, type NewImportFile } from '../store'
import type { ParsedFile } from '../types'
import { insertUpload } from '../uploads/store'
import { holdImport } from './hold-import'
import { peopleAtHand } from './people-at-hand'
import { NOTHING, receivedOf, receivePart, type Given, type Part, type ReceivedFile } from './receive-part'
import { maskFor } from './suppress-people'

export type { ReceivedFile } from './receive-part'

export type ReceiveFileInput = Pick<Given, 'fileName'> & Partial<Given> & { importId: string; accountId: string; bytes: Uint8Array }

/**
 * Takes one file: recognises it, stores what it holds, and sends the jobs that read it, all in one transaction. A file of more
 * conversations than fit into one comes in part by part in a job (`receiveUpload`): then the list is empty, and the import tells how far it is.
 * A file that cannot be read is recorded as failed with the reason.
 * @throws ForbiddenError when the actor may read the account but not add to it
 */
export async function receiveFile(ctx: Ctx, { importId, accountId, bytes, ...said }: ReceiveFileInput): Promise<ReceivedFile[]> {
  const parsed = await parseFile({ fileName: said.fileName, bytes }).catch((error: unknown) => {
    if (error instanceof UnreadableFileError) return error
    throw error
  })
  const given: Given = {
    occurredAt: null, type: null, modifiedAt: null, dealId: null, bulk: false, ...said,
    fileName: storable(said.fileName), title: said.title ? storable(said.title) : null,
  }
  const inParts = !(parsed instanceof UnreadableFileError) && endOfPart(parsed.interactions, 0) < parsed.interactions.length
  const conversations = parsed instanceof UnreadableFileError || inParts ? [] : await prepare(parsed.interactions)
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await openAccount(tx, ctx, { importId, accountId, dealId: given.dealId })
    if (parsed instanceof UnreadableFileError) return [await recordFailure(tx, ctx, { importId, account, given, bytes: bytes.byteLength, part: 0 }, { message: storable(parsed.message), remedy: parsed.remedy })]
    if (inParts) {
      await beginUpload(tx, ctx, { importId, account, given, bytes, parsed })
      return []
    }
    const { files, whole } = await receivePart(tx, ctx, await partOf(tx, ctx, { importId, account, given, bytes: bytes.byteLength, parsed, from: 0, conversations }))
    if (whole && mayBeKept(parsed) && files[0]) await keepOriginal(tx, ctx.workspaceId, files[0].fileId, bytes)
    return files
  })
}

/**
 * The account of an import whose files the actor may add to. The import's row is held, so that nothing comes in behind the back of
 * whoever undoes it.
 */
export async function openAccount(tx: Tx, ctx: Ctx, { importId, accountId, dealId }: { importId: string; accountId: string; dealId: string | null }): Promise<AccountRecord> {
  const account = await loadAccount(tx, ctx, accountId)
  assertMayEdit(ctx, account)
  if ((await holdImport(tx, ctx.workspaceId, importId)).undoingAt) throw new ConflictError('This import was undone, so nothing more is taken into it.', 'Start another import with this file.')
  if (dealId && !(await accountDeals(tx, ctx.workspaceId, account.id)).some((deal) => deal.id === dealId)) throw new InvalidError('That deal is not one of this account.', 'Choose another deal, or none.')
  return account
}

type OfFile = { importId: string; account: AccountRecord; given: Given; bytes: number }

/** One upload at a time into an account: of two with one content the second is the duplicate, and a label becomes one person. */
export async function partOf(tx: Tx, ctx: Ctx, { parsed, ...part }: OfFile & { parsed: ParsedFile; from: number; conversations: readonly Prepared[] }): Promise<Part> {
  await lockAccount(tx, ctx.workspaceId, part.account.id)
  return { ...part, parsed: { ...parsed, several: parsed.interactions.length > 1 } }
}

/** What may not be stored, or was never looked at, is in the upload too: then only the text that was kept stays. */
export const mayBeKept = ({ skipped }: ParsedFile): boolean => !skipped.some(({ reason }) => ['private_comment', 'unclear_privacy', 'quoted_mail'].includes(reason))

async function beginUpload(tx: Tx, ctx: Ctx, { importId, account, given, bytes, parsed }: Omit<OfFile, 'bytes'> & { bytes: Uint8Array; parsed: ParsedFile }): Promise<void> {
  const mask = maskFor(await peopleAtHand(tx, ctx.workspaceId, account))
  const uploadId = await insertUpload(tx, ctx.workspaceId, ctx.now, {
    importId, accountId: account.id, actorId: ctx.actor.kind === 'member' ? ctx.actor.memberId : null, bytes: bytes.byteLength, original: bytes, total: parsed.interactions.length, whole: mayBeKept(parsed),
    given: { ...given, fileName: mask(given.fileName), title: given.title === null ? null : mask(given.title) },
  })
  await send(tx, 'import.receive', { workspaceId: ctx.workspaceId, uploadId })
  await audit(tx, ctx, { verb: 'import.receive', objectType: 'import', objectId: importId, fields: { conversations: parsed.interactions.length } })
}

/** A line of the import that says why a file, or the rest of it, did not come in. */
export async function recordFailure(tx: Tx, ctx: Ctx, { importId, account, given, bytes, part }: OfFile & { part: number }, error: { message: string; remedy: string }): Promise<ReceivedFile> {
  const mask = maskFor(await peopleAtHand(tx, ctx.workspaceId, account))
  const file: NewImportFile = {
    ...NOTHING, id: newId(), importId, accountId: account.id, fileName: mask(given.fileName), part, bytes, format: null, summary: null, skipped: [], status: 'failed', error: mask(error.message), remedy: error.remedy,
  }
  await insertImportFiles(tx, ctx.workspaceId, ctx.now, [file])
  return receivedOf(file)
}
