import type { Page } from '@playwright/test'
import { queueReady } from './app'
import { query } from './database'
import { currentId, list, notice, openQueue, proposed, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccountsFor } from './mixed-account'

let accounts: string[]
test.beforeAll(async ({ browser }) => {
  accounts = await mixedAccountsFor(browser, 'Quarrel Hill Dairies', 2)
})
const queue = (account = 0, reason = 'low_reading') => `/review?account=${accounts[account]}&reason=${reason}&all=1`
const decidedOf = async (account: number): Promise<string[]> =>
  (await query<{ itemId: string }>('select "itemId" from "Decision" where "accountId" = $1 and "undoneAt" is null and "itemId" is not null', [accounts[account]])).map(({ itemId }) => itemId)
const decisions = (route: { request(): { method(): string } }) => route.request().method() === 'POST'

type Heard = { item: string | null; statement: string; said: string }

/** Writes down what the page says to each `a`: it has answered a key by the time the next listener hears of it. */
async function listenToAnswers(page: Page): Promise<() => Promise<Heard[]>> {
  await page.evaluate(() => {
    const heard: Heard[] = []
    const shown = { item: null as string | null, statement: '' }
    window.addEventListener('keydown', () => {
      const row = document.querySelector('[data-item][aria-current]')
      shown.item = row?.getAttribute('data-item') ?? null
      shown.statement = row?.firstElementChild?.textContent ?? ''
    }, { capture: true })
    window.addEventListener('keydown', ({ key }) => {
      if (key === 'a') heard.push({ ...shown, said: document.querySelector('header [aria-live]')?.textContent ?? '' })
    })
    Object.assign(window, { heard })
  })
  return () => page.evaluate(() => Reflect.get(window, 'heard') as Heard[])
}

test('whatever the pace of the keys, each is registered as it is said, or it is said of which item it was not and why', async ({ page }) => {
  const before = await openQueue(page, queue(0))
  await page.waitForLoadState('networkidle')
  const answers = await listenToAnswers(page)
  // As fast as the browser takes them, until nothing is left: what was not taken is pressed again.
  for (let i = 0; i < 500 && (await waiting(page)) > 0; i++) await page.keyboard.press('a')
  expect(await waiting(page)).toBe(0)

  const approved: string[] = []
  for (const { item, statement, said } of await answers()) {
    if (item === null) continue
    const taken = said.startsWith(`Approved: “${statement}”`)
    expect(taken || said.startsWith(`“${statement}” is not decided: `) || said.startsWith(`Nothing is left to decide: “${statement}”`), `${statement}: ${said}`).toBe(true)
    if (taken) approved.push(item)
  }
  expect(new Set(approved).size).toBe(approved.length)
  await expect.poll(async () => (await decidedOf(0)).toSorted()).toEqual(approved.toSorted())
  expect(approved.length).toBeLessThanOrEqual(before)
})

test('a key that was pressed before its item came up decides nothing, and says so of that item', async ({ page }) => {
  const before = await openQueue(page, queue(1))
  await page.waitForLoadState('networkidle')
  const first = await proposed(page).innerText()
  // Both are pressed while the page is busy, and heard one after the other.
  await page.evaluate(async () => {
    const presses = [0, 1].map(() => new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }))
    for (const press of presses) {
      document.body.dispatchEvent(press)
      await new Promise((resolve) => setTimeout(resolve))
    }
  })
  await expect(proposed(page)).not.toHaveText(first)
  await expect(page.getByText(/ is not decided: it came up just as you pressed/)).toContainText(await proposed(page).innerText())
  expect(await waiting(page)).toBe(before - 1)
})

test('what was refused stays in sight while one goes on deciding, and until its item is decided', async ({ page }) => {
  await openQueue(page, queue(1))
  await page.waitForLoadState('networkidle')
  const [first, id] = [await proposed(page).innerText(), await currentId(page)]
  const refused = page.getByText(`“${first}” is back on the list: `)
  await page.route('**/review**', (route) => (decisions(route) ? route.abort() : route.continue()))
  await page.keyboard.press('a')
  await expect(refused).toBeVisible()
  await page.unroute('**/review**')
  await queueReady(page)
  await page.keyboard.press('Space')
  await queueReady(page)
  const other = await proposed(page).innerText()
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toContainText(other)
  await expect(refused).toBeVisible()

  await page.getByRole('list', { name: 'Refused' }).getByRole('button', { name: 'Show it' }).click()
  await expect(proposed(page)).toHaveText(first)
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toContainText(first)
  await expect(refused).toBeHidden()
  await expect.poll(() => decidedOf(1)).toContain(id)
})

test('what is refused after the desk was left is told on the page that is there', async ({ page }) => {
  await openQueue(page, queue(1))
  await page.waitForLoadState('networkidle')
  const first = await proposed(page).innerText()
  let answer = () => {}
  const held = new Promise<void>((resolve) => { answer = resolve })
  await page.route('**/review**', async (route) => {
    if (!decisions(route)) return route.continue()
    await held
    await route.abort()
  })
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toContainText(first)
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page).toHaveURL(/\/accounts/)
  answer()
  await expect(page.getByRole('alert').filter({ hasText: `“${first}” is back on the list: ` })).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
})

test('a key of single readings says on a pair that it decides nothing there, and one on a button that the button kept it', async ({ page }) => {
  const [pair] = await query<{ id: string; reason: string }>('select id, reason from "ReviewItem" where "accountId" = $1 and status = \'open\' and reason in (\'possible_duplicate\', \'ambiguous_match\')', [accounts[1]])
  await openQueue(page, `${queue(1, pair?.reason)}&item=${pair?.id}`)
  await expect(proposed(page)).toHaveText('One belief, or two?')
  await page.keyboard.press('a')
  await expect(page.getByText(/ is not decided: the question here is whether two beliefs are one/)).toBeVisible()

  await page.goto(queue(1))
  await queueReady(page)
  const statement = await proposed(page).innerText()
  await page.getByRole('button', { name: /^Skip/ }).focus()
  await page.keyboard.press('a')
  await expect(page.getByText(`“${statement}” is not decided: a button has the focus`)).toBeVisible()
  // A click on the row that is open already gives the keys back to its item.
  await list(page).locator('[aria-current]').click()
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toContainText(statement)
})
