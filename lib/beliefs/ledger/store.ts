import { jsonQuestion, type Question } from '@/lib/db/ask'
import { Prisma, type Decision } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { THEIR_WORDS } from '@/lib/ingest'
import type { ProjectionState } from '../basis'
import { COPY_WINDOW_HOURS } from '../policy'
import type { LedgerInteraction, LedgerObservation, Match } from '../types'
import { keptRows } from './kept-rows'

type WholeInteractionTuple = [...InteractionTuple, fileName: string, title: string, fingerprint: number[]]

/** What has no day yet is no part of the ledger. */
const DATED = Prisma.sql`"occurredAt" IS NOT NULL`

/** Interactions of an account as the projection needs them: as one text, with what copies of a call are told by. */
export async function ledgerInteractions(tx: Tx, workspaceId: string, accountId: string): Promise<LedgerInteraction[]> {
  const [row] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce('[' || string_agg(concat(${interactionFields}, ',', to_json("fileName"), ',', to_json(title), ',[', array_to_string(fingerprint, ','), ']]'), ',' ORDER BY id) || ']', '[]') AS rows
    FROM "Interaction" i WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND ${DATED}`
  return [...interactionsIn(accountId, row?.rows ?? '[]')]
}

const interactionsIn = keptRows((text): LedgerInteraction[] => (JSON.parse(text) as WholeInteractionTuple[]).map((one) => ({
  ...plainInteraction([one[0], one[1], one[2], one[3], one[4], one[5], one[6], one[7], one[8], one[9]]), fileName: one[10], title: one[11], fingerprint: one[12],
})))

type InteractionTuple = [
  id: string, hash: string, type: LedgerInteraction['type'], dealId: string | null, occurredAt: number, ingestedAt: number, threadId: string | null, fidelity: number,
  fromCustomer: 0 | 1, words: number[],
]

/** The fields of such a tuple, without its closing bracket. */
const interactionFields = Prisma.sql`'["', id, '",', to_json("contentHash"), ',"', type, '",', coalesce('"' || "dealId"::text || '"', 'null'), ',',
  date_part('epoch', "occurredAt") * 1000, ',', date_part('epoch', "ingestedAt") * 1000, ',', coalesce(to_json("threadId")::text, 'null'), ',', fidelity, ',', "fromCustomer"::int, ',', ${THEIR_WORDS}`

/** Of an interaction neither its title nor what copies of a call are told by: an update looks at every one, and at no word of it. */
const plainInteraction = (one: InteractionTuple): LedgerInteraction => ({
  id: one[0], hash: one[1], fileName: '', type: one[2], title: '', dealId: one[3], occurredAt: new Date(Math.round(one[4])), ingestedAt: new Date(Math.round(one[5])),
  threadId: one[6], fingerprint: [], fidelity: one[7], fromCustomer: one[8] === 1, removedAt: null,
  ...(one[9].length > 0 && { words: one[9].map((at) => new Date(Math.round(at))) }),
})

/** What the cached projection of an account was made of; null before the first one. */
export const formerState = (workspaceId: string, accountId: string): Question<ProjectionState | null> => jsonQuestion(Prisma.sql`coalesce((
  SELECT json_build_object('at', date_part('epoch', at) * 1000, 'copies', copies, 'basis', basis, 'stamp', stamp) FROM "Projection"
  WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid), 'null')`,
  (state: (Omit<ProjectionState, 'at'> & { at: number }) | null) => state && { ...state, at: new Date(Math.round(state.at)) })

/** A number for all that is read of an interaction, by which it is known that nothing of it changed. */
const INTERACTION_MARK = Prisma.sql`hash_record_extended(
  ROW(i.id, i."contentHash", i.type, i."dealId", i."occurredAt", i."ingestedAt", i."threadId", i.fidelity, i."fromCustomer", ${THEIR_WORDS}), 0)`

/** The interactions of an account without a word of them, each with its mark: some in `rows`, and of all how many they are and the sum of the marks. */
export type MarkedInteractions = { count: number; sum: bigint; rows: { one: LedgerInteraction; mark: bigint }[] }
type MarkedText = { count: number; sum: string; rows: [...InteractionTuple, mark: string][] }

const markedWhere = (workspaceId: string, accountId: string, isWanted: Prisma.Sql): Question<MarkedInteractions> => ({
  sql: Prisma.sql`(SELECT concat('{"count":', count(*), ',"sum":"', coalesce(sum(m.mark), 0), '","rows":[', string_agg(CASE WHEN ${isWanted} THEN concat(${interactionFields}, ',"', m.mark, '"]') END, ','), ']}')
    FROM "Interaction" i CROSS JOIN LATERAL (SELECT ${INTERACTION_MARK} AS mark) m WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND ${DATED})`,
  read: (text) => {
    const { count, sum, rows } = JSON.parse(text) as MarkedText
    return { count, sum: BigInt(sum), rows: rows.map((row) => ({ mark: BigInt(row[10]), one: plainInteraction([row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9]]) })) }
  },
})

/** Every interaction of an account. */
export const allInteractions = (workspaceId: string, accountId: string): Question<MarkedInteractions> => markedWhere(workspaceId, accountId, Prisma.sql`true`)

/** Those of these, and those that came or came of age since the projection was cached. */
export const interactionsSince = (workspaceId: string, accountId: string, ids: readonly string[]): Question<MarkedInteractions> => markedWhere(workspaceId, accountId, Prisma.sql`
  (i.id = ANY(${ids}::uuid[]) OR greatest(i."ingestedAt", i."occurredAt") > (SELECT at FROM "Projection" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid))`)

/** Ids of the interactions of which something was read, or came of age, since the projection was cached. */
export const readSince = (workspaceId: string, accountId: string): Question<string[]> => jsonQuestion(Prisma.sql`coalesce((
  SELECT array_to_json(ARRAY(
    SELECT DISTINCT o."interactionId" FROM "Observation" o WHERE o."workspaceId" = j."workspaceId" AND o."accountId" = j."accountId" AND greatest(o."ingestedAt", o."closedAt", o."eventAt") > j.at))
  FROM "Projection" j WHERE j."workspaceId" = ${workspaceId}::uuid AND j."accountId" = ${accountId}::uuid), '[]')`, (ids: string[]) => ids)

/** What the calls are told by that begin within hours of these, themselves included. */
export const fingerprintsNear = (workspaceId: string, accountId: string, ids: readonly string[]): Question<{ id: string; fingerprint: number[] }[]> => jsonQuestion(Prisma.sql`
  SELECT coalesce(json_agg(json_build_array(near.id, near.fingerprint)), '[]') FROM unnest(${ids}::uuid[]) AS asked(key)
    CROSS JOIN LATERAL (SELECT "occurredAt" FROM "Interaction" WHERE "workspaceId" = ${workspaceId}::uuid AND id = asked.key LIMIT 1) c
    CROSS JOIN LATERAL (SELECT id, fingerprint FROM "Interaction" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid
      AND "occurredAt" BETWEEN c."occurredAt" - ${WINDOW} AND c."occurredAt" + ${WINDOW} OFFSET 0) near`,
  (rows: [string, number[]][]) => rows.map(([id, fingerprint]) => ({ id, fingerprint })))

const WINDOW = Prisma.sql`${COPY_WINDOW_HOURS} * interval '1 hour'`

/** Rows that come as one text at a time: thousands are slow to map one by one, and `concat` is the fastest way to such a text. */
const ROWS_AT_ONCE = 10_000
const NO_ID = '00000000-0000-0000-0000-000000000000'

type O = LedgerObservation
type ObservationTuple = [
  id: string, interactionId: string, segment: number, start: number, end: number, quote: string, speaker: string, speakerPersonId: string | null, holderKey: string,
  reported: 0 | 1, statement: string, kind: O['kind'], dimension: O['dimension'], stance: O['stance'], polarity: O['polarity'], certainty: O['certainty'],
  unprompted: 0 | 1, reason: string | null, attribute: O['attribute'], turnabout: O['turnabout'], matches: Match | null, source: O['source'], extractor: string,
  extractorVersion: string, reading: number, eventAt: number, ingestedAt: number, status: O['status'], closedAt: number | null,
]

// By place, not by destructuring: that makes an iterator for each row.
const observationOf = (row: ObservationTuple): O => ({
    id: row[0], interactionId: row[1], segment: row[2], start: row[3], end: row[4], quote: row[5], speaker: row[6], speakerPersonId: row[7],
    holderKey: row[8], reported: row[9] === 1, statement: row[10], kind: row[11], dimension: row[12], stance: row[13], polarity: row[14],
    certainty: row[15], unprompted: row[16] === 1, reason: row[17], attribute: row[18], turnabout: row[19], matches: row[20], source: row[21],
    extractor: row[22], extractorVersion: row[23], reading: row[24], eventAt: new Date(Math.round(row[25])), ingestedAt: new Date(Math.round(row[26])), status: row[27],
    closedAt: row[28] === null ? null : new Date(Math.round(row[28])),
})

/** Holder keys as they were said or spoken, by observation of an account, before anybody is taken for them. */
export async function holderKeysOf(tx: Tx, workspaceId: string, accountId: string): Promise<Map<string, string>> {
  const rows = await tx.observation.findMany({ where: { workspaceId, accountId }, select: { id: true, holderKey: true } })
  return new Map(rows.map(({ id, holderKey }) => [id, holderKey]))
}

/** Observations of an account, holders as they were read; those under some holder keys alone where these are given. */
export async function ledgerObservations(tx: Tx, workspaceId: string, accountId: string, holderKeys?: string[]): Promise<LedgerObservation[]> {
  return holderKeys ? observationsWhere(tx, workspaceId, accountId, Prisma.sql`AND "holderKey" = ANY(${holderKeys})`) : observationsWhere(tx, workspaceId, accountId, Prisma.empty, wholeLedger)
}

/** Observations of some interactions. */
export const observationsOf = (workspaceId: string, interactionIds: readonly string[]): Question<LedgerObservation[]> =>
  rowsFrom(Prisma.sql`"Observation" WHERE "workspaceId" = ${workspaceId}::uuid AND "interactionId" = ANY(${interactionIds}::uuid[])`)

/** Each is looked up by itself: without statistics a database looks through all that was said in the workspace sooner. */
export const observationsById = (workspaceId: string, ids: readonly string[]): Question<LedgerObservation[]> =>
  rowsFrom(Prisma.sql`unnest(${ids}::uuid[]) AS asked(key) CROSS JOIN LATERAL (SELECT * FROM "Observation" WHERE "workspaceId" = ${workspaceId}::uuid AND id = asked.key LIMIT 1) o`)

/** Observations of some turns of speech. */
export function observationsInTurns(workspaceId: string, turns: readonly { interactionId: string; segment: number }[]): Question<LedgerObservation[]> {
  const [ids, segments] = [turns.map(({ interactionId }) => interactionId), turns.map(({ segment }) => segment)]
  return rowsFrom(Prisma.sql`"Observation" WHERE "workspaceId" = ${workspaceId}::uuid AND ("interactionId", segment) IN (SELECT * FROM unnest(${ids}::uuid[], ${segments}::int[]))`)
}

const observationsIn = (text: string): LedgerObservation[] => (JSON.parse(text) as ObservationTuple[]).map(observationOf)
const wholeLedger = keptRows(observationsIn)
const aPart = (_: string, text: string): LedgerObservation[] => observationsIn(text)

const OBSERVATION_ROW = Prisma.sql`concat('["', id, '","', "interactionId", '",', segment, ',', "spanStart", ',', "spanEnd", ',', to_json(quote), ',', to_json(speaker), ',',
  coalesce('"' || "speakerPersonId"::text || '"', 'null'), ',', to_json("holderKey"), ',', reported::int, ',', to_json(statement), ',"', kind, '","', dimension,
  '","', stance, '","', polarity, '","', certainty, '",', unprompted::int, ',', coalesce(to_json(reason)::text, 'null'), ',',
  coalesce(attribute::text, 'null'), ',', coalesce(to_json(turnabout)::text, 'null'), ',', coalesce(matches::text, 'null'), ',"', source, '",',
  to_json(extractor), ',', to_json("extractorVersion"), ',', reading, ',', date_part('epoch', "eventAt") * 1000, ',',
  date_part('epoch', "ingestedAt") * 1000, ',"', status, '",', coalesce((date_part('epoch', "closedAt") * 1000)::text, 'null'), ']')`

/** A few, in one go. None is asked for by its account: that, too, makes a database look through all that was said there. */
const rowsFrom = (from: Prisma.Sql): Question<LedgerObservation[]> => ({ sql: Prisma.sql`(SELECT coalesce('[' || string_agg(${OBSERVATION_ROW}, ',' ORDER BY id) || ']', '[]') FROM ${from})`, read: observationsIn })

async function observationsWhere(tx: Tx, workspaceId: string, accountId: string, condition: Prisma.Sql, read: typeof wholeLedger = aPart): Promise<LedgerObservation[]> {
  const found: LedgerObservation[] = []
  for (let after = NO_ID; ; ) {
    const [row] = await tx.$queryRaw<{ rows: string }[]>`
      SELECT coalesce('[' || string_agg(o.row, ',') || ']', '[]') AS rows FROM (
        SELECT ${OBSERVATION_ROW} AS row, id
        FROM "Observation" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND id > ${after}::uuid ${condition}
        ORDER BY id LIMIT ${ROWS_AT_ONCE}
      ) o`
    const rows = read(`${accountId} ${after}`, row?.rows ?? '[]')
    found.push(...rows)
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return found
    after = last.id
  }
}

export type DecisionRow = Pick<Decision, 'id' | 'action' | 'reason' | 'interactionHash' | 'segment' | 'spanStart' | 'spanEnd' | 'holderKey' | 'polarity' | 'statement' | 'correction' | 'parts' | 'actorId' | 'at' | 'undoneAt'>
type DecisionJson = Omit<DecisionRow, 'at' | 'undoneAt'> & { at: number; undoneAt: number | null }

/** Every ruling on what was said in an account, those that were taken back included. */
export const ledgerDecisions = (workspaceId: string, accountId: string): Question<DecisionRow[]> => jsonQuestion(Prisma.sql`SELECT coalesce(json_agg(json_build_object(
    'id', id, 'action', action, 'reason', reason, 'interactionHash', "interactionHash", 'segment', segment, 'spanStart', "spanStart", 'spanEnd', "spanEnd", 'holderKey', "holderKey",
    'polarity', polarity, 'statement', statement, 'correction', correction, 'parts', parts, 'actorId', "actorId", 'at', date_part('epoch', at) * 1000,
    'undoneAt', date_part('epoch', "undoneAt") * 1000) ORDER BY id), '[]')
  FROM "Decision" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid`,
  (rows: DecisionJson[]) => rows.map((row) => ({ ...row, at: new Date(Math.round(row.at)), undoneAt: row.undoneAt === null ? null : new Date(Math.round(row.undoneAt)) })))
