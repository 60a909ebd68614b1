import { inBothThemes } from './axe'
import { newAccount } from './conversations'
import { expect, test } from './fixtures'
import { become } from './server'

test('an admin sets how much time review may take, and marks an account by hand', async ({ page }) => {
  await become(page, 'admin')
  const name = `Ketterby Docks ${Date.now()}`
  await newAccount(page, name)
  await page.goto('/settings/review')
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible()
  await expect(page.getByText(/can give .+ in seven days/)).toBeVisible()
  const minutes = page.getByLabel('Minutes a reviewer and week')
  await minutes.fill('45')
  await page.getByLabel('Days until it expires').fill('3')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  expect(await page.getByLabel('Days until it expires').evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(false)
  await page.getByLabel('Days until it expires').fill('30')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The policy was saved.')).toBeVisible()
  await page.reload()
  await expect(minutes).toHaveValue('45')

  await page.getByLabel('Mark an account by hand').fill(name)
  await page.getByRole('button', { name: new RegExp(`^Much at stake ?: ${name}$`) }).click()
  const row = page.getByRole('row', { name })
  await expect(row).toContainText('marked by hand')
  expect(await inBothThemes(page, 'an account that is marked', 'main')).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1440, height: 900 })
  await row.getByRole('button', { name: 'Leave to the policy' }).click()
  await expect(row).toHaveCount(0)
  await minutes.fill('30')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The policy was saved.').first()).toBeVisible()
})

test('a rep reads that admins decide it', async ({ page }) => {
  await become(page, 'rep')
  await page.goto('/settings/review')
  await expect(page.getByText('Admins set here how much time review may take')).toBeVisible()
})
