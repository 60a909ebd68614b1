import { queueReady } from './app'
import { query } from './database'
import { currentId, list, notice, openQueue, proposed, settled, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccountsFor } from './mixed-account'
import { become } from './server'

let accounts: string[]
test.beforeAll(async ({ browser }) => {
  accounts = await mixedAccountsFor(browser, 'Heronsgate Mills', 2)
})
const queue = (account = 0) => `/review?account=${accounts[account]}&reason=low_reading&all=1`

test('what is not drawn is not decided, and a second press at once decides nothing', async ({ page }) => {
  const before = await openQueue(page, queue())
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    for (let i = 0; i < 2; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }))
  })
  await expect.poll(() => waiting(page)).toBe(before - 1)
  await queueReady(page)
  expect(await waiting(page)).toBe(before - 1)

  // Five presses while the item is on its way.
  const last = (await list(page).locator('[data-item]').last().getAttribute('data-item')) ?? ''
  let answer = () => {}
  const held = new Promise<void>((resolve) => { answer = resolve })
  await page.route(`**/api/review/${last}`, async (route) => { await held; await route.continue() })
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('Opening the item…')).toBeAttached()
  await expect.poll(() => currentId(page)).toBe(last)
  for (let i = 0; i < 5; i++) await page.keyboard.press('a')
  expect(await waiting(page)).toBe(before - 1)
  answer()
  await queueReady(page)
  await page.unrouteAll({ behavior: 'wait' })
  await page.keyboard.press('a')
  await expect.poll(() => waiting(page)).toBe(before - 2)
})

test('what was put right is there when the form is opened again, and can be begun anew', async ({ page }) => {
  await openQueue(page, queue())
  const statement = await proposed(page).innerText()
  const field = page.getByLabel('What they believe')
  await page.keyboard.press('f')
  await field.fill('Wants one clear answer')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await page.keyboard.press('f')
  await expect(field).toHaveValue('Wants one clear answer')
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(field).toHaveValue(statement)
  await page.keyboard.press('Escape')
})

test('what is being typed outlives a reload, and neither a decision, nor signing out, nor another member', async ({ page }) => {
  await openQueue(page, queue())
  const id = await currentId(page)
  const field = page.getByLabel('What they believe')
  const restored = page.getByText('Draft restored.')
  await page.keyboard.press('f')
  await field.fill('Wants one clear answer by May')
  await page.getByRole('button', { name: 'End a word earlier' }).click()
  const moved = await page.locator('[data-quote-turn] mark').innerText()
  await page.reload()
  await expect(field).toHaveValue('Wants one clear answer by May')
  await expect(page.locator('[data-quote-turn] mark')).toHaveText(moved)
  await expect(restored).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  await page.getByLabel('How do you know that it holds?').fill('She said so at the fair')
  await page.reload()
  await expect(page.getByLabel('How do you know that it holds?')).toHaveValue('She said so at the fair')
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.getByLabel('Note on this item').fill('Ask Ines about it')

  // A colleague who signs in in the same tab finds nothing, and what was begun is gone. Leaving gives the item back.
  await page.goto('/accounts')
  await become(page, 'admin')
  await page.goto(`/review?item=${id}`)
  await queueReady(page)
  await expect(page.getByLabel('Note on this item')).toBeHidden()
  await page.keyboard.press('f')
  await expect(field).toBeVisible()
  await expect(restored).toBeHidden()
  await field.fill('Wants one clear answer by June')
  await page.keyboard.press('Control+Enter')
  await expect(notice(page, 'Corrected and approved')).toBeVisible()
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0)

  await page.keyboard.press('n')
  await page.getByLabel('Note on this item').fill('Not yet sent')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(1)
  await page.getByRole('button', { name: /account menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('without a connection a decision says that it waits, and a note stays in its field', async ({ page, context }) => {
  const before = await openQueue(page, queue())
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.keyboard.press('n')
  await page.getByLabel('Note on this item').fill('Ask Ines about it')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Your note was not kept: /)).toBeVisible()
  await expect(page.getByLabel('Note on this item')).toHaveValue('Ask Ines about it')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(page.getByText(/^Waits for the connection/)).toBeVisible()
  await expect(notice(page, 'Approved')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/^Waits for the connection/)).toBeHidden()
  await expect.poll(() => waiting(page)).toBe(before - 1)
  await settled(page, 'reviewer', queue(), before - 1)
})

test('the queue opens on what nobody else has, and a key that cannot act says who has it', async ({ page, browser }) => {
  await openQueue(page, queue(1))
  const first = await currentId(page)
  await expect.poll(async () => (await query<{ held: boolean }>('select "leaseUntil" > now() as held from "ReviewItem" where id = $1', [first]))[0]?.held ?? false).toBe(true)
  const other = await (await browser.newContext()).newPage()
  await become(other, 'admin')
  await other.goto(queue(1))
  await queueReady(other)
  expect(await currentId(other)).not.toBe(first)
  await list(other).locator(`[data-item="${first}"]`).click()
  await expect(other.getByText('You can look, and not decide.')).toBeVisible()
  await other.keyboard.press('a')
  await expect(other.getByText(/ has this item until \d\d:\d\d: /)).toBeInViewport()
  await other.keyboard.press('Space')
  await expect(other.getByText(/ has this item until \d\d:\d\d: /)).toBeHidden()
  await other.context().close()
})

test('a verdict that is final does not keep the one before it from being taken back', async ({ page, browser }) => {
  await openQueue(page, queue(1))
  const earlier = await proposed(page).innerText()
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toContainText(earlier)
  await queueReady(page)
  const id = await currentId(page)
  await query('update "ReviewItem" set quorum = 2 where id = $1', [id])
  await page.goto(`${queue(1)}&item=${id}`)
  await queueReady(page)
  await expect(page.locator('mark').first()).toBeInViewport()
  await page.keyboard.press('a')
  await expect(page.getByText(/^Your verdict is kept; a second reviewer is asked too: /)).toBeVisible()
  const second = await (await browser.newContext()).newPage()
  await become(second, 'admin')
  await second.goto(`${queue(1)}&item=${id}`)
  await queueReady(second)
  await second.keyboard.press('x')
  await second.keyboard.press('3')
  await expect(second.getByText(/^The two verdicts differ; /)).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText(/^This could not be taken back: /)).toBeVisible()
  await page.keyboard.press('z')
  await expect(notice(page, 'Taken back')).toContainText(earlier)
  await second.context().close()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 500 }, hasTouch: true, isMobile: true })

  test('the list opens where one is', async ({ page }) => {
    await openQueue(page, queue(1))
    const open = page.getByRole('button', { name: /list \(/i })
    await open.tap()
    const id = await list(page).locator('[data-item]').last().getAttribute('data-item')
    await page.goto(`${queue(1)}&item=${id}`)
    await queueReady(page)
    await open.tap()
    await expect.poll(() => currentId(page)).toBe(id)
    await expect(list(page).locator('[aria-current]')).toBeInViewport({ ratio: 1 })
  })

  test('the reasons of a rejection leave the quote in sight', async ({ page }) => {
    await openQueue(page, queue(1))
    await page.getByRole('button', { name: /^Reject/ }).tap()
    const why = page.getByRole('group', { name: 'Why is it wrong?' })
    await expect(why).toBeInViewport()
    const edge = async () => ((await page.locator('mark').first().boundingBox())?.y ?? 0) - ((await why.boundingBox())?.y ?? 0)
    await expect.poll(edge).toBeLessThan(0)
  })

  test('where much is at stake a quote behind the decisions was not seen, and what is missing is said in sight', async ({ page }) => {
    await openQueue(page, queue(1))
    await page.getByRole('button', { name: /list \(/i }).tap()
    const id = await currentId(page)
    await query('update "ReviewItem" set quorum = 2 where id = $1', [id])
    await page.goto(`${queue(1)}&item=${id}`)
    await queueReady(page)
    const [approve, mark] = [page.getByRole('button', { name: /^Approve/ }), page.locator('mark').first()]
    await approve.evaluate((button) => {
      const [bar, quote] = [button.closest('.sticky'), document.querySelector('main mark')]
      if (bar && quote) window.scrollBy(0, quote.getBoundingClientRect().top - bar.getBoundingClientRect().top - 8)
    })
    const before = await waiting(page)
    await approve.tap()
    await expect(page.getByText(/^Much is at stake here: read the quote/)).toBeInViewport({ ratio: 1 })
    expect(await waiting(page)).toBe(before)
    await expect(mark).toBeInViewport({ ratio: 1 })
    await approve.tap()
    await expect(page.getByText(/^Your verdict is kept; a second reviewer is asked too: /)).toBeVisible()
  })
})
