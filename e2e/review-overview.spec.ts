import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { queueReady } from './app'
import { inBothThemes, violations } from './axe'
import { deliver, newAccount } from './conversations'
import { query } from './database'
import { expect, test } from './fixtures'
import { become } from './server'

const CALLS = [
  { name: 'one.txt', at: '2026-09-01T10:00:00Z', text: 'Maren Oakes: How is it going?\nRuben Achterberg: Our CFO thinks the price is too high.\nHedda Storm: I see.' },
  { name: 'two.txt', at: '2026-09-15T10:00:00Z', text: 'Maren Oakes: And now?\nRuben Achterberg: Our CFO is worried about the migration.\nHedda Storm: I see.' },
  { name: 'three.txt', at: '2026-10-02T10:00:00Z', text: 'Maren Oakes: Any news?\nRuben Achterberg: The CFO wants a discount for two years.\nHedda Storm: I see.' },
] as const

/** An account in which somebody speaks of "our CFO", with one of those quotes waiting in the queue. */
async function officeAccount(page: Page): Promise<{ accountId: string; itemId: string }> {
  await become(page, 'admin')
  const accountId = await newAccount(page, `Ketterby Mills ${randomUUID().slice(0, 8)}`)
  for (const call of CALLS) await deliver(page, accountId, call)
  const [first] = await query<{ id: string; workspaceId: string }>('SELECT id, "workspaceId" FROM "Observation" WHERE "accountId" = $1 AND "holderKey" LIKE \'said:%\' ORDER BY "eventAt" LIMIT 1', [accountId])
  const itemId = randomUUID()
  await query('DELETE FROM "ReviewItem" WHERE "accountId" = $1 AND "observationId" = $2', [accountId, first?.id])
  await query('INSERT INTO "ReviewItem" ("workspaceId", id, "accountId", key, "observationId", reason, priority, "createdAt") VALUES ($1, $2, $3, $4, $5, \'audit_sample\', 1e6, now())', [first?.workspaceId, itemId, accountId, `observation:${first?.id}`, first?.id])
  return { accountId, itemId }
}

test('a corrected holder offers the same mistake elsewhere: preview, one step, one undo', async ({ page }) => {
  const { accountId, itemId } = await officeAccount(page)
  const held = async () => (await query<{ n: string }>('SELECT count(*) AS n FROM "Belief" b JOIN "Person" p ON b."holderKey" = \'person:\' || p.id WHERE b."accountId" = $1 AND p.name = \'Hedda Storm\'', [accountId]))[0]?.n
  await page.goto(`/review?account=${accountId}&item=${itemId}`)
  await queueReady(page)
  await page.keyboard.press('f')
  await page.getByLabel('Held by').selectOption({ label: 'Hedda Storm' })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('“CFO” stands for nobody known in 2 other quotes: Hedda Storm there, too?')).toBeVisible()
  const before = await held()
  await page.getByRole('button', { name: 'Look and correct' }).click()
  const dialog = page.getByRole('dialog', { name: 'The same mistake elsewhere' })
  await expect(dialog.getByRole('region', { name: 'What it changes' })).toContainText('Hedda Storm')
  expect(await inBothThemes(page, 'the same mistake', '[role="dialog"]')).toEqual([])
  await dialog.getByRole('checkbox').first().click()
  await expect(dialog.getByRole('button', { name: 'Give 1 quote to Hedda Storm' })).toBeVisible()
  await dialog.getByRole('checkbox').first().click()
  await dialog.getByLabel('From now on “CFO” means Hedda Storm').click()
  await dialog.getByRole('button', { name: 'Give 2 quotes to Hedda Storm' }).click()
  await expect(page.getByText('Corrected in 2 other quotes, too.')).toBeVisible()
  await expect.poll(held).not.toBe(before)
  await page.getByRole('button', { name: 'Undo all of it' }).click()
  await expect(page.getByRole('button', { name: 'Look and correct' })).toBeVisible()
  await expect.poll(held).toBe(before)
})

/** Ten items that two people judged apart from each other, and no others: 4, 2 and 2 alike, 2 not. */
async function judgedTwice(accountId: string): Promise<void> {
  const [{ workspaceId } = { workspaceId: '' }] = await query<{ workspaceId: string }>('SELECT "workspaceId" FROM "Account" WHERE id = $1', [accountId])
  // What other journeys judged twice in this workspace would be counted, too.
  await query('DELETE FROM "ReviewVerdict" WHERE "workspaceId" = $1', [workspaceId])
  const [first, second] = await query<{ id: string }>('SELECT id FROM "Member" WHERE "workspaceId" = $1 AND role IN (\'reviewer\', \'admin\') ORDER BY role', [workspaceId])
  const said = ['approve approve', 'approve approve', 'approve approve', 'approve approve', 'approve fix', 'fix fix', 'fix fix', 'reject approve', 'reject reject', 'reject reject']
  for (const pair of said) {
    const itemId = randomUUID()
    await query('INSERT INTO "ReviewItem" ("workspaceId", id, "accountId", key, reason, priority, status, "createdAt", "decidedAt", quorum) VALUES ($1, $2, $3, $4, \'high_stakes\', 1, \'decided\', now(), now(), 2)', [workspaceId, itemId, accountId, `twice:${itemId}`])
    for (const [i, action] of pair.split(' ').entries()) {
      await query('INSERT INTO "ReviewVerdict" ("workspaceId", id, "itemId", "actorId", role, action, at) VALUES ($1, $2, $3, $4, $5::"VerdictRole", $6::"DecisionAction", now())', [workspaceId, randomUUID(), itemId, (i === 0 ? first : second)?.id, i === 0 ? 'first' : 'second', action])
    }
  }
}

test('leads see how the review goes, every number explains itself, every chart has its table, and labels can be taken out', async ({ page }) => {
  const { accountId } = await officeAccount(page)
  await judgedTwice(accountId)
  await page.goto('/review/overview?weeks=4')
  await expect(page.getByRole('heading', { level: 1, name: 'How the review goes' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Chart of what came in/ }).locator('svg')).toBeVisible()
  const agreement = page.getByRole('region', { name: 'Do reviewers agree?' })
  await expect(agreement.getByRole('button', { name: /explain Agreement/ })).toContainText('80 %')
  await agreement.getByRole('button', { name: /explain Cohen/ }).click()
  await expect(page.getByRole('dialog')).toContainText('κ = (0.800 − 0.370) / (1 − 0.370) = 0.683')
  await page.keyboard.press('Escape')
  for (const twin of await page.getByText('The same as a table').all()) await twin.click()
  await expect(page.getByRole('table').filter({ hasText: 'Week of' }).first()).toBeVisible()
  for (const [width, scheme] of [[1440, 'light'], [390, 'dark']] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    // What the bar at the top lies over is no target there.
    await page.evaluate(() => window.scrollTo(0, 0))
    expect(await violations(page, `${width} ${scheme}`, { within: 'main', looks: scheme === 'dark' })).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} px`).toBe(0)
  }
  const file = await page.request.get('/api/review/labels')
  expect(file.headers()['content-disposition']).toContain('.jsonl')
  for (const line of (await file.text()).split('\n').filter(Boolean)) expect(Object.keys(JSON.parse(line) as object)).toEqual(expect.arrayContaining(['id', 'participants', 'turns', 'labels']))

  await become(page, 'rep')
  await page.goto('/review/overview')
  await expect(page.getByText('This overview is for reviewers and those who lead them')).toBeVisible()
  expect((await page.request.get('/api/review/labels')).status()).toBe(403)
  await become(page, 'reviewer')
  await page.goto('/review/overview')
  await expect(page.getByText('Your own review')).toBeVisible()
})
