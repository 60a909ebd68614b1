import type { Page } from '@playwright/test'
import type { ReviewItemView } from '@/lib/review/types'
import { queueReady, type SampleRole } from './app'
import { currentId } from './desk'
import { expect, test } from './fixtures'
import { doubtfulAccount, type ReadAccount } from './full-account'
import { become, getJson } from './server'

/** Items that wait, as the heading says. */
const waiting = async (page: Page): Promise<number> => Number((await page.getByText(/^[\d,]+ waiting$/).innerText()).replace(/\D/g, ''))
const proposed = (page: Page) => page.locator('#item-heading')
const notice = (page: Page, words: string) => page.getByText(new RegExp(`^${words}: “`))

const listed = (page: Page, statement: string) => page.getByRole('navigation', { name: 'Items waiting for review' }).getByText(statement, { exact: true }).first()

let account: ReadAccount
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  account = await doubtfulAccount(page, 'rep', 'Harrowgate Scales')
  await page.close()
})
const queue = () => `/review?account=${account.accountId}&reason=low_reading&all=1`

async function openQueue(page: Page, role: SampleRole = 'reviewer'): Promise<number> {
  await become(page, role)
  await page.goto(queue())
  await queueReady(page)
  return waiting(page)
}

test('a reviewer approves, fixes, rejects and takes back by single keys', async ({ page }) => {
  const before = await openQueue(page)
  expect(before).toBe(account.doubtful.length)

  const approved = await proposed(page).innerText()
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toContainText(approved)
  await expect.poll(() => waiting(page)).toBe(before - 1)
  await expect(proposed(page)).not.toHaveText(approved)

  await queueReady(page)
  await page.keyboard.press('f')
  await page.getByLabel('What they believe').fill('Expects one clear answer by the end of the month')
  await page.getByLabel('Kind').selectOption('expectation')
  await page.keyboard.press('Control+Enter')
  await expect(notice(page, 'Corrected and approved')).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(before - 2)

  await queueReady(page)
  const rejected = await proposed(page).innerText()
  await page.keyboard.press('x')
  await expect(page.getByText('Why is it wrong?')).toBeVisible()
  await page.keyboard.press('3')
  await expect(notice(page, 'Rejected')).toContainText(rejected)
  await expect.poll(() => waiting(page)).toBe(before - 3)

  await page.keyboard.press('z')
  await expect(notice(page, 'Taken back')).toContainText(rejected)
  await expect(proposed(page)).toHaveText(rejected)
  await expect(listed(page, rejected)).toBeVisible()

  // The server agrees, and the decisions can still be taken back after the page was left.
  await page.goto(queue())
  await queueReady(page)
  await expect(listed(page, rejected)).toBeVisible()
  await expect(listed(page, approved)).toHaveCount(0)
  await page.getByRole('button', { name: 'Last decisions' }).click()
  await page.getByRole('button', { name: `Undo: ${approved}` }).first().click()
  await expect(notice(page, 'Taken back')).toContainText(approved)
  await page.goto(queue())
  await queueReady(page)
  await expect(listed(page, approved)).toBeVisible()
})

test('keys that belong to somebody else decide nothing', async ({ page }) => {
  const before = await openQueue(page)

  await page.keyboard.press('f')
  await page.getByLabel('What they believe').pressSequentially(' axz1')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('What they believe')).toBeHidden()

  await page.getByRole('button', { name: 'Last decisions' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('x')
  await page.keyboard.press('9')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Why is it wrong?')).toBeHidden()

  // The one number of a proposed belief says what it is, and the space that opens it skips nothing.
  await page.getByText(': explain it').locator('..').focus()
  await page.keyboard.press(' ')
  await expect(page.getByText('How likely it is that a reviewer accepts this')).toBeVisible()
  expect(await waiting(page)).toBe(before)

  // `g a` goes to the accounts: its `a` approves nothing.
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page).toHaveURL(/\/accounts/)
  await page.goto(queue())
  await queueReady(page)
  expect(await waiting(page)).toBe(before)
})

test('a decision that does not reach the server brings its item back', async ({ page }) => {
  const before = await openQueue(page)
  const statement = await proposed(page).innerText()
  await page.route('**/review**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await page.keyboard.press('a')
  await expect(page.getByText(/is back on the list: /)).toContainText('The server could not be reached')
  await expect.poll(() => waiting(page)).toBe(before)
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(proposed(page)).toHaveText(statement)

  await page.unroute('**/review**')
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toContainText(statement)
  await expect.poll(() => waiting(page)).toBe(before - 1)
})

test('what somebody else decided first is said, and does not come back', async ({ page, context }) => {
  await openQueue(page)
  const statement = await proposed(page).innerText()
  const item = await currentId(page)
  // It has looked for the last time before the other decides.
  await page.route(/\/api\/review(\?|\/[0-9a-f-]{36}$)/, (route) => route.abort())

  const other = await context.newPage()
  await other.goto(`/review?item=${item}`)
  await queueReady(other)
  await expect(proposed(other)).toHaveText(statement)
  await other.keyboard.press('x')
  await other.keyboard.press('4')
  await expect.poll(async () => (await getJson<ReviewItemView>(other, `/api/review/${item}`)).status).toBe('decided')

  await page.keyboard.press('a')
  await expect(page.getByText(/was not decided: /)).toContainText('decided or withdrawn in the meantime')
  await other.close()
})

test('a member sees items of accounts that are not theirs, and why they cannot decide them', async ({ page }) => {
  const before = await openQueue(page, 'manager')
  await expect(page.getByRole('note')).toContainText('reps and managers decide on accounts they own')
  await expect(page.getByRole('button', { name: /^Approve/ })).toBeDisabled()
  await page.keyboard.press('a')
  await page.keyboard.press('x')
  await expect(page.getByText('Why is it wrong?')).toBeHidden()
  expect(await waiting(page)).toBe(before)
})

test('an item leads to its moment in the conversation, and from there to the belief', async ({ page }) => {
  await openQueue(page)
  await page.getByRole('region', { name: 'Evidence' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/interactions\/.+segment=\d+/)
  const marked = page.getByRole('list', { name: 'Transcript' }).locator('[aria-current="location"]')
  await expect(marked).toBeInViewport()

  await page.keyboard.press('j')
  await expect(page.locator('mark a:focus')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/accounts\/.+belief=/)
})
