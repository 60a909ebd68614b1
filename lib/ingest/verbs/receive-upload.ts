import { setTimeout as sleep } from 'node:timers/promises'
import { membersAs, systemCtx, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { CredenceError, ForbiddenError } from '@/lib/shared/errors'
import { formatNumber } from '@/lib/shared/format'
import { parseFile } from '../parse'
import { endOfPart, nextSize, prepare, type Prepared } from './parts'
import { keepOriginal, lockImport } from '../store'
import type { ParsedFile } from '../types'
import { findUpload, moveUpload, originalOf, removeUploads, type Upload } from '../uploads/store'
import { openAccount, partOf, recordFailure } from './receive-file'
import { receivePart } from './receive-part'

type Which = { workspaceId: string; uploadId: string }

/**
 * Takes in a file of many conversations part by part, each in a transaction of its own, by what its sender may do then; others have
 * their turn between two parts. One that was interrupted goes on where it stood. It ends, and the upload goes, with the last part, when
 * the import is undone, and where it may not go on: then a line of the import says why.
 */
export async function receiveUpload({ workspaceId, uploadId }: Which, now: () => Date = () => new Date()): Promise<void> {
  const opened = await inWorkspace(workspaceId, async (tx) => {
    const [upload, bytes] = [await findUpload(tx, workspaceId, uploadId), await originalOf(tx, workspaceId, uploadId)]
    return upload && bytes ? { upload, bytes } : null
  })
  if (!opened) return
  const { upload, bytes } = opened
  await queue()
  try {
    const file = { ...upload, parsed: await parseFile({ fileName: upload.given.fileName, bytes }), original: bytes }
    for (let [from, size]: [number | null, number] = [upload.received, FIRST_SIZE]; from !== null;) {
      const conversations: Prepared[] = await prepare(file.parsed.interactions.slice(from, endOfPart(file.parsed.interactions, from, size)))
      const next = await receiveNext(workspaceId, file, { from, conversations, now: now() })
      from = next.from
      size = nextSize(size, next.took)
      // A page asks several things one after the other: all of them fit between two parts.
      if (from !== null) await sleep(next.took / 3)
    }
  } catch (error) {
    if (!(error instanceof CredenceError)) throw error
    await endUpload({ workspaceId, uploadId }, now(), error)
  }
}

type Coming = Upload & { parsed: ParsedFile; original: Uint8Array }
type Next = { from: number; conversations: readonly Prepared[]; now: Date }

/** A first part that is quick on any machine; those after it are as large as that one tells. */
const FIRST_SIZE = 40

/** Takes in the part that begins at `from`, unless somebody else has. Gives back where the next one begins, null after the last, and how long it held up others. */
function receiveNext(workspaceId: string, coming: Coming, next: Next): Promise<{ from: number | null; took: number }> {
  return inWorkspace(workspaceId, async (tx) => {
    await lockImport(tx, workspaceId, coming.importId)
    const began = performance.now()
    return { from: await takeIn(tx, workspaceId, coming, next), took: performance.now() - began }
  })
}

async function takeIn(tx: Tx, workspaceId: string, { id, importId, parsed, bytes, original }: Coming, { from, conversations, now }: Next): Promise<number | null> {
  const upload = await findUpload(tx, workspaceId, id)
  if (!upload) return null
  if (upload.received !== from) return upload.received
  const ctx = await senderOf(tx, workspaceId, upload, now)
  const account = await openAccount(tx, ctx, { ...upload, dealId: upload.given.dealId })
  const { files, whole } = await receivePart(tx, ctx, await partOf(tx, ctx, { importId, account, given: upload.given, bytes, parsed, from, conversations }))
  const stands = { received: from + conversations.length, whole: upload.whole && whole, firstFileId: upload.firstFileId ?? files[0]?.fileId ?? null }
  if (stands.received < parsed.interactions.length) {
    await moveUpload(tx, workspaceId, id, stands)
    return stands.received
  }
  if (stands.whole && stands.firstFileId) await keepOriginal(tx, workspaceId, stands.firstFileId, original)
  await removeUploads(tx, workspaceId, { id })
  return null
}

/** Whoever sent an upload, as they may act now. */
async function senderOf(tx: Tx, workspaceId: string, { actorId }: Upload, now: Date): Promise<Ctx> {
  if (actorId === null) return systemCtx(workspaceId, 'import', now)
  const sender = (await membersAs(tx, workspaceId, now)).find(({ actor }) => actor.memberId === actorId)
  if (!sender) throw new ForbiddenError('Whoever sent it is no longer a member of this workspace.', 'Somebody who may add to the account can bring in the file.')
  return sender
}

/** Ends an upload that did not come in as a whole: what came in stays, and a line of the import says so. */
export async function endUpload({ workspaceId, uploadId }: Which, now: Date, why: { message: string; remedy: string | null }): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    const found = await findUpload(tx, workspaceId, uploadId)
    if (!found) return
    await lockImport(tx, workspaceId, found.importId)
    const upload = await findUpload(tx, workspaceId, uploadId)
    if (!upload) return
    const { importId, accountId, given, bytes, received, total } = upload
    const system = systemCtx(workspaceId, 'import', now)
    const account = await loadAccount(tx, system, accountId)
    await recordFailure(tx, system, { importId, account, given, bytes, part: received }, {
      message: `“${given.fileName}” stopped after ${formatNumber(received)} of ${formatNumber(total)} conversations: ${why.message}`,
      remedy: why.remedy ?? STAYS,
    })
    await removeUploads(tx, workspaceId, { id: uploadId })
  })
}

const STAYS = 'What came in stays. Bring in the same file again: the rest comes in then.'
