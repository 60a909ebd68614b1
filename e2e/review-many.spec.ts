import { randomUUID } from 'node:crypto'
import { isPairReason } from '@/lib/review/client'
import type { ReviewQueuePage } from '@/lib/review/types'
import { queueReady } from './app'
import { query } from './database'
import { list, notice, openQueue, proposed, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccountsFor } from './mixed-account'
import { become, getJson } from './server'

const MANY = 10_000

let accounts: string[]
test.beforeAll(async ({ browser }) => {
  accounts = await mixedAccountsFor(browser, 'Quillmere Parcels', 2)
})

test('ten thousand items are a list like any other: only those in sight are drawn, and more come by scrolling', async ({ page }) => {
  const [accountId] = accounts
  await query(
    `insert into "ReviewItem" ("workspaceId", id, "accountId", key, "observationId", "beliefId", reason, priority, propensity, status, "createdAt", effect, uncertainty, stakes, headline, queued, quorum)
     select "workspaceId", gen_random_uuid(), "accountId", 'many:' || n || $2, "observationId", "beliefId", 'audit_sample', -n, 1, 'open', now(), 0.1, 0.1, 1, false, true, 1
     from (select * from "ReviewItem" where "accountId" = $1 and reason = 'low_reading' limit 1) as one, generate_series(1, ${MANY}) as n`,
    [accountId, randomUUID()],
  )
  const path = `/review?account=${accountId}&reason=audit_sample&all=1`
  const total = await openQueue(page, path)
  expect(total).toBeGreaterThanOrEqual(MANY)
  const rows = list(page).getByRole('listitem')
  expect(await rows.count()).toBeLessThan(50)
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(total))

  // What could not be fetched says so, and a press asks for it again.
  const next = (url: URL) => url.pathname === '/api/review' && url.searchParams.has('cursor')
  await page.route(next, (route) => route.abort())
  await list(page).locator('div').first().evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await expect(list(page).getByRole('alert')).toContainText('The next items could not be fetched.')
  await page.unroute(next)
  await list(page).getByRole('button', { name: 'Try again' }).click()
  await expect(list(page).getByRole('alert')).toHaveCount(0)

  // The end of what is fetched is never met: the next fifty come as one scrolls, and still only those in sight are drawn.
  const box = list(page).locator('div').first()
  for (const seen of [100, 200, 300]) {
    await expect.poll(async () => {
      await box.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
      return Number((await list(page).getByText(/ of [\d,]+: more come/).innerText()).split(' ')[0]?.replace(/\D/g, ''))
    }).toBeGreaterThanOrEqual(seen)
  }
  expect(await rows.count()).toBeLessThan(50)
  await rows.last().getByRole('button').click()
  await queueReady(page)
  await expect(list(page).locator('[aria-current]')).toBeInViewport()
  await query('delete from "ReviewItem" where "accountId" = $1 and key like \'many:%\'', [accountId])
})

test('one item, and none: the page says what that means and what comes next', async ({ page }) => {
  await become(page, 'reviewer')
  const { rows } = await getJson<ReviewQueuePage>(page, `/api/review?account=${accounts[1]}&all=1`)
  const pairs = rows.filter(({ reason }) => isPairReason(reason))
  expect(pairs).toHaveLength(1)
  expect(await openQueue(page, `/review?account=${accounts[1]}&reason=${pairs[0]?.reason}&all=1`)).toBe(1)
  await page.keyboard.press('p')
  await expect(notice(page, 'Kept apart')).toBeVisible()
  await expect(page.getByText('Nothing waits with this filter')).toBeVisible()
  expect(await waiting(page)).toBe(0)
  await page.getByRole('button', { name: 'Undo the last decision' }).click()
  await expect(proposed(page)).toHaveText('One belief, or two?')
})

test('a whole filtered set is decided in one go, after a look at it, and taken back in one', async ({ page }) => {
  // What was drawn at random is in no set.
  const path = `/review?account=${accounts[1]}&kind=evaluation&reason=low_reading&all=1`
  const before = await openQueue(page, path)
  expect(before).toBeGreaterThan(2)
  await page.getByRole('button', { name: 'Decide all of these…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Decide all of these' })
  await dialog.getByLabel('Ruling').selectOption('not_a_belief')
  await expect(dialog.getByRole('region', { name: 'What it decides' })).toContainText(`${before} items in Quillmere Parcels`)
  // Keys of the queue are dead behind it.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await waiting(page)).toBe(before)

  await page.getByRole('button', { name: 'Decide all of these…' }).click()
  await dialog.getByRole('button', { name: `Approve ${before} items` }).click()
  await expect(page.getByText(`Approved in one go: ${before} items`)).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(0)
  await page.goto('/accounts')
  await page.goto(path)
  await expect(page.getByText('Nothing waits with this filter')).toBeVisible()
  await page.getByRole('button', { name: 'Last decisions' }).click()
  await page.getByRole('button', { name: `Undo: ${before} items in one go` }).click()
  await expect(page.getByText(`Taken back: all ${before} of them`)).toBeVisible()
  await expect.poll(() => waiting(page)).toBe(before)
})

test('everything cannot be decided in one go: a set is narrowed first', async ({ page }) => {
  await become(page, 'reviewer')
  await page.goto('/review?all=1')
  await queueReady(page)
  await expect(page.getByRole('button', { name: 'Decide all of these…' })).toHaveCount(0)
  const answer = await page.request.get(`/api/review/bulk?${new URLSearchParams({ input: JSON.stringify({ filter: { all: true }, action: 'approve' }) })}`)
  expect(answer.status()).toBe(400)
})
