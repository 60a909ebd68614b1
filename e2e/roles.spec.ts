import type { Page } from '@playwright/test'
import type { AccountListPage, AccountPage } from '@/lib/insights/types'
import type { ReviewQueuePage } from '@/lib/review/types'
import { type SampleRole, signInAs } from './app'
import { expect, test } from './fixtures'
import { doubtfulAccount } from './full-account'
import { itemOf } from './menu'
import { become, callAction, getJson } from './server'

const REP = 'Maren Oakes'
const OTHER_REP = 'Jonah Castellane'

const accounts = async (page: Page) => (await getJson<AccountListPage>(page, '/api/accounts?limit=100')).rows

type Items = { own: string; others: string }
let made: Items | undefined

/** Something to decide on an account of each rep: the sample's own, and one that is handed over to the other. It is left open. */
async function waitingItems(page: Page): Promise<Items> {
  if (made !== undefined) return made
  const own = await doubtfulAccount(page, 'rep', 'Corrigan Lifts')
  const others = await doubtfulAccount(page, 'admin', 'Dunmore Quarries')
  const owner = (await accounts(page)).find((row) => row.owner?.name === OTHER_REP)?.owner
  expect((await callAction(page, `/accounts/${others.accountId}`, 'setOwnerAction', { accountId: others.accountId, ownerId: owner?.id })).serverError).toBeUndefined()
  const first = async ({ accountId }: { accountId: string }) => (await getJson<ReviewQueuePage>(page, `/api/review?account=${accountId}&reason=low_reading&all=1`)).rows[0]?.id ?? ''
  const items = { own: await first(own), others: await first(others) }
  expect(Object.values(items)).not.toContain('')
  made = items
  return items
}

test('each of the four sample members comes in by one click, under their own name and role, and goes out again', async ({ page }) => {
  const people: [SampleRole, string][] = [['rep', REP], ['manager', 'Tobias Sandahl'], ['reviewer', 'Priya Ravindran'], ['admin', 'Sol Abernathy']]
  for (const [role, name] of people) {
    await signInAs(page, role)
    await page.getByRole('button', { name: `${name}: account menu` }).click()
    await expect(page.getByText(`${role} in Copperline (sample)`)).toBeVisible()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    // Signed out in the browser is signed out at the server.
    await page.goto('/accounts')
    await expect(page).toHaveURL(/\/sign-in\?next=%2Faccounts/)
    expect((await page.request.get('/api/accounts')).status()).toBe(401)
  }
})

test('a rep sees the accounts they own; managers, reviewers and admins see those of both reps', async ({ page }) => {
  await become(page, 'reviewer')
  const foreign = (await accounts(page)).find((row) => row.owner?.name === OTHER_REP)
  expect(foreign).toBeDefined()

  await become(page, 'rep')
  await page.goto('/accounts')
  const rows = page.getByRole('table').locator('tbody tr')
  await expect(rows.first()).toBeVisible()
  expect(new Set((await accounts(page)).map((row) => row.owner?.name))).toEqual(new Set([REP]))
  await expect(rows.filter({ hasText: OTHER_REP })).toHaveCount(0)
  await expect(rows.filter({ hasText: foreign?.name ?? '' })).toHaveCount(0)
  await page.goto(`/accounts/${foreign?.id}`)
  await expect(page.getByText('This page does not exist')).toBeVisible()
  expect((await page.request.get(`/api/accounts/${foreign?.id}`)).status()).toBe(404)

  for (const role of ['manager', 'reviewer', 'admin'] as const) {
    await become(page, role)
    const names = new Set((await accounts(page)).map((row) => row.owner?.name))
    expect(names, role).toContain(REP)
    expect(names, role).toContain(OTHER_REP)
    await page.goto(`/accounts/${foreign?.id}`)
    await expect(page.getByRole('heading', { level: 1, name: foreign?.name ?? '' })).toBeVisible()
  }
})

test('a rep can decide nothing on the account of another rep, by the page or past it', async ({ page }) => {
  const { own, others } = await waitingItems(page)

  await become(page, 'rep')
  await page.goto(`/review?item=${others}`)
  await expect(page.getByRole('status').filter({ hasText: 'waiting' })).toBeVisible()
  expect((await page.request.get(`/api/review/${own}`)).status()).toBe(200)
  expect((await page.request.get(`/api/review/${others}`)).status()).toBe(404)
  const mine = (await accounts(page)).map(({ id }) => id)
  const asked = (await getJson<ReviewQueuePage>(page, '/api/review')).accounts.map(({ id }) => id)
  expect(asked.length).toBeGreaterThan(0)
  expect(mine).toEqual(expect.arrayContaining(asked))
  const refusal = await callAction(page, '/review', 'decideAction', { itemId: others, action: 'approve' })
  expect(refusal.serverError?.code).toBe('not_found')
  const fix = await callAction(page, '/review', 'decideAction', { itemId: others, action: 'fix', correction: { statement: 'Somebody else wrote this' } })
  expect(fix.serverError?.code).toBe('not_found')

  // A manager sees it, and is told who decides.
  await become(page, 'manager')
  await page.goto(`/review?item=${others}`)
  await expect(page.getByRole('button', { name: /^Approve/ })).toBeDisabled()
  const told = await callAction(page, '/review', 'decideAction', { itemId: others, action: 'reject', reason: 'not_a_belief' })
  expect(told.serverError).toMatchObject({ code: 'forbidden', message: 'Only the owner of this account, reviewers and admins decide on what was read here.' })

  // Neither attempt decided it, and a rep does decide on their own.
  await become(page, 'reviewer')
  await page.goto(`/review?item=${others}`)
  await expect(page.getByRole('button', { name: /^Approve/ })).toBeEnabled()
  expect((await getJson<{ status: string }>(page, `/api/review/${others}`)).status).toBe('open')

  await become(page, 'rep')
  const done = await callAction(page, '/review', 'decideAction', { itemId: own, action: 'approve' })
  expect(done.serverError).toBeUndefined()
  const { decisionId } = done.data as { decisionId: string }

  // One's decision is one's own to take back.
  await become(page, 'admin')
  expect((await callAction(page, '/review', 'undoAction', { decisionId })).serverError?.code).toBe('forbidden')
  await become(page, 'rep')
  expect((await callAction(page, '/review', 'undoAction', { decisionId })).serverError).toBeUndefined()
  expect((await getJson<{ status: string }>(page, `/api/review/${own}`)).status).toBe('open')
})

test('reviewers and admins decide on the accounts of both reps', async ({ page }) => {
  const items = await waitingItems(page)
  for (const role of ['reviewer', 'admin'] as const) {
    await become(page, role)
    for (const itemId of Object.values(items)) {
      const decided = await callAction(page, '/review', 'decideAction', { itemId, action: 'reject', reason: 'not_a_belief' })
      expect(decided.serverError).toBeUndefined()
      const { decisionId } = decided.data as { decisionId: string }
      expect((await callAction(page, '/review', 'undoAction', { decisionId })).serverError).toBeUndefined()
    }
  }
})

test('a rep who gives an account out of their own sight comes to their list, and can take it back', async ({ page }) => {
  await become(page, 'rep')
  const { accountId } = await doubtfulAccount(page, 'rep', 'Ellery Gearboxes')
  const { name } = (await getJson<AccountPage>(page, `/api/accounts/${accountId}`)).account
  await page.goto('/accounts')
  await page.getByRole('link', { name, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await (await itemOf(page.getByRole('button', { name: 'Account actions' }), 'Change the owner…')).click()
  const dialog = page.getByRole('dialog', { name: 'Change the owner' })
  await dialog.getByRole('combobox', { name: 'Owner' }).selectOption({ label: OTHER_REP })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL((url) => url.pathname === '/accounts')
  await expect(page.getByRole('table').getByRole('link', { name, exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText(`${REP} owns this account`)).toBeVisible()
})

test('what changes or deletes an account is offered and allowed by role', async ({ page }) => {
  const may = { rep: { edit: true, delete: true }, manager: { edit: true, delete: true }, reviewer: { edit: true, delete: false }, admin: { edit: true, delete: true } }
  for (const role of ['rep', 'manager', 'reviewer', 'admin'] as const) {
    await become(page, role)
    const row = (await accounts(page)).find(({ owner }) => owner?.name === REP)
    const account = await getJson<AccountPage>(page, `/api/accounts/${row?.id}`)
    expect({ edit: account.may.edit, delete: account.may.delete }, role).toEqual(may[role])
    await page.goto(`/accounts/${row?.id}`)
    await page.getByRole('button', { name: 'Account actions' }).click()
    await expect(page.getByRole('menuitem', { name: 'Change the owner…' })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Delete this account…' })).toHaveCount(may[role].delete ? 1 : 0)
    await page.keyboard.press('Escape')
    if (role === 'reviewer') {
      const path = `/accounts/${row?.id}`
      expect((await callAction(page, path, 'deleteAccountAction', { accountId: row?.id })).serverError?.code).toBe('forbidden')
    }
    // Whoever sees a person may read what is in force; admins alone erase them and hand out what is kept of them.
    const personId = account.people.find((person) => person.personId)?.personId
    await page.goto(`/people/${personId}`)
    await expect(page.getByRole('button', { name: 'Note what they want…' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Erase this person…' })).toHaveCount(role === 'admin' ? 1 : 0)
    await expect(page.getByText('Ask Sol Abernathy.')).toHaveCount(role === 'admin' ? 0 : 1)
    if (role !== 'admin') {
      expect((await callAction(page, `/people/${personId}`, 'erasePersonAction', { personId })).serverError?.code, role).toBe('forbidden')
      expect((await page.request.get(`/api/people/${personId}/copy`)).status(), role).toBe(403)
      await page.goto('/settings/privacy')
      await expect(page.getByText(/^Admins see here what/)).toBeVisible()
    }
  }
})

test('only admins change members and settings', async ({ page }) => {
  for (const role of ['rep', 'manager', 'reviewer'] as const) {
    await become(page, role)
    await page.goto('/settings/members')
    await expect(page.getByText('Admins invite people and change roles.')).toBeVisible()
    await page.goto('/settings/workspace')
    await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0)
    const [member] = await getJson<AccountListPage>(page, '/api/accounts').then(({ rows }) => rows.flatMap(({ owner }) => owner ?? []))
    const promoted = await callAction(page, '/settings/members', 'changeMemberAction', { memberId: member?.id, role: 'admin', visibility: 'all', managerId: null })
    expect(promoted.serverError?.code, role).toBe('forbidden')
  }
  await become(page, 'admin')
  await page.goto('/settings/workspace')
  await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible()
  await page.goto('/settings/members')
  await expect(page.getByText('The sample workspace takes no further members.')).toBeVisible()
})
