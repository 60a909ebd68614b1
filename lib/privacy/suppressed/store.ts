import type { Tx } from '@/lib/db/transaction'
import { installationSecret } from '@/lib/env'
import { InvalidError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { isFullName } from '@/lib/shared/names'
import { isKeyed, marker, type Marker } from './mark'

/**
 * Tells of a name or address whether somebody erased went by it: of a single word whether at one of these accounts, else anywhere in
 * the workspace, since they may come back with another customer. Null where nobody was erased.
 * @throws InvalidError where somebody was, and this process has no secret to recognise them with
 */
export async function erasedLabels(tx: Tx, workspaceId: string, accountIds: readonly string[]): Promise<((label: string) => boolean) | null> {
  const marks = await personMarks(tx, workspaceId)
  if (marks.length === 0) return null
  const { mark, markAt, keyed } = ownMarker(workspaceId)
  if (!marks.every(isKeyed)) await keyMarks(tx, workspaceId)
  const known = new Set(marks.map((each) => (isKeyed(each) ? each : keyed(each))))
  // Of older versions single words are marked for the whole workspace.
  return (label) => known.has(mark(label)) || (!isFullName(label) && accountIds.some((accountId) => known.has(markAt(accountId, label))))
}

/** Keeps whoever goes by these names and addresses out from now on: by a single word only of these accounts. */
export async function keepPersonOut(tx: Tx, workspaceId: string, accountIds: readonly string[], labels: readonly string[], now: Date, actorId: string | null): Promise<void> {
  const { mark, markAt } = ownMarker(workspaceId)
  await keyMarks(tx, workspaceId)
  await insert(tx, workspaceId, 'person', labels.flatMap((label) => (isFullName(label) ? [mark(label)] : accountIds.map((accountId) => markAt(accountId, label)))), now, actorId)
}

/** What a bare name in somebody else's mouth is marked as: it keeps nobody's turns out, and covers no word of a text. */
const reported = (name: string): string => `reported ${name}`

/** Keeps what others report under these bare names out of an account: "Colm thinks it is slow" after Colm Devereux was erased there. */
export async function keepReportsOut(tx: Tx, workspaceId: string, accountId: string, names: readonly string[], now: Date, actorId: string | null): Promise<void> {
  const { markAt } = ownMarker(workspaceId)
  await insert(tx, workspaceId, 'person', names.map((name) => markAt(accountId, reported(name))), now, actorId)
}

/** Tells of a holder, as an account's people name them, whether somebody erased there is meant: by all of a name, or by a bare one. Null where nobody was erased. */
export async function erasedHolders(tx: Tx, workspaceId: string, accountId: string): Promise<((name: string) => boolean) | null> {
  const isTheirs = await erasedLabels(tx, workspaceId, [accountId])
  if (!isTheirs) return null
  const marks = new Set(await personMarks(tx, workspaceId))
  const { markAt } = ownMarker(workspaceId)
  return (name) => isTheirs(name) || marks.has(markAt(accountId, reported(name)))
}

/** Keys the hashes from before there were keys, so that no names can be tried out on them either. */
export async function keyMarks(tx: Tx, workspaceId: string): Promise<void> {
  const old = (await tx.suppression.findMany({ where: { workspaceId, kind: 'person' }, select: { id: true, hash: true } })).filter(({ hash }) => !isKeyed(hash))
  if (old.length === 0) return
  const { keyed } = ownMarker(workspaceId)
  for (const { id, hash } of old) await tx.suppression.update({ where: { workspaceId_id: { workspaceId, id } }, data: { hash: keyed(hash) } })
}

/** How many marks were made under another secret: they keep nobody out any more. */
export async function countPowerless(tx: Tx, workspaceId: string): Promise<number> {
  const keyed = (await personMarks(tx, workspaceId)).filter(isKeyed)
  if (keyed.length === 0) return 0
  const { prefix } = ownMarker(workspaceId)
  return keyed.filter((mark) => !mark.startsWith(prefix)).length
}

/** Which of these contents were erased, and stay out. */
export async function erasedConversations(tx: Tx, workspaceId: string, contentHashes: string[]): Promise<Set<string>> {
  const rows = await tx.suppression.findMany({ where: { workspaceId, kind: 'interaction', hash: { in: contentHashes } }, select: { hash: true } })
  return new Set(rows.map(({ hash }) => hash))
}

export async function keepConversationOut(tx: Tx, workspaceId: string, contentHash: string, now: Date, actorId: string | null): Promise<void> {
  await insert(tx, workspaceId, 'interaction', [contentHash], now, actorId)
}

async function personMarks(tx: Tx, workspaceId: string): Promise<string[]> {
  return (await tx.suppression.findMany({ where: { workspaceId, kind: 'person' }, select: { hash: true } })).map(({ hash }) => hash)
}

async function insert(tx: Tx, workspaceId: string, kind: 'interaction' | 'person', hashes: readonly string[], now: Date, actorId: string | null): Promise<void> {
  await tx.suppression.createMany({ data: [...new Set(hashes)].map((hash) => ({ workspaceId, id: newId(), kind, hash, at: now, actorId })), skipDuplicates: true })
}

function ownMarker(workspaceId: string): Marker {
  const secret = installationSecret()
  if (secret === null) throw new InvalidError('This process has no secret to recognise erased people with.', 'Nothing was stored. Start Credence with npm start, or set NEXTAUTH_SECRET.')
  return marker(secret, workspaceId)
}
