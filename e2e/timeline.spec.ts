import type { Page } from '@playwright/test'
import type { AccountTimeline } from '@/lib/insights/types'
import { calledAccount } from './account-page'
import { inBothThemes } from './axe'
import { CALLS } from './conversations'
import { expect, test } from './fixtures'
import { getJson } from './server'

const timeline = (page: Page, id: string, query = '') => getJson<AccountTimeline>(page, `/api/accounts/${id}/timeline${query}`)

test('the timeline draws every belief, looks nearer by keys, travels in time, and is a table, too', async ({ page }) => {
  const { id } = await calledAccount(page, 'Tarnbeck Boats', CALLS)
  const { lines, interactions } = await timeline(page, id)
  expect(interactions).toHaveLength(CALLS.length)

  await page.goto(`/accounts/${id}`)
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Timeline' }).click()
  await expect(page).toHaveURL(`/accounts/${id}?tab=timeline`)
  const view = page.getByRole('region', { name: 'Beliefs over time' })
  const rows = view.locator('a[data-row]')
  await expect(rows).toHaveCount(lines.length)
  const price = rows.filter({ hasText: 'Finds the price too high' })
  await expect(price.locator('path[fill^="url"]')).toHaveCount(1)

  // Lanes fold, a search narrows, and both are told.
  await view.getByRole('button', { name: /^Hedda Storm/ }).click()
  await expect(price).toHaveCount(0)
  await view.getByRole('button', { name: /^Hedda Storm/ }).click()
  await view.getByRole('searchbox', { name: 'Search beliefs' }).fill('price high')
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/q=price\+high/)
  await view.getByRole('searchbox', { name: 'Search beliefs' }).fill('')
  await expect(page).not.toHaveURL(/q=/)
  await view.getByRole('radio', { name: 'By dimension' }).click()
  await expect(view.getByRole('button', { name: /^Price/ })).toBeVisible()

  // The ends of the window move by keys, and the address keeps them.
  const from = view.getByRole('slider', { name: 'Show from' })
  const before = await from.getAttribute('aria-valuetext')
  await from.press('PageUp')
  await expect(from).not.toHaveAttribute('aria-valuetext', before ?? '')
  await expect(page).toHaveURL(/zoom=2026-/)
  await view.getByRole('button', { name: 'All of it' }).click()
  await expect(page).not.toHaveURL(/zoom=/)

  // The playhead shows the whole account as it stood.
  const head = view.getByRole('slider', { name: 'Shown as of' })
  await head.press('Home')
  await head.press('ArrowRight')
  await head.press('Enter')
  await expect(page).toHaveURL(/asOf=2026-03-10/)
  await expect(page.getByText('This is the account as it stood on 10 Mar 2026.')).toBeVisible()
  const then = await timeline(page, id, '?asOf=2026-03-10')
  expect(then.lines.length).toBeLessThan(lines.length)
  await expect(rows).toHaveCount(then.lines.length)
  await view.getByRole('button', { name: 'Next' }).click()
  await expect(page).toHaveURL(/asOf=2026-03-24/)
  await page.getByRole('button', { name: 'Back to today' }).first().click()
  await expect(rows).toHaveCount(lines.length)

  // Rows stand as close as the reader chose, here too.
  const high = await price.evaluate((row) => row.clientHeight)
  await page.getByRole('button', { name: /account menu$/ }).press('Enter')
  await page.getByRole('menuitemradio', { name: 'Compact' }).press('Enter')
  await expect.poll(() => price.evaluate((row) => row.clientHeight)).toBeLessThan(high)

  // A line opens its evidence; the table says the same.
  await price.click()
  await expect(page.getByRole('dialog', { name: 'Finds the price too high' })).toBeVisible()
  await page.keyboard.press('Escape')
  await view.getByText('The same as a table').click()
  await expect(view.getByRole('table').locator('tbody tr')).toHaveCount(lines.length)
  await expect(view.getByRole('table').locator('tbody tr').filter({ hasText: 'Finds the price too high' })).toContainText('supports 3 Mar')

  // On paper the months head every page, and nothing is cut that could not be pointed at.
  await page.emulateMedia({ media: 'print' })
  const onPaper = await price.evaluate((row) => {
    const words = row.querySelector('[title]')
    const heads = [...document.querySelectorAll('section[aria-labelledby="timeline-title"] div')].filter((part) => getComputedStyle(part).display === 'table-header-group')
    return { heads: heads.length, wraps: words !== null && getComputedStyle(words).whiteSpace === 'normal' }
  })
  expect(onPaper).toEqual({ heads: 1, wraps: true })
  await page.emulateMedia({ media: 'screen' })

  expect(await inBothThemes(page, 'timeline and its table', 'main')).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(rows.first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)

  // Of many only those in sight are drawn; a printer that counts its pages finds all of them.
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.route(/\/api\/accounts\/[^/]+\/timeline/, async (route) => {
    const read = await (await route.fetch()).json() as AccountTimeline
    const [line] = read.lines.filter(({ statement }) => statement === 'Finds the price too high')
    await route.fulfill({ json: { ...read, lines: Array.from({ length: 80 }, (_, n) => ({ ...line, id: `line ${n}` })) } })
  })
  await page.goto(`/accounts/${id}`)
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Timeline' }).click()
  await view.getByRole('searchbox', { name: 'Search beliefs' }).fill('price')
  await expect(view.getByText('80 found')).toBeVisible()
  expect(await rows.count()).toBeLessThan(80)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(rows).toHaveCount(80)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(rows).not.toHaveCount(80)
})
