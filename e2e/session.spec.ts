import { expect, test } from './fixtures'
import { become } from './server'

test('once the session has ended a page asks nothing more, says so, and leads back after signing in', async ({ page, context }) => {
  await page.clock.install()
  await become(page, 'reviewer')
  await page.goto('/review?reason=low_reading')
  await expect(page.locator('#item-heading')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', (request) => { if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url()) })

  await context.clearCookies()
  await page.clock.runFor(70_000)
  const said = page.getByRole('alert').filter({ hasText: 'You are signed out' })
  await expect(said).toBeVisible()
  const before = asked.length
  await page.clock.runFor(10 * 60_000)
  expect(asked.length - before).toBe(0)

  // Signed in again in another tab, the page goes on by itself when one comes back to it.
  await become(page, 'reviewer')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(said).toBeHidden()

  await context.clearCookies()
  await page.clock.runFor(70_000)
  await said.getByRole('link', { name: 'Sign in again' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=%2Freview%3Freason%3Dlow_reading/)
  await page.getByRole('button', { name: /^reviewer/i }).click()
  await expect(page).toHaveURL(/\/review\?reason=low_reading/)
})
