import { changeStands } from '@/lib/crm'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'

/** What is told of an account besides rulings: what came, what left, whose it is, and who is modelled. */
export const TOLD_VERBS = [
  'account.create', 'account.set_owner', 'account.import_facts', 'account.undo_facts', 'account.mark_high_stakes', 'interaction.receive', 'interaction.delete', 'interaction.erase', 'interaction.answer_questions',
  'person.erase', 'person.set_consent', 'person.set_standing', 'person.move', 'person.undo_move', 'belief.not_right', 'belief.still_true', 'review.undo', 'proof_point.link', 'proof_point.unlink',
  'account_note.add', 'account_note.edit', 'account_note.remove',
  'brief_link.make', 'brief_link.read', 'brief_link.revoke',
  'meeting.plan', 'meeting.import', 'meeting.move', 'meeting.change', 'meeting.cancel',
] as const

export type ActivityRecord = { id: string; at: Date; actorId: string | null; verb: string; objectType: string; objectId: string; fields: Record<string, unknown> }

type After = { at: Date; id: string } | null

const before = (after: After): Prisma.Sql => (after ? Prisma.sql`AND (at, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty)

/**
 * What was done to an account, newest first: rulings of people, and what the audit tells (a change of owner that was taken back at once, only
 * the audit). Each branch is read by its index and no
 * further than the page, so that a long history costs no more than a short one.
 */
export async function activityPage(tx: Tx, workspaceId: string, accountId: string, after: After, limit: number): Promise<ActivityRecord[]> {
  const audited = (where: Prisma.Sql): Prisma.Sql => Prisma.sql`(
    SELECT id, at, "actorId", verb, "objectType", "objectId", fields FROM "AuditEntry" e
    WHERE "workspaceId" = ${workspaceId}::uuid AND ${where} AND verb = ANY(${[...TOLD_VERBS]}::text[]) AND (verb <> 'account.set_owner' OR ${changeStands(Prisma.sql`e`)}) ${before(after)} ORDER BY at DESC, id DESC LIMIT ${limit})`
  const people = Prisma.sql`SELECT e."personId"::text FROM "Employment" e WHERE e."workspaceId" = ${workspaceId}::uuid AND e."accountId" = ${accountId}::uuid`
  return tx.$queryRaw<ActivityRecord[]>`
    SELECT * FROM (
      ${audited(Prisma.sql`"objectType" = 'account' AND "objectId" = ${accountId}`)}
      UNION ALL ${audited(Prisma.sql`fields->>'accountId' = ${accountId} AND "objectType" <> 'account'`)}
      UNION ALL ${audited(Prisma.sql`"objectType" = 'person' AND "objectId" IN (${people})`)}
      UNION ALL (
        SELECT id, at, "actorId", 'decision.' || action::text AS verb, 'decision' AS "objectType", id::text AS "objectId",
          jsonb_build_object('undone', "undoneAt" IS NOT NULL, 'reason', reason) AS fields FROM "Decision"
        WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid ${before(after)} ORDER BY at DESC, id DESC LIMIT ${limit})
    ) told ORDER BY at DESC, id DESC LIMIT ${limit}`
}

export type ActivityNames = {
  members: Map<string, string>
  people: Map<string, string>
  interactions: Map<string, string>
  beliefs: Map<string, string>
  decisions: Map<string, string>
  meetings: Map<string, string>
}

/** The names of whoever and whatever the rows mention, as far as they are still there. */
export async function activityNames(tx: Tx, workspaceId: string, rows: readonly ActivityRecord[]): Promise<ActivityNames> {
  const idsOf = (type: string): string[] => rows.filter(({ objectType }) => objectType === type).map(({ objectId }) => objectId)
  // Elsewhere these fields hold something else than a member: the parts of a person, the times of a meeting.
  const owners = rows.filter(({ verb }) => verb === 'account.set_owner').flatMap(({ fields }) => [fields['from'], fields['to']])
  const members = [...rows.map(({ actorId }) => actorId), ...owners].filter((id): id is string => typeof id === 'string' && isId(id))
  const where = (ids: readonly string[]) => ({ where: { workspaceId, id: { in: [...new Set(ids)] } } })
  const map = <R extends { id: string }>(found: readonly R[], name: (row: R) => string | null): Map<string, string> => new Map(found.map((row) => [row.id, name(row) ?? '']))
  return {
    members: map(await tx.member.findMany({ ...where(members), select: { id: true, name: true } }), ({ name }) => name),
    people: map(await tx.person.findMany({ ...where(idsOf('person')), select: { id: true, name: true } }), ({ name }) => name),
    interactions: map(await tx.interaction.findMany({ ...where(idsOf('interaction')), select: { id: true, title: true } }), ({ title }) => title),
    beliefs: map(await tx.belief.findMany({ ...where(idsOf('belief')), select: { id: true, statement: true } }), ({ statement }) => statement),
    meetings: map(await tx.meeting.findMany({ ...where(idsOf('meeting')), select: { id: true, title: true } }), ({ title }) => title),
    decisions: map(await tx.decision.findMany({ ...where(idsOf('decision')), select: { id: true, statement: true } }), ({ statement }) => statement),
  }
}
