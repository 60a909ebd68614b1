import type { Page } from '@playwright/test'
import { newAccount } from './conversations'
import { expect, test } from './fixtures'
import { become } from './server'

async function openNotes(page: Page, accountId: string): Promise<void> {
  await page.goto(`/accounts/${accountId}?tab=notes`)
  await expect(page.getByText('Nobody has written a note yet.').or(page.getByRole('article').first())).toBeVisible()
}

test('a note that is being written outlives another tab of the account, the end of the session and a reload', async ({ page, context }) => {
  await become(page, 'rep')
  const accountId = await newAccount(page, 'Quill & Thorne Mills')
  await openNotes(page, accountId)
  const field = page.getByLabel('Write a note for your colleagues')
  await field.fill('Ask Hedda about the till system.')
  const tabs = page.getByRole('navigation', { name: 'Parts of the account' })
  await tabs.getByRole('link', { name: 'Deals' }).click()
  await expect(field).toHaveCount(0)
  await tabs.getByRole('link', { name: 'Notes' }).click()
  await expect(field).toHaveValue('Ask Hedda about the till system.')

  const session = await context.cookies()
  await context.clearCookies()
  await page.getByRole('button', { name: 'Keep this note' }).click()
  const refused = page.getByRole('main').getByRole('alert').filter({ hasText: 'You are signed out.' })
  const link = refused.getByRole('link', { name: /^Sign in/ })
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()])
  await expect(opened).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(`/accounts/${accountId}?tab=notes`)}$`))
  await opened.close()
  await expect(field).toHaveValue('Ask Hedda about the till system.')

  await context.addCookies(session)
  // The line of the frame looks again when one comes back, once its script is there.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(refused).toBeHidden({ timeout: 1_000 })
  }).toPass()
  await expect(field).toHaveValue('Ask Hedda about the till system.')
  await page.reload()
  await expect(field).toHaveValue('Ask Hedda about the till system.')
  await page.getByRole('button', { name: 'Keep this note' }).click()
  await expect(page.getByRole('article')).toContainText('Ask Hedda about the till system.')
  await expect(field).toHaveValue('')
  await page.reload()
  await expect(page.getByRole('article')).toBeVisible()
  await expect(field).toHaveValue('')
})

test('of two tabs that change the same note, the later is told, and keeps what was typed', async ({ page, context }) => {
  await become(page, 'rep')
  const accountId = await newAccount(page, 'Vellum Daughters')
  await openNotes(page, accountId)
  await page.getByLabel('Write a note for your colleagues').fill('Ask about the pilot.')
  await page.getByRole('button', { name: 'Keep this note' }).click()
  await expect(page.getByRole('article')).toBeVisible()
  const other = await context.newPage()
  await openNotes(other, accountId)
  for (const [tab, words] of [[page, 'Ask Hedda about the pilot.'], [other, 'Ask Jonas about the pilot.']] as const) {
    await tab.getByRole('button', { name: 'Change', exact: true }).click()
    await tab.getByLabel('Change your note').fill(words)
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('article')).toContainText('Ask Hedda about the pilot.')

  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByRole('main').getByRole('alert')).toContainText('You changed this note elsewhere in the meantime.')
  await expect(other.getByLabel('Change your note')).toHaveValue('Ask Jonas about the pilot.')
  await other.getByRole('button', { name: 'Cancel' }).click()
  await expect(other.getByRole('article')).toContainText('Ask Hedda about the pilot.')
})
