import { describe, expect, it } from 'vitest'
import { saveAccountFacts } from '@/lib/crm'
import { getAccountPage, type AccountPage } from '@/lib/insights'
import { decide } from '@/lib/review'
import { inWorkspace } from '@/lib/db/transaction'
import { at, cacheFaults, canonical, closeAtEnd, FILES, ingest, later, MARIT, openAccount, openItem, openOffice } from '@/lib/testing'
import { handleRefreshAccount } from '.'

closeAtEnd()

/** The page without the ids of rows, which differ from account to account and break ties in the order of beliefs. */
const content = ({ alignment, beliefs, possiblyHeard, people, interactions, deals }: AccountPage): unknown =>
  JSON.parse(JSON.stringify({ alignment, beliefs: sorted(beliefs), possiblyHeard: sorted(possiblyHeard), people: people.map(({ name, lastHeard, beliefs: count }) => ({ name, lastHeard, count })), interactions, deals },
    (key, value: unknown) => (/^(?:id|key|holderKey|personId|interactionId|beliefId|copyOf)$/.test(key) ? undefined : value)))

const sorted = (lines: AccountPage['beliefs']) => lines.toSorted((a, b) => (`${a.holder.name} ${a.statement}` < `${b.holder.name} ${b.statement}` ? -1 : 1))

describe('a page as of a date', () => {
  it.each(['2026-03-10', '2026-03-31', '2026-04-05', '2026-04-15'])('%s is what it would be if nothing had come after', async (day) => {
    const office = await openOffice()
    const end = new Date(`${day}T23:59:59.999Z`)
    const [whole, early] = [await openAccount(office), await openAccount(office)]
    const happened = { 'kick-off.txt': '2026-03-03', 'follow-up.txt': '2026-03-24', 'review.txt': '2026-04-14', 'ticket-4711.json': '2026-04-02', 'contract.eml': '2026-04-20' }
    for (const [n, file] of FILES.entries()) {
      await ingest(at(office.rep, later(n)), whole.id, file)
      if (new Date(happened[file.name as keyof typeof happened]) <= end) await ingest(at(office.rep, later(n)), early.id, file)
    }
    const page = (id: string) => getAccountPage(at(office.rep, later(30)), { accountId: id, asOf: day })
    const [now, then] = [await page(whole.id), await page(early.id)]
    expect(content(now)).toEqual(content(then))
    expect(now.live).toBe(false)
    const dates = [...now.interactions.map((row) => row.at), ...now.alignment.series.map((point) => point.at), ...now.beliefs.flatMap((belief) => [belief.firstSeen, belief.lastSeen])]
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.filter((date) => new Date(date) > end)).toEqual([])
  })

  it('shows no outcome, lead score or decision from after it', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'Dated Deals')
    await ingest(office.rep, account.id, FILES[0] ?? { name: '', content: '' })
    await saveAccountFacts(office.rep, {
      name: 'Dated Deals', slug: null, domain: null, segment: null, parentSlug: null, ownerId: null, people: [], valuePropositions: [],
      deals: [{
        name: 'Renewal', type: 'renewal', stage: 'Closed', stageSince: null, amountMinor: null, currency: null, closeDate: null, forecastCategory: null,
        outcome: 'renewed', outcomeAt: new Date('2026-05-01'), leadScores: [{ at: new Date('2026-03-01'), score: 40, source: 'CRM' }, { at: new Date('2026-05-01'), score: 90, source: 'CRM' }],
      }],
    })
    const deal = async (asOf: string | null) => (await getAccountPage(at(office.rep, later(30)), { accountId: account.id, asOf })).deals[0]
    expect(await deal(null)).toMatchObject({ outcome: 'renewed', leadScore: { score: 90 } })
    expect(await deal('2026-04-01')).toMatchObject({ outcome: null, outcomeAt: null, leadScore: { score: 40 } })
    expect(await deal('2026-02-01')).toMatchObject({ leadScore: null })
  })

  it('says when the first conversation was where none had taken place, and counts of a person what holds still', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, { name: 'fear.txt', at: new Date('2026-03-03'), content: 'Tova Lind: Any worries?\nMarit Olsen: I am worried about vendor lock-in. I think the price is too high.' })
    await ingest(office.rep, account.id, { name: 'relief.txt', at: new Date('2026-04-03'), content: 'Tova Lind: And the lock-in?\nMarit Olsen: I am no longer worried about vendor lock-in.' })
    const page = (asOf: string | null) => getAccountPage(at(office.rep, later(30)), { accountId: account.id, asOf })
    const [now, before] = [await page(null), await page('2026-01-01')]
    expect([now.firstAt, before.firstAt, before.interactions]).toEqual(['2026-03-03T00:00:00.000Z', '2026-03-03T00:00:00.000Z', []])
    const live = now.beliefs.filter(({ status }) => status === 'active' || status === 'contested')
    expect(live.length).toBeLessThan(now.beliefs.length)
    for (const { key, beliefs } of now.people) expect(beliefs).toBe(live.filter(({ holder }) => holder.key === key).length)
  })

  it('as it was known: nothing that was read or decided later', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
    const known = async (minutes: number) => getAccountPage(at(office.rep, later(60)), { accountId: account.id, knownAt: later(minutes).toISOString() })
    const before = await known(10)
    const [row] = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { reading: { gte: 0.8 } }, take: 1 }))
    await decide(at(office.rep, later(20)), { itemId: await openItem(office, row?.id ?? ''), action: 'reject', reason: 'other' })
    expect((await known(10)).beliefs).toEqual(before.beliefs)
    expect((await known(20)).beliefs).not.toEqual(before.beliefs)
    expect((await known(0)).interactions.map(({ fileName }) => fileName)).toEqual(['kick-off.txt'])
    expect((await known(-1)).beliefs).toEqual([])
    expect((await known(-1)).interactions).toEqual([])
  })
})

describe('facts from a CRM', () => {
  it('written again change nothing; a new title decides who “our CTO” is, and the cache follows', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'Title Works')
    await ingest(office.rep, account.id, { name: 'cto.txt', at: new Date('2026-04-01'), content: 'Tova Lind: And your CTO?\nJonas Weil: Our CTO thinks the price is too high. Our CTO believes the API is solid.\nTova Lind: I see.' })
    const before = await canonical(office.rep, account)
    const facts = (title: string) => saveAccountFacts(office.rep, {
      name: 'Title Works', slug: null, domain: null, segment: null, parentSlug: null, ownerId: null, deals: [], valuePropositions: [], people: [{ ...MARIT, title }],
    })
    await facts('Chief Financial Officer')
    expect(await canonical(office.rep, account)).toBe(before)
    await facts('Chief Technology Officer')
    expect(await canonical(office.rep, account)).not.toBe(before)
    await handleRefreshAccount({ workspaceId: office.workspaceId, accountId: account.id }, later(5))
    expect(await cacheFaults(at(office.admin, later(10)))).toEqual([])
  })
})
