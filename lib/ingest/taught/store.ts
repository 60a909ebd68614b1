import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** By which import a label is learnt, and whether somebody said so or it was found by itself. */
export type Teaching = { importId: string | null; said: boolean }
export type MemberLabel = { memberId: string; label: string }

/**
 * Learns a label of a member. One that an import has taught before is from then on what this one says, too, where somebody said it; one
 * that was known otherwise stays that.
 */
export async function teachMemberLabel(tx: Tx, workspaceId: string, { memberId, label }: MemberLabel, { importId, said }: Teaching): Promise<void> {
  const member = await lockMember(tx, workspaceId, memberId)
  if (!member || member.name === label) return
  const isKnown = member.aliases.includes(label)
  if (isKnown && !(said && (await isTaught(tx, workspaceId, { memberId, label })))) return
  if (!isKnown) await saveAliases(tx, workspaceId, memberId, [...member.aliases, label])
  if (importId !== null) await saveTaught(tx, workspaceId, importId, [...(await taughtBy(tx, workspaceId, importId)).filter((each) => !isSame(each, { memberId, label })), { memberId, label }])
}

/** Forgets the labels of members that an import taught, but for those of which another import says the same. */
export async function forgetTaughtMemberLabels(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  const taught = await taughtBy(tx, workspaceId, importId)
  await saveTaught(tx, workspaceId, importId, [])
  for (const { memberId, label } of taught.toSorted((a, b) => a.memberId.localeCompare(b.memberId))) {
    const member = await lockMember(tx, workspaceId, memberId)
    if (member && !(await isTaught(tx, workspaceId, { memberId, label }))) await saveAliases(tx, workspaceId, memberId, member.aliases.filter((alias) => alias !== label))
  }
}

const isSame = (a: MemberLabel, b: MemberLabel): boolean => a.memberId === b.memberId && a.label === b.label

/** Holds a member's row until the transaction ends: of two imports that are undone together, the second sees what the first left. */
async function lockMember(tx: Tx, workspaceId: string, id: string): Promise<{ name: string; aliases: string[] } | null> {
  const [row] = await tx.$queryRaw<{ name: string; aliases: string[] }[]>`SELECT name, aliases FROM "Member" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`
  return row ?? null
}

async function isTaught(tx: Tx, workspaceId: string, taught: MemberLabel): Promise<boolean> {
  return (await tx.import.findFirst({ where: { workspaceId, taught: { array_contains: [taught] } }, select: { id: true } })) !== null
}

async function taughtBy(tx: Tx, workspaceId: string, importId: string): Promise<MemberLabel[]> {
  const row = await tx.import.findUnique({ where: { workspaceId_id: { workspaceId, id: importId } }, select: { taught: true } })
  return labelsIn(row?.taught ?? [])
}

/** The column is written here alone. */
const labelsIn = (taught: Prisma.JsonValue): MemberLabel[] => taught as MemberLabel[]

async function saveTaught(tx: Tx, workspaceId: string, importId: string, taught: MemberLabel[]): Promise<void> {
  await tx.import.update({ where: { workspaceId_id: { workspaceId, id: importId } }, data: { taught } })
}

async function saveAliases(tx: Tx, workspaceId: string, memberId: string, aliases: string[]): Promise<void> {
  await tx.member.update({ where: { workspaceId_id: { workspaceId, id: memberId } }, data: { aliases } })
}
