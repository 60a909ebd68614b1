import { self, visibleTo, type Ctx } from '@/lib/auth'
import { nameOfHolder } from '@/lib/beliefs'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { sendsMail, wantedBy } from '@/lib/deliver'
import { lastWeek, weekOf, type DigestWeek } from '@/lib/deliver/pure'
import { accountWeek, changesOf, listPipeline } from '@/lib/insights'
import type { DealState, WarningKind } from '@/lib/insights/types'
import { listNotifications } from '@/lib/notify'
import type { NotificationView } from '@/lib/notify/types'
import { formatDate } from '@/lib/shared/format'
import { noticeHref, noticeSubject, noticeWords, warnedWords } from '../notice-words'
import type { Digest, DigestPage, DigestSection, SectionKey } from '../types'
import { RENEWAL_DAYS } from '../week/policy'
import { accountPart, clearedItem, dealItem, meetingItem, meetingsTitle, movedItem, objectionItem, renewalItem, turnItem, warningItem } from '../week/sentences'
import { conversationsIn, digestAccounts, driftingRenewals, holderNames, joinedAt, meetingsIn, openActions, openObjections, shownStatements, spansIn, teamDeals, type DigestAccount, type Snapshot } from '../week/store'

const DAY_MS = 86_400_000
/** Sentences of one kind; the rest is counted. */
const NAMED = 8
/** Accounts whose model is made anew: those with the most new warnings in the week, then with the most conversations. */
const MODELLED = 12
/** Weeks that can be opened. */
const WEEKS = 12

/** Whose accounts are told of: those that a member owns or follows, and those of the team that they lead; for a channel all that its member sees. */
export type DigestOf = 'own' | 'all'
type Items = DigestSection['items']

/**
 * A week of the actor, from what they may see now: `day` is the local day on which it was told, or the last one. What waits and what comes
 * is of now, so only the latest week tells of it.
 */
export async function getDigest(ctx: Ctx, input: { day?: string | null; of?: DigestOf } = {}): Promise<Digest> {
  const { memberId, team } = self(ctx)
  const { week, latest, zone } = await weekFor(ctx, input.day ?? null)
  const accounts = await inWorkspace(ctx.workspaceId, (tx) => digestAccounts(tx, ctx.workspaceId, visibleTo(ctx), input.of === 'all' ? { all: true } : { all: false, memberId, team: leads(ctx) ? team : [] }))
  const sections = [
    ...(leads(ctx) && latest ? [await talkSection(ctx)] : []),
    ...(await accountSections(ctx, accounts, week)),
    ...(latest ? await inWorkspace(ctx.workspaceId, (tx) => openSections(tx, ctx, accounts)) : []),
    ...(latest && input.of !== 'all' ? [await waitingSection(ctx), await inWorkspace(ctx.workspaceId, (tx) => meetingSection(tx, ctx, zone))] : []),
    ...(leads(ctx) ? [await inWorkspace(ctx.workspaceId, (tx) => teamSection(tx, ctx, week))] : []),
  ].filter(({ items }) => items.length > 0)
  return { day: week.day, from: week.from.toISOString(), to: week.to.toISOString(), zone, latest, accounts: accounts.length, ofTeam: accounts.filter(({ ofTeam }) => ofTeam).length, sections }
}

/** The digest as its page shows it, with the weeks that can be opened. */
export async function getDigestPage(ctx: Ctx, input: { day?: string | null } = {}): Promise<DigestPage> {
  const { memberId } = self(ctx)
  const { choices, mail, joined } = await inWorkspace(ctx.workspaceId, async (tx) => ({
    choices: (await wantedBy(tx, ctx.workspaceId, [memberId]))(memberId), mail: await sendsMail(tx, ctx.workspaceId), joined: await joinedAt(tx, ctx.workspaceId, memberId),
  }))
  const last = lastWeek(choices, ctx.now)
  const weeks = Array.from({ length: WEEKS }, (_, n) => new Date(Date.parse(last.day) - n * 7 * DAY_MS).toISOString().slice(0, 10)).filter((day, n) => n === 0 || joined === null || Date.parse(day) >= joined.getTime() || n < 4)
  return { digest: await getDigest(ctx, input), weeks, mailed: choices.digest && mail, mail }
}

async function weekFor(ctx: Ctx, day: string | null): Promise<{ week: DigestWeek; latest: boolean; zone: string }> {
  const { memberId } = self(ctx)
  const choices = await inWorkspace(ctx.workspaceId, async (tx) => (await wantedBy(tx, ctx.workspaceId, [memberId]))(memberId))
  const last = lastWeek(choices, ctx.now)
  const asked = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && day < last.day ? weekOf(choices, day) : last
  return { week: asked, latest: asked.day === last.day, zone: choices.zone }
}

/** Leads a team: its pipeline is part of the week. */
const leads = ({ actor }: Ctx): boolean => actor.kind === 'member' && (actor.role === 'manager' || (actor.role === 'admin' && actor.team.length > 1))

function section(key: SectionKey, title: string, items: Items): DigestSection {
  return { key, title, items: items.slice(0, NAMED), more: Math.max(0, items.length - NAMED) }
}

async function accountSections(ctx: Ctx, accounts: DigestAccount[], week: DigestWeek): Promise<DigestSection[]> {
  const ids = accounts.map(({ id }) => id)
  const [conversations, spans] = await inWorkspace(ctx.workspaceId, async (tx) => [await conversationsIn(tx, ctx.workspaceId, ids, week.from, week.to), await spansIn(tx, ctx.workspaceId, ids, week.from, week.to)] as const)
  const began = spans.filter(({ since, found }) => !found && since > week.from && since <= week.to)
  const warnedIn = (id: string): number => began.filter(({ accountId }) => accountId === id).length
  const touched = accounts.filter(({ id }) => conversations.has(id) || began.some(({ accountId }) => accountId === id))
    .toSorted((a, b) => warnedIn(b.id) - warnedIn(a.id) || (conversations.get(b.id) ?? 0) - (conversations.get(a.id) ?? 0)).slice(0, MODELLED)
  const [moved, turns, warned]: [{ size: number; item: Items[number] }[], Items, Items] = [[], [], []]
  for (const account of touched) {
    const found = await inWorkspace(ctx.workspaceId, (tx) => accountWeek(tx, ctx.workspaceId, account, week.from, { asOf: week.to, knownAt: ctx.now }))
    const item = movedItem(account, found, conversations.get(account.id) ?? 0)
    if (item) moved.push({ size: Math.abs((found.to ?? 0) - (found.from ?? 0)), item })
    turns.push(...found.turns.map((turn) => turnItem(account, turn, ctx.now)))
    const fresh = new Set(began.filter(({ accountId }) => accountId === account.id).map(({ kind }) => kind))
    const standing = found.warnings.flatMap(({ warnings }) => warnings).filter(({ kind }) => fresh.delete(kind))
    warned.push(...standing.map((warning) => warningItem(account, warning)))
  }
  const names = new Map(accounts.map((account) => [account.id, account]))
  const cleared = spans.filter(({ until }) => until !== null && until > week.from && until <= week.to).flatMap(({ accountId, kind }) => {
    const account = names.get(accountId)
    return account ? [clearedItem(account, warnedWords(kind))] : []
  })
  return [
    section('moved', 'What moved, and why', [...moved.toSorted((a, b) => b.size - a.size).map(({ item }) => item), ...turns]),
    section('warnings', 'New warnings', warned), section('cleared', 'What cleared up', cleared),
  ]
}

async function openSections(tx: Tx, { workspaceId, now }: Ctx, accounts: DigestAccount[]): Promise<DigestSection[]> {
  const [ids, names] = [accounts.map(({ id }) => id), new Map(accounts.map((account) => [account.id, account]))]
  const objections = await openObjections(tx, workspaceId, ids)
  const people = await holderNames(tx, workspaceId, objections.map(({ holderKey }) => holderKey))
  const today = new Date(now.toISOString().slice(0, 10))
  const renewals = await driftingRenewals(tx, workspaceId, ids, today, new Date(today.getTime() + RENEWAL_DAYS * DAY_MS))
  const movedId = (moved: unknown): string | null => (typeof moved === 'object' && moved !== null && 'beliefId' in moved && typeof moved.beliefId === 'string' ? moved.beliefId : null)
  const statements = await shownStatements(tx, workspaceId, renewals.flatMap(({ account }) => movedId(account.summary?.moved) ?? []))
  return [
    section('objections', 'Objections nobody has answered', objections.flatMap(({ accountId, holderKey, ...objection }) => {
      const account = names.get(accountId)
      return account ? [objectionItem(account, { ...objection, holder: nameOfHolder(holderKey, account.name, people) }, now)] : []
    })),
    section('renewals', `Renewals within ${RENEWAL_DAYS} days that drift away`, renewals.map(({ name, closeDate, accountId, account }) => {
      const id = movedId(account.summary?.moved)
      const statement = id === null ? undefined : statements.get(id)
      return renewalItem({ id: accountId, name: account.name }, { name, closeDate, slope: account.summary?.slope ?? null, overall: account.summary?.overall ?? null, moved: id !== null && statement !== undefined ? { id, statement } : null }, now)
    })),
  ]
}

const WAITING: ReadonlySet<NotificationView['kind']> = new Set(['assigned', 'mentioned', 'second_opinion', 'adjudicate', 'confirm_call', 'handed_over'])

async function waitingSection(ctx: Ctx): Promise<DigestSection> {
  const { rows } = await listNotifications(ctx, { limit: 50 })
  const notices = rows.filter((notice) => !notice.read && WAITING.has(notice.kind) && !('open' in notice && !notice.open))
  const actions = await inWorkspace(ctx.workspaceId, (tx) => openActions(tx, ctx.workspaceId, visibleTo(ctx), self(ctx).memberId))
  return section('waiting', 'What waits for you', [
    ...actions.map(({ text, dueOn, reviewId, deal }) => [accountPart(deal.account), { text: ': ' }, { text, path: `/pipeline/review/${reviewId}` }, { text: dueOn ? `, due ${formatDate(dueOn, ctx.now)}.` : '.' }]),
    ...notices.map((notice) => {
      const subject = noticeSubject(notice)
      return [accountPart({ id: notice.accountId, name: notice.accountName }), { text: ': ' }, { text: noticeWords(notice), path: noticeHref(notice) }, { text: subject === null ? '.' : `: “${subject}”.` }]
    }),
  ])
}

async function meetingSection(tx: Tx, ctx: Ctx, zone: string): Promise<DigestSection> {
  const until = new Date(ctx.now.getTime() + 7 * DAY_MS)
  const rows = await meetingsIn(tx, ctx.workspaceId, visibleTo(ctx), self(ctx).memberId, ctx.now, until)
  return section('meetings', meetingsTitle(ctx.now, until, zone), rows.flatMap(({ account, ...meeting }) => (account === null ? [] : [meetingItem(account, meeting, zone)])))
}

const OUTCOMES: Readonly<Record<string, string>> = { won: 'won', lost: 'lost', renewed: 'renewed', expanded: 'expanded', churned: 'churned' }

/** The deals of the team that need talk most, as its board orders them: where CRM and customer disagree, and what warns. */
async function talkSection(ctx: Ctx): Promise<DigestSection> {
  const board = await listPipeline(ctx, { scope: 'team', sort: 'attention' })
  const deals = board.columns.flatMap(({ rows }) => rows).filter(({ warnings, disagreement }) => warnings.length > 0 || disagreement !== null).toSorted((a, b) => b.attention - a.attention || (b.amountMinor ?? 0) - (a.amountMinor ?? 0))
  return section('talk', 'Deals of your team to talk about', deals.map(({ id, name, account, differs, disagreement, warnings }) => {
    // That its stage goes on over an objection is what the warning of it says.
    const isWarned = differs === 'stage_unanswered' && warnings.some(({ kind }) => kind === 'objection')
    return dealItem({ id, name, accountId: account.id, accountName: account.name }, [...(disagreement === null || isWarned ? [] : [disagreement.replace(/\.$/, '')]), ...warnings.map(({ kind }) => warnedWords(kind).toLowerCase())])
  }))
}

async function teamSection(tx: Tx, ctx: Ctx, week: DigestWeek): Promise<DigestSection> {
  const { team } = self(ctx)
  const deals = await teamDeals(tx, ctx.workspaceId, visibleTo(ctx), team, week.from, week.to)
  const items = deals.flatMap((deal) => {
    if (deal.outcome !== null) return [dealItem(deal, [OUTCOMES[deal.outcome] ?? 'ended'])]
    if (deal.after && !deal.before) return [dealItem(deal, [`new in the pipeline, in ${deal.after.stage}`])]
    if (!deal.after || !deal.before) return []
    const changes = changesOf(stateOf(deal.before), stateOf(deal.after), week.to)
    return changes.length === 0 ? [] : [dealItem(deal, changes.map(({ sentence }) => sentence))]
  })
  const since = deals.flatMap(({ before }) => before?.at ?? []).toSorted()[0]
  return section('team', since ? `Your team’s pipeline since ${formatDate(since, ctx.now)}` : 'Your team’s pipeline', items)
}

const WARNING_KINDS: readonly WarningKind[] = ['going_dark', 'buyer_unheard', 'objection', 'renewal_diverging', 'single_threaded', 'budget_slipped', 'date_slipped']
const stateOf = ({ at: _, closeDate, warnings, ...state }: Snapshot): DealState => ({ ...state, closeDate: closeDate === null ? null : new Date(closeDate), warnings: WARNING_KINDS.filter((kind) => warnings.includes(kind)) })

