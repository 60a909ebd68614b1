import { beforeAll, describe, expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { TRENDS, type Trend } from '@/lib/shared/vocabulary'
import { closeAtEnd, later, memberId, NOW, openOffice, type Office } from '@/lib/testing'
import { accountSorts, listAccounts, type AccountRow, type AccountSort } from '.'

closeAtEnd()

const COUNT = 120
const DAY = 86_400_000
/** Numbers that repeat, so that pages break inside ties. */
const draw = (n: number, salt: number, of: number): number => (n * 7919 + salt * 104_729) % of

let office: Office
const owners = () => [memberId(office.rep), memberId(office.colleague), memberId(office.manager), null]

beforeAll(async () => {
  office = await openOffice()
  const { workspaceId } = office
  const accounts = Array.from({ length: COUNT }, (_, n) => ({
    workspaceId, id: newId(), slug: `a-${n}`, name: `${['Ärla', 'alma', 'Brackwater', 'brack_water', 'Zed 100%'][draw(n, 1, 5)]} ${draw(n, 2, 40)}`,
    segment: [null, 'Mid-market', 'Enterprise'][draw(n, 3, 3)] ?? null, ownerId: owners()[draw(n, 4, 4)] ?? null, createdAt: NOW,
  }))
  const directions = TRENDS.filter((trend) => trend !== 'silent')
  await inWorkspace(workspaceId, async (tx) => {
    await tx.account.createMany({ data: accounts })
    await tx.accountSummary.createMany({ data: accounts.filter((_, n) => draw(n, 5, 10) > 0).map(({ id }, n) => {
      const trend = directions[draw(n, 6, directions.length)] ?? 'stable'
      const known = trend !== 'not_enough_evidence'
      return {
        workspaceId, accountId: id, overall: known ? draw(n, 7, 9) / 10 : null, low: known ? 0.1 : null, high: known ? 0.9 : null, trend, clear: known && draw(n, 8, 3) > 0,
        slope: known ? (draw(n, 9, 11) - 5) / 100 + 1 / 3 : null, lastContactAt: draw(n, 10, 5) === 0 ? null : new Date(NOW.getTime() - draw(n, 11, 80) * DAY), silentAfterDays: 30 + draw(n, 12, 3) * 15,
        interactions: 1, beliefs: draw(n, 13, 6), projectedAt: NOW,
      }
    }) })
    const some = accounts.filter((_, n) => draw(n, 14, 3) > 0)
    await tx.interaction.createMany({ data: some.map(({ id }, n) => ({
      workspaceId, id: newId(), accountId: id, type: 'call' as const, format: 'plain_text', title: 'Call', fileName: 'call.txt', occurredAt: new Date(NOW.getTime() - draw(n, 15, 12) * DAY - 333),
      ingestedAt: NOW, contentHash: `hash ${n}`, fingerprint: [], fidelity: 1, fromCustomer: true,
    })) })
    const deals = some.map(({ id }, n) => ({
      workspaceId, id: newId(), accountId: id, name: 'Deal', type: 'renewal' as const, stage: 'Open', closeDate: draw(n, 16, 4) === 0 ? null : new Date(NOW.getTime() + draw(n, 17, 8) * DAY), createdAt: NOW,
    }))
    await tx.deal.createMany({ data: deals })
    await tx.leadScore.createMany({ data: deals.filter((_, n) => n % 2 === 0).map(({ id }, n) => ({ workspaceId, id: newId(), dealId: id, at: NOW, score: draw(n, 18, 5) * 20, source: 'CRM' })) })
  })
})

type Input = Parameters<typeof listAccounts>[1]

async function all(ctx: Office['admin'], input: Input, limit = 17): Promise<{ rows: AccountRow[]; total: number }> {
  const rows: AccountRow[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < 50; pages++) {
    const page = await listAccounts(ctx, { ...input, limit, cursor })
    rows.push(...page.rows)
    cursor = page.nextCursor
    if (cursor === null) return { rows, total: page.total }
  }
  throw new Error('the list never ends')
}

const shown: Record<Exclude<AccountSort, 'name'>, (row: AccountRow) => number | null> = {
  alignment: (row) => row.overall,
  trend: (row) => row.slope,
  last: (row) => (row.lastInteraction ? Date.parse(row.lastInteraction.at) : null),
  close: (row) => (row.deal?.closeDate ? Date.parse(row.deal.closeDate) : null),
  score: (row) => row.deal?.leadScore?.score ?? null,
}

describe.each(accountSorts.flatMap((sort) => (['asc', 'desc'] as const).map((dir) => [sort, dir] as const)))('by %s %s', (sort, dir) => {
  it('gives every account exactly once, in order, those without a value last', async () => {
    const { rows, total } = await all(office.admin, { sort, dir })
    expect(total).toBe(COUNT)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(COUNT)
    expect(rows).toHaveLength(COUNT)
    const oneByOne = (await listAccounts(office.admin, { sort, dir, limit: 200 })).rows
    expect(rows.map(({ id }) => id)).toEqual(oneByOne.map(({ id }) => id))
    if (sort === 'name') return
    const values = rows.map(shown[sort])
    const known = values.filter((value) => value !== null)
    expect(values.slice(0, known.length)).toEqual(known)
    expect(known).toEqual([...known].sort((a, b) => (dir === 'asc' ? a - b : b - a)))
  })
})

describe('filters', () => {
  /** What the screen calls the trend: an unclear one has no direction. */
  const word = (row: AccountRow): Trend => ((row.trend === 'converging' || row.trend === 'diverging') && !row.clear ? 'stable' : row.trend)

  it.each(TRENDS)('by trend %s agree with the rows', async (trend) => {
    const everything = (await all(office.admin, {})).rows
    const { rows, total } = await all(office.admin, { trend })
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(everything.filter((row) => word(row) === trend).map(({ id }) => id)))
    expect(total).toBe(rows.length)
    expect(rows.length).toBeGreaterThan(0)
  })

  it('count what is silent on the day that is asked for', async () => {
    const silent = async (minutes: number): Promise<number> => (await listAccounts({ ...office.admin, now: later(minutes) }, { trend: 'silent' })).total
    expect(await silent(100 * 1440)).toBeGreaterThan(await silent(0))
  })

  it('search names as they are written, in any case, and take no sign for a wildcard', async () => {
    const names = async (q: string): Promise<string[]> => (await all(office.admin, { q })).rows.map(({ name }) => name)
    expect((await names('BRACKWATER')).every((name) => name.startsWith('Brackwater'))).toBe(true)
    expect((await names('100%')).length).toBeGreaterThan(0)
    expect((await names('k_w')).every((name) => name.startsWith('brack_water'))).toBe(true)
    expect(await names("'; DROP TABLE")).toEqual([])
  })

  it('keep to the segment and to what the member may see', async () => {
    const { rows } = await all(office.admin, { segment: 'Enterprise' })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ segment }) => segment === 'Enterprise')).toBe(true)
    const owned = async (ctx: Office['admin'], scope: 'mine' | 'team' | 'all') => new Set((await all(ctx, { scope })).rows.map(({ owner }) => owner?.id ?? null))
    const [rep, , manager] = owners()
    expect(await owned(office.rep, 'all')).toEqual(new Set([rep]))
    expect(await owned(office.manager, 'mine')).toEqual(new Set([manager]))
    expect(await owned(office.manager, 'team')).toEqual(new Set([manager, rep]))
    expect(await owned(office.manager, 'all')).toEqual(new Set([manager, rep, null]))
    expect(await owned(office.admin, 'all')).toEqual(new Set(owners()))
  })

  it('take a cursor of another order, or a made-up one, for none', async () => {
    const byName = await listAccounts(office.admin, { sort: 'name', limit: 5 })
    const first = await listAccounts(office.admin, { sort: 'alignment', limit: 5 })
    for (const cursor of [byName.nextCursor, 'nonsense', '']) {
      expect((await listAccounts(office.admin, { sort: 'alignment', limit: 5, cursor })).rows).toEqual(first.rows)
    }
    expect((await listAccounts(office.admin, { sort: 'name', limit: 5, cursor: first.nextCursor })).rows).toEqual(byName.rows)
  })
})
