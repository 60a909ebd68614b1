import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { alignmentWords, answerWords, effectWords } from '@/components/review/effect-words'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { RegroupPreview } from '@/lib/review/types'
import { formatConfidence } from '@/lib/shared/format'
import { account } from './account-page'
import { queueReady } from './app'
import { query } from './database'
import { currentItem, notice } from './desk'
import { expect, test } from './fixtures'
import { fullAccount } from './full-account'
import { become } from './server'

const PRICE = 'Finds the price too high'
let accountId = ''
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  accountId = (await fullAccount(page, 'rep', 'Brindle Ropes')).accountId
  await page.close()
})

/** Opens an item on the latest quote of a belief that is shown, asked about by hand: a draw might have left it out. */
async function openOn(page: Page, statement: string): Promise<string> {
  const [row] = await query<{ id: string; workspaceId: string }>(
    'select o.id, o."workspaceId" from "Observation" o where o."accountId" = $1 and o.statement = $2 and o."closedAt" is null order by o."eventAt" desc limit 1', [accountId, statement],
  )
  const itemId = randomUUID()
  await query('delete from "ReviewItem" where "accountId" = $1 and "observationId" = $2 and status = \'open\'', [accountId, row?.id])
  await query('insert into "ReviewItem" ("workspaceId", id, "accountId", key, "observationId", reason, priority, "createdAt") values ($1, $2, $3, $4, $5, \'audit_sample\', 1e6, now())', [row?.workspaceId, itemId, accountId, `raised:${itemId}`, row?.id])
  await become(page, 'reviewer')
  await page.goto(`/review?account=${accountId}&item=${itemId}`)
  await queueReady(page)
  return itemId
}

const announced = (page: Page) => page.getByRole('region', { name: 'What it would change' })
/** What is announced, once it has been worked out. */
async function figures(page: Page): Promise<string> {
  await expect(announced(page)).toHaveAttribute('aria-busy', 'false')
  return announced(page).getByRole('status').innerText()
}
const standing = async (page: Page) => {
  const { beliefs, alignment } = await account(page, accountId)
  return { of: (statement: string): BeliefLine | undefined => beliefs.find((belief) => belief.statement === statement), overall: alignment.overall.value }
}
const happened = (page: Page, words: string) => expect(notice(page, words)).toBeVisible()

async function takeBack(page: Page): Promise<void> {
  await page.keyboard.press('z')
  await expect(page.getByText(/^Taken back: /)).toBeVisible()
}

test('a fix announces what it would change while it is entered, and that is what then changes', async ({ page }) => {
  const itemId = await openOn(page, PRICE)
  const before = await standing(page)
  await page.keyboard.press('f')
  const untouched = await figures(page)
  await page.getByLabel('Certainty').selectOption('committed')
  await expect(announced(page)).toContainText(/confidence \.\d\d → \.\d\d/)
  const promised = await figures(page)
  expect(promised).not.toBe(untouched)
  await page.getByLabel('What they believe').focus()
  await page.keyboard.press('Control+Enter')
  await happened(page, 'Corrected and approved')
  await expect.poll(async () => (await query<{ status: string }>('select status from "ReviewItem" where id = $1', [itemId]))[0]?.status).toBe('decided')
  const after = await standing(page)
  expect(promised).toBe(effectWords({ confidenceFrom: before.of(PRICE)?.confidence ?? null, confidenceTo: after.of(PRICE)?.confidence ?? null, alignmentFrom: before.overall, alignmentTo: after.overall }))
  await takeBack(page)
})

test('what is announced belongs to what is entered: an answer that comes late is of no account, and one that does not come blocks nothing', async ({ page }) => {
  await openOn(page, PRICE)
  let late = () => {}
  const held = new Promise<void>((resolve) => { late = resolve })
  await page.route(/\/preview\?/, async (route) => {
    if (decodeURIComponent(route.request().url()).includes('committed')) await held
    await route.continue().catch(() => undefined)
  })
  await page.keyboard.press('f')
  await figures(page)
  await page.getByLabel('Certainty').selectOption('committed')
  await expect(announced(page)).toHaveAttribute('aria-busy', 'true')
  await expect(announced(page)).not.toContainText('confidence')
  await page.getByLabel('Certainty').selectOption('hedged')
  const hedged = await figures(page)
  late()
  await page.unrouteAll({ behavior: 'wait' })
  expect(await figures(page)).toBe(hedged)
  const { id } = await currentItem(page)
  const input = { itemId: id, action: 'fix', correction: { certainty: 'hedged' } }
  const told = (await (await page.request.get(`/api/review/${id}/preview?${new URLSearchParams({ input: JSON.stringify(input) })}`)).json()) as RegroupPreview
  expect(hedged).toContain(alignmentWords(told) ?? '')
  expect(hedged).toContain(formatConfidence(told.after.find(({ statement }) => statement === PRICE)?.confidence ?? 0))

  // Words that say nothing yet are not asked about.
  await page.getByLabel('What they believe').fill('F')
  await expect(announced(page)).toContainText('once the statement is whole')
  await page.route(/\/preview\?/, (route) => route.abort())
  await page.getByLabel('What they believe').fill(`${PRICE} by far`)
  await expect(announced(page)).toContainText('Not known: The server could not be reached.', { timeout: 20_000 })
  await page.keyboard.press('Control+Enter')
  await happened(page, 'Corrected and approved')
  await page.unrouteAll({ behavior: 'wait' })
  await takeBack(page)
})

test('each belief to choose from, a split and an assertion say what they would change, and it does', async ({ page }) => {
  await openOn(page, PRICE)
  const before = await standing(page)
  await page.keyboard.press('m')
  const choice = page.getByRole('group', { name: /^Which belief/ }).getByRole('listitem').first()
  await expect(choice).toContainText(/Then: 2 beliefs → 1: /)
  const merged = await choice.innerText()
  await page.keyboard.press('1')
  await happened(page, 'Merged')
  await expect.poll(async () => (await standing(page)).of(PRICE)?.mentions !== before.of(PRICE)?.mentions).toBe(true)
  const after = await account(page, accountId)
  expect(merged).toContain(`confidence ${formatConfidence(after.beliefs.find(({ mentions, holder }) => holder.key === before.of(PRICE)?.holder.key && mentions > (before.of(PRICE)?.mentions ?? 0))?.confidence ?? 0)}`)
  await takeBack(page)

  await openOn(page, PRICE)
  await expect(page.getByText(/^1 belief → 2: /)).toBeVisible()
  await page.keyboard.press('s')
  await happened(page, 'Split off')
  await expect.poll(async () => (await account(page, accountId)).beliefs.filter(({ holder, dimension }) => holder.key === before.of(PRICE)?.holder.key && dimension === 'price').length).toBe(2)
  await takeBack(page)

  await openOn(page, PRICE)
  const stood = await standing(page)
  await page.keyboard.press('i')
  const promised = await figures(page)
  await page.keyboard.type('She told me so at the fair')
  await page.keyboard.press('Enter')
  await happened(page, 'Asserted')
  await expect.poll(async () => (await standing(page)).of(PRICE)?.confidence).not.toBe(stood.of(PRICE)?.confidence)
  const then = await standing(page)
  expect(promised).toContain(effectWords({ confidenceFrom: stood.of(PRICE)?.confidence ?? null, confidenceTo: then.of(PRICE)?.confidence ?? null, alignmentFrom: stood.overall, alignmentTo: then.overall }))
  await takeBack(page)
})

test('what the next item announces is true again once the decision before it stands', async ({ page }) => {
  await become(page, 'reviewer')
  await page.goto(`/review?account=${accountId}&reason=low_reading&all=1`)
  await queueReady(page)
  const first = (await currentItem(page)).id
  await page.keyboard.press('a')
  await happened(page, 'Approved')
  const approving = page.getByRole('article').locator('dt').filter({ hasText: /^Approve:/ }).locator('xpath=following-sibling::dd')
  await expect(async () => {
    const item = await currentItem(page)
    expect(item.id).not.toBe(first)
    await expect(approving).toHaveText(answerWords(item, 'approve'), { timeout: 1_000 })
  }).toPass()
})
