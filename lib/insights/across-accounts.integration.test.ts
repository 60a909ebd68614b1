import { beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { closeAtEnd, memberId, NOW, openOffice, type Office } from '@/lib/testing'
import { listChurnRisks, listThemes } from '.'

closeAtEnd()

const DAY = 86_400_000
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY)

let office: Office
const ids = { falling: newId(), silent: newId(), calm: newId(), hidden: newId(), left: newId(), prospect: newId(), won: newId(), back: newId() }

type Drawn = { statement: string; stance: 'positive' | 'negative'; status?: 'active' | 'resolved'; admission?: 'shown' | 'possibly_heard'; staleAt?: Date }
const beliefRow = (accountId: string, { statement, stance, status = 'active', admission = 'shown', staleAt }: Drawn) => ({
  workspaceId: office.workspaceId, id: newId(), accountId, key: newId(), holderKey: 'company', subject: statement, statement, polarity: 'affirmed' as const, kind: 'concern' as const, dimension: 'integration' as const,
  stance, admission, status, label: 'tentative' as const, confidence: 0.7, low: 0.5, high: 0.9, support: 1, contradict: 0, observations: 1, mentions: 1, firstSeen: ago(20), lastSeen: ago(20), validFrom: ago(20), staleAt: staleAt ?? null, projectedAt: NOW,
})

beforeAll(async () => {
  office = await openOffice()
  const { workspaceId } = office
  const account = (id: string, name: string, owner: Ctx, segment: string | null) => ({ workspaceId, id, slug: id, name, segment, ownerId: memberId(owner), createdAt: NOW })
  const summary = (accountId: string, slope: number, contact: number) => ({ workspaceId, accountId, overall: 0.5, low: 0.4, high: 0.6, trend: 'stable' as const, clear: true, slope, lastContactAt: ago(contact), silentAfterDays: 30, interactions: 5, beliefs: 2, projectedAt: NOW })
  const ended = (accountId: string, type: 'new' | 'renewal' | 'expansion', outcome: 'won' | 'lost' | 'churned' | null, days: number) => ({
    workspaceId, id: newId(), accountId, name: type, type, stage: 'Open', outcome, outcomeAt: outcome && ago(days), createdAt: NOW,
  })
  const bought = [account(ids.left, 'Left', office.manager, null), account(ids.prospect, 'Prospect', office.manager, null), account(ids.won, 'Won', office.manager, null), account(ids.back, 'Back', office.manager, null)]
  await inWorkspace(workspaceId, async (tx) => {
    await tx.account.createMany({ data: bought })
    await tx.accountSummary.createMany({ data: bought.map(({ id }) => summary(id, -0.042, 5)) })
    await tx.account.createMany({ data: [account(ids.falling, 'Falling', office.rep, 'Enterprise'), account(ids.silent, 'Silent', office.rep, null), account(ids.calm, 'Calm', office.rep, 'Enterprise'), account(ids.hidden, 'Hidden', office.colleague, 'Enterprise')] })
    await tx.accountSummary.createMany({ data: [summary(ids.falling, -0.042, 5), summary(ids.silent, 0, 90), summary(ids.calm, 0.02, 5), summary(ids.hidden, -0.042, 5)] })
    await tx.deal.createMany({ data: [[ids.falling, 60], [ids.silent, 10], [ids.calm, 5]].map(([accountId, days]) => ({ workspaceId, id: newId(), accountId: String(accountId), name: 'Renewal', type: 'renewal' as const, stage: 'Open', closeDate: ago(-Number(days)), createdAt: NOW })) })
    await tx.deal.createMany({ data: [
      ended(ids.left, 'new', 'won', 400), ended(ids.left, 'renewal', 'churned', 30), ended(ids.prospect, 'new', 'lost', 200), ended(ids.prospect, 'new', null, 0),
      ended(ids.won, 'new', 'won', 90), ended(ids.won, 'new', null, 0), ended(ids.back, 'renewal', 'churned', 300), ended(ids.back, 'new', 'won', 90), ended(ids.back, 'expansion', 'lost', 10),
    ] })
    await tx.belief.createMany({ data: [
      beliefRow(ids.falling, { statement: 'Worried that the migration fails', stance: 'negative' }), beliefRow(ids.falling, { statement: 'Finds support slow to answer', stance: 'negative', admission: 'possibly_heard' }),
      beliefRow(ids.silent, { statement: 'Sees a risk in the cutover', stance: 'negative', staleAt: ago(2) }), beliefRow(ids.silent, { statement: 'Waits for hours on a ticket', stance: 'negative' }),
      beliefRow(ids.calm, { statement: 'Fears that the roll-out is risky', stance: 'negative', status: 'resolved' }), beliefRow(ids.hidden, { statement: 'Thinks that the migration is risky', stance: 'negative' }),
    ] })
  })
})

describe('accounts that may leave', () => {
  it('are ranked by their signs and the nearness of their renewal; calm and invisible ones are none', async () => {
    const { rows, total } = await listChurnRisks(office.rep)
    expect(rows.map(({ id }) => id)).toEqual([ids.silent, ids.falling])
    expect(total).toBe(2)
    expect(rows[0]).toMatchObject({ fading: 1, shown: 2, signs: { drift: 0, decay: 0.5, silence: 1 } })
    expect(rows[1]).toMatchObject({ signs: { drift: 1, decay: 0, silence: 0 } })
    expect((await listChurnRisks(office.colleague)).rows.map(({ id }) => id)).toEqual([ids.hidden])
  })

  it('are customers: whoever left, or has not bought yet, is called by nobody; whoever came back is', async () => {
    const named = (await listChurnRisks(office.manager)).rows.map(({ name }) => name)
    expect(named).toEqual(expect.arrayContaining(['Back', 'Won']))
    expect(named.filter((name) => name === 'Left' || name === 'Prospect')).toEqual([])
  })
})

describe('themes', () => {
  it('gather live, shown beliefs of accounts that the member sees', async () => {
    const theme = async (ctx: Ctx, segment?: string) => (await listThemes(ctx, { segment: segment ?? null })).themes.map(({ title, accounts }) => [title, accounts])
    expect(await theme(office.rep)).toEqual([['Integration risk', 2]])
    expect(await theme(office.admin)).toEqual([['Integration risk', 3]])
    expect(await theme(office.colleague)).toEqual([])
    expect(await theme(office.admin, 'Enterprise')).toEqual([['Integration risk', 2]])
    expect((await listThemes(office.rep)).themes[0]?.examples.map(({ holder }) => holder).sort()).toEqual(['Falling', 'Silent'])
  })
})
