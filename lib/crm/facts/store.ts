import { jsonQuestion, type Question } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Dimension } from '@/lib/shared/vocabulary'
import { HIGH_STAKES } from '../stakes/store'
import type { AccountPerson } from '../types'

export type ValueProposition = { id: string; dimension: Dimension; statement: string; proofPoints: { id: string; statement: string }[] }

/** What is known of an account beside what was said there. */
export type KnownOfAccount = {
  people: AccountPerson[]
  valuePropositions: ValueProposition[]
  /** Of the workspace; a dimension that is not named weighs 1. */
  dimensionWeights: Record<string, number>
  /** Is much at stake, by the policy of the workspace or by hand, and since when was it found so? */
  stakes: { high: boolean; since: Date | null }
}

/** A row for each employment, the latest of a person last: of two the later one tells title and role. */
const peopleOf = (workspaceId: string, accountId: string): Prisma.Sql => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'side', p.side, 'title', e.title, 'role', e.role,
    'aliases', (SELECT coalesce(json_agg(a.label ORDER BY a.id), '[]') FROM "PersonAlias" a WHERE a."workspaceId" = p."workspaceId" AND a."personId" = p.id AND NOT a."isEmail"),
    'emails', (SELECT coalesce(json_agg(a.label ORDER BY a.id), '[]') FROM "PersonAlias" a WHERE a."workspaceId" = p."workspaceId" AND a."personId" = p.id AND a."isEmail"),
    'consent', coalesce((SELECT c.state::text FROM "Consent" c WHERE c."workspaceId" = p."workspaceId" AND c."personId" = p.id AND c.purpose = 'inference' ORDER BY c.at DESC, c.id DESC LIMIT 1), 'unknown')
  ) ORDER BY e."personId", e."fromDate"), '[]')
  FROM "Employment" e JOIN "Person" p ON p."workspaceId" = e."workspaceId" AND p.id = e."personId" WHERE e."workspaceId" = ${workspaceId}::uuid AND e."accountId" = ${accountId}::uuid)`

/** Of an account's segment, or of none. */
const fits = (segment: Prisma.Sql, workspaceId: string, accountId: string): Prisma.Sql => Prisma.sql`(${segment} IS NULL OR lower(${segment}) = (
  SELECT lower(s.segment) FROM "Account" s WHERE s."workspaceId" = ${workspaceId}::uuid AND s.id = ${accountId}::uuid))`

/** A proof point with its figure, where its words leave it out. */
const PROOF_WORDS = Prisma.sql`CASE WHEN o.figure IS NULL OR position(lower(o.figure) IN lower(o.statement)) > 0 THEN o.statement ELSE o.statement || ' (' || o.figure || ')' END`

const propositionsOf = (workspaceId: string, accountId: string): Prisma.Sql => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', v.id, 'dimension', v.dimension, 'statement', v.statement, 'proofPoints', (
    SELECT coalesce(json_agg(json_build_object('id', o.id, 'statement', ${PROOF_WORDS}) ORDER BY o.position, o.id), '[]') FROM "ProofPoint" o
    WHERE o."workspaceId" = v."workspaceId" AND o."valuePropositionId" = v.id AND o."retiredAt" IS NULL AND ${fits(Prisma.sql`o.segment`, workspaceId, accountId)}
  )) ORDER BY v.position, v.id), '[]')
  FROM "ValueProposition" v WHERE v."workspaceId" = ${workspaceId}::uuid AND (v."accountId" = ${accountId}::uuid OR v."accountId" IS NULL)
    AND v."retiredAt" IS NULL AND ${fits(Prisma.sql`v.segment`, workspaceId, accountId)})`

const onePerPerson = (rows: readonly AccountPerson[]): AccountPerson[] => [...new Map(rows.map((row) => [row.id, row])).values()]

/** Everyone who works or worked at an account, with the consent to inference that is in force. */
export async function accountPeople(tx: Tx, workspaceId: string, accountId: string): Promise<AccountPerson[]> {
  const [row] = await tx.$queryRaw<{ people: AccountPerson[] }[]>`SELECT ${peopleOf(workspaceId, accountId)} AS people`
  return onePerPerson(row?.people ?? [])
}

/** What must be true for an account to buy, the workspace's own propositions included. */
export async function valuePropositions(tx: Tx, workspaceId: string, accountId: string): Promise<ValueProposition[]> {
  const [row] = await tx.$queryRaw<{ propositions: ValueProposition[] }[]>`SELECT ${propositionsOf(workspaceId, accountId)} AS propositions`
  return row?.propositions ?? []
}

type Known = { people: AccountPerson[]; propositions: ValueProposition[]; weights: Record<string, number>; high: boolean; since: number | null }

/** All of it as one question: it is asked after every interaction and every decision. */
export const knownOfAccount = (workspaceId: string, accountId: string): Question<KnownOfAccount> => jsonQuestion(Prisma.sql`coalesce((
  SELECT json_build_object('people', ${peopleOf(workspaceId, accountId)}, 'propositions', ${propositionsOf(workspaceId, accountId)}, 'high', ${HIGH_STAKES},
    'since', date_part('epoch', a."highStakesSince") * 1000, 'weights', coalesce((SELECT s."dimensionWeights" FROM "WorkspaceSettings" s WHERE s."workspaceId" = a."workspaceId"), '{}'))
  FROM "Account" a LEFT JOIN "ReviewPolicy" p ON p."workspaceId" = a."workspaceId" WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id = ${accountId}::uuid), 'null')`, (known: Known | null) => {
  const { people, propositions, weights, high, since }: Known = known ?? { people: [], propositions: [], weights: {}, high: false, since: null }
  return { people: onePerPerson(people), valuePropositions: propositions, dimensionWeights: weights, stakes: { high, since: since === null ? null : new Date(Math.round(since)) } }
})
