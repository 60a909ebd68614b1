import type { Tx } from '@/lib/db/transaction'
import type { Side } from '@/lib/shared/vocabulary'
import { assertionId, decisionOfAssertion, isAsserted } from './decide'
import { personKey } from './holders'
import type { QuotedSegment } from './views'
import type { BeliefRow } from './cache/store'
import { dropVectors } from './nearness/store'
import type { NewObservation } from './observe'
import type { Correction, HistoryEntry, HistoryRuling, Match } from './types'

/**
 * Replaces what was read from an interaction: rows that the new reading has not are closed, new ones are added, equal
 * ones are left alone. Reading the same thing again changes nothing (DESIGN laws 1 and 4).
 */
export async function replaceObservations(tx: Tx, workspaceId: string, interactionId: string, now: Date, observations: NewObservation[]): Promise<void> {
  const wanted = new Set(observations.map((observation) => observation.id))
  const standing = await tx.observation.findMany({
    where: { workspaceId, interactionId, closedAt: null },
    select: { id: true },
  })
  const stale = standing.filter((row) => !wanted.has(row.id)).map((row) => row.id)
  if (stale.length > 0) {
    await tx.observation.updateMany({ where: { workspaceId, id: { in: stale } }, data: { status: 'superseded', closedAt: now } })
  }
  if (observations.length === 0) return
  await tx.observation.createMany({
    data: observations.map(({ start, end, attribute, matches, ...rest }) => ({
      ...rest, workspaceId, spanStart: start, spanEnd: end, ...(attribute && { attribute }), ...(matches && { matches }), ingestedAt: now, status: 'active' as const,
    })),
    skipDuplicates: true,
  })
  // A reading that returns after an older version had closed it stands again.
  await tx.observation.updateMany({
    where: { workspaceId, id: { in: [...wanted] }, closedAt: { not: null }, status: 'superseded' },
    data: { status: 'active', closedAt: null },
  })
}

/** Whose words are erased, or which turns: a key as others said it means somebody else in another account. */
export type Erased = { holderKey: string; accountId: string } | { speakerPersonId: string } | { interactionId: string; segments: number[] }

export async function eraseObservations(tx: Tx, workspaceId: string, erased: Erased): Promise<void> {
  const { segments, ...where } = { segments: undefined, ...erased }
  await tx.observation.deleteMany({ where: { workspaceId, ...where, ...(segments && { segment: { in: segments } }) } })
}

/** What others reported under these holder keys: where their words stand. */
export async function reportedSpans(tx: Tx, workspaceId: string, accountId: string, holderKeys: string[]) {
  return tx.observation.findMany({
    where: { workspaceId, accountId, holderKey: { in: holderKeys } }, select: { interactionId: true, segment: true, spanStart: true, spanEnd: true },
  })
}

/** Applies `mask`, which keeps lengths, to the words of an account's observations. */
export async function maskObservations(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const row of await tx.observation.findMany({ where: { workspaceId, accountId }, select: { id: true, quote: true, statement: true, reason: true, matches: true } })) {
    const matches = row.matches as Match | null
    const masked = { quote: mask(row.quote), statement: mask(row.statement), reason: row.reason === null ? null : mask(row.reason) }
    const matched = matches && mask(matches.statement)
    if (masked.quote === row.quote && masked.statement === row.statement && masked.reason === row.reason && matched === (matches?.statement ?? null)) continue
    if (masked.statement !== row.statement) await dropVectors(tx, workspaceId, [row.id])
    await tx.observation.update({
      where: { workspaceId_id: { workspaceId, id: row.id } }, data: { ...masked, ...(matches && matched !== null && { matches: { ...matches, statement: matched } }) },
    })
  }
}

export type NewRevision = { beliefId: string; prior: number | null; posterior: number | null; cause: string; interactionId: string | null; actorId: string | null }

/** The history of a belief, oldest first, with who acted and what they ruled. A ruling and the revisions that it makes are of one instant. */
export async function revisionsOf(tx: Tx, workspaceId: string, beliefId: string): Promise<HistoryEntry[]> {
  const rows = await tx.$queryRaw<RevisionRow[]>`
    SELECT r.at, r.cause, m.name AS actor, r.prior, r.posterior, d.action, d.reason, coalesce(d.fields, '{}') AS fields, coalesce(d.own, false) AS own
    FROM "Revision" r
    LEFT JOIN "Member" m ON m."workspaceId" = r."workspaceId" AND m.id = r."actorId"
    LEFT JOIN "Belief" b ON b."workspaceId" = r."workspaceId" AND b.id = r."beliefId"
    LEFT JOIN LATERAL (
      SELECT c.action::text, c.reason, ARRAY(SELECT jsonb_object_keys(c.correction)) AS fields,
        coalesce(i."beliefId" = r."beliefId", false) OR (c."holderKey" = b."holderKey" AND c.statement = b.statement) IS TRUE OR EXISTS (
          SELECT FROM "Observation" o JOIN "Interaction" t ON t."workspaceId" = o."workspaceId" AND t.id = o."interactionId"
          WHERE o."workspaceId" = r."workspaceId" AND o.id::text = ANY(b.evidence) AND t."contentHash" = c."interactionHash" AND o.segment = c.segment AND o."spanStart" = c."spanStart"
        ) AS own
      FROM "Decision" c LEFT JOIN "ReviewItem" i ON i."workspaceId" = c."workspaceId" AND i.id = c."itemId"
      WHERE c."workspaceId" = r."workspaceId" AND c."accountId" = r."accountId" AND (r.cause = 'decision' AND c.at = r.at AND c."actorId" = r."actorId" OR r.cause = 'undo' AND c."undoneAt" = r.at)
      ORDER BY own DESC, c.id LIMIT 1
    ) d ON r.cause IN ('decision', 'undo')
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."beliefId" = ${beliefId}::uuid ORDER BY r.at, r.id LIMIT 200`
  return rows.map(({ at, action, reason, fields, own, ...row }) => ({ ...row, at: at.toISOString(), ruling: action && { action, reason, fields, own } }))
}

type RevisionRow = Omit<HistoryEntry, 'at' | 'ruling'> & { at: Date } & Omit<HistoryRuling, 'action'> & { action: HistoryRuling['action'] | null }

/** The segments that observations quote, by `interaction:segment`, with the name and side of their speaker; of what a member asserted their note. */
export async function quotedSegments(tx: Tx, workspaceId: string, observations: { interactionId: string; segment: number }[]): Promise<Map<string, QuotedSegment>> {
  const [asserted, spoken] = [observations.filter(({ interactionId }) => isAsserted(interactionId)), observations.filter(({ interactionId }) => !isAsserted(interactionId))]
  const interactionIds = [...new Set(spoken.map((observation) => observation.interactionId))]
  const indexes = [...new Set(spoken.map((observation) => observation.segment))]
  const rows = await tx.segment.findMany({
    where: { workspaceId, interactionId: { in: interactionIds }, index: { in: indexes } },
    select: { interactionId: true, index: true, speaker: true, text: true, startMs: true },
  })
  const speakers = await tx.$queryRaw<{ interactionId: string; label: string; side: Side; name: string | null }[]>`
    SELECT p."interactionId", p.label, p.side::text AS side, coalesce(person.name, member.name) AS name FROM "Speaker" p
      LEFT JOIN "Person" person ON person."workspaceId" = p."workspaceId" AND person.id = p."personId"
      LEFT JOIN "Member" member ON member."workspaceId" = p."workspaceId" AND member.id = p."memberId"
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."interactionId" = ANY(${interactionIds}::uuid[])`
  const speaking = new Map(speakers.map((speaker) => [`${speaker.interactionId}:${speaker.label}`, speaker]))
  const speakerOf = ({ interactionId, speaker }: (typeof rows)[number]) => speaking.get(`${interactionId}:${speaker}`)
  return new Map([
    ...rows.map((row): [string, QuotedSegment] => [
      `${row.interactionId}:${row.index}`, { text: row.text, startMs: row.startMs, side: speakerOf(row)?.side ?? 'unknown', speakerName: speakerOf(row)?.name ?? null, assertedBy: null },
    ]),
    ...(await assertionNotes(tx, workspaceId, asserted.map(({ interactionId }) => interactionId))),
  ])
}

async function assertionNotes(tx: Tx, workspaceId: string, keys: string[]): Promise<[string, QuotedSegment][]> {
  if (keys.length === 0) return []
  const rows = await tx.decision.findMany({ where: { workspaceId, id: { in: keys.map(decisionOfAssertion) } }, select: { id: true, note: true, actorId: true, holderKey: true, correction: true } })
  const declared = rows.filter(({ correction }) => (correction as Correction | null)?.declared === true)
  const people = await tx.person.findMany({ where: { workspaceId, id: { in: declared.flatMap(({ holderKey }) => (holderKey?.startsWith(personKey('')) ? holderKey.slice(personKey('').length) : [])) } }, select: { id: true, name: true } })
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: rows.map(({ actorId }) => actorId) } }, select: { id: true, name: true } })
  const names = new Map(members.map((member) => [member.id, member.name]))
  const holders = new Map(people.map(({ id, name }) => [personKey(id), name]))
  return rows.map((row) => [`${assertionId(row.id)}:0`, {
    text: row.note ?? '', startMs: null, speakerName: null,
    ...(declared.includes(row) ? { side: 'customer', assertedBy: holders.get(row.holderKey ?? '') ?? 'Their own word' } : { side: 'us', assertedBy: names.get(row.actorId) ?? 'A colleague who left' }),
  }])
}

export async function removeRevisions(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
  await tx.revision.deleteMany({ where: { workspaceId, accountId } })
}

/** Beliefs with evidence in these interactions, the most observed first, by interaction. */
export async function observedBeliefs(tx: Tx, workspaceId: string, accountId: string, interactionIds: string[]): Promise<Map<string, BeliefRow[]>> {
  const observations = await tx.observation.findMany({
    where: { workspaceId, interactionId: { in: interactionIds }, closedAt: null }, select: { id: true, interactionId: true },
  })
  if (observations.length === 0) return new Map()
  const origin = new Map(observations.map((row) => [row.id, row.interactionId]))
  const beliefs = await tx.belief.findMany({ where: { workspaceId, accountId, admission: 'shown', evidence: { hasSome: [...origin.keys()] } }, orderBy: [{ observations: 'desc' }, { id: 'asc' }] })
  const found = new Map<string, BeliefRow[]>()
  for (const belief of beliefs) {
    for (const interactionId of new Set(belief.evidence.flatMap((id) => origin.get(id) ?? []))) found.set(interactionId, [...(found.get(interactionId) ?? []), belief])
  }
  return found
}

/**
 * Shown beliefs of an account with the statements of their evidence from other interactions than `exceptId`, the last
 * mentioned first: what a reader of that interaction may know. Of several statements the one that is displayed, else the
 * first in order of words, so that reading again asks the same.
 */
export async function knownStatements(tx: Tx, workspaceId: string, accountId: string, exceptId: string, limit: number): Promise<{ holderKey: string; statement: string }[]> {
  const beliefs = await tx.belief.findMany({
    where: { workspaceId, accountId, admission: 'shown', status: { in: ['active', 'contested'] } },
    select: { key: true, holderKey: true, statement: true, evidence: true }, orderBy: [{ lastSeen: 'desc' }, { key: 'asc' }], take: 3 * limit,
  })
  const rows = await tx.observation.findMany({
    where: { workspaceId, accountId, id: { in: beliefs.flatMap((belief) => belief.evidence) }, interactionId: { not: exceptId } }, select: { id: true, statement: true },
  })
  const said = new Map(rows.map((row) => [row.id, row.statement]))
  return beliefs.flatMap(({ holderKey, statement, evidence }) => {
    const [first, ...more] = evidence.flatMap((id) => said.get(id) ?? []).sort()
    return first === undefined ? [] : [{ holderKey, statement: [first, ...more].includes(statement) ? statement : first }]
  }).slice(0, limit)
}

/** Forgets the words of what observations match where no observation of the account holds those words any more. */
export async function forgetMatches(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Observation" o SET matches = NULL
    WHERE o."workspaceId" = ${workspaceId}::uuid AND o."accountId" = ${accountId}::uuid AND o.matches IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Observation" s WHERE s."workspaceId" = o."workspaceId" AND s."accountId" = o."accountId" AND s.statement = o.matches->>'statement')`
}
