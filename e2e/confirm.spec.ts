import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { AccountPage } from '@/lib/insights/types'
import { CALLS, CALLS_READ, deliver, newAccount } from './conversations'
import { query } from './database'
import { expect, test } from './fixtures'
import { readAsScripted } from './scripted-model'
import { getJson } from './server'
import { swipe, tapUntil } from './touch'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const heading = (page: Page) => page.locator('#thing-heading')
const why = (page: Page) => page.getByRole('group', { name: 'What is not right?' })
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Answered' })

/** A call of today of an account of the rep's: the account, the page that asks about it, and the call. */
async function freshCall(page: Page): Promise<{ accountId: string; path: string; callId: string }> {
  const accountId = await readAsScripted(page, 'rep', CALLS_READ, async () => {
    const id = await newAccount(page, `Ferrier Lamps ${randomUUID().slice(0, 8)}`)
    await deliver(page, id, { ...CALLS[2], at: new Date().toISOString() })
    return id
  })
  const callId = (await getJson<AccountPage>(page, `/api/accounts/${accountId}`)).interactions[0]?.id ?? ''
  return { accountId, path: `/confirm/${callId}`, callId }
}

/** Asks two people about a quote of a call, as where much is at stake; gives what was read from it. */
async function askTwo(callId: string): Promise<string> {
  const [row] = await query<{ id: string; workspaceId: string; accountId: string; statement: string }>('select id, "workspaceId", "accountId", statement from "Observation" where "interactionId" = $1 and "closedAt" is null order by segment limit 1', [callId])
  const itemId = randomUUID()
  await query('delete from "ReviewItem" where "observationId" = $1 and status = \'open\'', [row?.id])
  await query('insert into "ReviewItem" ("workspaceId", id, "accountId", key, "observationId", reason, priority, "createdAt", quorum) values ($1, $2, $3, $4, $5, \'high_stakes\', 1e6, now(), 2)', [row?.workspaceId, itemId, row?.accountId, `raised:${itemId}`, row?.id])
  return row?.statement ?? ''
}

test('a thumb confirms by swiping: right is yes, left asks what is not right, and the end says what was answered', async ({ page }) => {
  const { accountId, path } = await freshCall(page)
  await page.goto(path)
  await expect(heading(page)).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const total = Number(await progress(page).getAttribute('aria-valuemax'))
  expect(total).toBeLessThanOrEqual(5)
  const first = await heading(page).innerText()
  await swipe(heading(page), { x: 60 })
  await swipe(heading(page), { x: 40, y: 150 })
  await expect(heading(page)).toHaveText(first)
  await swipe(heading(page), { x: 170 })
  await expect(heading(page)).not.toHaveText(first)
  await expect(progress(page)).toHaveAttribute('aria-valuenow', '1')

  const second = await heading(page).innerText()
  await swipe(heading(page), { x: -170 })
  await expect(why(page)).toBeInViewport()
  for (const button of await why(page).getByRole('button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await tapUntil(why(page).getByRole('button', { name: 'Not said' }), () => expect(heading(page)).not.toHaveText(second, { timeout: 2_000 }))
  for (let done = 2; done < total; done++) await page.getByRole('button', { name: /^Not sure/ }).click()
  await expect(page.getByText('That was all. Thank you.')).toBeVisible()
  const answered = page.getByRole('listitem')
  await expect(answered.filter({ hasText: first })).toContainText('Confirmed')
  await expect(answered.filter({ hasText: second })).toContainText('Not right: not said')
  await expect.poll(async () => (await query<{ action: string }>('select action from "Decision" where "accountId" = $1 and "undoneAt" is null order by at', [accountId])).map(({ action }) => action)).toEqual(['approve', 'reject'])
})

test('where much is at stake a yes needs the quote on the screen, and a second person looks, too', async ({ page }) => {
  const { path, callId } = await freshCall(page)
  const first = await askTwo(callId)
  // So little of the page is in sight that the quote is not.
  await page.setViewportSize({ width: 390, height: 260 })
  await page.goto(path)
  await expect(heading(page)).toHaveText(first)
  await expect(page.locator('blockquote')).not.toBeInViewport()
  // The page stands before it hears keys.
  await expect(async () => {
    await page.keyboard.press('a')
    await expect(page.getByRole('alert').filter({ hasText: 'read the quote, then say yes' })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(heading(page)).toHaveText(first)
  await expect(page.locator('blockquote')).toBeInViewport()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.locator('blockquote')).toBeInViewport({ ratio: 1 })
  await expect(async () => {
    if ((await heading(page).innerText()) === first) await page.keyboard.press('a')
    await expect(heading(page)).not.toHaveText(first, { timeout: 2_000 })
  }).toPass()
  const total = Number(await progress(page).getAttribute('aria-valuemax'))
  for (let done = 1; done < total; done++) {
    await expect(progress(page)).toHaveAttribute('aria-valuenow', String(done))
    await page.keyboard.press('Space')
  }
  await expect(page.getByRole('listitem').filter({ hasText: first })).toContainText('Confirmed; a second person looks at it, too')
  await page.getByRole('button', { name: `Undo: ${first}` }).click()
  await expect(heading(page)).toHaveText(first)
})
