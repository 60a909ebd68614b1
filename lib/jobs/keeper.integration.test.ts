import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getAlignment, getDrift } from '@/lib/alignment'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { listAccounts, listDecay } from '@/lib/insights'
import { refreshAccount } from '@/lib/review'
import { newId } from '@/lib/shared/ids'
import { at, cacheFaults, closeAtEnd, FILES, FOLLOW_UP, ingest, KICK_OFF, later, openAccount, openOffice, receive, REVIEW, type Office, type Opened } from '@/lib/testing'
import { privateDatabase } from '@/scripts/test/private-database'
import { handleReadInteraction, handleRefreshProjections } from '.'

// The nightly refresh goes through every workspace: in a database of their own these tests meet no other file.
let dropDatabase: () => Promise<void>
beforeAll(async () => {
  dropDatabase = await privateDatabase()
})
afterAll(() => dropDatabase())
closeAtEnd()

const DAY = 86_400_000
const days = (count: number): Date => later(count * 1440)

/** Everything that is cached of an account, and its history. */
async function cached(office: Office, { id }: Opened): Promise<string> {
  return inWorkspace(office.workspaceId, async (tx) => JSON.stringify(await Promise.all([
    tx.belief.findMany({ where: { accountId: id }, orderBy: { id: 'asc' } }), tx.accountSummary.findMany({ where: { accountId: id } }),
    tx.reviewItem.findMany({ where: { accountId: id }, orderBy: { id: 'asc' } }), tx.projection.findMany({ where: { accountId: id } }),
    tx.revision.findMany({ where: { accountId: id }, orderBy: { id: 'asc' } }), tx.observation.findMany({ where: { accountId: id }, orderBy: { id: 'asc' } }),
  ])))
}

/** A transaction in which one table cannot be written: what a process that dies in the middle leaves behind. */
function failing(tx: Tx, table: 'belief' | 'accountSummary' | 'projection' | 'revision'): Tx {
  const broken: ProxyHandler<object> = { get: () => () => Promise.reject(new Error('the disk is full')) }
  return new Proxy(tx, {
    get: (target, name): unknown => {
      const delegate: unknown = Reflect.get(target, name)
      if (name === '$executeRaw' && typeof delegate === 'function') {
        return (query: TemplateStringsArray, ...values: unknown[]): unknown =>
          query.join('').toLowerCase().includes(`insert into "${table.toLowerCase()}"`) ? Promise.reject(new Error('the disk is full')) : Reflect.apply(delegate, target, [query, ...values])
      }
      if (name !== table || typeof delegate !== 'object' || delegate === null) return delegate
      return new Proxy(delegate, { get: (own, method) => (['createMany', 'upsert', 'create'].includes(String(method)) ? broken.get?.(own, method, own) : Reflect.get(own, method)) })
    },
  })
}

describe('an update', () => {
  it.each(['belief', 'accountSummary', 'projection', 'revision'] as const)('that crashes while it writes %s leaves what was there', async (table) => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, KICK_OFF)
    const before = await cached(office, account)
    const [received] = await receive(at(office.rep, later(1)), account.id, FOLLOW_UP)
    const interactionId = received?.interactionId ?? ''
    await expect(inWorkspace(office.workspaceId, async (tx) => {
      await tx.observation.updateMany({ where: { accountId: account.id }, data: { reading: 0.95 } })
      await refreshAccount(failing(tx, table), office.workspaceId, account, later(1), { cause: 'rebuild', interactionId: null, actorId: null })
    })).rejects.toThrow('the disk is full')
    expect(await cached(office, account)).toBe(before)
    await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, later(2))
    expect(await cached(office, account)).not.toBe(before)
    expect(await cacheFaults(at(office.admin, later(3)))).toEqual([])
  })

  it('writes no belief that the new interaction does not touch', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    for (const [n, file] of FILES.slice(0, 2).entries()) await ingest(at(office.rep, days(n)), account.id, file)
    const writtenAt = async (where: { validTo?: null } = {}): Promise<Map<string, number>> =>
      new Map((await inWorkspace(office.workspaceId, (tx) => tx.belief.findMany({ where: { accountId: account.id, ...where } }))).map((row) => [row.id, row.projectedAt.getTime()]))
    const before = await writtenAt()
    await ingest(at(office.rep, days(5)), account.id, REVIEW)
    const after = await writtenAt()
    const kept = [...before].filter(([id, time]) => after.get(id) === time)
    expect(kept.length).toBeGreaterThan(0)
    expect(after.size).toBeGreaterThan(before.size)
    expect(await cacheFaults(at(office.admin, days(6)))).toEqual([])
    await handleRefreshProjections(days(20))
    // What has ended ages no more.
    expect([...(await writtenAt({ validTo: null })).values()].every((time) => time === days(20).getTime())).toBe(true)
    expect(await cacheFaults(at(office.admin, days(21)))).toEqual([])
  })

  it('makes everything anew where an earlier version cached it in another form', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, KICK_OFF)
    for (const [n, frozen] of ['', '{"group":"g","clusters":[]}', '[1,null]'].entries()) {
      await inWorkspace(office.workspaceId, async (tx) => {
        await tx.belief.updateMany({ where: { accountId: account.id }, data: { frozen } })
        await tx.projection.updateMany({ where: { accountId: account.id }, data: { stamp: newId() } })
      })
      await ingest(at(office.rep, later(n + 1)), account.id, FILES[n + 1] ?? REVIEW)
      expect(await cacheFaults(at(office.admin, later(n + 2)))).toEqual([])
    }
  })

  it('builds on nothing that came to nothing', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, KICK_OFF)
    const [received] = await receive(office.rep, account.id, FOLLOW_UP)
    const interactionId = received?.interactionId ?? ''
    await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, later(1))
    const failing = inWorkspace(office.workspaceId, async (tx) => {
      await tx.observation.updateMany({ where: { interactionId }, data: { status: 'superseded', closedAt: later(2) } })
      await refreshAccount(tx, office.workspaceId, account, later(2), { cause: 'read', interactionId, actorId: null })
      throw new Error('the job ends half-way')
    })
    await expect(failing).rejects.toThrow('half-way')
    await ingest(at(office.rep, later(3)), account.id, REVIEW)
    expect(await cacheFaults(at(office.admin, later(4)))).toEqual([])
  })

  it('of two interactions at once brings both', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const received = (await Promise.all([KICK_OFF, FOLLOW_UP, REVIEW].map((file) => receive(office.rep, account.id, file)))).flat()
    await Promise.all(received.map(({ interactionId }, n) => handleReadInteraction({ workspaceId: office.workspaceId, interactionId: interactionId ?? '' }, later(3 - n))))
    expect(await cacheFaults(at(office.admin, later(10)))).toEqual([])
  })
})

describe('an account that says nothing for 180 days', () => {
  it('never rises, reads silent, and is in the decay list', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
    const last = Date.parse('2026-04-20T09:12:00Z')
    const overall = async (offset: number): Promise<number> =>
      (await getAlignment(at(office.rep, new Date(last + offset * DAY)), { account: account.id })).alignment.overall.unfloored
    const start = await overall(30)
    for (const offset of [60, 120, 180, 400]) expect(await overall(offset)).toBe(start)
    const rep = at(office.rep, new Date(last + 180 * DAY))
    expect((await listAccounts(rep, {})).rows.find(({ id }) => id === account.id)).toMatchObject({ trend: 'silent' })
    const { drift } = await getDrift(rep, { account: account.id, windowDays: 170 })
    expect(drift.silentSince?.getTime()).toBe(last)
    expect(drift.overall?.delta ?? 0).toBeCloseTo(0, 12)
    expect(drift.beliefs.every(({ because, delta, from }) => because !== 'age' || delta * (from.confidence - 0.5) <= 0)).toBe(true)
    const row = (await listDecay(rep)).find(({ id }) => id === account.id)
    expect(row?.silentSince).toBe(new Date(last).toISOString())
    expect(row?.beliefs.every(({ staleAt, stale }) => stale === Date.parse(staleAt) <= rep.now.getTime())).toBe(true)
    expect((await listDecay(office.colleague)).find(({ id }) => id === account.id)).toBeUndefined()
    expect((await listDecay(at(office.rep, new Date(last + DAY)))).find(({ id }) => id === account.id)?.silentSince ?? null).toBeNull()
  })
})

it('in the night, what was hashed of erased people before there were keys is keyed', async () => {
  const { workspaceId } = await openOffice()
  await inWorkspace(workspaceId, (tx) => tx.suppression.create({ data: { workspaceId, id: newId(), kind: 'person', hash: 'a'.repeat(64), at: later(0), actorId: null } }))
  await handleRefreshProjections(days(20))
  const [row] = await inWorkspace(workspaceId, (tx) => tx.suppression.findMany({ where: { workspaceId } }))
  expect(row?.hash).toMatch(/^k1\.[\w-]{8}\.[\w-]{43}$/)
})
