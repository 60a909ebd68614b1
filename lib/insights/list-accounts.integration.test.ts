import { beforeAll, describe, expect, it } from 'vitest'
import { followAccount, visitAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { answerQuestions } from '@/lib/ingest'
import { newId } from '@/lib/shared/ids'
import { TRENDS, type Trend } from '@/lib/shared/vocabulary'
import { at, closeAtEnd, ingest, KICK_OFF, later, memberId, NOW, openAccount, openOffice, receive, type Office } from '@/lib/testing'
import { accountSorts, chooseScoring, exportAccounts, listAccounts, type AccountRow, type AccountSort } from '.'

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
    const some = accounts.filter((_, n) => draw(n, 14, 3) > 0)
    const spokeAt = new Map(some.map(({ id }, n) => [id, new Date(NOW.getTime() - draw(n, 15, 80) * DAY - 333)]))
    await tx.accountSummary.createMany({ data: accounts.filter((_, n) => draw(n, 5, 10) > 0).map(({ id }, n) => {
      const trend = directions[draw(n, 6, directions.length)] ?? 'stable'
      const known = trend !== 'not_enough_evidence'
      return {
        workspaceId, accountId: id, overall: known ? draw(n, 7, 9) / 10 : null, low: known ? 0.1 : null, high: known ? 0.9 : null, trend, clear: known && draw(n, 8, 3) > 0,
        slope: known ? (draw(n, 9, 11) - 5) / 100 + 1 / 3 : null, lastContactAt: spokeAt.get(id) ?? null, silentAfterDays: 30 + draw(n, 12, 3) * 15,
        interactions: 1, beliefs: draw(n, 13, 6), projectedAt: NOW,
      }
    }) })
    await tx.interaction.createMany({ data: some.map(({ id }, n) => ({
      workspaceId, id: newId(), accountId: id, type: 'call' as const, format: 'plain_text', title: 'Call', fileName: 'call.txt', occurredAt: spokeAt.get(id) ?? NOW,
      ingestedAt: NOW, contentHash: `hash ${n}`, fingerprint: [], fidelity: 1, fromCustomer: true,
    })) })
    const deals = some.map(({ id }, n) => ({
      workspaceId, id: newId(), accountId: id, name: 'Deal', type: 'renewal' as const, stage: 'Open', closeDate: draw(n, 16, 4) === 0 ? null : new Date(NOW.getTime() + draw(n, 17, 8) * DAY), createdAt: NOW,
      outcome: draw(n, 19, 5) === 0 ? 'lost' as const : null,
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
  trend: (row) => (row.trend === 'silent' ? null : row.slope),
  last: (row) => (row.lastInteraction ? Date.parse(row.lastInteraction.at) : null),
  next: (row) => (row.nextMeeting ? Date.parse(row.nextMeeting.startsAt) : null),
  close: (row) => (row.deal?.closeDate && row.deal.outcome === null ? Date.parse(row.deal.closeDate) : null),
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

  it.each(['asc', 'desc'] as const)('by trend %s come after those whose direction is known, where silent', async (dir) => {
    const { rows } = await all(office.admin, { sort: 'trend', dir })
    const known = rows.map(({ trend, slope }) => (trend === 'silent' ? null : slope))
    const first = known.findIndex((slope) => slope === null)
    expect(first).toBeGreaterThan(0)
    expect(known.slice(first).every((slope) => slope === null)).toBe(true)
    const slopes = known.slice(0, first) as number[]
    expect(slopes).toEqual(slopes.toSorted((a, b) => (dir === 'asc' ? a - b : b - a)))
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

describe('what a member keeps in sight', () => {
  it('is a scope of its own, and a mark on the row', async () => {
    const { rows } = await all(office.rep, {})
    const followed = rows.slice(0, 3).map(({ id }) => id)
    for (const accountId of followed) await followAccount(office.rep, { accountId, follow: true })
    const listed = await all(office.rep, { scope: 'followed' })
    expect(new Set(listed.rows.map(({ id }) => id))).toEqual(new Set(followed))
    expect(listed.total).toBe(3)
    expect(listed.rows.every((row) => row.followed)).toBe(true)
    expect((await all(office.manager, { scope: 'followed' })).rows).toEqual([])
    expect((await all(office.manager, {})).rows.some((row) => row.followed)).toBe(false)
  })

  it('tells who may give an account away', async () => {
    expect((await all(office.onlooker, {})).rows.some(({ mayEdit }) => mayEdit)).toBe(false)
    expect((await all(office.rep, {})).rows.every(({ mayEdit }) => mayEdit)).toBe(true)
  })
})

describe('a segment that is ordered by alignment', () => {
  it('stands among the others by a hundred times its alignment, page by page', async () => {
    await chooseScoring(office.admin, { segment: 'Enterprise', byAlignment: true })
    const { rows } = await all(office.admin, { sort: 'score', dir: 'desc' })
    expect(new Set(rows.filter(({ scoredByAlignment }) => scoredByAlignment).map(({ segment }) => segment))).toEqual(new Set(['Enterprise']))
    const values = rows.map((row) => (row.scoredByAlignment ? row.overall && row.overall * 100 : (row.deal?.leadScore?.score ?? null)))
    const known = values.filter((value) => value !== null)
    expect(values.slice(0, known.length)).toEqual(known)
    expect(known).toEqual([...known].sort((a, b) => b - a))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(COUNT)
    await chooseScoring(office.admin, { segment: 'Enterprise', byAlignment: false })
  })
})

describe('what changed', () => {
  it('since a day is what was said from then on', async () => {
    const since = '2026-05-08'
    const { rows, total } = await all(office.admin, { since })
    const everything = (await all(office.admin, {})).rows
    const expected = everything.filter(({ lastInteraction }) => lastInteraction && lastInteraction.at >= since)
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)))
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(everything.length)
    expect(total).toBe(rows.length)
    expect(rows.every(({ changed }) => changed?.conversations === 1 && changed.since.startsWith(since))).toBe(true)
    expect((await all(office.admin, { since: 'yesterday' })).total).toBe(COUNT)
  })

  it('since a visit is what came to be known after it, each with its parts', async () => {
    const account = await openAccount(office, office.rep, 'Halden Freight')
    const row = async (): Promise<AccountRow | undefined> => (await all(at(office.rep, later(60)), { q: 'Halden' })).rows[0]
    const listed = async (): Promise<string[]> => (await all(at(office.rep, later(60)), { q: 'Halden', since: 'visit' })).rows.map(({ id }) => id)
    await ingest(at(office.rep, later(-2)), account.id, KICK_OFF)
    expect((await row())?.changed).toBeNull()
    expect(await listed()).toEqual([account.id])

    await visitAccount(at(office.rep, later(1)), { accountId: account.id })
    expect((await row())?.changed).toEqual({ since: later(1).toISOString(), alignment: null, most: null, beliefs: 0, settled: 0, conversations: 0, ours: 0, usage: 0 })
    expect(await listed()).toEqual([])

    await inWorkspace(office.workspaceId, async (tx) => {
      const [first, second] = await tx.belief.findMany({ where: { accountId: account.id, admission: 'shown' }, orderBy: { id: 'asc' } })
      const key = (id = '') => ({ workspaceId_id: { workspaceId: office.workspaceId, id } })
      const revision = { workspaceId: office.workspaceId, accountId: account.id, at: later(3), cause: 'read' }
      // As though the first were new since then, and the second had been settled.
      await tx.revision.deleteMany({ where: { beliefId: first?.id ?? '' } })
      await tx.revision.createMany({ data: [
        { ...revision, id: newId(), beliefId: first?.id ?? '', prior: null, posterior: 0.7 }, { ...revision, id: newId(), beliefId: second?.id ?? '', prior: 0.7, posterior: 0.6 },
      ] })
      await tx.belief.update({ where: key(second?.id), data: { status: 'resolved', validTo: later(2) } })
      await tx.accountSummary.update({ where: { workspaceId_accountId: { workspaceId: office.workspaceId, accountId: account.id } }, data: { overall: 0.71, spark: [['2026-01-10T09:00:00.000Z', 0.62]] } })
      for (const [type, title, fromCustomer, minutes] of [['call', 'Call', true, 0], ['email', 'Are you there?', false, 1], ['usage', 'Usage', true, 1]] as const) await tx.interaction.create({ data: {
        workspaceId: office.workspaceId, id: newId(), accountId: account.id, type, format: 'plain_text', title, fileName: 'call.txt', occurredAt: later(minutes), ingestedAt: later(3),
        contentHash: newId(), fingerprint: [], fidelity: 1, fromCustomer,
      } })
    })
    expect((await row())?.changed).toEqual({ since: later(1).toISOString(), alignment: { from: 0.62, to: 0.71 }, most: null, beliefs: 1, settled: 1, conversations: 1, ours: 1, usage: 1 })
    // A mail of ours that nobody answered is no contact.
    expect((await row())?.lastInteraction?.title).toBe('Call')
    expect(await listed()).toEqual([account.id])
    // What moved it is dated by when it was said, as on its page: a mail may hold words of an earlier day. What moved it before the visit is no news.
    await inWorkspace(office.workspaceId, async (tx) => {
      const [belief] = await tx.belief.findMany({ where: { accountId: account.id, admission: 'shown', status: 'active' } })
      const [mail] = await tx.interaction.findMany({ where: { accountId: account.id, type: 'call' }, orderBy: { occurredAt: 'desc' } })
      await tx.accountSummary.update({ where: { workspaceId_accountId: { workspaceId: office.workspaceId, accountId: account.id } }, data: { moved: { beliefId: belief?.id ?? '', interactionId: mail?.id ?? '', delta: 0.1, at: later(-1440).toISOString() } } })
    })
    expect(await row()).toMatchObject({ moved: { at: later(-1440).toISOString() }, changed: { most: { holder: expect.any(String) as unknown } } })
    // To somebody else who has never been here all of it is new.
    expect((await all(at(office.manager, later(60)), { q: 'Halden', since: 'visit' })).rows[0]?.changed).toBeNull()
  })

  it('counts no import that waits for answers, until they are given', async () => {
    const account = await openAccount(office, office.rep, 'Lowmoor Paper')
    await visitAccount(at(office.rep, later(1)), { accountId: account.id })
    const said = 'Tova Lind: Who is there?\nWim Stranger: It is me. I think the price is too high for us.'
    const [asked] = await receive(at(office.rep, later(2)), account.id, { name: 'lowmoor.txt', content: said, at: later(1) }, false)
    expect(asked?.status).toBe('needs_answers')
    const found = async (since: string) => (await all(at(office.rep, later(60)), { q: 'Lowmoor', since })).rows.map(({ changed }) => changed?.conversations)
    const day = later(0).toISOString().slice(0, 10)
    expect([await found('visit'), await found(day)]).toEqual([[], []])
    const { importId } = await inWorkspace(office.workspaceId, (tx) => tx.importFile.findFirstOrThrow({ where: { id: asked?.fileId ?? '' } }))
    await answerQuestions(at(office.rep, later(3)), { importId, answers: [] })
    expect([await found('visit'), await found(day)]).toEqual([[1], [1]])
  })
})

it('a file holds what the member sees in the order of the list, and that it was taken', async () => {
  const lines = async (ctx: Office['admin'], input: Parameters<typeof exportAccounts>[1]): Promise<string[]> => {
    let text = ''
    for await (const part of await exportAccounts(ctx, input)) text += part
    return text.trimEnd().split('\r\n')
  }
  const { rows } = await all(office.rep, { sort: 'name', dir: 'desc' })
  const [head, ...body] = await lines(office.rep, { sort: 'name', dir: 'desc', columns: ['owner', 'segment'] })
  expect(head).toBe('\uFEFFAccount,Parent,Owner,Segment')
  expect(body).toEqual(rows.map(({ name, parentName, owner, segment }) => [name, parentName ?? '', owner?.name ?? '', segment ?? ''].join(',')))
  // More than one page of it.
  expect(await lines(office.admin, { columns: [] })).toHaveLength((await all(office.admin, {})).total + 1)
  const taken = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { verb: 'account.export' }, orderBy: { id: 'asc' } }))
  expect(taken.map(({ actorId, fields }) => [actorId, fields])).toEqual([[memberId(office.rep), { accounts: rows.length, columns: ['owner', 'segment'] }], [memberId(office.admin), { accounts: expect.any(Number) as unknown, columns: [] }]])
})
