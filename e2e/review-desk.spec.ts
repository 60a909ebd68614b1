import type { Page } from '@playwright/test'
import type { InteractionPage } from '@/lib/insights/types'
import type { ReviewQueuePage } from '@/lib/review/types'
import { queueReady } from './app'
import { query } from './database'
import { currentId, currentItem, list, notice, openQueue, proposed, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccountsFor } from './mixed-account'
import { become, getJson } from './server'

let accountId = ''
/** Of this one nothing is decided. */
let untouchedId = ''
test.beforeAll(async ({ browser }) => {
  const ids = await mixedAccountsFor(browser, 'Saltmarsh Couriers', 2)
  accountId = ids[0] ?? ''
  untouchedId = ids[1] ?? ''
})
const queue = () => `/review?account=${accountId}&reason=low_reading&all=1`
const DECIDING = ['a', 'm', 'p', 'u', 's', 'i', 'o', 'x', 'f'] as const

/** Nothing was decided, and nothing is about to be. */
async function untouched(page: Page, before: number): Promise<void> {
  expect(await waiting(page)).toBe(before)
  await expect(page.getByText('Why is it wrong?')).toBeHidden()
  await expect(page.getByText(/^Which belief/)).toBeHidden()
}

test('single keys are dead while typing, with modifiers, behind dialogs and menus, and on focused buttons', async ({ page }) => {
  const before = await openQueue(page, queue())
  for (const modifier of ['Control', 'Alt', 'Meta']) for (const key of ['a', 'm', 's', 'x']) await page.keyboard.press(`${modifier}+${key}`)
  await untouched(page, before)

  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const what of ['Approve', 'Reject, for a reason', 'Split off as a belief of its own', 'Ask for a second opinion', 'Whole conversation']) await expect(sheet.getByText(what, { exact: true })).toBeVisible()
  for (const key of DECIDING) await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await untouched(page, before)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('x')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await untouched(page, before)

  const skip = page.getByRole('button', { name: /^Skip/ })
  await skip.focus()
  for (const key of DECIDING) await page.keyboard.press(key)
  await untouched(page, before)
  const statement = await proposed(page).innerText()
  await page.keyboard.press('Space')
  await expect(proposed(page)).not.toHaveText(statement)

  await queueReady(page)
  await page.keyboard.press('n')
  await page.getByLabel('Note on this item').pressSequentially('axmkusio fz')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Note on this item')).toBeHidden()
  await untouched(page, before)
})

test('the next item is there before the server has answered, and needs no asking', async ({ page }) => {
  const before = await openQueue(page, queue())
  const first = await proposed(page).innerText()
  await expect.poll(async () => (await currentItem(page)).lease?.mine).toBe(true)
  await page.waitForLoadState('networkidle')
  let answer = () => {}
  const held = new Promise<void>((resolve) => { answer = resolve })
  await page.route('**/review?**', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await page.route(/\/api\/review\/[0-9a-f-]{36}$/, (route) => route.abort())
  await page.keyboard.press('a')
  await expect(proposed(page)).not.toHaveText(first)
  expect(await waiting(page)).toBe(before - 1)
  // One more on top of it, while the first is still on its way.
  const second = await proposed(page).innerText()
  await page.keyboard.press('Space')
  await expect(proposed(page)).not.toHaveText(second)
  answer()
  await page.unrouteAll({ behavior: 'wait' })
  const latest = async () => (await getJson<ReviewQueuePage>(page, '/api/review')).recent[0]
  await expect.poll(async () => (await latest())?.statement).toBe(first)
  const [row] = await query<{ seconds: number | null }>('select seconds from "Decision" where id = $1', [(await latest())?.decisionId])
  expect(row?.seconds).toBeGreaterThan(0)
})

test('the quote is adjusted by selecting text, and the belief rests on the words that were selected', async ({ page }) => {
  await openQueue(page, queue())
  const { id, observation } = await currentItem(page)
  await page.keyboard.press('f')
  const turn = page.locator('[data-quote-turn]')
  const text = await turn.innerText()
  // From the second word on, as a mouse selects it.
  const from = text.indexOf(' ') + 1
  await turn.evaluate((element, start) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) nodes.push(walker.currentNode as Text)
    let [left, node] = [start, nodes[0]]
    for (const each of nodes) { node = each; if (left <= each.length) break; left -= each.length }
    const range = document.createRange()
    if (node) range.setStart(node, left)
    range.setEnd(element, element.childNodes.length)
    const selection = document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  }, from)
  await expect(page.getByText(/^The quote is now: /)).toBeAttached()
  await page.getByLabel('What they believe').focus()
  await page.keyboard.press('Control+Enter')
  await expect(notice(page, 'Corrected and approved')).toContainText(observation.statement)
  await expect.poll(async () => (await query<{ correction: { start?: number } }>('select correction from "Decision" where "itemId" = $1 and "undoneAt" is null', [id]))[0]?.correction?.start).toBe(from)
})

test('the whole conversation, the history and a colleague are one key away', async ({ page }) => {
  await openQueue(page, queue())
  await page.keyboard.press('c')
  const whole = page.getByRole('list', { name: 'All that was said' })
  const { evidence } = await currentItem(page)
  const { segments } = await getJson<InteractionPage>(page, `/api/interactions/${evidence.interactionId}`)
  await expect(whole.getByRole('listitem')).toHaveCount(segments.length)
  await expect(whole.locator('mark')).toBeInViewport()
  await page.keyboard.press('c')
  await expect(whole).toBeHidden()
  await page.keyboard.press('h')
  await expect(page.getByRole('button', { name: /^History of the belief/ })).toHaveAttribute('aria-expanded', 'true')

  const colleague = (await getJson<{ people: { name: string }[] }>(page, `/api/review/${await currentId(page)}/notes`)).people[0]?.name ?? ''
  await page.keyboard.press('n')
  await page.keyboard.type(`@${colleague} did he mean this year?`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Notes and assignment' })).toContainText('did he mean this year?')
  await page.getByLabel('Assigned to').selectOption({ index: 1 })
  await expect(list(page).locator('[aria-current]')).toContainText('Assigned to')
})

test('the queue is taken by reason, account, owner, person or kind, and the address says so', async ({ page }) => {
  await become(page, 'reviewer')
  await page.goto(`/review?account=${untouchedId}&all=1`)
  await queueReady(page)
  const all = await waiting(page)
  await page.getByLabel('Reason', { exact: true }).selectOption({ label: 'Possibly heard' })
  await expect(page).toHaveURL(/reason=low_reading/)
  await expect.poll(() => waiting(page)).toBeLessThan(all)
  await page.getByRole('button', { name: 'More filters' }).click()
  // Two beside each other in the list's narrow column would cut the names in them.
  for (const label of ['Account', 'Reason', 'Person']) expect((await page.getByLabel(label, { exact: true }).boundingBox())?.width, label).toBeGreaterThan(200)
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Expectation' })
  await expect(page).toHaveURL(/kind=expectation/)
  await expect.poll(() => waiting(page)).toBe(1)
  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Ines Falk' })
  await expect(page).toHaveURL(/person=/)
  await page.getByLabel('Owner', { exact: true }).selectOption({ index: 1 })
  await expect(page).toHaveURL(/owner=/)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL(/\/review$/)
})

test('what is on the screen stays there when the list is fetched anew and begins with another', async ({ page }) => {
  await page.clock.install()
  await openQueue(page, `/review?account=${untouchedId}&reason=low_reading&all=1`)
  const statement = await proposed(page).innerText()
  const rows = list(page).locator('[data-item]')
  const other = await rows.last().getAttribute('data-item')
  await query('update "ReviewItem" set priority = 1000 where id = $1', [other])
  await page.clock.fastForward(21_000)
  await expect(rows.first()).toHaveAttribute('data-item', other ?? '')
  await expect(proposed(page)).toHaveText(statement)
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toContainText(statement)
  await page.keyboard.press('z')
  await expect(notice(page, 'Taken back')).toContainText(statement)
})

test('a list that does not come says what is safe, and comes when asked again', async ({ page }) => {
  await openQueue(page, queue())
  await page.route('**/api/review/*/notes', (route) => route.abort())
  await page.route(/\/api\/review\/[0-9a-f-]{36}$/, (route) => route.abort())
  const other = list(page).getByRole('listitem').last().getByRole('button')
  await other.click()
  await expect(page.getByText('This item cannot be shown')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('alert').first()).toContainText('nothing was changed')
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(proposed(page)).toBeVisible()
})

test('the desk and the pipeline end where the window does, also under the line that every page of the sample has', async ({ page }) => {
  await openQueue(page, '/review?all=1')
  await expect(page.getByRole('complementary', { name: 'About this workspace' })).toBeVisible()
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  expect(await height()).toBe(900)
  await page.goto('/pipeline?scope=all')
  await expect(page.getByRole('article').first()).toBeVisible()
  expect(await height()).toBe(900)
  // Where there is not much of a window, the columns keep room for a deal or two and the page scrolls.
  await page.setViewportSize({ width: 1440, height: 400 })
  expect((await page.locator('[role="group"][tabindex="0"]').first().boundingBox())?.height).toBeGreaterThanOrEqual(288)

  // On paper no card is cut in two, and none is left out for being out of sight.
  await page.emulateMedia({ media: 'print' })
  const cards = page.locator('[data-index]:has(article)')
  expect(new Set(await cards.evaluateAll((elements) => elements.map((element) => { const { position, breakInside } = getComputedStyle(element); return `${position} ${breakInside}` })))).toEqual(new Set(['static avoid']))
  await page.emulateMedia({ media: 'screen' })
})
