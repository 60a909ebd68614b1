import { beforeAll, describe, expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { closeAtEnd, memberId, NOW, openOffice, type Office } from '@/lib/testing'
import { listPipeline, listPipelineColumn } from '..'
import { loadThresholds } from '../warnings/store'
import { WARNING_KINDS } from '../warnings/types'
import { attentionOf, dealCard, rowWarnings, toldOf } from './card'
import { disagreementsOf, needsTalk } from './disagreement'
import { filterOf } from './filter'
import { pipelineDeals, saveSnapshots } from './store'
import { PIPELINE_SORTS, type DealCard, type PipelineRow } from './types'

closeAtEnd()

const COUNT = 150
const DAY = 86_400_000
/** Numbers that repeat, so that pages break inside ties. */
const draw = (n: number, salt: number, of: number): number => (n * 7919 + salt * 104_729 + ((n * salt) % 13)) % of
const pick = <T>(n: number, salt: number, ...from: readonly T[]): T => from[draw(n, salt, from.length)] as T
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY)
const day = (days: number): Date => new Date(Date.UTC(2026, 4, 12) + days * DAY)

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const { workspaceId } = office
  const owners = [memberId(office.rep), memberId(office.colleague), memberId(office.manager), null]
  const ids = Array.from({ length: COUNT }, () => ({ accountId: newId(), dealId: newId() }))
  await inWorkspace(workspaceId, async (tx) => {
    await tx.account.createMany({ data: ids.map(({ accountId }, n) => ({ workspaceId, id: accountId, slug: `p-${n}`, name: `${pick(n, 1, 'Alma', 'Brack_water', 'Zed 100%')} ${n}`, ownerId: pick(n, 2, ...owners), createdAt: NOW })) })
    await tx.deal.createMany({ data: ids.map(({ accountId, dealId }, n) => ({
      workspaceId, id: dealId, accountId, name: `Deal ${n}`, type: pick(n, 3, 'new' as const, 'renewal' as const, 'expansion' as const), stage: pick(n, 4, 'Discovery', 'Proposal', 'Negotiation'), createdAt: NOW,
      amountMinor: pick(n, 5, null, 100_000n, 250_000n, 250_000n), currency: pick(n, 6, 'EUR', 'USD', null), closeDate: pick(n, 7, null, day(-1), day(0), day(20), day(120), day(121)),
      forecastCategory: pick(n, 8, null, 'Commit', ' best case ', 'Omitted'), outcome: draw(n, 9, 12) === 0 ? 'lost' as const : null, ownerId: draw(n, 10, 5) === 0 ? memberId(office.rep) : null,
    })) })
    const known = ids.filter((_, n) => draw(n, 11, 10) > 0)
    await tx.accountSummary.createMany({ data: known.map(({ accountId }, n) => ({
      workspaceId, accountId, overall: pick(n, 12, null, 0.3, 0.45, 0.55, 0.6, 0.8), low: 0.2, high: 0.9, trend: pick(n, 13, 'converging' as const, 'diverging' as const, 'diverging' as const, 'stable' as const), clear: draw(n, 14, 3) > 0,
      slope: -0.03, lastContactAt: pick(n, 15, null, ago(5), ago(29), ago(31), ago(90)), silentAfterDays: 30, interactions: draw(n, 16, 6), beliefs: 1, projectedAt: NOW,
    })) })
    const spoke = (personId: string, days: number) => ({ personId, at: ago(days).toISOString(), interactionId: newId() })
    await tx.accountSigns.createMany({ data: known.filter((_, n) => draw(n, 17, 8) > 0).map(({ accountId }, n) => {
      const buyerDays = pick(n, 18, null, 10, 59, 61)
      return {
        workspaceId, accountId, conversations: draw(n, 19, 6), firstWordAt: ago(100), lastWordId: newId(), usualGapDays: pick(n, 20, null, 4, 30), buyersKnown: pick(n, 21, 0, 1, 1),
        heard: [spoke(newId(), 3), spoke(newId(), pick(n, 22, 89, 91))].slice(0, draw(n, 23, 3)), buyers: draw(n, 24, 3) === 0 ? [] : [buyerDays === null ? { personId: newId(), at: null, interactionId: null } : spoke(newId(), buyerDays)],
        buyerHeardAt: buyerDays === null ? null : ago(buyerDays), objections: draw(n, 25, 4) === 0 ? [{ beliefId: newId(), since: ago(20).toISOString(), interactions: pick(n, 26, 2, 3), power: 3, proofPointIds: [] }] : [],
        slips: draw(n, 27, 3) === 0 ? [{ of: pick(n, 28, 'budget', 'date'), by: pick(n, 29, 0.09, 0.1, 13, 14), at: ago(pick(n, 30, 59, 61)).toISOString(), beliefId: newId(), formerId: newId(), interactionId: newId() }] : [],
      }
    }) })
    await tx.dealVersion.createMany({ data: ids.filter((_, n) => draw(n, 31, 3) === 0).flatMap(({ dealId }, n) => [70, 50, 10].map((days) => ({
      workspaceId, id: newId(), dealId, until: ago(days), stage: 'Discovery', amountMinor: pick(n + days, 32, 100_000n, 300_000n, null), currency: pick(n, 33, 'EUR', null), closeDate: pick(n + days, 34, day(7), day(6), null),
    }))) })
    await tx.leadScore.createMany({ data: ids.filter((_, n) => draw(n, 35, 2) === 0).flatMap(({ dealId }, n) => [1, 40].map((days) => ({ workspaceId, id: newId(), dealId, at: ago(days), score: pick(n + days, 36, 40, 41, 69, 70), source: 'crm' }))) })
  })
  // Some stand as they stood, some were kept and changed since, some were never kept.
  const kept = ids.filter((_, n) => draw(n, 37, 3) > 0).map(({ dealId }) => dealId)
  await inWorkspace(workspaceId, async (tx) => {
    const thresholds = await loadThresholds(tx, workspaceId)
    await saveSnapshots(tx, workspaceId, filterOf({ ...office.admin, now: ago(7) }, { scope: 'all' }, { ids: kept }), thresholds, null)
    for (const [n, id] of kept.entries()) {
      if (draw(n, 38, 4) === 0) await tx.deal.update({ where: { workspaceId_id: { workspaceId, id } }, data: pick(n, 39, { stage: 'Closing' }, { amountMinor: 1n }, { closeDate: day(60) }, { forecastCategory: 'Pipeline' }) })
    }
  })
})

const rowsOf = (ctx: Office['admin'] = office.admin): Promise<PipelineRow[]> =>
  inWorkspace(office.workspaceId, async (tx) => pipelineDeals(tx, office.workspaceId, filterOf(ctx, { scope: 'all' }), await loadThresholds(tx, office.workspaceId)))

const NAMES = { people: new Map(), beliefs: new Map(), interactions: new Map(), proofPoints: new Map() }

describe('what the statement decides of a deal', () => {
  it('is what the rules say: warnings, disagreement, whether it changed, and how much it needs talk', async () => {
    const rows = await rowsOf()
    const thresholds = await inWorkspace(office.workspaceId, (tx) => loadThresholds(tx, office.workspaceId))
    const seen = new Set<string>()
    for (const row of rows) {
      const warnings = rowWarnings(row, thresholds, NOW)
      const card = dealCard(row, warnings, NAMES, NOW)
      const kinds = warnings.map(({ facts }) => facts.kind)
      for (const mark of [...kinds, row.differs ?? 'agree', row.base ? (row.changed ? 'changed' : 'same') : 'new']) seen.add(mark)
      expect(row.kinds.toSorted(), row.name).toEqual(kinds.toSorted())
      expect(row.differs, row.name).toBe(disagreementsOf(toldOf(row))[0] ?? null)
      expect(row.changed, `${row.name}: ${JSON.stringify(card.changes)}`).toBe((card.changes?.list.length ?? 0) > 0)
      expect(row.attention, row.name).toBe(attentionOf(warnings, needsTalk(row.differs), row.changed))
    }
    // All of it was met, so that none of it agrees by never happening.
    expect([...seen].sort()).toEqual(['agree', 'changed', 'forecast_high', 'forecast_low', 'new', 'same', 'score_high', 'score_low', 'stage_unanswered', ...WARNING_KINDS].sort())
  })
})

/** Every card of a board, column by column, page by page. */
async function all(ctx: Office['admin'], input: Parameters<typeof listPipeline>[1]): Promise<{ cards: DealCard[]; columns: string[]; deals: number }> {
  const board = await listPipeline(ctx, input)
  const cards: DealCard[] = []
  for (const { key, rows, nextCursor, deals } of board.columns) {
    const own = [...rows]
    for (let cursor = nextCursor; cursor !== null;) {
      const page = await listPipelineColumn(ctx, { ...input, column: key, cursor })
      own.push(...page.rows)
      cursor = page.nextCursor
      if (own.length > COUNT) throw new Error('the column never ends')
    }
    expect(own, key).toHaveLength(deals)
    cards.push(...own)
  }
  return { cards, columns: board.columns.map(({ key }) => key), deals: board.deals }
}

describe.each([...PIPELINE_SORTS.map((sort) => ['stage', sort] as const), ['month', 'attention'] as const])('by %s and %s', (by, sort) => {
  it('every open deal comes exactly once', async () => {
    const open = (await rowsOf()).map(({ id }) => id)
    const { cards, deals } = await all(office.admin, { by, sort })
    expect(deals).toBe(open.length)
    expect(cards.map(({ id }) => id).toSorted()).toEqual(open.toSorted())
  })
})

describe('the board', () => {
  it('has its columns in the order in which deals go, and what each sums up to', async () => {
    expect((await listPipeline(office.admin, {})).columns.map(({ key }) => key)).toEqual(['Discovery', 'Proposal', 'Negotiation', 'Closing'])
    const months = (await listPipeline(office.admin, { by: 'month' })).columns.map(({ title }) => title)
    expect([months[0], months.at(-1)]).toEqual(['Overdue', 'No close date'])
    const rows = await rowsOf()
    const { amounts } = await listPipeline(office.admin, {})
    const sum = (currency: string | null) => rows.filter((row) => row.currency === currency).reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0)
    expect(amounts).toEqual(expect.arrayContaining([{ currency: 'EUR', amountMinor: sum('EUR') }, { currency: 'USD', amountMinor: sum('USD') }]))
  })

  it('orders a column as it is asked to', async () => {
    const attention = (await listPipeline(office.admin, {})).columns.map(({ rows }) => rows.map((card) => card.attention))
    for (const values of attention) expect(values).toEqual(values.toSorted((a, b) => b - a))
    const closing = (await listPipeline(office.admin, { sort: 'close' })).columns.map(({ rows }) => rows.map(({ closeDate }) => closeDate ?? '9999'))
    for (const values of closing) expect(values).toEqual(values.toSorted())
  })

  it('narrows by owner, stage, type, closing, warning, words, and to what changed or disagrees', async () => {
    const rows = await rowsOf()
    const ids = async (input: Parameters<typeof listPipeline>[1]) => (await all(office.admin, input)).cards.map(({ id }) => id).toSorted()
    const those = (keep: (row: PipelineRow) => boolean) => rows.filter(keep).map(({ id }) => id).toSorted()
    const rep = memberId(office.rep)
    const cases: [Parameters<typeof listPipeline>[1], (row: PipelineRow) => boolean][] = [
      [{ owner: rep }, ({ ownerId }) => ownerId === rep], [{ stage: 'Proposal' }, ({ stage }) => stage === 'Proposal'], [{ type: 'renewal' }, ({ type }) => type === 'renewal'],
      [{ close: 'overdue' }, ({ closeDate }) => closeDate === '2026-05-11'], [{ close: 'none' }, ({ closeDate }) => closeDate === null], [{ close: '30' }, ({ closeDate }) => closeDate !== null && closeDate >= '2026-05-12' && closeDate <= '2026-06-11'],
      [{ warning: 'going_dark' }, ({ kinds }) => kinds.includes('going_dark')], [{ warning: 'any' }, ({ kinds }) => kinds.length > 0], [{ only: 'changed' }, ({ changed }) => changed], [{ only: 'differs' }, ({ differs }) => differs !== null],
      [{ q: 'brack_w' }, ({ accountName }) => accountName.startsWith('Brack_water')], [{ q: '100%' }, ({ accountName }) => accountName.startsWith('Zed')], [{ q: 'deal 14' }, ({ name }) => name.startsWith('Deal 14')],
    ]
    for (const [input, keep] of cases) {
      expect(await ids(input), JSON.stringify(input)).toEqual(those(keep))
      expect(those(keep).length, JSON.stringify(input)).toBeGreaterThan(0)
    }
  })

  it('shows what a member may see, and of that what is their own or their team’s', async () => {
    const [rep, manager] = [memberId(office.rep), memberId(office.manager)]
    const owners = async (ctx: Office['admin'], scope: 'mine' | 'team' | 'all') => new Set((await all(ctx, { scope })).cards.map(({ owner }) => owner?.id ?? null))
    expect(await owners(office.rep, 'all')).toEqual(new Set([rep]))
    expect(await owners(office.manager, 'team')).toEqual(new Set([rep, manager]))
    expect(await owners(office.manager, 'mine')).toEqual(new Set([manager]))
    expect(await owners(office.colleague, 'mine')).toEqual(new Set([memberId(office.colleague)]))
    expect((await listPipeline(office.admin, { scope: 'mine' })).deals).toBe(0)
    expect((await listPipeline(office.rep, {})).owners.map(({ id }) => id)).toEqual([rep])
  })

  it('begins a column anew with a cursor that is not its own', async () => {
    const first = (await listPipeline(office.admin, {})).columns[0]
    for (const cursor of ['nonsense', '']) expect((await listPipelineColumn(office.admin, { column: first?.key ?? '', cursor })).rows).toEqual(first?.rows)
  })
})
