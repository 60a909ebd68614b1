import { countUse } from '@/lib/db/link-uses'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { OurTurn } from './compose/promises'
import type { BriefKind } from './types'

const DAY_MS = 86_400_000
/** What our side said longer ago is kept or forgotten by now. */
const PROMISED_DAYS = 120
/** Of so many meetings one tells who is likely to come to the next. */
const MEETINGS = 4

/** The last meetings, the latest first, with who of the customer's spoke. */
export async function lastMeetings(tx: Tx, workspaceId: string, accountId: string, now: Date): Promise<{ id: string; title: string; at: Date; personIds: string[] }[]> {
  const rows = await tx.interaction.findMany({
    where: { workspaceId, accountId, type: { in: ['call', 'event'] }, occurredAt: { lte: now } }, orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }], take: MEETINGS,
    select: { id: true, title: true, occurredAt: true, speakers: { select: { personId: true }, where: { side: { not: 'us' }, personId: { not: null } } } },
  })
  return rows.flatMap(({ id, title, occurredAt, speakers }) => (occurredAt ? [{ id, title, at: occurredAt, personIds: [...new Set(speakers.flatMap(({ personId }) => personId ?? []))] }] : []))
}

/** What our side said of late, turn by turn by the name of whoever spoke, each with what the customer said right before. */
export async function ourTurns(tx: Tx, workspaceId: string, accountId: string, now: Date): Promise<OurTurn[]> {
  const since = new Date(now.getTime() - PROMISED_DAYS * DAY_MS)
  const rows = await tx.$queryRaw<(Omit<OurTurn, 'at'> & { at: Date })[]>`
    SELECT "interactionId", index AS segment, title, speaker, at, text, CASE WHEN "sideBefore" <> 'us' AND "indexBefore" = index - 1 THEN "textBefore" END AS before
    FROM (
      SELECT g."interactionId", g.index, i.title, coalesce(person.name, member.name, g.speaker) AS speaker, i."occurredAt" AS at, g.text, p.side,
        lag(p.side) OVER talk AS "sideBefore", lag(g.index) OVER talk AS "indexBefore", lag(g.text) OVER talk AS "textBefore"
      FROM "Interaction" i
        JOIN "Segment" g ON g."workspaceId" = i."workspaceId" AND g."interactionId" = i.id
        JOIN "Speaker" p ON p."workspaceId" = g."workspaceId" AND p."interactionId" = g."interactionId" AND p.label = g.speaker
        LEFT JOIN "Person" person ON person."workspaceId" = p."workspaceId" AND person.id = p."personId"
        LEFT JOIN "Member" member ON member."workspaceId" = p."workspaceId" AND member.id = p."memberId"
      WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND i.type <> 'note' AND i."occurredAt" >= ${since} AND i."occurredAt" <= ${now}
      WINDOW talk AS (PARTITION BY g."interactionId" ORDER BY g.index)
    ) turns WHERE side = 'us'`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** Mentions behind the shown beliefs of an account, as they are cached. */
export async function evidenceIn(tx: Tx, workspaceId: string, accountId: string): Promise<number> {
  const { _sum } = await tx.belief.aggregate({ where: { workspaceId, accountId, admission: 'shown' }, _sum: { mentions: true } })
  return _sum.mentions ?? 0
}

export async function lastOpening(tx: Tx, workspaceId: string, of: { accountId: string; memberId: string; kind: BriefKind }, before: Date): Promise<{ at: Date; evidence: number } | null> {
  return tx.briefOpening.findFirst({ where: { workspaceId, ...of, at: { lte: before } }, orderBy: { at: 'desc' }, select: { at: true, evidence: true } })
}

export async function openedSince(tx: Tx, workspaceId: string, of: { accountId: string; memberId: string; kind: BriefKind }, since: Date): Promise<boolean> {
  return (await tx.briefOpening.count({ where: { workspaceId, ...of, at: { gt: since } } })) > 0
}

export async function insertOpening(tx: Tx, workspaceId: string, row: { accountId: string; memberId: string; kind: BriefKind; at: Date; evidence: number }): Promise<void> {
  await tx.briefOpening.create({ data: { workspaceId, id: newId(), ...row } })
}

export async function linksAllowed(tx: Tx, workspaceId: string): Promise<boolean> {
  return (await tx.workspaceSettings.findUnique({ where: { workspaceId }, select: { briefLinks: true } }))?.briefLinks ?? false
}

/** The admins of the workspace, by name. */
export async function adminNames(tx: Tx, workspaceId: string): Promise<string[]> {
  return (await tx.member.findMany({ where: { workspaceId, role: 'admin', removedAt: null }, select: { name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(({ name }) => name)
}

export async function saveLinksAllowed(tx: Tx, workspaceId: string, now: Date, allowed: boolean): Promise<void> {
  await tx.workspaceSettings.upsert({ where: { workspaceId }, create: { workspaceId, companyName: '', companyAliases: [], domains: [], briefLinks: allowed, updatedAt: now }, update: { briefLinks: allowed, updatedAt: now } })
}

export type NewLink = { accountId: string; kind: BriefKind; personIds: string[]; tokenHash: string; createdById: string; createdAt: Date; expiresAt: Date }

export async function insertLink(tx: Tx, workspaceId: string, link: NewLink): Promise<string> {
  const id = newId()
  await tx.briefLink.create({ data: { workspaceId, id, ...link } })
  return id
}

const LINK = { id: true, accountId: true, kind: true, personIds: true, createdById: true, createdAt: true, expiresAt: true, revokedAt: true, opens: true, openedAt: true } as const

export async function findLink(tx: Tx, workspaceId: string, id: string) {
  return tx.briefLink.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: LINK })
}

export async function findLinkByHash(tx: Tx, workspaceId: string, tokenHash: string) {
  return tx.briefLink.findUnique({ where: { workspaceId_tokenHash: { workspaceId, tokenHash } }, select: LINK })
}

/** Links of an account that can still be read, with who made each. */
export async function openLinks(tx: Tx, workspaceId: string, accountId: string, now: Date) {
  const links = await tx.briefLink.findMany({ where: { workspaceId, accountId, revokedAt: null, expiresAt: { gt: now } }, select: LINK, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: links.map(({ createdById }) => createdById) } }, select: { id: true, name: true } })
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return links.map((link) => ({ ...link, createdBy: names.get(link.createdById) ?? 'A colleague who left' }))
}

export async function revokeLink(tx: Tx, workspaceId: string, id: string, now: Date): Promise<void> {
  await tx.briefLink.update({ where: { workspaceId_id: { workspaceId, id } }, data: { revokedAt: now } })
}

/** Counts a read of a link in its minute; false where it was read too often in that minute. */
export const countRead = (tx: Tx, workspaceId: string, id: string, now: Date, most: number): Promise<boolean> => countUse(tx, 'brief', { workspaceId, id, now, most, opened: true })

/** Ends every link that could still be read. @returns those that were ended */
export async function revokeOpenLinks(tx: Tx, workspaceId: string, now: Date): Promise<{ id: string; accountId: string; kind: BriefKind }[]> {
  return tx.briefLink.updateManyAndReturn({ where: { workspaceId, revokedAt: null, expiresAt: { gt: now } }, data: { revokedAt: now }, select: { id: true, accountId: true, kind: true } })
}
