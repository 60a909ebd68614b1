import type { Browser, Page } from '@playwright/test'
import type { ReviewItemView } from '@/lib/review/types'
import { queueReady, type SampleRole } from './app'
import { query } from './database'
import { currentId, currentItem, listed, notice, openQueue, proposed, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccountsFor } from './mixed-account'
import { become, getJson } from './server'

let accounts: string[]
test.beforeAll(async ({ browser }) => {
  accounts = await mixedAccountsFor(browser, 'Larkspur Haulage', 2)
})
const queue = (account = 0) => `/review?account=${accounts[account]}&reason=low_reading&all=1`

/** Another person in a browser of their own. */
async function somebodyElse(browser: Browser, role: SampleRole, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await become(page, role)
  await page.goto(path)
  await queueReady(page)
  return page
}
const item = (page: Page, id: string) => getJson<ReviewItemView>(page, `/api/review/${id}`)
const held = (page: Page) => page.getByText(/ has it until \d\d:\d\d\./)
/** Waits until an item is held by whoever looks at it; gives their name. */
async function holds(page: Page, id: string): Promise<string> {
  await expect.poll(async () => (await item(page, id)).lease?.mine ?? false).toBe(true)
  return (await item(page, id)).lease?.name ?? ''
}

test('a colleague sees who has an item, may look and not decide, and can take it over', async ({ page, browser }) => {
  await openQueue(page, queue())
  const [id, statement] = [await currentId(page), await proposed(page).innerText()]
  const name = await holds(page, id)

  const other = await somebodyElse(browser, 'admin', `${queue()}&item=${id}`)
  await expect(held(other)).toContainText(`${name} has it until`)
  await expect(other.getByText('You can look, and not decide.')).toBeVisible()
  await expect(other.getByRole('button', { name: /^Approve/ })).toBeDisabled()
  await expect(listed(other, statement).locator('xpath=ancestor::button')).toContainText(`${name} has it until`)
  await other.keyboard.press('a')
  await other.keyboard.press('x')
  await expect(other.getByText('Why is it wrong?')).toBeHidden()
  expect((await item(other, id)).status).toBe('open')

  await other.keyboard.press('t')
  await expect(held(other)).toBeHidden()
  await expect(other.getByRole('button', { name: /^Approve/ })).toBeEnabled()
  const taker = await holds(other, id)

  // Whoever lost it decides in vain, is told who has it, and finds it where it was.
  await page.keyboard.press('a')
  await expect(page.getByText(/was not decided: /)).toContainText(`${taker} has this item on the screen`)
  expect((await item(page, id)).status).toBe('open')
  await expect(listed(page, statement)).toBeVisible()

  await other.keyboard.press('x')
  await other.keyboard.press('4')
  await expect(notice(other, 'Rejected')).toContainText(statement)
  await expect.poll(async () => (await item(page, id)).status).toBe('decided')
  await other.context().close()
})

test('the heartbeat survives one’s own decision, and leaving gives the item back', async ({ page, browser }) => {
  await openQueue(page, queue())
  const id = await currentId(page)
  await holds(page, id)
  await page.keyboard.press('a')
  await expect(notice(page, 'Approved')).toBeVisible()
  await expect.poll(async () => (await item(page, id)).status).toBe('decided')
  const beat = await page.request.post(`/api/review/${id}/heartbeat`)
  expect(beat.status()).toBe(200)
  expect(await beat.json()).toEqual({ leaseUntil: null })

  await queueReady(page)
  const next = await currentId(page)
  await holds(page, next)
  expect((await page.request.post(`/api/review/${next}/heartbeat`)).status()).toBe(200)

  // Going on, going to another page and closing the window: each lets go.
  await page.keyboard.press('Space')
  await queueReady(page)
  await expect.poll(async () => (await item(page, next)).lease).toBeNull()
  const third = await currentId(page)
  await holds(page, third)
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page).toHaveURL(/\/accounts/)
  await expect.poll(async () => (await item(page, third)).lease).toBeNull()

  // A take that is overtaken by the release of its own look holds nothing when it comes at last.
  let goOn = () => {}
  const overtaken = new Promise<void>((resolve) => { goOn = resolve })
  await page.route('**/take?*', async (route) => { await overtaken; await route.continue() })
  const [asked] = await Promise.all([page.waitForRequest('**/take?*'), page.goto(queue())])
  const slow = new URL(asked.url()).pathname.split('/').at(-2) ?? ''
  await queueReady(page)
  await Promise.all([page.waitForResponse(`**/${slow}/release?*`), page.keyboard.press('g').then(() => page.keyboard.press('a'))])
  const late = page.waitForResponse(`**/${slow}/take?*`)
  goOn()
  expect((await late).status()).toBe(409)
  expect((await item(page, slow)).lease).toBeNull()
  await page.unrouteAll()

  // Who closes the window, or goes elsewhere, holds neither what is on the screen nor what they have just decided and the server has not heard of yet.
  const other = await somebodyElse(browser, 'admin', queue())
  const fourth = await currentId(other)
  await expect.poll(async () => (await item(page, fourth)).lease?.mine).toBe(false)
  await other.route('**/review?*', (route) => (route.request().method() === 'POST' ? undefined : route.fallback()))
  await Promise.all([other.waitForRequest((request) => request.method() === 'POST' && new URL(request.url()).pathname === '/review'), other.keyboard.press('a')])
  await expect.poll(() => currentId(other)).not.toBe(fourth)
  const fifth = await currentId(other)
  await expect.poll(async () => (await item(page, fifth)).lease?.mine).toBe(false)
  await other.goto('/accounts')
  for (const id of [fourth, fifth]) await expect.poll(async () => (await item(page, id)).lease).toBeNull()
  expect((await item(page, fourth)).status).toBe('open')

  await other.goto(queue())
  await queueReady(other)
  const sixth = await currentId(other)
  await expect.poll(async () => (await item(page, sixth)).lease?.mine).toBe(false)
  await other.close({ runBeforeUnload: true })
  await expect.poll(async () => (await item(page, sixth)).lease).toBeNull()
})

test('a lease that ran out goes to whoever asks, and its holder is told', async ({ page, browser }) => {
  await openQueue(page, queue())
  const id = await currentId(page)
  await holds(page, id)
  await query('update "ReviewItem" set "leaseUntil" = now() - interval \'1 minute\' where id = $1', [id])
  const other = await somebodyElse(browser, 'admin', `${queue()}&item=${id}`)
  await holds(other, id)
  await expect(held(other)).toBeHidden()
  await page.keyboard.press('a')
  await expect(page.getByText(/was not decided: /)).toContainText('has this item on the screen')
  expect((await item(page, id)).status).toBe('open')
  await other.close({ runBeforeUnload: true })
  await expect.poll(async () => (await item(page, id)).lease).toBeNull()

  // With nobody after them, the holder of an old lease takes it again by deciding.
  await page.goto(queue())
  await queueReady(page)
  const later = await currentId(page)
  await holds(page, later)
  await query('update "ReviewItem" set "leaseUntil" = now() - interval \'1 minute\' where id = $1', [later])
  await page.keyboard.press('a')
  await expect.poll(async () => (await item(page, later)).status).toBe('decided')
})

test('two clear one queue at once, and no item is decided twice', async ({ page, browser }) => {
  const before = await openQueue(page, queue(1))
  const other = await somebodyElse(browser, 'admin', queue(1))
  const onScreen = (whose: Page) => whose.evaluate(() => document.querySelector('[data-item][aria-current]')?.getAttribute('data-item') ?? null)
  const clear = async (whose: Page) => {
    for (let i = 0; i < before * 2 && (await waiting(whose)) > 0; i++) {
      const shown = await onScreen(whose)
      // Gone on to the next, or the other has it: then it is passed over.
      const isOver = async () => (await waiting(whose)) === 0 || (await held(whose).count()) > 0 || (await onScreen(whose)) !== shown
      await expect(async () => {
        // What the other has decided meanwhile is on no list any more. What is not drawn yet, or comes right after another, is not decided.
        if (!(await isOver())) await whose.keyboard.press(shown === null ? 'Space' : 'a')
        expect(await isOver()).toBe(true)
      }).toPass()
      if ((await held(whose).count()) > 0) await whose.keyboard.press('Space')
    }
  }
  await Promise.all([clear(page), clear(other)])
  // What both have tried at the same moment is left over: whoever stays clears it.
  await other.goto('/accounts')
  const left = async () => (await getJson<{ total: number }>(page, `/api/review${queue(1).slice('/review'.length)}`)).total
  for (let i = 0; i < before * 2 && (await left()) > 0; i++) {
    await page.goto(queue(1))
    await queueReady(page)
    const id = await currentId(page)
    const isSettled = async () => (await item(page, id)).status !== 'open'
    const isMine = async () => (await isSettled()) || (await item(page, id)).lease?.mine === true
    // What was decided as the page went may settle it now; a request that overtook its release may hold it, and is taken over.
    await expect.poll(async () => (await isMine()) || held(page).isVisible()).toBe(true)
    if (await held(page).isVisible()) await page.keyboard.press('t')
    await expect.poll(isMine).toBe(true)
    await page.keyboard.press('a')
    await expect.poll(isSettled).toBe(true)
  }
  await expect.poll(left).toBe(0)
  const rulings = await query<{ item: string; n: string }>('select "itemId" as item, count(*) as n from "Decision" where "accountId" = $1 and "undoneAt" is null group by "itemId"', [accounts[1]])
  expect(rulings.length).toBeGreaterThanOrEqual(before)
  expect(rulings.filter(({ n }) => n !== '1')).toEqual([])
  await other.context().close()
})

test('two blind verdicts that differ go to a third person, who sees both', async ({ page, browser }) => {
  await openQueue(page, queue())
  const id = await currentId(page)
  await query('update "ReviewItem" set quorum = 2 where id = $1', [id])
  await page.goto(`${queue()}&item=${id}`)
  await queueReady(page)
  const statement = await proposed(page).innerText()
  await expect(page.getByRole('note')).toContainText('two reviewers decide')
  await expect(page.locator('mark').first()).toBeInViewport()
  const first = await holds(page, id)
  await page.keyboard.press('a')
  await expect(page.getByText(/^Your verdict is kept; a second reviewer is asked too: /)).toContainText(statement)
  expect((await item(page, id)).status).toBe('open')

  const second = await somebodyElse(browser, 'admin', `${queue()}&item=${id}`)
  await expect(second.getByRole('note')).toContainText('A second, blind review')
  expect((await currentItem(second)).verdicts).toEqual([])
  await expect(second.locator('main')).not.toContainText(/approved/i)
  const other = await holds(second, id)
  await second.keyboard.press('x')
  await second.keyboard.press('3')
  await expect(second.getByText(/^The two verdicts differ; a third person will settle it: /)).toBeVisible()
  // Gone on, they let go of it: before that nobody else decides.
  await expect.poll(async () => (await item(page, id)).lease).toBeNull()

  const third = await somebodyElse(browser, 'rep', `${queue()}&item=${id}`)
  await expect(third.getByText('Two reviewers differ. What you decide settles it.')).toBeVisible()
  await expect(third.getByText(`${first}: approved`)).toBeVisible()
  await expect(third.getByText(`${other}: rejected, wrong meaning`)).toBeVisible()
  await expect(third.locator('mark').first()).toBeInViewport()
  await holds(third, id)
  await third.keyboard.press('a')
  await expect(notice(third, 'Approved')).toContainText(statement)
  await expect.poll(async () => (await item(page, id)).status).toBe('decided')

  // What others have answered stands: no undo is offered that would be refused.
  await second.goto(queue())
  await queueReady(second)
  await second.getByRole('button', { name: 'Last decisions' }).click()
  const given = second.getByRole('dialog', { name: 'Your last ten decisions' }).getByRole('listitem').filter({ hasText: statement })
  await expect(given.first()).toContainText('It stands: a colleague has given their verdict since.')
  await expect(given.first().getByRole('button')).toHaveCount(0)
  await second.context().close()
  await third.context().close()
})
