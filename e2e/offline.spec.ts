import type { Page } from '@playwright/test'
import type { AccountListPage } from '@/lib/insights/types'
import { expect, test } from './fixtures'
import { become, getJson } from './server'

/** The page of an account of which much is believed, with all that a first visit fetches. */
async function openAccount(page: Page): Promise<string> {
  await become(page, 'rep')
  const { rows } = await getJson<AccountListPage>(page, '/api/accounts?limit=100')
  const [first] = rows.toSorted((a, b) => b.beliefs - a.beliefs)
  await page.goto(`/accounts/${first?.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  return first?.id ?? ''
}

const notice = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByRole('alert')
const closeNotices = async (page: Page) => {
  for (const close of await notice(page).getByRole('button', { name: 'Close notice' }).all()) await close.click()
}

test('a lost connection leaves the account standing, says so, and what was asked for comes once it is back', async ({ page, context }) => {
  const id = await openAccount(page)
  const heading = page.getByRole('heading', { level: 1 })
  const tabs = page.getByRole('navigation', { name: 'Parts of the account' })
  await context.setOffline(true)

  await test.step('a tab whose script does not arrive says so in its place', async () => {
    await tabs.getByRole('link', { name: 'Timeline' }).click()
    const lost = page.getByRole('main').getByRole('alert').filter({ hasText: 'This part of the page did not arrive' })
    await expect(lost).toContainText('The connection was lost.')
    await expect(heading).toBeVisible()
    await lost.getByRole('button', { name: 'Try again' }).click()
    await expect(lost).toBeVisible()
    await tabs.getByRole('link', { name: 'Overview' }).click()
  })

  await test.step('search, a belief, the bell and an explanation say so in a notice, and nothing is left open', async () => {
    await page.keyboard.press('Control+k')
    await expect(notice(page)).toContainText('This could not be opened. The connection was lost.')
    await expect(heading).toBeVisible()
    await closeNotices(page)
    await page.locator('#main a[href*="belief="]').first().click()
    await expect(notice(page)).toContainText('This could not be opened. The connection was lost.')
    await expect(page).toHaveURL(`/accounts/${id}`)
    await closeNotices(page)
    await page.getByRole('button', { name: /^Notifications/ }).click()
    await expect(notice(page)).toContainText('This could not be opened. The connection was lost.')
    await closeNotices(page)
    await page.getByRole('button', { name: /Explain this number$/ }).first().click()
    await expect(notice(page)).toContainText('This could not be opened. The connection was lost.')
    await closeNotices(page)
  })

  await test.step('all of it opens once the connection is back', async () => {
    await tabs.getByRole('link', { name: 'Timeline' }).click()
    const lost = page.getByRole('main').getByRole('alert').filter({ hasText: 'This part of the page did not arrive' })
    await expect(lost).toBeVisible()
    await context.setOffline(false)
    await expect(lost).toBeHidden()
    await expect(page.getByRole('main')).toContainText('Timeline')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
    await page.keyboard.press('Escape')
    await tabs.getByRole('link', { name: 'Overview' }).click()
    await page.locator('#main a[href*="belief="]').first().click()
    await expect(page.getByRole('dialog').getByRole('heading', { name: /^Evidence/ })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('what was opened before says that the server could not be reached', async () => {
    await page.getByRole('button', { name: /^Notifications/ }).click()
    await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible()
    await page.keyboard.press('Escape')
    await context.setOffline(true)
    await page.getByRole('button', { name: /Explain this number$/ }).first().click()
    await expect(notice(page)).toContainText('The connection was lost.')
    await context.setOffline(false)
    await closeNotices(page)
    await page.getByRole('button', { name: /Explain this number$/ }).first().click()
    await expect(page.getByRole('dialog').getByText('How this number comes about')).toBeVisible()
    await page.keyboard.press('Escape')
    await context.setOffline(true)
    await page.getByRole('button', { name: /Explain this number$/ }).nth(1).click()
    await expect(page.getByRole('dialog')).toContainText('The server could not be reached.')
    await context.setOffline(false)
  })
})

test('after an update under an open page, what is opened says so and offers to load the page again', async ({ page }) => {
  const id = await openAccount(page)
  await page.route('**/_next/static/chunks/**', (route) => route.fulfill({ status: 404 }))
  await page.keyboard.press('Control+k')
  await expect(notice(page)).toContainText('Credence was updated since this page was loaded')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.unrouteAll()
  await notice(page).getByRole('button', { name: 'Load the page again' }).click()
  await expect(page).toHaveURL(`/accounts/${id}`)
  await expect(notice(page)).toHaveCount(0)
})
