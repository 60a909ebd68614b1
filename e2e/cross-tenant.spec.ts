import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { BeliefDetail } from '@/lib/beliefs/types'
import type { AccountListPage, AccountPage } from '@/lib/insights/types'
import { startWireServer, type WireServer } from '../lib/ai/wire.fixture'
import { query } from './database'
import { expect, test } from './fixtures'
import { fullAccount } from './full-account'
import { answering, BUILT_IN } from './scripted-model'
import type { SecondWorkspace } from './second-workspace'
import { become, callAction, getJson, runScript } from './server'

test.describe.configure({ mode: 'serial' })

const ADMIN = { name: 'Wilma Ferncastle', email: 'wilma@fernhill.example', password: 'lantern-orchard-57-gravel' }
const SAMPLE_ROLES = ['rep', 'reviewer', 'admin'] as const

/** The model of the other workspace, which keeps a key for it, and what it reads there. */
let model: WireServer
const READ = answering({
  'I think the price is too high for what we get': { statement: 'Finds the price too high', kind: 'evaluation', dimension: 'price', stance: 'negative' },
  'I believe your sensors will save my team weeks of work': { statement: 'The sensors will save weeks of work', kind: 'expectation', dimension: 'value', stance: 'positive' },
  'the installation will take longer than you promise': { statement: 'Worries that the installation takes longer', kind: 'concern', dimension: 'timing', stance: 'negative' },
})
const KEY = 'sk-fernhill-0123456789'
const modelThere = () => ({ ...BUILT_IN, provider: 'openai_compatible', model: 'fernhill-reader', baseUrl: model.url })
test.beforeAll(async () => { model = await startWireServer(READ) })
test.afterAll(async () => { await model.stop() })

let foreign: SecondWorkspace
/** The same shape with ids that nothing has: the answer to these is the answer to everything foreign. */
const missing = (): SecondWorkspace => {
  const ids = Object.keys(foreign).map((key) => [key, randomUUID()])
  return { ...(Object.fromEntries(ids) as SecondWorkspace), accountName: `Nowhere ${randomUUID()}` }
}

/** What somebody sees or is told, with the ids and names of the question taken out. */
function withoutNames(text: string, asked: SecondWorkspace): string {
  return Object.values(asked).reduce((left, value) => left.replaceAll(value, '…'), text)
}

/** Says that nothing of the other workspace shines through: the answer for its objects is that for random ids. */
async function sameAnswer<T>(what: string, ask: (target: SecondWorkspace) => Promise<T>): Promise<T> {
  const nowhere = missing()
  const told = await ask(foreign)
  expect(withoutNames(JSON.stringify(told), foreign), what).toBe(withoutNames(JSON.stringify(await ask(nowhere)), nowhere))
  return told
}

/** Makes the workspace by its pages. It can be made once a server: where a try before this one came so far, it is there. */
async function setUp(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Set up your workspace' }).click()
  await page.getByLabel('Name, as customers call it').fill('Fernhill')
  await page.getByLabel('E-mail domains of your people').fill('fernhill.example')
  await page.getByLabel('Name', { exact: true }).fill(ADMIN.name)
  await page.getByLabel('E-mail', { exact: true }).fill(ADMIN.email)
  await page.locator('input[type="password"]').first().fill('password1234')
  await page.getByRole('button', { name: 'Create workspace' }).click()
  await expect(page.getByText('This password is too easy to guess.')).toBeVisible()
  await page.locator('input[type="password"]').first().fill(ADMIN.password)
  await page.getByRole('button', { name: 'Create workspace' }).click()

  await expect(page).toHaveURL(/\/accounts$/)
  await expect(page.getByText('No accounts yet')).toBeVisible()
  await expect(page.getByRole('search', { name: 'Accounts' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Begin with your top 20' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'First steps' })).toContainText('0 of 7 done')
  await expect(page.getByLabel('About this workspace')).toHaveCount(0)
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(ADMIN.email)
  await page.locator('input[type="password"]').fill('not-the-password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('This e-mail and password do not match.')).toBeVisible()
  await page.locator('input[type="password"]').fill(ADMIN.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/accounts/)
}

test('first-run set-up makes a real workspace beside the sample, with its admin signed in', async ({ page }) => {
  const [made] = await query('select id from "Workspace" where kind = \'real\'')
  await (made === undefined ? setUp(page) : signIn(page))
  await page.goto('/settings/members')
  await expect(page.getByRole('table').getByText(ADMIN.email)).toBeVisible()

  // It is open once: to anybody else the page leads to the sign-in, and the action refuses.
  await page.context().clearCookies()
  await page.goto('/set-up')
  await expect(page).toHaveURL(/\/sign-in/)
  const again = { workspaceName: 'Mine', companyName: 'Mine', domains: [], name: 'Mallory Crane', email: 'mallory@crane.example', password: 'another-quiet-kettle-31' }
  expect((await callAction(page, '/set-up', 'setUpWorkspaceAction', again)).serverError?.code).toBe('conflict')

  await signIn(page)
  expect(await callAction(page, '/settings/model', 'saveModelAction', { ...modelThere(), key: KEY })).not.toHaveProperty('serverError')
  const seeded = await runScript('e2e/second-workspace.ts', ADMIN.email)
  expect(seeded.stderr).toBe('')
  foreign = JSON.parse(seeded.stdout) as SecondWorkspace
  await page.goto(`/accounts/${foreign.accountId}?belief=${foreign.beliefId}`)
  await expect(page.getByRole('dialog').getByText(/^Evidence \(/)).toBeVisible()
  expect((await getJson<AccountListPage>(page, '/api/accounts')).rows.map(({ name }) => name)).toEqual([foreign.accountName])
})

const PAGES: [string, (t: SecondWorkspace) => string][] = [
  ['account', (t) => `/accounts/${t.accountId}`],
  ['account with a drawer, as of a day', (t) => `/accounts/${t.accountId}?belief=${t.beliefId}&asOf=2026-04-01`],
  ['interaction', (t) => `/interactions/${t.interactionId}?segment=1`],
  ['person', (t) => `/people/${t.personId}`],
  ['brief', (t) => `/briefs/${t.accountId}?kind=handoff`],
  ['brief of a meeting', (t) => `/briefs/${t.accountId}?meeting=${t.meetingId}`],
  ['propositions of an account', (t) => `/propositions?account=${t.accountId}`],
  ['queue of an account', (t) => `/review?account=${t.accountId}`],
  ['review item', (t) => `/review?item=${t.itemId}`],
  ['import', (t) => `/import?import=${t.importId}&account=${t.accountId}`],
  ['import of deals', (t) => `/import?part=crm&deals=${t.dealImportId}`],
  ['pipeline review', (t) => `/pipeline/review/${t.reviewId}`],
  // They name nothing: what is drawn holds no word of the other workspace.
  ...['/digest', '/settings/notifications', '/settings/delivery', '/settings/privacy'].map((path): [string, () => string] => [path, () => path]),
]

const MEETING = { title: 'Written by a stranger', day: '2030-01-01', time: '10:00', minutes: 30, timeZone: 'UTC' }

type Regrouping = { action: string; of: (t: SecondWorkspace) => { beliefId: string } }
/** Every way to regroup the evidence of a belief that is not one's own. */
const REGROUPINGS: Regrouping[] = [
  { action: 'merge', of: (t) => ({ action: 'merge', beliefId: t.beliefId, otherId: t.otherBeliefId }) },
  { action: 'keep apart', of: (t) => ({ action: 'keep_apart', beliefId: t.beliefId, otherId: t.otherBeliefId }) },
  { action: 'split', of: (t) => ({ action: 'split', beliefId: t.beliefId, observationIds: [t.observationId] }) },
  { action: 'move', of: (t) => ({ action: 'move', beliefId: t.beliefId, observationIds: [t.observationId], to: { beliefId: t.otherBeliefId } }) },
]
const previewOf = (input: { beliefId: string }): string => `/api/beliefs/${input.beliefId}/regroup/preview?input=${encodeURIComponent(JSON.stringify(input))}`

const ROUTES: [string, (t: SecondWorkspace) => string][] = [
  ['account', (t) => `/api/accounts/${t.accountId}`],
  ['brief as Markdown', (t) => `/api/briefs/${t.accountId}/markdown`],
  ['account as of a day', (t) => `/api/accounts/${t.accountId}?asOf=2026-04-01`],
  ...['timeline', 'compare?since=2026-01-01', 'notes', 'activity'].map((part): [string, (t: SecondWorkspace) => string] => [`its ${part}`, (t) => `/api/accounts/${t.accountId}/${part}`]),
  ...['overall', 'consensus', 'decision_maker', 'price'].map((of): [string, (t: SecondWorkspace) => string] => [`what makes its ${of}`, (t) => `/api/accounts/${t.accountId}/explain?of=${of}&since=2026-03-01`]),
  ['belief', (t) => `/api/beliefs/${t.beliefId}`],
  ['what moved a belief', (t) => `/api/beliefs/${t.beliefId}?asOf=2026-04-01&since=2026-03-01`],
  ['where evidence of a belief could go', (t) => `/api/beliefs/${t.beliefId}/regroup`],
  ...REGROUPINGS.map(({ action, of }): [string, (t: SecondWorkspace) => string] => [`what to ${action} would change`, (t) => previewOf(of(t))]),
  ['interaction', (t) => `/api/interactions/${t.interactionId}`],
  ['copy of a person’s data', (t) => `/api/people/${t.personId}/copy`],
  ['review item', (t) => `/api/review/${t.itemId}`],
  ['import', (t) => `/api/imports/${t.importId}`],
  ['what an import asks', (t) => `/api/imports/${t.importId}/questions`],
  ['what undoing an import would take away', (t) => `/api/imports/${t.importId}/undo`],
  ['import of deals', (t) => `/api/imports/deals/${t.dealImportId}`],
  ['what undoing an import of deals would do', (t) => `/api/imports/deals/${t.dealImportId}/undo`],
  ['pipeline review', (t) => `/api/pipeline/reviews/${t.reviewId}`],
]

/** The page as the server draws it, without what differs from one request to the next. */
async function drawn(page: Page, path: string) {
  const response = await page.request.get(path)
  const html = await response.text()
  expect(html, path).not.toMatch(/Quarrymoor|Osric Pell|Bettina Rowe|Fernhill/)
  return { status: response.status(), text: html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') }
}

for (const role of SAMPLE_ROLES) {
  test(`to the sample's ${role} every page and route of another workspace answers as if it did not exist`, async ({ page }) => {
    await become(page, role)
    for (const [what, path] of PAGES) await sameAnswer(`page of ${what}`, (t) => drawn(page, path(t)))
    for (const [what, path] of ROUTES) {
      const answer = await sameAnswer(`route of ${what}`, async (t) => {
        const response = await page.request.get(path(t))
        return { status: response.status(), type: response.headers()['content-type'], body: await response.text() }
      })
      expect(answer, what).toMatchObject({ status: 404, type: 'application/problem+json' })
    }
    expect(JSON.stringify(await getJson(page, '/api/meetings'))).not.toMatch(/Lenses|Osric/)
    const own = (await getJson<AccountListPage>(page, '/api/accounts')).rows[0]?.id ?? ''
    await sameAnswer('a meeting of theirs in a brief of ours', (t) => drawn(page, `/briefs/${own}?meeting=${t.meetingId}`))
    expect((await getJson<{ rows: unknown[] }>(page, `/api/review?account=${foreign.accountId}`)).rows).toEqual([])
    expect((await getJson<AccountListPage>(page, '/api/accounts?q=Quarrymoor')).rows).toEqual([])
    expect(await (await page.request.get('/api/accounts/export?q=Quarrymoor')).text()).not.toContain('Quarrymoor')
    for (const q of ['Quarrymoor', 'Osric Pell', 'Bettina Rowe']) {
      expect(await getJson(page, `/api/search?${new URLSearchParams({ q })}`), q).toEqual({ accounts: [], people: [], beliefs: [], interactions: [] })
    }
  })

  test(`the sample's ${role} can change nothing of another workspace, by upload or by action`, async ({ page }) => {
    await become(page, role)
    const own = (await getJson<AccountListPage>(page, '/api/accounts')).rows[0]?.id ?? ''
    const file = { name: 'intruder.txt', mimeType: 'text/plain', buffer: Buffer.from('Osric Pell: I love it.\nWilma Ferncastle: Good.') }
    const upload = async (multipart: Record<string, string | typeof file>) => {
      const response = await page.request.post('/api/imports', { multipart })
      return { status: response.status(), body: await response.text() }
    }
    expect((await sameAnswer('upload into an account', (t) => upload({ accountId: t.accountId, file }))).status).toBe(404)
    expect((await sameAnswer('upload into an import', (t) => upload({ accountId: own, importId: t.importId, file }))).status).toBe(404)

    const at = `/accounts/${own}`
    const person = `/people/${(await getJson<AccountPage>(page, `/api/accounts/${own}`)).people.find(({ personId }) => personId)?.personId}`
    const actions: [string, string, (t: SecondWorkspace) => unknown][] = [
      ['/review', 'decideAction', (t) => ({ itemId: t.itemId, action: 'approve' })],
      ['/review', 'decideAction', (t) => ({ itemId: t.itemId, action: 'fix', correction: { statement: 'Written by a stranger' } })],
      ['/review', 'decideAction', (t) => ({ itemId: t.itemId, action: 'merge' })],
      ['/review', 'decideAction', (t) => ({ itemId: t.itemId, action: 'keep_apart' })],
      ['/review', 'undoAction', (t) => ({ decisionId: t.decisionId })],
      ['/import', 'answerQuestionsAction', (t) => ({ importId: t.importId, answers: [{ label: 'Ivo Newcomer', answer: { as: 'us' } }] })],
      ['/import', 'retryFileAction', (t) => ({ fileId: t.fileId })],
      ['/import', 'leaveFileOutAction', (t) => ({ fileId: t.fileId })],
      ['/import', 'undoImportAction', (t) => ({ importId: t.importId })],
      ['/import', 'undoDealImportAction', (t) => ({ importId: t.dealImportId })],
      ...REGROUPINGS.map(({ of }): [string, string, (t: SecondWorkspace) => unknown] => [at, 'regroupAction', of]),
      [at, 'undoRegroupAction', (t) => ({ decisionId: t.decisionId })],
      [at, 'setOwnerAction', (t) => ({ accountId: t.accountId, ownerId: null })],
      [at, 'addAccountNoteAction', (t) => ({ accountId: t.accountId, text: 'Written by a stranger' })],
      ['/accounts', 'changeOwnersAction', (t) => ({ accountIds: [t.accountId], ownerId: null })],
      ...(role === 'admin' ? [['/welcome', 'pickPilotAccountsAction', (t: SecondWorkspace) => ({ accountIds: [t.accountId], picked: true })] satisfies [string, string, unknown]] : []),
      ['/accounts', 'followAccountAction', (t) => ({ accountId: t.accountId, follow: true })],
      [person, 'setConsentAction', (t) => ({ personId: t.personId, state: 'objected' })],
      [person, 'erasePersonAction', (t) => ({ personId: t.personId })],
      [at, 'deleteAccountAction', (t) => ({ accountId: t.accountId })],
      [at, 'planMeetingAction', (t) => ({ ...MEETING, accountId: t.accountId })],
      [at, 'changeMeetingAction', (t) => ({ ...MEETING, meetingId: t.meetingId })],
      [at, 'cancelMeetingAction', (t) => ({ meetingId: t.meetingId })],
      ['/import', 'placeMeetingAction', (t) => ({ meetingId: t.meetingId, accountId: t.accountId })],
      ['/propositions', 'savePropositionAction', (t) => ({ accountId: t.accountId, dimension: 'price', statement: 'Written by a stranger' })],
      [`/briefs/${own}`, 'makeBriefLinkAction', (t) => ({ accountId: t.accountId, kind: 'meeting', days: 7 })],
      [`/briefs/${own}`, 'rewriteBriefAction', (t) => ({ accountId: t.accountId, kind: 'meeting' })],
      ['/review', 'deleteInteractionAction', (t) => ({ interactionId: t.interactionId })],
      ['/review', 'placeSpeakerAction', (t) => ({ interactionId: t.interactionId, label: 'Osric Pell', answer: { as: 'us' } })],
      ['/pipeline', 'noteDealAction', (t) => ({ reviewId: t.reviewId, dealId: t.dealId, note: 'Written by a stranger' })],
      ['/pipeline', 'setDealActionDoneAction', (t) => ({ actionId: t.actionId, done: true })],
      ['/pipeline', 'endReviewAction', (t) => ({ reviewId: t.reviewId })],
    ]
    for (const [path, name, input] of actions) {
      const { serverError } = await sameAnswer(name, (t) => callAction(page, path, name, input(t)))
      expect(serverError?.code, name).toBe('not_found')
    }
  })
}

test('nothing of one’s own can be tied to what another workspace has', async ({ page }) => {
  const { accountId } = await fullAccount(page, 'admin', 'Ravensworth Tiles')
  const { beliefs } = await getJson<AccountPage>(page, `/api/accounts/${accountId}`)
  const own = beliefs.find(({ mentions }) => mentions > 1)?.id ?? ''
  const observationIds = (await getJson<BeliefDetail>(page, `/api/beliefs/${own}`)).evidence.map(({ observationId }) => observationId)
  const inputs: ((t: SecondWorkspace) => { beliefId: string })[] = [
    (t) => ({ action: 'merge', beliefId: own, otherId: t.beliefId }),
    (t) => ({ action: 'keep_apart', beliefId: own, otherId: t.beliefId }),
    (t) => ({ action: 'split', beliefId: own, observationIds: [t.observationId] }),
    (t) => ({ action: 'move', beliefId: own, observationIds: [t.observationId], to: { holderKey: 'company' } }),
    (t) => ({ action: 'move', beliefId: own, observationIds, to: { beliefId: t.beliefId } }),
    (t) => ({ action: 'move', beliefId: own, observationIds, to: { holderKey: `person:${t.personId}` } }),
  ]
  for (const input of inputs) {
    const what = JSON.stringify(input(foreign))
    const previewed = await sameAnswer(what, async (t) => {
      const response = await page.request.get(previewOf(input(t)))
      return { status: response.status(), body: await response.text() }
    })
    expect(previewed.status, what).toBeGreaterThanOrEqual(400)
    expect(previewed.status, what).toBeLessThan(500)
    const { data, serverError } = await sameAnswer(what, (t) => callAction(page, `/accounts/${accountId}`, 'regroupAction', input(t)))
    expect(serverError, what).toBeDefined()
    expect(data, what).toBeUndefined()
  }
  expect((await getJson<AccountPage>(page, `/api/accounts/${accountId}`)).beliefs.map(({ id }) => id).toSorted()).toEqual(beliefs.map(({ id }) => id).toSorted())
  const handedOver = await sameAnswer('an owner from there', (t) => callAction(page, `/accounts/${accountId}`, 'setOwnerAction', { accountId, ownerId: t.memberId }))
  expect(handedOver.serverError).toBeDefined()
})

test('an admin of the sample changes no member, no invitation and no model of another workspace', async ({ page }) => {
  await become(page, 'admin')
  const standing = { role: 'rep', visibility: 'own', managerId: null }
  const actions: [string, string, (t: SecondWorkspace) => unknown][] = [
    ['/settings/members', 'changeMemberAction', (t) => ({ memberId: t.memberId, ...standing })],
    ['/settings/members', 'removeMemberAction', (t) => ({ memberId: t.memberId })],
    ['/settings/members', 'createResetLinkAction', (t) => ({ memberId: t.memberId })],
    ['/settings/members', 'revokeInvitationAction', (t) => ({ invitationId: t.invitationId })],
  ]
  for (const [path, name, input] of actions) {
    const { serverError } = await sameAnswer(name, (t) => callAction(page, path, name, input(t)))
    expect(serverError?.code, name).toBe('not_found')
  }
  const switched = await sameAnswer('switchWorkspaceAction', (t) => callAction(page, '/accounts', 'switchWorkspaceAction', { workspaceId: t.workspaceId }))
  expect(switched.serverError).toBeDefined()

  // The page of the model knows one's own workspace only, and what is saved there stays there.
  const shown = await (await page.request.get('/settings/model')).text()
  expect(shown).not.toMatch(/fernhill|ends in 6789/i)
  // The key that another workspace keeps for that very address is not lent.
  expect(JSON.stringify(model.heard.map(({ headers }) => headers)), 'the other workspace uses it').toContain(KEY)
  const before = model.heard.length
  expect((await callAction(page, '/settings/model', 'saveModelAction', modelThere())).serverError).toBeUndefined()
  try {
    expect((await callAction(page, '/settings/model', 'tryModelAction', modelThere())).serverError).toBeUndefined()
    const asked = model.heard.slice(before)
    expect(asked.length).toBeGreaterThan(0)
    expect(JSON.stringify(asked.map(({ headers }) => headers))).not.toContain(KEY)
  } finally {
    expect((await callAction(page, '/settings/model', 'saveModelAction', BUILT_IN)).serverError).toBeUndefined()
  }
})

test('in the browser each of them is said to be missing, in words', async ({ page }) => {
  await become(page, 'admin')
  const own = (await getJson<AccountListPage>(page, '/api/accounts')).rows[0]?.id
  const words: [string, string | RegExp][] = [
    [`/accounts/${foreign.accountId}`, 'This page does not exist'],
    [`/interactions/${foreign.interactionId}`, 'No such interaction'],
    [`/accounts/${own}?belief=${foreign.beliefId}`, 'This belief could not be read'],
    [`/review?item=${foreign.itemId}`, /There is no such .+ here\./],
    [`/import?import=${foreign.importId}`, 'This import cannot be shown'],
  ]
  for (const [path, sentence] of words) {
    await page.goto(path)
    await expect(page.getByText(sentence)).toBeVisible()
  }
})

test('the command line finds no account of another workspace in the sample', async () => {
  const asked = [['model', foreign.accountName], ['model', foreign.accountId], ['alignment', foreign.accountName], ['model', randomUUID()]] as const
  const told = await Promise.all(asked.map(([command, name]) => runScript('scripts/credence.ts', command, name, '--json', '--workspace', 'Copperline (sample)')))
  expect(told[0]?.stderr).toMatch(/no such account/i)
  for (const answer of told) expect(answer).toEqual({ code: 1, stdout: '', stderr: told[0]?.stderr })
  const inItsOwn = await runScript('scripts/credence.ts', 'model', foreign.accountName, '--json', '--workspace', 'Fernhill')
  expect(inItsOwn.code).toBe(0)
  expect((JSON.parse(inItsOwn.stdout) as { beliefs: unknown[] }).beliefs.length).toBeGreaterThan(0)
})

test('after all of that the other workspace is as it was', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(ADMIN.email)
  await page.locator('input[type="password"]').fill(ADMIN.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/accounts/)
  expect((await getJson<{ status: string }>(page, `/api/review/${foreign.itemId}`)).status).toBe('open')
  const { account, people, interactions } = await getJson<{ account: { owner: { name: string } | null }; people: { name: string; consent: string }[]; interactions: unknown[] }>(page, `/api/accounts/${foreign.accountId}`)
  expect(account.owner?.name).toBe(ADMIN.name)
  expect(people.find(({ name }) => name === 'Bettina Rowe')?.consent).toBe('unknown')
  expect(interactions).toHaveLength(2)
  expect((await getJson<{ files: { status: string }[] }>(page, `/api/imports/${foreign.importId}`)).files[0]?.status).toBe('needs_answers')
  expect(await getJson(page, `/api/imports/deals/${foreign.dealImportId}`)).toMatchObject({ created: 1, undo: null, may: { undo: true } })
  for (const id of [foreign.beliefId, foreign.otherBeliefId]) expect((await getJson<BeliefDetail>(page, `/api/beliefs/${id}`)).id).toBe(id)
  await page.goto(`/interactions/${foreign.interactionId}`)
  await expect(page.getByText('Osric Pell').first()).toBeVisible()
  await page.goto('/settings/members')
  await expect(page.getByText('newcomer@fernhill.example')).toBeVisible()
  await page.goto('/settings/model')
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue(model.url)
})

test('after five wrong passwords an address waits, and its only admin comes back by the command line', async ({ page, browser }) => {
  const session = await browser.newContext()
  const elsewhere = await session.newPage()
  await elsewhere.goto('/sign-in')
  await elsewhere.getByLabel('E-mail').fill(ADMIN.email)
  await elsewhere.locator('input[type="password"]').fill(ADMIN.password)
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(elsewhere).toHaveURL(/\/accounts/)

  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(ADMIN.email)
  for (let n = 0; n < 5; n++) {
    await page.locator('input[type="password"]').fill('not-the-password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText(n < 4 ? 'This e-mail and password do not match.' : 'Too many wrong passwords for this address.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled()
  }
  await expect(page.getByText(/Wait \d+ seconds, then try again/)).toBeVisible()
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await expect(page.getByText('This installation sends no mail')).toBeVisible()
  await expect(page.getByText('npm run -s credence -- reset-password')).toBeVisible()

  const { stdout } = await runScript('scripts/credence.ts', 'reset-password', ADMIN.email)
  const { pathname } = new URL(stdout.trim())
  await page.goto(pathname)
  await page.getByLabel('New password').fill('a-newer-lantern-92-gravel')
  await page.getByRole('button', { name: 'Set it and sign in' }).click()
  await expect(page).toHaveURL(/\/accounts/)
  expect((await elsewhere.request.get('/api/accounts')).status()).toBe(401)
  await session.close()
  await page.goto(pathname)
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()

  // An admin makes one for a member on the page, where it is shown once.
  await page.goto('/settings/members')
  await page.getByRole('button', { name: `Change ${ADMIN.name}` }).click()
  await page.getByRole('button', { name: 'New password…' }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const back = new URL(await page.getByLabel('Link for a new password').inputValue()).pathname
  await page.context().clearCookies()
  await page.goto(back)
  await page.getByLabel('New password').fill(ADMIN.password)
  await page.getByRole('button', { name: 'Set it and sign in' }).click()
  await expect(page).toHaveURL(/\/accounts/)
})
