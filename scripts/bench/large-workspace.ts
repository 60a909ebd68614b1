import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { inWorkspace } from '@/lib/db/transaction'
import { refreshAccount } from '@/lib/review'
import { newId } from '@/lib/shared/ids'
import { seeded } from '@/lib/shared/seeded'
import { longAccount } from './long-account'
import { openLong, storeLong } from './long-store'

const ACCOUNTS = 20_000
const DEALS = 2_000
/** Accounts with a long history, and what was said in each: about 500 beliefs. */
const LONG = 200
const OBSERVATIONS = 870
const REPS = 20
const AT_ONCE = 1_000
const DAY = 86_400_000

const SEGMENTS = ['Enterprise', 'Mid-market', 'Public sector', 'Start-ups']
const STAGES = ['Discovery', 'Evaluation', 'Proposal', 'Negotiation', 'Contract']
const FIRST = 'Alder Birch Cinder Delph Ember Fallow Garnet Hollow Inver Juniper Kestrel Linden Marram Nettle Osier Pallas Quarry Rowan Sallow Thistle Umber Verge Wicken Yarrow'.split(' ')
const SECOND = 'Bakeries Bearings Couriers Dairies Energy Foods Freight Glass Homes Insurance Joinery Kitchens Logistics Mills Optics Paper Quarries Rail Steel Textiles Utilities Vineyards Water Yards'.split(' ')

export type Large = { workspaceId: string; managerId: string; managerEmail: string; long: { id: string; name: string; beliefs: number }; accounts: number; deals: number }

/** A workspace as large as the largest that is meant: twenty thousand accounts of a manager's team, two hundred of them with years of talk. */
export async function largeWorkspace(say: (sentence: string) => void): Promise<Large> {
  const now = new Date()
  const managerEmail = 'manager@large.example'
  const member = (key: string, role: 'manager' | 'rep') => ({
    key, name: key, email: `${key}@large.example`, title: null, aliases: [], role, visibility: role === 'manager' ? ('team' as const) : ('own' as const), managerKey: role === 'rep' ? 'manager' : null,
  })
  const reps = Array.from({ length: REPS }, (_, n) => `rep-${n + 1}`)
  const { workspaceId, members } = await provisionWorkspace({ kind: 'sample', name: 'Large', companyName: 'Tessel', domains: [], members: [member('manager', 'manager'), ...reps.map((key) => member(key, 'rep'))] }, now)
  const ownerIds = reps.map((key) => members.get(key) ?? null)
  const draw = seeded('large workspace')
  const of = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] ?? (items[0] as T)

  const accounts = Array.from({ length: ACCOUNTS - LONG }, (_, n) => ({
    workspaceId, id: newId(), slug: `account-${n}`, name: `${of(FIRST)} ${of(SECOND)} ${n + 1}`, segment: of(SEGMENTS), ownerId: ownerIds[n % REPS] ?? null, createdAt: now,
  }))
  for (let from = 0; from < accounts.length; from += AT_ONCE) await inWorkspace(workspaceId, (tx) => tx.account.createMany({ data: accounts.slice(from, from + AT_ONCE) }))
  say(`${accounts.length} accounts`)

  const long: { id: string; name: string }[] = []
  for (let n = 0; n < LONG; n++) {
    const account = { id: newId(), name: `${of(FIRST)} ${of(SECOND)} Group ${n + 1}` }
    const talk = longAccount(account.id, OBSERVATIONS)
    await inWorkspace(workspaceId, async (tx) => {
      await openLong(tx, workspaceId, account.id, talk)
      await tx.account.update({ where: { workspaceId_id: { workspaceId, id: account.id } }, data: { name: account.name, segment: of(SEGMENTS), ownerId: ownerIds[n % REPS] ?? null } })
    })
    await storeLong(workspaceId, account.id, talk.interactions)
    await inWorkspace(workspaceId, (tx) => refreshAccount(tx, workspaceId, account, now, { cause: 'rebuild', interactionId: null, actorId: null }))
    long.push(account)
    if ((n + 1) % 50 === 0) say(`${n + 1} of ${LONG} with a long history`)
  }

  const withDeals = [...long, ...accounts].slice(0, DEALS)
  await inWorkspace(workspaceId, (tx) => tx.deal.createMany({
    data: withDeals.map(({ id: accountId }, n) => ({
      workspaceId, id: newId(), accountId, name: `Platform ${n + 1}`, type: 'new' as const, stage: of(STAGES), stageSince: new Date(now.getTime() - Math.floor(draw() * 90) * DAY),
      amountMinor: BigInt(Math.round(draw() * 20_000_000)), currency: 'EUR', closeDate: new Date(now.getTime() + Math.floor(draw() * 180) * DAY), forecastCategory: 'commit', ownerId: ownerIds[n % REPS] ?? null, createdAt: now,
    })),
  }))
  const [first] = long
  if (!first) throw new Error('There is no account with a long history.')
  const beliefs = await inWorkspace(workspaceId, (tx) => tx.belief.count({ where: { workspaceId, accountId: first.id } }))
  await inWorkspace(workspaceId, (tx) => tx.$executeRaw`ANALYZE`).catch(() => undefined)
  return { workspaceId, managerId: members.get('manager') ?? '', managerEmail, long: { ...first, beliefs }, accounts: ACCOUNTS, deals: DEALS }
}
