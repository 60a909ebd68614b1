import type { CoveragePage, ObjectionsPage } from '@/lib/insights/types'
import { expect, test } from './fixtures'
import { become, getJson } from './server'

test('a manager keeps a value proposition and what proves it, orders and retires it; a rep reads it', async ({ page }) => {
  await become(page, 'manager')
  await page.goto('/propositions')
  await expect(page.getByRole('heading', { level: 1, name: 'Value propositions' })).toBeVisible()

  await page.getByRole('button', { name: 'New value proposition' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Say in a sentence what must be true')).toBeVisible()
  await dialog.getByLabel('In a sentence').fill('Go-live happens on the very day that was agreed')
  await dialog.getByLabel('Dimension').selectOption('timing')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Go-live happens on the very day that was agreed' }) })
  await expect(item).toBeVisible()

  await item.getByRole('button', { name: 'Add a proof point' }).click()
  await dialog.getByLabel('What is proven').fill('Ninety-one of a hundred projects went live on their day')
  await dialog.getByLabel('The number alone').fill('91 of 100')
  await dialog.getByLabel('Link').fill('not an address')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Write an address such as')).toBeVisible()
  await dialog.getByLabel('Link').fill('https://copperline.example/go-live')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(item.getByText('Ninety-one of a hundred projects went live on their day')).toBeVisible()
  await expect(item.getByRole('link', { name: 'copperline.example' })).toHaveAttribute('href', 'https://copperline.example/go-live')

  // It was added last in its dimension; one step up makes it the first.
  const timing = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Timing' }) }).locator('ol > li')
  await item.getByRole('button', { name: /^Actions for “Go-live happens/ }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect(timing.first()).toContainText('Go-live happens on the very day')

  await item.getByRole('button', { name: /^Actions for “Go-live happens/ }).click()
  await page.getByRole('menuitem', { name: 'Retire' }).click()
  await expect(item).toHaveCount(0)
  await page.getByText(/retired value proposition/).click()
  await expect(page.getByText('Go-live happens on the very day that was agreed')).toBeVisible()

  await become(page, 'rep')
  await page.goto('/propositions')
  await expect(page.getByRole('heading', { level: 2, name: 'Price' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'New value proposition' })).toHaveCount(0)
})

test('a cell of the coverage opens the belief behind it, and an objection tells what met it', async ({ page }) => {
  await become(page, 'admin')
  await page.goto('/propositions')
  await page.getByRole('navigation', { name: 'Value propositions' }).getByRole('link', { name: 'Coverage' }).click()
  const { rows } = await getJson<CoveragePage>(page, '/api/propositions/coverage')
  const row = rows.find(({ segment, cells }) => segment !== null && cells.some(({ state }) => state === 'doubted'))
  const cell = row?.cells.find(({ state }) => state === 'doubted')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await page.getByRole('searchbox').fill(row?.name ?? '')
  await expect(page).toHaveURL(/q=/)
  await page.getByRole('row').filter({ has: page.getByRole('link', { name: row?.name ?? '', exact: true }) }).getByRole('link', { name: cell?.belief.statement ?? '' }).first().click()
  await expect(page.getByRole('dialog').getByRole('heading', { name: cell?.belief.statement ?? '' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('searchbox').fill('')
  await expect(page).toHaveURL('/propositions?tab=coverage')
  await page.getByRole('combobox', { name: 'Segment' }).selectOption(row?.segment ?? '')
  await expect(page).toHaveURL(/segment=/)
  const { total } = await getJson<CoveragePage>(page, `/api/propositions/coverage?${new URLSearchParams({ segment: row?.segment ?? '' })}`)
  await expect(page.getByRole('status').filter({ hasText: `${total} account` })).toContainText('match')
  for (const header of await page.getByRole('rowheader').all()) await expect(header).toContainText(row?.segment ?? '')

  await page.getByRole('navigation', { name: 'Value propositions' }).getByRole('link', { name: 'Proof against objections' }).click()
  const objections = await getJson<ObjectionsPage>(page, '/api/propositions/objections?verdict=unmet')
  // Raised before today: against what is said later than noon, nothing was brought up today.
  const old = objections.rows.filter(({ firstSeen }) => Date.parse(firstSeen) < Date.now() - 2 * 86_400_000)
  const unmet = old.find(({ status, dimension }) => status === 'active' && dimension === 'price') ?? old[0]
  const item = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: unmet?.statement ?? '', exact: true }) }).filter({ hasText: unmet?.accountName ?? '' }).first()
  await item.getByRole('button', { name: 'We brought this up…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // It is worked out by a job, behind those of what was edited before.
  await expect.poll(async () => (await getJson<ObjectionsPage>(page, '/api/propositions/objections?verdict=too_early')).rows.some(({ beliefId }) => beliefId === unmet?.beliefId), { timeout: 120_000 }).toBe(true)
  await page.goto('/propositions?tab=proof&verdict=too_early')
  await expect(item.getByText('too early to say')).toBeVisible()
  await item.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(async () => (await getJson<ObjectionsPage>(page, '/api/propositions/objections?verdict=unmet')).rows.some(({ beliefId }) => beliefId === unmet?.beliefId), { timeout: 120_000 }).toBe(true)
})
