import type { Page } from '@playwright/test'
import type { AccountPage } from '@/lib/insights/types'
import { queueReady, type SampleRole } from './app'
import { expect, test } from './fixtures'
import { fullAccount, type ReadAccount } from './full-account'
import { become, getJson } from './server'

const drawer = (page: Page) => page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: /^Evidence \(/ }) })
const asking = (page: Page, title: string) => page.getByRole('dialog', { name: title })
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' })

let account: ReadAccount
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  account = await fullAccount(page, 'rep', 'Kestrel Foundry')
  await page.close()
})

const beliefsNow = async (page: Page) => (await getJson<AccountPage>(page, `/api/accounts/${account.accountId}`)).beliefs
/** How the statements stand, for a look before and after. */
const standing = async (page: Page) => (await beliefsNow(page)).map(({ statement, holder, mentions }) => `${holder.name}: ${statement} (${mentions})`).toSorted()

/** Opens the drawer of a belief that was heard three times, whose holder believes other things too. */
async function openBelief(page: Page, role: SampleRole): Promise<void> {
  await become(page, role)
  const beliefs = await beliefsNow(page)
  const belief = beliefs.find(({ id, mentions, holder }) => mentions > 2 && beliefs.some((other) => other.id !== id && other.holder.key === holder.key))
  await page.goto(`/accounts/${account.accountId}?belief=${belief?.id}`)
  await expect(drawer(page).getByRole('heading', { name: /^Evidence \(/ })).toBeVisible()
}

test('two beliefs of one person are merged from the drawer by keyboard, and parted again by undo', async ({ page }) => {
  await openBelief(page, 'reviewer')
  const before = await standing(page)
  const merge = drawer(page).getByRole('button', { name: 'Merge…' })
  await merge.focus()
  await page.keyboard.press('Enter')
  const dialog = asking(page, 'Merge with another belief')
  await expect(dialog.getByRole('button', { name: 'Merge' })).toBeDisabled()
  await dialog.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  const effect = dialog.getByRole('region', { name: 'What it changes' })
  await expect(effect.getByRole('heading', { name: 'Now' })).toBeVisible()
  const [now, then] = [effect.locator('ul').nth(0), effect.locator('ul').nth(1)]
  await expect(now.getByRole('listitem')).toHaveCount(2)
  await expect(then.getByRole('listitem')).toHaveCount(1)
  const gone = (await now.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '')
  const kept = (await then.getByRole('listitem').first().innerText()).split('\n')[0]?.trim() ?? ''
  await dialog.getByRole('button', { name: 'Merge' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Merged into one belief.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  expect(await standing(page)).toHaveLength(before.length - 1)
  await notices(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: the beliefs are what they were.')).toBeVisible()
  expect(gone.some((statement) => kept.startsWith(statement) || statement.startsWith(kept))).toBe(true)
  expect(await standing(page)).toEqual(before)
})

test('a quote is split off, and another is given to the one who said it', async ({ page }) => {
  await openBelief(page, 'reviewer')
  const before = await standing(page)
  await drawer(page).getByRole('button', { name: 'Choose quotes' }).click()
  await expect(drawer(page).getByRole('button', { name: 'Split off' })).toBeDisabled()
  const boxes = drawer(page).getByRole('checkbox')
  await boxes.first().check()
  await expect(drawer(page).getByText('1 quote chosen')).toBeVisible()
  await drawer(page).getByRole('button', { name: 'Split off' }).click()
  const split = asking(page, 'Split off a belief of its own')
  await expect(split.getByRole('region', { name: 'What it changes' }).locator('ul').nth(1).getByRole('listitem')).toHaveCount(2)
  await split.getByRole('button', { name: 'Split off' }).click()
  await expect(page.getByText('Split into two beliefs.')).toBeVisible()
  expect(await standing(page)).toHaveLength(before.length + 1)
  await notices(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: the beliefs are what they were.')).toBeVisible()

  await openBelief(page, 'reviewer')
  await drawer(page).getByRole('button', { name: 'Choose quotes' }).click()
  await drawer(page).getByRole('checkbox').first().check()
  await drawer(page).getByRole('button', { name: 'Move…' }).click()
  const move = asking(page, 'Move to where it belongs')
  const who = move.getByLabel('Or somebody else believes it')
  const name = (await who.locator('option').nth(1).innerText()).trim()
  await who.selectOption({ label: name })
  await expect(move.getByRole('region', { name: 'What it changes' }).getByText(name).first()).toBeVisible()
  await move.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText('Moved.', { exact: true })).toBeVisible()
  await notices(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: the beliefs are what they were.')).toBeVisible()
  expect(await standing(page)).toEqual(before)
})

test('a member who may not decide is offered nothing to put right', async ({ page }) => {
  await openBelief(page, 'manager')
  await expect(drawer(page).getByRole('button', { name: 'Merge…' })).toHaveCount(0)
  await expect(drawer(page).getByRole('button', { name: 'Choose quotes' })).toHaveCount(0)
})

test('a possible duplicate is merged by m, kept apart by p, and taken back by z', async ({ page }) => {
  await become(page, 'reviewer')
  await page.goto(`/review?account=${account.accountId}&reason=possible_duplicate&all=1`)
  const heading = page.locator('#item-heading')
  await expect(heading).toHaveText('One belief, or two?')
  await queueReady(page)
  await expect(page.getByRole('region', { name: 'First belief' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Second belief' }).getByRole('listitem').first()).toBeVisible()
  // Keys of a single observation do nothing here.
  await page.keyboard.press('a')
  await expect(page.getByText(/^Approved: “/)).toHaveCount(0)
  // Where j and k go along the lists they go along this one, and rule on nothing.
  for (const key of ['j', 'k']) await page.keyboard.press(key)
  await queueReady(page)
  await expect(page.getByText(/^Kept apart: “/)).toHaveCount(0)
  await expect(heading).toHaveText('One belief, or two?')
  for (const [key, words] of [['m', 'Merged'], ['p', 'Kept apart']] as const) {
    await page.keyboard.press(key)
    await expect(page.getByText(new RegExp(`^${words}: “`))).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(/^Taken back: “/)).toBeVisible()
    await queueReady(page)
    await expect(heading).toHaveText('One belief, or two?')
  }
})
