import type { Prisma } from '@/lib/db/generated/client'
import { enterWorkspace, type Tx } from '@/lib/db/transaction'
import { auditRow, type Acting, type AuditEvent } from '@/lib/shared/audit-row'
import { newId } from '@/lib/shared/ids'
import type { MemberRole, Visibility } from '@/lib/shared/vocabulary'
import { FORGOTTEN_HOURS, SWEPT_HOURS } from './waits'

export async function insertAudit(tx: Tx, ctx: Acting, event: AuditEvent): Promise<void> {
  await tx.auditEntry.create({ data: auditRow(ctx, event) })
}

// Users and their identities

/** A user's row with the memberships that are still in force, real workspaces first, oldest first. */
export async function findUserWithMemberships(tx: Tx, userId: string) {
  return tx.user.findUnique({
    where: { id: userId },
    include: {
      members: {
        where: { removedAt: null, userId },
        include: { workspace: true },
        orderBy: [{ workspace: { kind: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
}

export const findUser = (tx: Tx, id: string) => tx.user.findUnique({ where: { id } })
export const findUserByEmail = (tx: Tx, email: string) => tx.user.findUnique({ where: { email } })

export async function insertUser(tx: Tx, now: Date, user: { email: string; name: string; passwordHash: string | null }): Promise<string> {
  const row = await tx.user.create({ data: { ...user, id: newId(), createdAt: now } })
  return row.id
}

export async function updateUser(tx: Tx, id: string, data: { name?: string; passwordHash?: string }): Promise<void> {
  await tx.user.update({ where: { id }, data })
}

/** Ends every session of the user: their cookies carry the old version. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } })
}

export async function findUserByIdentity(tx: Tx, issuer: string, subject: string) {
  return (await tx.userIdentity.findUnique({ where: { issuer_subject: { issuer, subject } }, include: { user: true } }))?.user ?? null
}

export async function insertIdentity(tx: Tx, userId: string, issuer: string, subject: string): Promise<void> {
  await tx.userIdentity.createMany({ data: [{ userId, issuer, subject }], skipDuplicates: true })
}

// Tries

const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000)

/**
 * Counts a try and says whether it may be made: one statement, so that tries that come at once all count. While one must wait nothing
 * is counted. `waits` are the seconds after the first, the second, … try; the last holds for all that follow.
 */
export async function countTry(tx: Tx, key: string, now: Date, waits: readonly number[]): Promise<{ allowed: boolean; /** Until the next may be made. */ waitSeconds: number }> {
  await tx.throttle.deleteMany({ where: { lastAt: { lt: hoursBefore(now, SWEPT_HOURS) } } })
  const forgotten = hoursBefore(now, FORGOTTEN_HOURS)
  const [counted] = await tx.$queryRaw<{ count: number }[]>`
    INSERT INTO "Throttle" AS t ("key", "count", "lastAt") VALUES (${key}, 1, ${now}::timestamptz)
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN t."lastAt" < ${forgotten}::timestamptz THEN 1 ELSE t."count" + 1 END, "lastAt" = ${now}::timestamptz,
      "until" = CASE WHEN t."lastAt" < ${forgotten}::timestamptz THEN NULL ELSE
        ${now}::timestamptz + make_interval(secs => (${waits}::float8[])[LEAST(t."count" + 1, ${waits.length}::int)]) END
    WHERE t."until" IS NULL OR t."until" <= ${now}::timestamptz
    RETURNING t."count"`
  if (counted) return { allowed: true, waitSeconds: waits[Math.min(counted.count, waits.length) - 1] ?? 0 }
  const row = await tx.throttle.findUnique({ where: { key } })
  return { allowed: false, waitSeconds: Math.max(0, ((row?.until?.getTime() ?? now.getTime()) - now.getTime()) / 1000) }
}

export async function clearTries(tx: Tx, key: string): Promise<void> {
  await tx.throttle.deleteMany({ where: { key } })
}

// Links for a new password

export async function insertPasswordReset(tx: Tx, row: { tokenHash: string; userId: string; createdAt: Date; expiresAt: Date }): Promise<void> {
  await tx.passwordReset.create({ data: row })
}

const usable = (now: Date) => ({ closedAt: null, expiresAt: { gt: now } })

export const findPasswordReset = (tx: Tx, tokenHash: string, now: Date) =>
  tx.passwordReset.findFirst({ where: { tokenHash, ...usable(now) }, include: { user: true } })

/** Closes a link that can still be used; false when it cannot. */
export async function closePasswordReset(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  return (await tx.passwordReset.updateMany({ where: { tokenHash, ...usable(now) }, data: { closedAt: now } })).count === 1
}

/** Makes every earlier link of a user worthless, and forgets what ran out long ago. */
export async function closePasswordResets(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.passwordReset.updateMany({ where: { userId, closedAt: null }, data: { closedAt: now } })
  await tx.passwordReset.deleteMany({ where: { userId, expiresAt: { lt: new Date(now.getTime() - 30 * 86_400_000) } } })
}

// Workspaces

export async function realWorkspaceExists(tx: Tx): Promise<boolean> {
  return (await tx.workspace.findFirst({ where: { kind: 'real' }, select: { id: true } })) !== null
}

export const findSampleWorkspace = (tx: Tx) => tx.workspace.findFirst({ where: { kind: 'sample' }, orderBy: { createdAt: 'asc' } })

/** Real workspaces, oldest first, each with whether anybody was ever a member of it. */
export async function listRealWorkspaces(tx: Tx): Promise<{ id: string; inhabited: boolean }[]> {
  const found = await tx.workspace.findMany({ where: { kind: 'real' }, select: { id: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const rows: { id: string; inhabited: boolean }[] = []
  for (const { id } of found) {
    await enterWorkspace(tx, id)
    rows.push({ id, inhabited: (await tx.member.count({ where: { workspaceId: id } })) > 0 })
  }
  return rows
}

/** Lets one transaction at a time decide whether a first workspace is still wanting; readers are not held up. */
export async function lockWorkspaces(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "Workspace" IN SHARE ROW EXCLUSIVE MODE`
}

export async function insertWorkspace(tx: Tx, now: Date, workspace: { id: string; name: string; kind: 'real' | 'sample' }): Promise<void> {
  await tx.workspace.create({ data: { ...workspace, createdAt: now } })
}

export async function updateWorkspaceName(tx: Tx, id: string, name: string): Promise<void> {
  await tx.workspace.update({ where: { id }, data: { name } })
}

export async function findSettings(tx: Tx, workspaceId: string) {
  return tx.workspaceSettings.findUnique({ where: { workspaceId } })
}

export async function saveSettings(
  tx: Tx, workspaceId: string, now: Date,
  settings: { companyName: string; companyAliases?: string[]; domains: string[]; dimensionWeights?: Prisma.InputJsonObject },
): Promise<void> {
  const data = { ...settings, updatedAt: now }
  await tx.workspaceSettings.upsert({ where: { workspaceId }, create: { ...data, workspaceId }, update: data })
}

// Members

const active = { removedAt: null } as const

/**
 * Ids of a member and of everyone below, directly or not. UNION drops rows already seen, so a cycle ends.
 * People who left are kept: their manager still sees the accounts they owned.
 */
export async function findTeam(tx: Tx, workspaceId: string, memberId: string): Promise<string[]> {
  await enterWorkspace(tx, workspaceId)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE team(id) AS (
      SELECT ${memberId}::uuid
      UNION
      SELECT m.id FROM "Member" m JOIN team ON m."managerId" = team.id WHERE m."workspaceId" = ${workspaceId}::uuid
    )
    SELECT id FROM team`
  return rows.map((row) => row.id)
}

export const findMember = (tx: Tx, workspaceId: string, id: string) => tx.member.findFirst({ where: { workspaceId, id, ...active } })

export const findMemberByEmail = (tx: Tx, workspaceId: string, email: string) =>
  tx.member.findFirst({ where: { workspaceId, email, ...active } })

export const findFirstAdmin = (tx: Tx, workspaceId: string) =>
  tx.member.findFirst({ where: { workspaceId, role: 'admin', ...active }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })

export const listActiveMembers = (tx: Tx, workspaceId: string) =>
  tx.member.findMany({ where: { workspaceId, ...active }, orderBy: [{ name: 'asc' }, { id: 'asc' }], include: { _count: { select: { accounts: true } }, user: { select: { passwordHash: true } } } })

/** Everyone who is or was a member, by name, with what decides how far they see. */
export const listStandings = (tx: Tx, workspaceId: string) =>
  tx.member.findMany({
    where: { workspaceId }, select: { id: true, userId: true, name: true, email: true, role: true, visibility: true, managerId: true, removedAt: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })

/** Holds the workspace's admins until the transaction ends, so that two cannot demote each other at once. */
export async function lockAdmins(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member" WHERE "workspaceId" = ${workspaceId}::uuid AND role = 'admin' AND "removedAt" IS NULL ORDER BY id FOR UPDATE`
  return rows.map((row) => row.id)
}

type Standing = { role: MemberRole; visibility: Visibility; managerId: string | null }

/** Adds the user to the workspace; somebody who was removed comes back under the same id. */
export async function putMember(
  tx: Tx, workspaceId: string, now: Date, member: Standing & { userId: string; name: string; email: string },
): Promise<string> {
  const row = await tx.member.upsert({
    where: { workspaceId_userId: { workspaceId, userId: member.userId } },
    create: { ...member, workspaceId, id: newId(), aliases: [], createdAt: now },
    update: { ...member, removedAt: null },
  })
  return row.id
}

/** Title and the labels under which a member appears in transcripts. */
export async function setMemberTitle(tx: Tx, workspaceId: string, id: string, title: string | null, aliases: string[]): Promise<void> {
  await tx.member.update({ where: { workspaceId_id: { workspaceId, id } }, data: { title, aliases } })
}

export async function updateMember(tx: Tx, workspaceId: string, id: string, data: Partial<Standing> & { name?: string; removedAt?: Date }): Promise<void> {
  await tx.member.update({ where: { workspaceId_id: { workspaceId, id } }, data })
}

/** When each member was last changed, by the audit trail. */
export async function lastMemberChanges(tx: Tx, workspaceId: string): Promise<Map<string, { verb: string; at: Date }>> {
  const rows = await tx.auditEntry.findMany({
    where: { workspaceId, objectType: 'member' }, distinct: ['objectId'], orderBy: [{ objectId: 'asc' }, { at: 'desc' }, { id: 'desc' }],
    select: { objectId: true, verb: true, at: true },
  })
  return new Map(rows.map(({ objectId, verb, at }) => [objectId, { verb, at }]))
}

// Invitations

export const insertInvitation = (tx: Tx, workspaceId: string, data: Standing & {
  id: string; email: string; tokenHash: string; createdById: string; createdAt: Date; expiresAt: Date
}) => tx.invitation.create({ data: { ...data, workspaceId } })

const open = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } })

export const listOpenInvitations = (tx: Tx, workspaceId: string, now: Date) =>
  tx.invitation.findMany({ where: { workspaceId, ...open(now) }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })

export const findOpenInvitation = (tx: Tx, tokenHash: string, now: Date) =>
  tx.invitation.findFirst({ where: { tokenHash, ...open(now) } })

/** Marks an open invitation used or revoked. False when it is open no more, or never was. */
export async function closeInvitation(
  tx: Tx, workspaceId: string, where: { id?: string; email?: string }, now: Date, how: 'acceptedAt' | 'revokedAt',
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { workspaceId, ...where, ...open(now) }, data: { [how]: now } })
  return count > 0
}

export const findWorkspaceName = async (tx: Tx, id: string) => (await tx.workspace.findUnique({ where: { id }, select: { name: true } }))?.name ?? ''
