import type { Page } from '@playwright/test'
import { queueReady } from './app'
import { notice, openQueue, proposed, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccounts } from './mixed-account'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

let accountId = ''
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  accountId = (await mixedAccounts(page, 'rep', 'Fennmoor Dairies', 1))[0] ?? ''
  await page.close()
})

/** Draws a finger across the item, in steps as a finger moves. */
async function swipe(page: Page, by: { x: number; y?: number }): Promise<void> {
  const box = await proposed(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 10]
  const touch = await page.context().newCDPSession(page)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  for (let step = 1; step <= 8; step++) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x + (by.x * step) / 8, y: y + ((by.y ?? 0) * step) / 8 }] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('on a phone a swipe to the right approves, and one to the left asks why', async ({ page }) => {
  const before = await openQueue(page, `/review?account=${accountId}&reason=low_reading&all=1`)
  const approved = await proposed(page).innerText()
  await swipe(page, { x: 60 })
  await swipe(page, { x: 40, y: 150 })
  expect(await waiting(page)).toBe(before)
  await swipe(page, { x: 170 })
  await expect(notice(page, 'Approved')).toContainText(approved)
  await expect.poll(() => waiting(page)).toBe(before - 1)

  await queueReady(page)
  const rejected = await proposed(page).innerText()
  await swipe(page, { x: -170 })
  const why = page.getByRole('group', { name: 'Why is it wrong?' })
  await expect(why).toBeInViewport()
  for (const button of await why.getByRole('button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await waiting(page)).toBe(before - 1)
  // The browser swallows a tap that comes upon a drag: a thumb taps again.
  await expect(async () => {
    if (await why.isVisible()) await why.getByRole('button', { name: 'Wrong meaning' }).tap()
    await expect(notice(page, 'Rejected')).toContainText(rejected, { timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await expect.poll(() => waiting(page)).toBe(before - 2)

  // What a thumb did can be taken back by a thumb.
  await page.getByRole('button', { name: 'Undo' }).first().tap()
  await expect(notice(page, 'Taken back')).toContainText(rejected)
  await expect.poll(() => waiting(page)).toBe(before - 1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
})
