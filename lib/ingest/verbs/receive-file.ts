import { audit, code } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { accountDeals, loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { isConversationErased, redactSpecialCategory } from '@/lib/privacy'
import { queue, send } from '@/lib/queue'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import type { InteractionType } from '@/lib/shared/vocabulary'
import { dateOf } from '../file-date'
import { FIDELITY } from '../fidelity'
import { storable } from '../formats/storable'
import { contentHash, fingerprint } from '../fingerprint'
import { parseFile, UnreadableFileError } from '../parse'
import { resolveSpeakers } from '../resolve'
import { matchSpeakers, type KnownPeople } from '../speakers'
import { quotingLost, withoutLost } from '../lost-words'
import { fileOfInteraction, findByContent, insertImportFile, insertInteraction, keepOriginal, type NewImportFile } from '../store'
import { erasedNamesMask, withoutSuppressedPeople } from './suppress-people'
import type { ParsedFile, ParsedInteraction, Skipped } from '../types'
import { applyAnswers } from './apply-answers'
import { holdImport } from './hold-import'
import { knownPeople } from './known-people'
import { dateWaiting } from './date-waiting'
import { readAgain } from './read-again'
import { redactInteraction } from './redact-interaction'

export type ReceiveFileInput = {
  importId: string
  accountId: string
  fileName: string
  bytes: Uint8Array
  /** Where the upload itself does not say, or a person knows better. */
  title?: string | null
  occurredAt?: Date | null
  type?: InteractionType | null
  /** When the file was last changed, as its sender's machine says: the guess that is offered where nothing says when it was. */
  modifiedAt?: Date | null
  dealId?: string | null
  /** Take the default for every unknown speaker, and the file's last change for an unknown day, instead of asking. */
  bulk?: boolean
}

export type ReceivedFile = { fileId: string; fileName: string; status: NewImportFile['status']; interactionId: string | null; error: string | null; remedy: string | null; summary: string | null }

/**
 * Takes one file: recognises it, stores what it holds, and sends the jobs that read it, all in one transaction.
 * A file that cannot be read is recorded as failed with the reason; exact duplicates point to the first, whose reading is tried again
 * if it had failed, and which is dated by them if it waits for its day.
 * @throws ForbiddenError when the actor may read the account but not add to it
 */
export async function receiveFile(ctx: Ctx, given: ReceiveFileInput): Promise<ReceivedFile[]> {
  const parsed = await parseFile(given).catch((error: unknown) => {
    if (error instanceof UnreadableFileError) return error
    throw error
  })
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, given.accountId)
    assertMayEdit(ctx, account)
    const mask = await erasedNamesMask(tx, ctx.workspaceId, [account.id], everybodyIn(await knownPeople(tx, ctx.workspaceId, account)))
    const input = { ...given, fileName: mask(storable(given.fileName)), title: given.title ? mask(storable(given.title)) : null }
    await openImport(tx, ctx.workspaceId, input.importId)
    if (input.dealId && !(await accountDeals(tx, ctx.workspaceId, account.id)).some((deal) => deal.id === input.dealId)) throw new InvalidError('That deal is not one of this account.', 'Choose another deal, or none.')
    if (parsed instanceof UnreadableFileError) return [await recordFailure(tx, ctx, input, account, { message: mask(storable(parsed.message)), remedy: parsed.remedy })]
    // One upload at a time into an account: of two with one content the second is the duplicate, and a label becomes one person.
    await lockAccount(tx, ctx.workspaceId, account.id)
    const received: Received[] = []
    // As they are behind the lock, and again for what follows a part that made or taught one: most name whom those before them named.
    let known: KnownPeople | null = null
    for (const [part, interaction] of parsed.interactions.entries()) {
      known ??= await knownPeople(tx, ctx.workspaceId, account)
      const one = await receiveInteraction(tx, ctx, { ...input, parsed, part, mask, known }, account, interaction)
      if (one.taught) known = null
      received.push(one)
    }
    // What may not be stored, or was never looked at, is in the upload too: then only the text that was kept stays.
    const withheld = parsed.skipped.some(({ reason }) => ['private_comment', 'unclear_privacy', 'quoted_mail'].includes(reason))
    const [first] = received
    if (first && !withheld && received.every(({ whole }) => whole)) await keepOriginal(tx, ctx.workspaceId, first.file.fileId, input.bytes)
    return received.map(({ file }) => file)
  })
}

/** Holds the import that a file goes into, so that none comes in behind the back of whoever undoes it. */
async function openImport(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  if ((await holdImport(tx, workspaceId, importId)).undoingAt) throw new ConflictError('This import was undone, so nothing more is taken into it.', 'Start another import with this file.')
}

async function recordFailure(tx: Tx, ctx: Ctx, input: ReceiveFileInput, account: AccountRecord, error: { message: string; remedy: string }): Promise<ReceivedFile> {
  return record(tx, ctx, {
    ...base(input, account), format: null, summary: null, status: 'failed', error: error.message, remedy: error.remedy, questions: [], undated: false, changedAt: null, datedBy: null, skipped: [], interactionId: null,
  })
}

const base = (input: ReceiveFileInput, account: AccountRecord) => ({
  importId: input.importId, accountId: account.id, fileName: input.fileName, part: 0, bytes: input.bytes.byteLength,
})

async function record(tx: Tx, ctx: Ctx, file: NewImportFile): Promise<ReceivedFile> {
  const fileId = await insertImportFile(tx, ctx.workspaceId, ctx.now, file)
  const { fileName, status, interactionId, error, remedy, summary } = file
  return { fileId, fileName, status, interactionId, error, remedy, summary }
}

const everybodyIn = ({ people, members }: KnownPeople) => [...people, ...members]

/** `whole`: all that this part of the upload says may be stored. `taught`: it made a person, or a name or an address known of one. */
type Received = { file: ReceivedFile; whole: boolean; taught: boolean }

/** Is a speaker, by the person that they are taken for, called or addressed as nobody knew before? */
function isNews({ people }: KnownPeople, label: string, email: string | null | undefined, personId: string | null): boolean {
  const person = people.find(({ id }) => id === personId)
  return personId !== null && !(person && [person.name, ...person.aliases].includes(label) && (!email || person.emails.includes(email)))
}

/** What is quoted of what could not be read obeys what its turns do: no protected matter, nobody who was erased. */
function storableLost(skipped: readonly Skipped[], mask: (text: string) => string): { skipped: Skipped[]; whole: boolean } {
  const lost = skipped.flatMap((each) => each.lost ?? [])
  const whole = lost.every(({ text }) => mask(text) === text && redactSpecialCategory(text).text === text)
  return { skipped: whole ? quotingLost(skipped) : withoutLost(skipped), whole }
}

type Part = ReceiveFileInput & { parsed: ParsedFile; part: number; mask: (text: string) => string; known: KnownPeople }

/** What has no title is called after its file; of several in one, each also by its own id. */
const untitled = ({ parsed, fileName, mask }: Part, { externalId }: ParsedInteraction): string =>
  (parsed.interactions.length > 1 && externalId ? `${mask(externalId)} (${fileName})` : fileName)

async function receiveInteraction(tx: Tx, ctx: Ctx, input: Part, account: AccountRecord, parsed: ParsedInteraction): Promise<Received> {
  const { workspaceId, now } = ctx
  const { format, summary, skipped } = input.parsed
  const file = { ...base(input, account), part: input.part, format, summary, skipped, questions: [], undated: false, changedAt: null, datedBy: null, error: null, remedy: null }
  const hash = contentHash(parsed)
  const { interaction, redactions } = redactInteraction(parsed)
  if (await isConversationErased(tx, workspaceId, hash)) {
    return { whole: false, taught: false, file: await record(tx, ctx, {
      ...file, status: 'failed', interactionId: null,
      error: `“${input.fileName}” was erased for privacy and stays out.`, remedy: 'Nothing needs to be done. An admin can see when it was erased.',
    }) }
  }
  const dates = { sender: input.occurredAt, text: interaction.occurredAt, fileName: input.fileName, modifiedAt: input.modifiedAt }
  const first = await findByContent(tx, workspaceId, account.id, hash)
  if (first) {
    const standing = await fileOfInteraction(tx, workspaceId, first.id)
    // Who uploads once more what could not be read wants it read.
    const failed = standing?.status === 'failed'
    if (failed) await readAgain(tx, ctx, first.id)
    const dated = standing?.status === 'needs_answers' && (await dateWaiting(tx, ctx, standing.id, dates))
    const again = failed ? ' It could not be read then, and is read again now.' : dated ? ' It waited for its day, which is known now.' : standing?.status === 'needs_answers' ? ' It waits for answers in its own import.' : ''
    return { whole: false, taught: false, file: await record(tx, ctx, { ...file, status: 'duplicate', interactionId: first.id, error: `The same content is already there: “${first.title}”.${again}` }) }
  }

  const { known } = input
  const { speakers, questions } = resolveSpeakers(interaction, matchSpeakers(interaction.speakers, known))
  const safe = await withoutSuppressedPeople(tx, workspaceId, account.id, { speakers, segments: interaction.segments, usage: interaction.usage }, everybodyIn(known))
  const asked = input.bulk ? [] : questions.filter((question) => safe.speakers.some((speaker) => speaker.label === question.label))
  // Until somebody has answered, the label stands for nobody: no person is made who would have to be unmade.
  const waiting = new Set(asked.map((question) => question.label))
  const rows = [
    ...(await applyAnswers(tx, workspaceId, account, { now, importId: input.importId, said: false }, safe.speakers.filter((speaker) => !waiting.has(speaker.label)))),
    ...[...waiting].map((label) => ({ label, side: 'unknown' as const, shared: false, personId: null, memberId: null })),
  ]
  const { at, datedBy } = dateOf(dates, now, !input.bulk)
  const undated = datedBy === null
  const interactionId = newId(now.getTime())
  await insertInteraction(tx, workspaceId, interactionId, now, {
    accountId: account.id,
    dealId: input.dealId ?? null,
    type: input.type ?? interaction.type,
    format,
    title: input.title || input.mask(interaction.title ?? '') || untitled(input, interaction),
    fileName: input.fileName,
    externalId: interaction.externalId,
    threadId: interaction.threadId,
    occurredAt: undated ? null : at,
    contentHash: hash,
    fingerprint: fingerprint(parsed),
    fidelity: FIDELITY[format],
    speakers: rows,
    segments: safe.segments,
    usage: safe.usage,
  })
  const lost = storableLost(skipped, input.mask)
  const status = asked.length > 0 || undated ? 'needs_answers' : 'queued'
  if (status === 'queued') await send(tx, 'interaction.read', { workspaceId, interactionId })
  await audit(tx, ctx, { verb: 'interaction.receive', objectType: 'interaction', objectId: interactionId, fields: { accountId: code(account.id), segments: safe.segments.length } })
  return {
    whole: redactions.length === 0 && !safe.erased && lost.whole,
    taught: rows.some(({ label, personId }) => isNews(known, label, safe.speakers.find((speaker) => speaker.label === label)?.email, personId)),
    file: await record(tx, ctx, {
      ...file, status, interactionId, questions: asked, undated, changedAt: undated ? at : null, datedBy,
      skipped: [...(safe.erased ? withoutLost(skipped) : lost.skipped), ...redactions, ...(safe.turns > 0 ? [{ reason: 'erased_person', count: safe.turns }] : [])],
    }),
  }
}
