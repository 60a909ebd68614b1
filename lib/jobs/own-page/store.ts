import { countUse } from '@/lib/db/link-uses'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { AnswerKind, AnswerState, PersonLinkView, WaitingAnswer } from './types'

export type LinkRow = { id: string; personId: string; createdById: string; createdAt: Date; expiresAt: Date; revokedAt: Date | null; opens: number; openedAt: Date | null }
const LINK = { id: true, personId: true, createdById: true, createdAt: true, expiresAt: true, revokedAt: true, opens: true, openedAt: true } as const

export async function insertPersonLink(tx: Tx, workspaceId: string, link: { personId: string; tokenHash: string; createdById: string; createdAt: Date; expiresAt: Date }): Promise<string> {
  const id = newId(link.createdAt.getTime())
  await tx.personLink.create({ data: { workspaceId, id, ...link } })
  return id
}

export const findPersonLink = (tx: Tx, workspaceId: string, id: string): Promise<LinkRow | null> => tx.personLink.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: LINK })

export const findPersonLinkByHash = (tx: Tx, workspaceId: string, tokenHash: string): Promise<LinkRow | null> =>
  tx.personLink.findUnique({ where: { workspaceId_tokenHash: { workspaceId, tokenHash } }, select: LINK })

export const isOpen = ({ revokedAt, expiresAt }: Pick<LinkRow, 'revokedAt' | 'expiresAt'>, now: Date): boolean => revokedAt === null && expiresAt > now

/** Ends the links of a person that still work, or one of them. @returns those that were ended */
export function endPersonLinks(tx: Tx, workspaceId: string, now: Date, of: { personId: string } | { id: string }): Promise<{ id: string; personId: string }[]> {
  return tx.personLink.updateManyAndReturn({ where: { ...of, workspaceId, revokedAt: null, expiresAt: { gt: now } }, data: { revokedAt: now }, select: { id: true, personId: true } })
}

const SHOWN = 10

/** The latest links to a person's own page, with who made each. */
export async function personLinks(tx: Tx, workspaceId: string, personId: string, now: Date): Promise<PersonLinkView[]> {
  const rows = await tx.personLink.findMany({ where: { workspaceId, personId }, select: LINK, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: SHOWN })
  const names = await memberNames(tx, workspaceId, rows.map(({ createdById }) => createdById))
  return rows.map((row) => ({
    id: row.id, madeBy: names.get(row.createdById) ?? 'a colleague who left', madeAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(), endedAt: row.revokedAt?.toISOString() ?? null,
    works: isOpen(row, now), opens: row.opens, openedAt: row.openedAt?.toISOString() ?? null,
  }))
}

export async function memberNames(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await tx.member.findMany({ where: { workspaceId, id: { in: [...ids] } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]))
}

/** Counts a request by a link in its minute; false where there were too many. */
export const countLinkUse = (tx: Tx, workspaceId: string, id: string, now: Date, most: number, opened: boolean): Promise<boolean> => countUse(tx, 'person', { workspaceId, id, now, most, opened })

export type AnswerRow = {
  id: string; personId: string; kind: AnswerKind; accountId: string | null; beliefId: string | null; observationIds: string[]; statement: string | null; text: string; at: Date
  state: AnswerState; settledAt: Date | null; settledById: string | null; reply: string | null; decisionId: string | null
}

/** What a person said on their own page, the latest first. What counted by a decision that was taken back is open again. */
export async function answersOf(tx: Tx, workspaceId: string, personId: string): Promise<AnswerRow[]> {
  return withUndone(tx, workspaceId, await tx.personAnswer.findMany({ where: { workspaceId, personId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] }))
}

export async function findAnswer(tx: Tx, workspaceId: string, id: string): Promise<AnswerRow | null> {
  const row = await tx.personAnswer.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
  return row && ((await withUndone(tx, workspaceId, [row]))[0] ?? null)
}

async function withUndone(tx: Tx, workspaceId: string, rows: AnswerRow[]): Promise<AnswerRow[]> {
  const ids = rows.flatMap(({ decisionId }) => decisionId ?? [])
  if (ids.length === 0) return rows
  const standing = new Set((await tx.decision.findMany({ where: { workspaceId, id: { in: ids }, undoneAt: null }, select: { id: true } })).map(({ id }) => id))
  return rows.map((row) => (row.decisionId === null || standing.has(row.decisionId) ? row : { ...row, state: 'open', settledAt: null, settledById: null, reply: null, decisionId: null }))
}

type Said = Pick<AnswerRow, 'personId' | 'kind' | 'accountId' | 'beliefId' | 'observationIds' | 'statement' | 'text' | 'at'>

/** Keeps what they say, in place of what they had said of the same and nobody has settled. */
export async function saveAnswer(tx: Tx, workspaceId: string, said: Said, inPlaceOf: string | null): Promise<string> {
  const open = { state: 'open', settledAt: null, settledById: null, reply: null, decisionId: null } as const
  if (inPlaceOf === null) return (await tx.personAnswer.create({ data: { ...said, workspaceId, id: newId(said.at.getTime()) } })).id
  await tx.personAnswer.update({ where: { workspaceId_id: { workspaceId, id: inPlaceOf } }, data: { ...said, ...open } })
  return inPlaceOf
}

export async function settleAnswer(tx: Tx, workspaceId: string, id: string, settled: { state: AnswerState; settledAt: Date; settledById: string | null; reply: string | null; decisionId: string | null }): Promise<void> {
  await tx.personAnswer.update({ where: { workspaceId_id: { workspaceId, id } }, data: settled })
}

/** What waits for a member, the oldest first. */
export async function waitingAnswers(tx: Tx, workspaceId: string, limit: number): Promise<WaitingAnswer[]> {
  const rows = await tx.$queryRaw<(Omit<WaitingAnswer, 'at' | 'person'> & { at: Date; personId: string; name: string })[]>`
    SELECT a.id, a.kind::text AS kind, a.statement, a.text, a.at, a."personId", p.name FROM "PersonAnswer" a JOIN "Person" p ON p."workspaceId" = a."workspaceId" AND p.id = a."personId"
      LEFT JOIN "Decision" d ON d."workspaceId" = a."workspaceId" AND d.id = a."decisionId"
    WHERE a."workspaceId" = ${workspaceId}::uuid AND (a.state = 'open' OR d."undoneAt" IS NOT NULL) ORDER BY a.at, a.id LIMIT ${limit}`
  return rows.map(({ personId, name, at, ...row }) => ({ ...row, at: at.toISOString(), person: { id: personId, name } }))
}

/** Applies `mask` to what people of an account said and were answered. */
export async function maskAnswers(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  const rows = await tx.personAnswer.findMany({ where: { workspaceId, OR: [{ accountId }, { person: { employments: { some: { accountId } } } }] }, select: { id: true, statement: true, text: true, reply: true } })
  for (const { id, ...said } of rows) {
    const data = { statement: said.statement && mask(said.statement), text: mask(said.text), reply: said.reply && mask(said.reply) }
    if (data.statement !== said.statement || data.text !== said.text || data.reply !== said.reply) await tx.personAnswer.update({ where: { workspaceId_id: { workspaceId, id } }, data })
  }
}
