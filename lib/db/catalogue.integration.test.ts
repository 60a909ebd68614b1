import { describe, expect, it } from 'vitest'
import * as vocabulary from '@/lib/shared/vocabulary'
import { newId } from '@/lib/shared/ids'
import { closeAtEnd, openAccount, openOffice, queue } from '@/lib/testing'
import { database } from './client'
import * as enums from './generated/enums'
import { inDirectory, inWorkspace } from './transaction'

closeAtEnd()

/** What belongs to no tenant. Everything else in the schema must carry the workspace. */
const NO_TENANT = ['PasswordReset', 'Throttle', 'User', 'UserIdentity', 'Workspace', '_prisma_migrations']

const tables = async (): Promise<string[]> =>
  (await database().$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`).map((row) => row.name)
const tenantTables = async (): Promise<string[]> => (await tables()).filter((name) => !NO_TENANT.includes(name))

/** Columns of every index that must be unique, by table and index. */
const uniqueIndexes = () => database().$queryRaw<{ table: string; name: string; columns: string[] }[]>`
  SELECT t.relname::text AS "table", i.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(x.indkey)
  WHERE n.nspname = 'public' AND (x.indisunique OR x.indisprimary) GROUP BY 1, 2`

const constraints = () => database().$queryRaw<{ table: string; name: string; type: string; deferrable: boolean; onUpdate: string; columns: string[]; target: string | null; targetColumns: string[] | null }[]>`
  SELECT t.relname::text AS "table", c.conname::text AS name, c.contype::text AS type, c.condeferrable AS deferrable, c.confupdtype::text AS "onUpdate",
    (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
    r.relname::text AS target,
    (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, n) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS "targetColumns"
  FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace LEFT JOIN pg_class r ON r.oid = c.confrelid
  WHERE n.nspname = 'public'`

describe('row-level security', () => {
  it('covers every table but the directory', async () => {
    const rows = await database().$queryRaw<{ name: string; workspace: boolean; enabled: boolean; forced: boolean; policies: number }[]>`
      SELECT c.relname::text AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
        EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspaceId' AND NOT a.attisdropped) AS workspace,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*') AS policies
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')`
    expect(rows.length).toBeGreaterThan(20)
    const open = rows.filter((row) => !row.workspace || !row.enabled || !row.forced || row.policies < 1).map((row) => row.name)
    expect(open.sort()).toEqual([...NO_TENANT].sort())
    expect(rows.filter((row) => row.workspace && NO_TENANT.includes(row.name))).toEqual([])
  })

  it('keeps the queue out of the tenants’ schema and out of reach of the tenants’ role', async () => {
    await queue()
    const [row] = await database().$queryRaw<{ usage: boolean }[]>`SELECT has_schema_privilege('credence_app', oid, 'USAGE') AS usage FROM pg_namespace WHERE nspname = 'pgboss'`
    expect(row).toEqual({ usage: false })
  })

  it('shows nothing of any tenant to a transaction that named no workspace', async () => {
    await openAccount(await openOffice())
    for (const table of await tenantTables()) {
      const [row] = await inDirectory({}, (tx) => tx.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${table}"`))
      expect(row?.count, table).toBe(0)
    }
  })

  it('shows the rows of the named workspace alone, and takes none for another', async () => {
    const [here, there] = [await openOffice(), await openOffice()]
    await openAccount(there)
    for (const table of await tenantTables()) {
      const [row] = await inWorkspace(here.workspaceId, (tx) => tx.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM "${table}" WHERE "workspaceId" <> $1::uuid`, here.workspaceId))
      expect(row?.count, table).toBe(0)
    }
    const intruding = inWorkspace(here.workspaceId, (tx) => tx.import.create({ data: { workspaceId: there.workspaceId, id: newId(), createdAt: new Date(0) } }))
    const refusal: unknown = await intruding.catch((error: unknown) => error)
    expect(JSON.stringify(refusal, Object.getOwnPropertyNames(refusal as object))).toContain('42501')
  })

  it('changes and deletes nothing of another workspace', async () => {
    const [here, there] = [await openOffice(), await openOffice()]
    const account = await openAccount(there)
    expect(await inWorkspace(here.workspaceId, (tx) => tx.account.updateMany({ where: { id: account.id }, data: { name: 'Taken' } }))).toEqual({ count: 0 })
    expect(await inWorkspace(here.workspaceId, (tx) => tx.account.deleteMany({ where: { id: account.id } }))).toEqual({ count: 0 })
    await expect(inWorkspace(there.workspaceId, (tx) => tx.account.updateMany({ where: { id: account.id }, data: { workspaceId: here.workspaceId } }))).rejects.toThrow()
  })
})

describe('ready for a distributed database', () => {
  it('has the workspace in every primary key and every unique index', async () => {
    const mine = new Set(await tenantTables())
    const lacking = (await uniqueIndexes()).filter(({ table, columns }) => mine.has(table) && !columns.includes('workspaceId'))
    expect(lacking).toEqual([])
    const keyed = new Set((await constraints()).filter(({ type }) => type === 'p').map(({ table }) => table))
    expect([...mine].filter((table) => !keyed.has(table))).toEqual([])
  })

  it('has the workspace on both sides of every foreign key between tenants’ tables', async () => {
    const mine = new Set(await tenantTables())
    const keys = (await constraints()).filter(({ type, table }) => type === 'f' && mine.has(table))
    expect(keys.length).toBeGreaterThan(10)
    const lacking = keys.filter(({ target, columns, targetColumns }) => {
      if (target !== null && NO_TENANT.includes(target)) return false
      return columns[0] !== 'workspaceId' || targetColumns?.[0] !== 'workspaceId'
    })
    expect(lacking.map(({ name }) => name)).toEqual([])
  })

  it('has no triggers, sequences, exclusion or deferrable constraints, and cascades no update', async () => {
    const all = await constraints()
    expect(all.filter(({ type, deferrable }) => type === 'x' || type === 't' || deferrable).map(({ name }) => name)).toEqual([])
    expect(all.filter(({ type, onUpdate }) => type === 'f' && onUpdate !== 'a').map(({ name }) => name)).toEqual([])
    expect(await database().$queryRaw`
      SELECT g.tgname::text AS name FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = 'public' AND NOT g.tgisinternal`).toEqual([])
    expect(await database().$queryRaw`SELECT sequencename::text AS name FROM pg_sequences WHERE schemaname = 'public'`).toEqual([])
    expect(await database().$queryRaw`
      SELECT table_name::text AS name FROM information_schema.columns WHERE table_schema = 'public' AND (is_identity = 'YES' OR column_default LIKE 'nextval%')`).toEqual([])
  })
})

describe('vocabulary', () => {
  it.each([
    ['Kind', vocabulary.KINDS], ['Dimension', vocabulary.DIMENSIONS], ['Stance', vocabulary.STANCES], ['Polarity', vocabulary.POLARITIES],
    ['Certainty', vocabulary.CERTAINTIES], ['Side', vocabulary.SIDES], ['CommitteeRole', vocabulary.COMMITTEE_ROLES],
    ['InteractionType', vocabulary.INTERACTION_TYPES], ['MemberRole', vocabulary.MEMBER_ROLES], ['Visibility', vocabulary.VISIBILITIES],
    ['ObservationStatus', vocabulary.OBSERVATION_STATUSES], ['BeliefLabel', vocabulary.BELIEF_LABELS], ['BeliefStatus', vocabulary.BELIEF_STATUSES],
    ['Trend', vocabulary.TRENDS], ['SourceType', vocabulary.SOURCE_TYPES],
  ] as const)('%s has the values of the database', (name, values) => {
    expect(Object.values(enums[name])).toEqual([...values])
  })
})
