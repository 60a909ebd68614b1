import { beforeAll, expect, it } from 'vitest'
import { acceptInvitation, createInvitation, ctxAs } from '@/lib/auth'
import { recordBriefOpening } from '@/lib/briefs'
import { changeOwners, createAccounts, pickPilotAccounts, setPersonStanding, undoOwnerChange, visitAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { hasUnseenAccounts, exportPilot, getAccountPage, getPilotReport, getSetUp, getSetUpNote, getTour, getTourState, hideSetUp, keepTour } from '@/lib/insights'
import { decide } from '@/lib/review'
import { at, closeAtEnd, ingest, KICK_OFF, later, memberId, NOW, openAccount, openItem, openOffice, queue, type Office } from '@/lib/testing'
import { handleMeasurePilot } from './handlers/measure-pilot'

closeAtEnd()
const DAY = 24 * 60

let office: Office
beforeAll(async () => {
  await queue()
  office = await openOffice()
})

const step = async (key: string) => (await getSetUp(office.admin)).steps.find((each) => each.key === key)

it('leads an empty workspace from its accounts to the first decision, each step ticked by what is there', async () => {
  const { workspaceId } = office
  expect(await getSetUpNote(office.admin)).toMatchObject({ done: 1, total: 7, next: { key: 'accounts' } })
  const { created, known } = await createAccounts(office.rep, { accounts: [{ name: 'Halden Marine', domain: 'halden.example' }, { name: 'Osier Foods' }, { name: 'halden marine' }] })
  expect([created.map(({ name }) => name), known]).toEqual([['Halden Marine', 'Osier Foods'], ['halden marine']])
  // Picking is for those who lead; the rep is led to what a rep can do.
  expect((await getSetUpNote(office.admin))?.next.key).toBe('picked')
  expect((await getSetUpNote(office.rep))?.next).toMatchObject({ key: 'conversations', have: 0, need: 1 })
  const account = await openAccount(office)
  await pickPilotAccounts(office.manager, { accountIds: [account.id, ...created.map(({ id }) => id)], picked: true })
  expect(await step('picked')).toMatchObject({ have: 3, need: 3, done: true })

  await ingest(office.rep, account.id, KICK_OFF)
  expect(await step('conversations')).toMatchObject({ have: 1, need: 3, done: false })
  expect((await getSetUp(office.rep)).picked.find(({ id }) => id === account.id)).toMatchObject({ read: 1, working: 0, mayUpload: true, opened: false })
  const { steps, ...colleagues } = await getSetUp(office.colleague)
  expect(colleagues).toMatchObject({ seen: 0, picked: [], pickedElsewhere: 3 })
  // What others brought is done, and how much of it there is stays with those who see it.
  expect(steps.slice(0, 2)).toMatchObject([{ key: 'accounts', have: 0, need: 1, done: true }, { key: 'picked', need: 1, done: true }])
  await visitAccount(office.rep, { accountId: account.id })
  expect(await step('opened')).toMatchObject({ done: true })
  const [observation] = await inWorkspace(workspaceId, (tx) => tx.observation.findMany({ where: { accountId: account.id }, orderBy: { id: 'asc' }, take: 1 }))
  await decide(at(office.reviewer, later(1)), { itemId: await openItem(office, observation?.id ?? ''), action: 'approve', seconds: 30 })
  expect(await step('decided')).toMatchObject({ done: true })

  await hideSetUp(office.admin, { hidden: true })
  expect(await getSetUpNote(office.admin)).toBeNull()
  expect(await getSetUp(office.admin)).toMatchObject({ hidden: true })
  expect(await getSetUp(office.manager)).toMatchObject({ hidden: false })
})

it('counts somebody as invited once they joined, and leads nobody to accounts that they do not see', async () => {
  const there = await openOffice()
  const { workspaceId } = there
  const steps = async (ctx = there.admin) => (await getSetUp(ctx)).steps
  const invited = async () => (await steps()).find(({ key }) => key === 'invited')
  await inWorkspace(workspaceId, (tx) => tx.member.updateMany({ where: { workspaceId, id: { notIn: [memberId(there.admin), memberId(there.rep)] } }, data: { removedAt: NOW } }))
  expect(await invited()).toMatchObject({ have: 1, done: true })
  await inWorkspace(workspaceId, (tx) => tx.member.updateMany({ where: { workspaceId, id: memberId(there.rep) }, data: { removedAt: NOW } }))
  expect(await invited()).toMatchObject({ have: 0, done: false, waits: false })
  const { token } = await createInvitation(there.admin, { email: 'newcomer@acme.example', role: 'rep', visibility: 'own', managerId: null })
  expect(await invited()).toMatchObject({ have: 0, done: false, waits: true })
  await acceptInvitation({ token, name: 'Ines Valla', password: 'nine green kettles' }, NOW)
  expect(await invited()).toMatchObject({ have: 1, done: true, waits: false })

  const account = await openAccount(there, there.admin)
  const joined = await ctxAs(workspaceId, 'newcomer@acme.example', NOW)
  expect(await getSetUp(joined)).toMatchObject({ seen: 0, role: 'rep', mayPick: false })
  expect([await getSetUpNote(joined), await hasUnseenAccounts(joined), await hasUnseenAccounts(there.admin)]).toEqual([null, true, false])
  await inWorkspace(workspaceId, (tx) => tx.account.updateMany({ where: { workspaceId, id: account.id }, data: { ownerId: memberId(joined) } }))
  expect((await getSetUpNote(joined))?.next.key).toBe('conversations')
})

it('picks at most twenty accounts, audited, and takes them out again', async () => {
  const there = await openOffice()
  const { created } = await createAccounts(there.admin, { accounts: Array.from({ length: 21 }, (_, n) => ({ name: `Customer ${n}` })) })
  const ids = created.map(({ id }) => id)
  expect(await pickPilotAccounts(there.admin, { accountIds: ids.slice(0, 20), picked: true })).toEqual({ picked: 20 })
  await expect(pickPilotAccounts(there.admin, { accountIds: ids.slice(20), picked: true })).rejects.toMatchObject({ code: 'conflict' })
  expect(await pickPilotAccounts(there.admin, { accountIds: ids.slice(0, 1), picked: false })).toEqual({ picked: 19 })
  const written = await inWorkspace(there.workspaceId, (tx) => tx.auditEntry.groupBy({ by: ['verb'], where: { workspaceId: there.workspaceId, verb: { startsWith: 'pilot.' } }, _count: true, orderBy: { verb: 'asc' } }))
  expect(written.map(({ verb, _count }) => [verb, _count])).toEqual([['pilot.leave', 1], ['pilot.pick', 20]])
})

it('counts the pilot by week: what the CRM lacks, what was confirmed, and briefs opened before calls', async () => {
  const there = await openOffice()
  const account = await openAccount(there)
  await pickPilotAccounts(there.admin, { accountIds: [account.id], picked: true })
  expect(await getPilotReport(there.admin)).toMatchObject({ weeks: [], toMeasure: 0, accounts: [{ absent: 0 }] })

  // The call of KICK_OFF: its brief was opened in the hours before, and again after it, which counts nothing.
  const file = await ingest(there.rep, account.id, KICK_OFF)
  const call = await inWorkspace(there.workspaceId, (tx) => tx.interaction.findFirstOrThrow({ where: { id: file.interactionId } }))
  await inWorkspace(there.workspaceId, (tx) => tx.interaction.update({ where: { workspaceId_id: { workspaceId: there.workspaceId, id: call.id } }, data: { occurredAt: new Date(NOW.getTime() - 60_000), type: 'call' } }))
  expect((await getPilotReport(at(there.admin, later(5)))).weeks).toMatchObject([{ week: '2026-05-11', running: true, calls: 1, briefed: 0 }])
  await recordBriefOpening(at(there.rep, later(-3 * 60)), { accountId: account.id, kind: 'meeting' })
  await handleMeasurePilot({ workspaceId: there.workspaceId }, later(5))
  const before = await getPilotReport(at(there.admin, later(5)))
  expect(before).toMatchObject({ toMeasure: 0, weeks: [{ calls: 1, briefed: 1, confirmed: 0, kept: 0 }] })
  expect(before.weeks[0]?.absent).toBeGreaterThan(0)

  // A week later a reviewer confirms one of them: the week before stays as it stood.
  const [observation] = await inWorkspace(there.workspaceId, (tx) => tx.observation.findMany({ where: { accountId: account.id }, orderBy: { id: 'asc' }, take: 1 }))
  await decide(at(there.reviewer, later(7 * DAY)), { itemId: await openItem(there, observation?.id ?? ''), action: 'approve', seconds: 90 })
  const now = later(7 * DAY + 5)
  expect((await getPilotReport(at(there.admin, now))).toMeasure).toBe(1)
  await handleMeasurePilot({ workspaceId: there.workspaceId }, now)
  const { weeks } = await getPilotReport(at(there.admin, now))
  expect(weeks).toMatchObject([{ week: '2026-05-11', running: false, confirmed: 0, kept: 0, minutes: 0 }, { week: '2026-05-18', running: true, confirmed: 1, kept: 1, corrections: 0, minutes: 1.5, calls: 0 }])
  expect((await exportPilot(at(there.manager, now))).split('\r\n')).toHaveLength(4)

  // Another workspace, and a manager of others, know nothing of it.
  expect((await getPilotReport(office.admin)).accounts.map(({ id }) => id)).not.toContain(account.id)
})

it('counts against the CRM what the page of the account does, the roles of its people with it', async () => {
  const there = await openOffice()
  const account = await openAccount(there)
  await pickPilotAccounts(there.admin, { accountIds: [account.id], picked: true })
  await setPersonStanding(there.admin, { accountId: account.id, personId: account.people.jonas, role: 'blocker' })
  await ingest(there.rep, account.id, { name: 'praise.txt', content: 'Tova Lind: How was it?\nJonas Weil: I believe your API will save my team weeks of work. The pilot went really well, and the team loves the dashboard.\nTova Lind: Thank you.' })
  const now = later(5)
  await handleMeasurePilot({ workspaceId: there.workspaceId }, now)
  const { crm } = await getAccountPage(at(there.admin, now), { accountId: account.id })
  expect(crm.filter(({ verdict }) => verdict === 'differs').map(({ field }) => field)).toEqual(['Role of Jonas Weil'])
  expect((await getPilotReport(at(there.admin, now))).accounts).toMatchObject([{ contradicted: 1 }])
})

it('keeps how far a member is with the tour, of places that they see', async () => {
  const there = await openOffice()
  const account = await openAccount(there)
  await ingest(there.rep, account.id, KICK_OFF)
  expect(await getTourState(there.rep)).toBeNull()
  const { stops } = await getTour(there.rep)
  for (const { accountId } of stops) expect(accountId).toBe(account.id)
  // Nobody left, and nobody drifts: a brief for whoever takes over is shown as one, and no drift at all.
  expect(stops.find(({ key }) => key === 'handoff')).toMatchObject({ handedOver: false })
  expect(stops.map(({ key }) => key)).not.toContain('drift')
  expect((await getTour(there.colleague)).stops).toEqual([])
  // A belief that goes back to something that happened is an example of its own.
  await ingest(there.rep, account.id, { name: 'a-hard-pilot.txt', content: 'Tova Lind: Good morning.\nMarit Olsen: I think the rollout is too slow, ever since the pilot left us with two weeks of errors.\nTova Lind: Thank you for saying so.' })
  const origin = (await getTour(there.rep)).stops.find(({ key }) => key === 'origin')
  expect(origin).toMatchObject({ account: account.name, holder: 'Marit Olsen', heardIn: 'call' })
  // It opens where the belief is sure to stand, however many come before it on the account's first page.
  const { pathname, searchParams } = new URL(origin?.href ?? '', 'https://credence.example')
  expect([pathname, searchParams.get('tab')]).toEqual([`/accounts/${account.id}`, 'beliefs'])
  expect((await getAccountPage(there.rep, { accountId: account.id })).beliefs.find(({ id }) => id === origin?.beliefId)?.holder.key).toBe(searchParams.get('holder'))
  const { batchId } = await changeOwners(there.admin, { accountIds: [account.id], ownerId: memberId(there.manager) })
  expect((await getTour(there.admin)).stops.find(({ key }) => key === 'handoff')).toMatchObject({ handedOver: true })
  await undoOwnerChange(there.admin, { batchId })
  expect((await getTour(there.rep)).stops.find(({ key }) => key === 'handoff')).toMatchObject({ handedOver: false })
  await keepTour(there.rep, { state: 'left', step: 0 })
  expect(await getTour(there.rep)).toMatchObject({ state: 'left', step: 0 })
  expect(await getTourState(there.manager)).toBeNull()
})
