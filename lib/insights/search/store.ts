import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { InteractionType } from '@/lib/shared/vocabulary'
import { likeEscaped } from '@/lib/shared/like'
import { seen, type Visible } from '../visible/store'

export type Search = { visible: Visible; words: string[]; limit: number }

const holds = (of: Prisma.Sql, word: string): Prisma.Sql => Prisma.sql`${of} ILIKE ${`%${likeEscaped(word)}%`}`
const all = (parts: Prisma.Sql[]): Prisma.Sql => (parts.length === 0 ? Prisma.sql`true` : Prisma.join(parts, ' AND '))
const any = (parts: Prisma.Sql[]): Prisma.Sql => Prisma.sql`(${Prisma.join(parts, ' OR ')})`

/** Each word is in the text or in the name of its account, and one at least in the text itself. */
const told = (text: Prisma.Sql, words: string[]): Prisma.Sql =>
  Prisma.sql`${any(words.map((word) => holds(text, word)))} AND ${all(words.length === 1 ? [] : words.map((word) => any([holds(text, word), holds(Prisma.sql`a.name`, word)])))}`

/** Does each word begin one of the text? */
const begin = (text: Prisma.Sql, words: string[]): Prisma.Sql => all(words.map((word) => Prisma.sql`${text} ~* ${`\\m${word.replace(/[^\p{L}\p{N}]/gu, '\\$&')}`}`))

/** What begins with the search comes first, then what has words that do; of equals the shorter. */
const nearest = (text: Prisma.Sql, words: string[]): Prisma.Sql => {
  const whole = likeEscaped(words.join(' '))
  return Prisma.sql`CASE WHEN ${text} ILIKE ${`${whole}%`} THEN 0 WHEN ${begin(text, words)} THEN 1 ELSE 2 END, length(${text}), lower(${text})`
}

export async function findAccounts(tx: Tx, workspaceId: string, { visible, words, limit }: Search) {
  return tx.$queryRaw<{ id: string; name: string; segment: string | null; ownerName: string | null }[]>`
    SELECT a.id, a.name, a.segment, owner.name AS "ownerName" FROM "Account" a
      LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
    WHERE ${seen(workspaceId, visible)} AND ${all(words.map((word) => any([holds(Prisma.sql`a.name`, word), holds(Prisma.sql`a.domain`, word)])))}
    ORDER BY ${nearest(Prisma.sql`a.name`, words)}, a.id LIMIT ${limit}`
}

/** Accounts that a member had open, the last first. */
export async function lastVisited(tx: Tx, workspaceId: string, visible: Visible, memberId: string, limit: number) {
  return tx.$queryRaw<{ id: string; name: string; segment: string | null; ownerName: string | null }[]>`
    SELECT a.id, a.name, a.segment, owner.name AS "ownerName" FROM "AccountVisit" v
      JOIN "Account" a ON a."workspaceId" = v."workspaceId" AND a.id = v."accountId"
      LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
    WHERE ${seen(workspaceId, visible)} AND v."workspaceId" = ${workspaceId}::uuid AND v."memberId" = ${memberId}::uuid ORDER BY v.at DESC, a.id LIMIT ${limit}`
}

/** People by name or title, each where they work last of the accounts that are seen. */
export async function findPeople(tx: Tx, workspaceId: string, { visible, words, limit }: Search) {
  const text = Prisma.sql`concat_ws(' ', p.name, e.title, a.name)`
  return tx.$queryRaw<{ id: string; name: string; title: string | null; accountId: string; accountName: string }[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (p.id) p.id, p.name, e.title, a.id AS "accountId", a.name AS "accountName"
      FROM "Person" p JOIN "Employment" e ON e."workspaceId" = p."workspaceId" AND e."personId" = p.id
        JOIN "Account" a ON a."workspaceId" = e."workspaceId" AND a.id = e."accountId"
      WHERE p."workspaceId" = ${workspaceId}::uuid AND ${seen(workspaceId, visible)} AND p.kind = 'named'
        AND ${any(words.flatMap((word) => [holds(Prisma.sql`p.name`, word), holds(Prisma.sql`e.title`, word)]))} AND ${all(words.map((word) => holds(text, word)))}
      ORDER BY p.id, (e."toDate" IS NULL) DESC, e."fromDate" DESC NULLS LAST, e.id
    ) found ORDER BY ${nearest(Prisma.sql`found.name`, words)}, found.id LIMIT ${limit}`
}

/** Beyond so many the words say too little to find anything by. */
const MOST_HITS = 400

/** Shown beliefs by their words: those with words that begin so first, then those that still stand, then the last heard. */
export async function findBeliefs(tx: Tx, workspaceId: string, { visible, words, limit }: Search) {
  return tx.$queryRaw<{ id: string; statement: string; holderKey: string; live: boolean; accountId: string; accountName: string }[]>`
    WITH hit AS MATERIALIZED (
      SELECT b.id, a.id AS "accountId", a.name AS "accountName" FROM "Belief" b JOIN "Account" a ON a."workspaceId" = b."workspaceId" AND a.id = b."accountId"
      WHERE b."workspaceId" = ${workspaceId}::uuid AND octet_length(b.statement) <= 1000 AND ${seen(workspaceId, visible)} AND ${told(Prisma.sql`b.statement`, words)}
      LIMIT ${MOST_HITS}
    )
    SELECT b.id, b.statement, b."holderKey", b.status IN ('active', 'contested') AS live, hit."accountId", hit."accountName"
    FROM hit JOIN "Belief" b ON b."workspaceId" = ${workspaceId}::uuid AND b.id = hit.id
    WHERE b.admission = 'shown' ORDER BY ${begin(Prisma.sql`concat_ws(' ', b.statement, hit."accountName")`, words)} DESC, live DESC, b."lastSeen" DESC, b.id LIMIT ${limit}`
}

/** Interactions by their title: those with words that begin so first, then the last. */
export async function findInteractions(tx: Tx, workspaceId: string, { visible, words, limit }: Search) {
  return tx.$queryRaw<{ id: string; title: string; type: InteractionType; at: Date | null; accountName: string }[]>`
    WITH hit AS MATERIALIZED (
      SELECT i.id, a.name AS "accountName", ${begin(Prisma.sql`concat_ws(' ', i.title, a.name)`, words)} AS begins FROM "Interaction" i JOIN "Account" a ON a."workspaceId" = i."workspaceId" AND a.id = i."accountId"
      WHERE i."workspaceId" = ${workspaceId}::uuid AND octet_length(i.title) <= 1000 AND ${seen(workspaceId, visible)} AND ${told(Prisma.sql`i.title`, words)}
      ORDER BY begins DESC, i."occurredAt" DESC NULLS LAST, i.id LIMIT ${limit}
    )
    SELECT i.id, i.title, i.type::text AS type, i."occurredAt" AS at, hit."accountName"
    FROM hit JOIN "Interaction" i ON i."workspaceId" = ${workspaceId}::uuid AND i.id = hit.id ORDER BY hit.begins DESC, i."occurredAt" DESC NULLS LAST, i.id`
}
