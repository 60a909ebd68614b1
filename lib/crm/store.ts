import type { Tx } from '@/lib/db/transaction'
import type { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/shared/ids'
import { normaliseName, slugOf } from '@/lib/shared/names'
import type { Side } from '@/lib/shared/vocabulary'
import type { AccountFacts, AccountRecord, ConsentState, DealFacts, DealRecord, PersonFacts } from './types'

const accountShape = { parent: { select: { id: true, name: true } }, owner: { select: { name: true } } } satisfies Prisma.AccountInclude
type AccountRow = Prisma.AccountGetPayload<{ include: typeof accountShape }>

const toAccount = (row: AccountRow): AccountRecord => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  domain: row.domain,
  segment: row.segment,
  parent: row.parent,
  ownerId: row.ownerId,
  ownerName: row.owner?.name ?? null,
})

export async function findAccount(tx: Tx, workspaceId: string, id: string): Promise<AccountRecord | null> {
  // In one statement: nearly every page asks for it before anything else.
  const [row] = await tx.$queryRaw<(Omit<AccountRecord, 'parent'> & { parentId: string | null; parentName: string | null })[]>`
    SELECT a.id, a.slug, a.name, a.domain, a.segment, p.id AS "parentId", p.name AS "parentName", a."ownerId", o.name AS "ownerName" FROM "Account" a
      LEFT JOIN "Account" p ON p."workspaceId" = a."workspaceId" AND p.id = a."parentId" LEFT JOIN "Member" o ON o."workspaceId" = a."workspaceId" AND o.id = a."ownerId"
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id = ${id}::uuid`
  if (!row) return null
  const { parentId, parentName, ...account } = row
  return { ...account, parent: parentId !== null && parentName !== null ? { id: parentId, name: parentName } : null }
}

/** The account with this slug, or with this name regardless of case. */
export async function findAccountByName(tx: Tx, workspaceId: string, name: string): Promise<AccountRecord | null> {
  const row = await tx.account.findFirst({
    where: { workspaceId, OR: [{ slug: name.toLowerCase() }, { name: { equals: name, mode: 'insensitive' } }] },
    include: accountShape,
    orderBy: { createdAt: 'asc' },
  })
  return row && toAccount(row)
}

/** Holds the account's row until the transaction ends, so that its projection is rebuilt by one writer at a time. */
export async function lockAccount(tx: Tx, workspaceId: string, accountId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Account" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${accountId}::uuid FOR UPDATE`
  return rows.length > 0
}

export async function insertAccount(
  tx: Tx, workspaceId: string, now: Date, facts: Pick<AccountFacts, 'name' | 'slug' | 'domain' | 'segment' | 'ownerId'> & { parentId: string | null },
): Promise<string> {
  const id = newId()
  const slug = await freeSlug(tx, workspaceId, facts.slug ?? slugOf(facts.name))
  await tx.account.create({
    data: { workspaceId, id, slug, name: facts.name, domain: facts.domain, segment: facts.segment, parentId: facts.parentId, ownerId: facts.ownerId, createdAt: now },
  })
  return id
}

async function freeSlug(tx: Tx, workspaceId: string, wanted: string): Promise<string> {
  const taken = await tx.account.findMany({ where: { workspaceId, slug: { startsWith: wanted } }, select: { slug: true } })
  const slugs = new Set(taken.map((row) => row.slug))
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!slugs.has(slug)) return slug
  }
}

export async function updateAccountOwner(tx: Tx, workspaceId: string, id: string, ownerId: string | null): Promise<void> {
  await tx.account.update({ where: { workspaceId_id: { workspaceId, id } }, data: { ownerId } })
}

export async function memberExists(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  return (await tx.member.count({ where: { workspaceId, id, removedAt: null } })) > 0
}

export async function listMembers(tx: Tx, workspaceId: string): Promise<{ id: string; name: string; email: string; title: string | null; aliases: string[] }[]> {
  return tx.member.findMany({
    where: { workspaceId, removedAt: null },
    select: { id: true, name: true, email: true, title: true, aliases: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** Somebody to be made, with the import that they come from. */
export type NewPerson = PersonFacts & { id: string; kind?: 'named' | 'someone'; importId?: string | null }

export async function insertPerson(tx: Tx, workspaceId: string, accountId: string, now: Date, facts: Omit<NewPerson, 'id'>): Promise<string> {
  const id = newId()
  await insertPeople(tx, workspaceId, accountId, now, [{ ...facts, id }])
  return id
}

/** Makes people who work at an account. */
export async function insertPeople(tx: Tx, workspaceId: string, accountId: string, now: Date, people: readonly NewPerson[]): Promise<void> {
  if (people.length === 0) return
  await tx.person.createMany({ data: people.map(({ id, kind = 'named', name, side, importId = null }) => ({ workspaceId, id, kind, name, side, createdAt: now, importId })) })
  await tx.employment.createMany({
    data: people.map(({ id, title, role, from, to }) => ({ workspaceId, id: newId(), personId: id, accountId, title, role, fromDate: from, toDate: to })),
  })
  await addAliases(tx, workspaceId, people.map(({ id, aliases, emails, importId = null }) => ({ personId: id, aliases, emails, taughtBy: importId })))
}

/** Labels and addresses under which a person is known, taught by an import or nobody. */
export type Taught = { personId: string; aliases: readonly string[]; emails: readonly string[]; taughtBy?: string | null }

/** Adds labels and addresses under which people are known; those already known are left as they are. */
export async function addAliases(tx: Tx, workspaceId: string, taught: readonly Taught[]): Promise<void> {
  const rows = taught.flatMap(({ personId, aliases, emails, taughtBy = null }) => [...aliases.map((label) => ({ label, isEmail: false })), ...emails.map((label) => ({ label, isEmail: true }))]
    .map((row) => ({ ...row, workspaceId, id: newId(), personId, taughtBy, normalised: normaliseName(row.label) })))
    .filter((row) => row.normalised !== '')
  if (rows.length > 0) await tx.personAlias.createMany({ data: rows, skipDuplicates: true })
}

/** A label under which a decision says that a person is known. False where it was known already. */
export async function teachAlias(tx: Tx, workspaceId: string, personId: string, label: string, decisionId: string): Promise<boolean> {
  const { count } = await tx.personAlias.createMany({ data: [{ workspaceId, id: newId(), personId, label, normalised: normaliseName(label), taughtBy: decisionId }], skipDuplicates: true })
  return count === 1
}

/** Forgets the labels that a decision taught. */
export async function forgetAliases(tx: Tx, workspaceId: string, decisionId: string): Promise<void> {
  await tx.personAlias.deleteMany({ where: { workspaceId, taughtBy: decisionId } })
}

/** Every account that a person works or worked for. */
export async function accountsOfPerson(tx: Tx, workspaceId: string, personId: string): Promise<string[]> {
  const rows = await tx.employment.findMany({ where: { workspaceId, personId }, select: { accountId: true }, distinct: ['accountId'] })
  return rows.map(({ accountId }) => accountId)
}

export async function updateEmployment(tx: Tx, workspaceId: string, personId: string, accountId: string, facts: Partial<Pick<PersonFacts, 'title' | 'role'>>): Promise<void> {
  await tx.employment.updateMany({ where: { workspaceId, personId, accountId }, data: facts })
}

/** "Someone at <account>": who a shared microphone speaks for. One an account. */
export const someoneAt = (account: { name: string }): Omit<NewPerson, 'id'> & { kind: 'someone' } =>
  ({ kind: 'someone', name: `Someone at ${account.name}`, aliases: [], emails: [], title: null, role: 'unknown', side: 'customer', from: null, to: null })

/** Gives back the side that they were taken for until now. */
export async function setPersonSide(tx: Tx, workspaceId: string, id: string, side: Side): Promise<Side> {
  const { side: former } = await tx.person.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id } }, select: { side: true } })
  await tx.person.update({ where: { workspaceId_id: { workspaceId, id } }, data: { side } })
  return former
}

export async function findPerson(tx: Tx, workspaceId: string, id: string): Promise<{ id: string; name: string; accountIds: string[] } | null> {
  const row = await tx.person.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { employments: { select: { accountId: true } } } })
  return row && { id: row.id, name: row.name, accountIds: [...new Set(row.employments.map((e) => e.accountId))].sort() }
}

export async function insertConsent(tx: Tx, workspaceId: string, personId: string, consent: { state: ConsentState; basis: string | null; at: Date; actorId: string | null }): Promise<void> {
  await tx.consent.create({ data: { workspaceId, id: newId(consent.at.getTime()), personId, purpose: 'inference', ...consent } })
}

/** Applies `mask` to what was noted of the consent of an account's people. */
export async function maskConsents(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, basis } of await tx.consent.findMany({ where: { workspaceId, basis: { not: null }, person: { employments: { some: { accountId } } } }, select: { id: true, basis: true } })) {
    if (basis !== null && mask(basis) !== basis) await tx.consent.update({ where: { workspaceId_id: { workspaceId, id } }, data: { basis: mask(basis) } })
  }
}

/**
 * Writes a deal by its name: changed where the account has one of that name, made where it has none. Who has looked already says
 * which deal it is, or null for a new one.
 */
export async function saveDeal(tx: Tx, workspaceId: string, accountId: string, ownerId: string | null, now: Date, facts: DealFacts, known?: string | null): Promise<string> {
  const { leadScores, amountMinor, ...rest } = facts
  const data = { ...rest, amountMinor: amountMinor === null ? null : BigInt(Math.round(amountMinor)), ownerId }
  const found = known === undefined ? ((await tx.deal.findFirst({ where: { workspaceId, accountId, name: facts.name }, select: { id: true } }))?.id ?? null) : known
  const id = found ?? newId()
  if (found) await keepVersion(tx, workspaceId, id, now, data)
  if (found) await tx.deal.update({ where: { workspaceId_id: { workspaceId, id } }, data })
  else await tx.deal.create({ data: { ...data, workspaceId, id, accountId, createdAt: now } })
  if (leadScores.length > 0) await tx.leadScore.createMany({ data: leadScores.map((score) => ({ ...score, workspaceId, id: newId(), dealId: id })), skipDuplicates: true })
  return id
}

type DealState = { stage: string; amountMinor: bigint | null; currency: string | null; closeDate: Date | null; forecastCategory: string | null }

/** Keeps what a deal has been until now, if what is to be written is anything else: a date that moved is told by it. */
async function keepVersion(tx: Tx, workspaceId: string, dealId: string, now: Date, next: DealState): Promise<void> {
  const { stage, amountMinor, currency, closeDate, forecastCategory } = next
  await tx.$executeRaw`
    INSERT INTO "DealVersion" ("workspaceId", id, "dealId", until, stage, "amountMinor", currency, "closeDate", "forecastCategory")
    SELECT "workspaceId", ${newId()}::uuid, id, ${now}, stage, "amountMinor", currency, "closeDate", "forecastCategory" FROM "Deal"
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${dealId}::uuid AND (stage, "amountMinor", currency, "closeDate", "forecastCategory")
      IS DISTINCT FROM (${stage}::text, ${amountMinor}::bigint, ${currency}::text, ${closeDate}::date, ${forecastCategory}::text)`
}

/** Deals of the account; with `asOf`, without the outcomes and lead scores that came later. */
export async function accountDeals(tx: Tx, workspaceId: string, accountId: string, asOf: Date | null = null): Promise<DealRecord[]> {
  const rows = await tx.$queryRaw<(Omit<DealRecord, 'amountMinor' | 'leadScore'> & { amountMinor: bigint | null; score: number | null; scoredAt: Date | null })[]>`
    SELECT d.id, d.name, d.type::text AS type, d.stage, d."stageSince", d."amountMinor", d.currency, d."closeDate", d."forecastCategory",
      d.outcome::text AS outcome, d."outcomeAt", s.score, s.at AS "scoredAt"
    FROM "Deal" d LEFT JOIN LATERAL (SELECT l.score, l.at FROM "LeadScore" l
      WHERE l."workspaceId" = d."workspaceId" AND l."dealId" = d.id AND l.at <= coalesce(${asOf}::timestamptz, 'infinity') ORDER BY l.at DESC LIMIT 1) s ON true
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d."accountId" = ${accountId}::uuid ORDER BY d."outcomeAt" DESC NULLS FIRST, d."closeDate", d.id`
  return rows.map(({ score, scoredAt, amountMinor, ...deal }) => {
    const isYetToCome = asOf !== null && deal.outcomeAt !== null && deal.outcomeAt > asOf
    return {
      ...deal, ...(isYetToCome && { outcome: null, outcomeAt: null }),
      amountMinor: amountMinor === null ? null : Number(amountMinor), leadScore: score === null || scoredAt === null ? null : { score, at: scoredAt },
    }
  })
}

type DealRow = Prisma.DealGetPayload<{ include: { leadScores: true } }>

export const toDeal = (row: DealRow): DealRecord => ({
  id: row.id,
  name: row.name,
  type: row.type,
  stage: row.stage,
  stageSince: row.stageSince,
  amountMinor: row.amountMinor === null ? null : Number(row.amountMinor),
  currency: row.currency,
  closeDate: row.closeDate,
  forecastCategory: row.forecastCategory,
  leadScore: row.leadScores[0] ? { score: row.leadScores[0].score, at: row.leadScores[0].at } : null,
  outcome: row.outcome,
  outcomeAt: row.outcomeAt,
})

/** Adds the propositions that are not there yet, by their wording. `accountId` null: they hold for the workspace. */
export async function addValuePropositions(
  tx: Tx, workspaceId: string, accountId: string | null, now: Date, propositions: AccountFacts['valuePropositions'],
): Promise<void> {
  const known = new Set((await tx.valueProposition.findMany({ where: { workspaceId, accountId }, select: { statement: true } })).map((row) => row.statement))
  for (const { dimension, statement, proofPoints } of propositions.filter((p) => !known.has(p.statement))) {
    const id = newId()
    await tx.valueProposition.create({ data: { workspaceId, id, accountId, dimension, statement, createdAt: now } })
    const points = proofPoints.map((point) => (typeof point === 'string' ? { statement: point, source: null } : point))
    await tx.proofPoint.createMany({ data: points.map((point, position) => ({ ...point, position, workspaceId, id: newId(), valuePropositionId: id })) })
  }
}

/** Our own name, aliases and domains, and the weights of the dimensions. */
export async function workspaceSettings(tx: Tx, workspaceId: string) {
  const row = await tx.workspaceSettings.findUnique({ where: { workspaceId } })
  return {
    companyName: row?.companyName ?? '',
    companyAliases: row?.companyAliases ?? [],
    domains: row?.domains ?? [],
    dimensionWeights: (row?.dimensionWeights ?? {}) as Record<string, number>,
  }
}

/** Removes the account's row; everything of it goes with it, except people who also work elsewhere. */
export async function removeAccount(tx: Tx, workspaceId: string, accountId: string): Promise<void> {
  const people = await tx.employment.findMany({ where: { workspaceId, accountId }, select: { personId: true } })
  await tx.account.updateMany({ where: { workspaceId, parentId: accountId }, data: { parentId: null } })
  await tx.account.delete({ where: { workspaceId_id: { workspaceId, id: accountId } } })
  const ids = [...new Set(people.map((row) => row.personId))]
  await tx.person.deleteMany({ where: { workspaceId, id: { in: ids }, employments: { none: {} } } })
}

export async function removePerson(tx: Tx, workspaceId: string, personId: string): Promise<void> {
  await tx.person.delete({ where: { workspaceId_id: { workspaceId, id: personId } } })
}

export async function saveCompany(tx: Tx, workspaceId: string, now: Date, companyName: string, domains: string[]): Promise<void> {
  const data = { companyName, domains, updatedAt: now }
  await tx.workspaceSettings.upsert({ where: { workspaceId }, create: { ...data, workspaceId }, update: data })
}
