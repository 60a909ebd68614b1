import type { Page } from '@playwright/test'
import { queueReady } from './app'
import { query } from './database'
import { currentId, list, notice, openQueue, proposed, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccountsFor } from './mixed-account'

let accountId = ''
test.beforeAll(async ({ browser }) => {
  accountId = (await mixedAccountsFor(browser, 'Withy Lane Bakers', 1))[0] ?? ''
})
const queue = () => `/review?account=${accountId}&reason=low_reading&all=1`
const ids = (page: Page) => list(page).locator('[data-item]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item') ?? ''))

test('arrows, j and k and the space bar go along the list and around its ends, and decide nothing', async ({ page }) => {
  const before = await openQueue(page, queue())
  const all = await ids(page)
  expect(all).toHaveLength(before)
  for (const [key, at] of [['ArrowRight', 1], ['Space', 2], ['ArrowLeft', 1], ['ArrowLeft', 0], ['ArrowLeft', before - 1], ['ArrowRight', 0], ['j', 1], ['k', 0]] as const) {
    await page.keyboard.press(key)
    await expect.poll(() => currentId(page), { message: key }).toBe(all[at])
    await expect(page).toHaveURL(new RegExp(`item=${all[at]}`))
    await queueReady(page)
  }
  expect(await waiting(page)).toBe(before)

  // The decisions are in reach on a small screen, too: they take a second line.
  for (const width of [720, 1024]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width)
  }
})

test('the next three items are fetched before they are asked for', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => { const [, id] = /\/api\/review\/([0-9a-f-]{36})$/.exec(request.url()) ?? []; if (id) asked.push(id) })
  await openQueue(page, queue())
  const ahead = (await ids(page)).slice(1, 4)
  await expect.poll(() => ahead.filter((id) => asked.includes(id))).toEqual(ahead)
  await page.waitForLoadState('networkidle')
  await page.route(/\/api\/review\/[0-9a-f-]{36}$/, (route) => route.abort())
  for (const id of ahead) {
    await page.keyboard.press('Space')
    await expect.poll(() => currentId(page)).toBe(id)
    await expect(proposed(page)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Evidence' })).toBeVisible()
  }
  await page.unrouteAll({ behavior: 'wait' })
})

for (const undo of ['z', 'Control+z', 'Meta+z']) {
  test(`${undo} takes the last decision back, from wherever nobody types`, async ({ page }) => {
    const before = await openQueue(page, queue())
    const statement = await proposed(page).innerText()
    await page.keyboard.press('a')
    await expect(notice(page, 'Approved')).toContainText(statement)
    // In a field it is the field's own.
    await queueReady(page)
    await page.keyboard.press('n')
    await page.getByLabel('Note on this item').pressSequentially('zz')
    await page.keyboard.press(undo)
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('Note on this item')).toBeHidden()
    expect(await waiting(page)).toBe(before - 1)
    // Behind a dialog it is nobody's.
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press(undo)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(await waiting(page)).toBe(before - 1)

    await page.keyboard.press(undo)
    await expect(notice(page, 'Taken back')).toContainText(statement)
    await expect(proposed(page)).toHaveText(statement)
    await expect(page.locator('[tabindex="-1"]', { has: proposed(page) }).last()).toBeFocused()
    await expect.poll(() => waiting(page)).toBe(before)
  })
}

test('Escape leaves every second step, and nothing is decided', async ({ page }) => {
  const before = await openQueue(page, queue())
  const steps = [
    ['x', page.getByRole('group', { name: 'Why is it wrong?' })], ['m', page.getByRole('group', { name: 'Which belief is it the same as?' })],
    ['p', page.getByRole('group', { name: 'Which belief is it not the same as?' })], ['u', page.getByRole('group', { name: 'Which belief took the place of which?' })],
    ['f', page.getByRole('form', { name: 'Fix and approve' })], ['i', page.getByLabel('How do you know that it holds?')],
    ['o', page.getByLabel('Ask for a second opinion')], ['n', page.getByLabel('Note on this item')],
  ] as const
  for (const [key, step] of steps) {
    await page.keyboard.press(key)
    await expect(step, key).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(step, key).toBeHidden()
  }
  expect(await waiting(page)).toBe(before)
})

test('a list that cannot be fetched again says since when it stands, and nothing that is decided is lost', async ({ page }) => {
  await page.clock.install()
  const before = await openQueue(page, queue())
  await page.route(/\/api\/review\?/, (route) => route.abort())
  // Another look at it is taken by itself, now and then, and once more when it fails.
  const failed = page.getByRole('alert').filter({ hasText: 'The list could not be fetched again' })
  await page.clock.fastForward(21_000)
  await expect(failed).toContainText(/as of \d\d:\d\d/)
  await page.keyboard.press('a')
  await expect.poll(() => waiting(page)).toBe(before - 1)
  await page.unrouteAll({ behavior: 'wait' })
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(failed).toBeHidden()
  expect(await waiting(page)).toBe(before - 1)
})

test('an item that needs no decision any more is passed over by the key that would have decided it', async ({ page }) => {
  await openQueue(page, queue())
  const [needless, then] = await ids(page)
  const statement = await proposed(page).innerText()
  await query('update "ReviewItem" set status = \'withdrawn\' where id = $1', [needless])
  await page.goto(`${queue()}&item=${needless}`)
  await queueReady(page)
  await expect(page.getByText(/^Nothing is left to decide here/)).toBeVisible()
  await page.keyboard.press('a')
  await expect(notice(page, 'Nothing is left to decide')).toContainText(statement)
  await expect.poll(() => currentId(page)).toBe(then)
  await query('update "ReviewItem" set status = \'open\' where id = $1', [needless])
})
