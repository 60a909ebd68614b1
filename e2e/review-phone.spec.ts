import { queueReady } from './app'
import { notice, openQueue, proposed, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccountsFor } from './mixed-account'
import { swipe, tapUntil } from './touch'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

let accountId = ''
test.beforeAll(async ({ browser }) => {
  accountId = (await mixedAccountsFor(browser, 'Fennmoor Dairies', 1))[0] ?? ''
})

test('on a phone a swipe to the right approves, and one to the left asks why', async ({ page }) => {
  const before = await openQueue(page, `/review?account=${accountId}&reason=low_reading&all=1`)
  const approved = await proposed(page).innerText()
  // What a decision changes is in sight with the quote that it is about, and neither lies over the other.
  const changes = page.getByLabel('In brief, what a decision changes')
  await expect(changes).toBeInViewport({ ratio: 1 })
  await expect(changes).toContainText(/Approve: .+Reject: /)
  const [line, quote] = [await changes.boundingBox(), await page.locator('mark').first().boundingBox()]
  expect((quote?.y ?? NaN) + (quote?.height ?? NaN)).toBeLessThanOrEqual(line?.y ?? NaN)
  await swipe(proposed(page), { x: 60 })
  await swipe(proposed(page), { x: 40, y: 150 })
  expect(await waiting(page)).toBe(before)
  await swipe(proposed(page), { x: 170 })
  await expect(notice(page, 'Approved')).toContainText(approved)
  await expect.poll(() => waiting(page)).toBe(before - 1)

  await queueReady(page)
  const rejected = await proposed(page).innerText()
  await swipe(proposed(page), { x: -170 })
  const why = page.getByRole('group', { name: 'Why is it wrong?' })
  await expect(why).toBeInViewport()
  for (const button of await why.getByRole('button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await waiting(page)).toBe(before - 1)
  await tapUntil(why.getByRole('button', { name: 'Wrong meaning' }), () => expect(notice(page, 'Rejected')).toContainText(rejected, { timeout: 3_000 }))
  await expect.poll(() => waiting(page)).toBe(before - 2)

  // What a thumb did can be taken back by a thumb.
  await page.getByRole('button', { name: 'Undo' }).first().tap()
  await expect(notice(page, 'Taken back')).toContainText(rejected)
  await expect.poll(() => waiting(page)).toBe(before - 1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
})
