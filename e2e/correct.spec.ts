import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { AccountPage } from '@/lib/insights/types'
import type { ItemNotes, ReviewQueuePage } from '@/lib/review/types'
import { queueReady } from './app'
import { inBothThemes } from './axe'
import { CALLS, CALLS_READ, deliverAll, newAccount, type Conversation } from './conversations'
import { expect, test } from './fixtures'
import { readAsScripted } from './scripted-model'
import { become, callAction, getJson } from './server'

const PRICE = 'Finds the price too high'
const bell = (page: Page) => page.getByRole('button', { name: /^Notifications/ })
const unread = (page: Page) => getJson<{ unread: number }>(page, '/api/notifications/unread').then(({ unread: n }) => n)

/** An account of the rep with these calls. */
const accountWith = (page: Page, name: string, calls: readonly Conversation[]) => readAsScripted(page, 'rep', CALLS_READ, async () => {
  const id = await newAccount(page, `${name} ${randomUUID().slice(0, 8)}`)
  await deliverAll(page, id, calls)
  return id
})

let accountId: string
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  accountId = await accountWith(page, 'Merrow Optics', CALLS)
  await page.close()
})

const beliefOf = async (page: Page, statement: string): Promise<string> =>
  (await getJson<AccountPage>(page, `/api/accounts/${accountId}`)).beliefs.find((belief) => belief.statement === statement)?.id ?? ''

const asking = async (page: Page) => (await getJson<ReviewQueuePage>(page, `/api/review?account=${accountId}&reason=correction`)).rows

test('“not right” takes two clicks beside a belief, asks a reviewer, and comes back as a notice', async ({ page }) => {
  await become(page, 'rep')
  await callAction(page, '/accounts', 'markNotificationsReadAction', { ids: 'all' })
  await page.goto(`/accounts/${accountId}`)
  const belief = await beliefOf(page, PRICE)
  const line = page.getByRole('listitem').filter({ hasText: PRICE }).filter({ has: page.getByRole('button', { name: `Correct “${PRICE}”` }) })
  await line.hover()
  await line.getByRole('button', { name: `Correct “${PRICE}”` }).click()
  await page.getByRole('menuitem', { name: 'Not right: wrong holder' }).click()
  await expect(page.getByText('Noted: not right.')).toBeVisible()

  await page.goto(`/accounts/${accountId}?belief=${belief}`)
  const drawer = page.getByRole('dialog', { name: PRICE })
  await expect(drawer.getByText(/You said on .* that this is not right \(wrong holder\)\./)).toBeVisible()
  await expect(drawer.getByText('A reviewer is asked.')).toBeVisible()
  await drawer.getByRole('button', { name: 'Add a note' }).click()
  await drawer.getByLabel('In your own words').fill('Ruben said this, not Hedda.')
  await drawer.getByRole('button', { name: 'Save' }).click()
  await expect(drawer.getByText('“Ruben said this, not Hedda.”')).toBeVisible()

  await become(page, 'reviewer')
  expect(await asking(page)).toHaveLength(1)
  await page.goto(`/review?account=${accountId}&reason=correction`)
  await queueReady(page)
  await expect(page.locator('#item-heading')).toContainText(PRICE)
  await page.keyboard.press('a')
  await expect.poll(async () => (await asking(page)).length).toBe(0)

  await become(page, 'rep')
  await page.goto('/accounts')
  await expect(bell(page)).toHaveAccessibleName('Notifications: 1 new one')
  await bell(page).click()
  const notices = page.getByRole('dialog', { name: 'Notifications' })
  const notice = notices.getByRole('link', { name: /looked, and kept it as it is/ })
  await expect(notice).toContainText(PRICE)
  expect(await inBothThemes(page, 'what became of it', '[role="dialog"]')).toEqual([])
  await notice.click()
  await expect(page.getByRole('dialog', { name: PRICE }).getByText(/kept the words as they are on/)).toBeVisible()
  await expect.poll(() => unread(page)).toBe(0)
})

test('“still true” takes one press in the drawer, and is taken back by another', async ({ page }) => {
  await become(page, 'rep')
  const belief = await beliefOf(page, 'The connectors save weeks of work')
  await page.goto(`/accounts/${accountId}?belief=${belief}`)
  const drawer = page.getByRole('dialog', { name: 'The connectors save weeks of work' })
  await drawer.getByRole('button', { name: 'Still true' }).click()
  await expect(drawer.getByText(/You said on .* that it still holds\./)).toBeVisible()
  expect(await asking(page)).toHaveLength(1)
  await drawer.getByRole('button', { name: 'Take it back' }).click()
  await expect(drawer.getByText(/that it still holds/)).toHaveCount(0)
  expect(await asking(page)).toHaveLength(0)
})

test('who is mentioned in a note or given an item hears of it', async ({ page }) => {
  await become(page, 'rep')
  const belief = await beliefOf(page, 'The connectors save weeks of work')
  await page.goto(`/accounts/${accountId}?belief=${belief}`)
  await page.getByRole('button', { name: 'Not right…' }).click()
  await page.getByRole('group', { name: 'What is not right?' }).getByRole('button', { name: 'Not a belief' }).click()
  await expect(page.getByText('A reviewer is asked.')).toBeVisible()
  await callAction(page, '/accounts', 'markNotificationsReadAction', { ids: 'all' })

  await become(page, 'reviewer')
  const [item] = await asking(page)
  const { people } = await getJson<ItemNotes>(page, `/api/review/${item?.id}/notes`)
  await become(page, 'rep')
  const own = (await getJson<AccountPage>(page, `/api/accounts/${accountId}`)).account.owner?.id ?? ''
  expect(people.find(({ memberId }) => memberId === own)?.mayDecide).toBe(true)
  await become(page, 'reviewer')
  expect(await callAction(page, '/review', 'addNoteAction', { itemId: item?.id, text: 'Was this about the pilot?', mentions: [own] })).not.toHaveProperty('serverError')
  expect(await callAction(page, '/review', 'assignAction', { itemId: item?.id, memberId: own })).not.toHaveProperty('serverError')

  await become(page, 'rep')
  await page.goto('/accounts')
  await bell(page).click()
  const notices = page.getByRole('dialog', { name: 'Notifications' })
  await expect(notices.getByRole('link', { name: /mentioned you in a note/ }).first()).toBeVisible()
  await expect(notices.getByRole('link', { name: /gave you this to decide/ }).first()).toBeVisible()
  await notices.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(bell(page)).toHaveAccessibleName('Notifications')
  await notices.getByRole('link', { name: /gave you this to decide/ }).first().click()
  await queueReady(page)
  await expect(page).toHaveURL(new RegExp(`item=${item?.id}`))
})

test('after a call its owner confirms at most five things on a phone, in a minute', async ({ page }) => {
  await become(page, 'rep')
  const fresh = await accountWith(page, 'Fennick Tools', [{ ...CALLS[2], at: new Date().toISOString() }])
  const call = (await getJson<AccountPage>(page, `/api/accounts/${fresh}`)).interactions[0]?.id ?? ''
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/accounts')
  await bell(page).click()
  await page.getByRole('link', { name: /A minute to confirm what was heard/ }).first().click()
  await expect(page).toHaveURL(new RegExp(`/confirm/${call}`))
  const heading = page.locator('#thing-heading')
  const first = await heading.innerText()
  const total = Number((await page.getByText(/^1 of [1-5]$/).innerText()).split(' of ')[1])
  expect(total).toBeGreaterThanOrEqual(3)
  expect(await inBothThemes(page, 'something to confirm')).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)

  await page.getByRole('button', { name: /^Yes/ }).click()
  await expect(heading).not.toHaveText(first)
  const second = await heading.innerText()
  await page.getByRole('button', { name: /^No( x)?$/ }).first().click()
  await page.getByRole('group', { name: 'What is not right?' }).getByRole('button', { name: 'Wrong meaning' }).click()
  await expect(heading).not.toHaveText(second)
  for (let left = total - 2; left > 0; left--) await page.getByRole('button', { name: /^Not sure/ }).click()
  await expect(page.getByText('That was all. Thank you.')).toBeVisible()
  await expect(page.getByText(/^1 confirmed, 1 not right.*, in \d+ seconds?\.$/)).toBeVisible()
  await expect(page.getByText('Not right: wrong meaning')).toBeVisible()
  expect(await inBothThemes(page, 'what was confirmed', 'main')).toEqual([])

  // One answer is taken back, and asked again.
  await page.getByRole('button', { name: `Undo: ${first}` }).click()
  await expect(heading).toHaveText(first)
  await page.keyboard.press('a')
  await expect(page.getByText('That was all. Thank you.')).toBeVisible()

  // It counts as review: the page has nothing left of what was answered.
  await page.reload()
  await expect(page.getByText(first, { exact: true })).toHaveCount(0)
})
