import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { inBothThemes } from './axe'
import { CALLS, CALLS_READ, deliver, deliverAll, newAccount } from './conversations'
import { query } from './database'
import { expect, test } from './fixtures'
import { readAsScripted } from './scripted-model'
import { become } from './server'

/** A deal as a CRM brings it: there is no page on which one is made. */
async function withDeal(accountId: string, name: string, stage: string): Promise<string> {
  const id = randomUUID()
  await query(
    `INSERT INTO "Deal" ("workspaceId", id, "accountId", name, type, stage, "amountMinor", currency, "closeDate", "forecastCategory", "createdAt")
     SELECT "workspaceId", $2, id, $3, 'renewal', $4, 12000000, 'EUR', now()::date + 40, 'Commit', now() FROM "Account" WHERE id = $1`,
    [accountId, id, name, stage],
  )
  return id
}

const ready = (page: Page) => expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
const card = (page: Page, name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

const nameOf = async (accountId: string): Promise<string> => (await query<{ name: string }>('SELECT name FROM "Account" WHERE id = $1', [accountId]))[0]?.name ?? ''

/** Goes on with the Tab key until something has the focus. */
async function tabTo(page: Page, name: RegExp | string, role: 'button' | 'radio' | 'checkbox' = 'button'): Promise<void> {
  const target = page.getByRole(role, { name }).last()
  for (let presses = 0; presses < 60 && !(await target.evaluate((element) => element === document.activeElement)); presses++) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

test('a manager goes through the pipeline by keyboard alone, and next time sees what is different', async ({ page }) => {
  const called = `Quillmark ${randomUUID().slice(0, 8)}`
  const [id, otherId] = await readAsScripted(page, 'manager', CALLS_READ, async () => {
    const accounts = [await newAccount(page, called), await newAccount(page, `${called} Sister`)] as const
    await deliverAll(page, accounts[0], CALLS.slice(0, 2))
    return accounts
  })
  const dealId = await withDeal(id, 'Platform renewal', 'Proposal')
  await withDeal(otherId, 'First order', 'Discovery')
  // A second try has other accounts.
  const [name, other] = await Promise.all([nameOf(id), nameOf(otherId)])

  await test.step('it opens on the team, and is narrowed by words', async () => {
    await page.goto('/accounts')
    // The first keys may come before the page hears them.
    await expect(async () => {
      await page.keyboard.press('g')
      await page.keyboard.press('p')
      await expect(page).toHaveURL(/\/pipeline$/, { timeout: 3_000 })
    }).toPass()
    await ready(page)
    await expect(page.getByRole('radio', { name: 'My team' })).toBeChecked()
    await page.keyboard.press('/')
    await page.keyboard.type(called)
    await expect(page.getByText('2 open deals match')).toBeVisible()
    await expect(page).toHaveURL(/q=Quillmark/)
    await expect(page.getByRole('region', { name: 'Discovery' })).toContainText(other)
    const deal = card(page, name)
    await expect(deal.getByRole('list', { name: 'Warnings' })).toContainText('Going dark')
    await expect(deal.getByRole('list', { name: 'Warnings' })).toContainText('Unanswered')
    await deal.locator('summary').focus()
    await page.keyboard.press('Enter')
    await expect(deal.getByText(/Nobody has answered “Finds the price too high” \(Hedda Storm, in 2 conversations\)/)).toBeVisible()
    await expect(deal.getByRole('link', { name: /second.call/i }).first()).toBeVisible()
    expect(await inBothThemes(page, 'the pipeline', 'main')).toEqual([])
    // On a tablet the board scrolls within itself.
    for (const width of [390, 820]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('a review is gone through without a mouse', async () => {
    await tabTo(page, 'Start review')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/pipeline\/review\//)
    await ready(page)
    await expect(page.getByText('Deal 1 of 2, 2 not discussed yet')).toBeVisible()
    // What needs talk comes first.
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
    await page.keyboard.press('n')
    await page.keyboard.type('Nobody has spoken to Hedda since spring.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
    await page.keyboard.type('Offer two years at the old price.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await page.keyboard.type('Call Hedda Storm')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('checkbox', { name: /Call Hedda Storm/ })).toBeVisible()
    await page.keyboard.type('Ask for a date')
    await page.keyboard.press('Escape')
    expect(await inBothThemes(page, 'a review')).toEqual([])
    await page.keyboard.press('j')
    await expect(page.getByText('Deal 2 of 2, 1 not discussed yet')).toBeVisible()
    await page.keyboard.press('k')
    // An action that was begun is kept as the notes are.
    await expect(page.getByLabel('What is to be done')).toHaveValue('Ask for a date')
    await page.getByLabel('What is to be done').fill('')
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('Note')).toHaveValue('Nobody has spoken to Hedda since spring.')
    // It can be left and taken up again.
    await page.goto('/pipeline')
    await expect(page.getByText(/Your review of .+ is open: 1 of 2 discussed/)).toBeVisible()
    await page.getByRole('link', { name: 'Go on with it' }).press('Enter')
    await ready(page)
    await expect(page.getByText('Deal 2 of 2, 1 not discussed yet')).toBeVisible()
    // A phone has the agenda behind a word, and the keys are under `?`.
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByText('Agenda', { exact: true }).click()
    await page.getByRole('list', { name: 'Agenda' }).getByRole('button').first().click()
    await expect(page.getByText('Deal 1 of 2, 1 not discussed yet')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Agenda' })).toHaveCount(0)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('heading').nth(1)).toHaveText('In a pipeline review')
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await expect(page.getByRole('alertdialog')).toContainText('1 deal was not discussed')
    await tabTo(page, 'End review')
    await page.keyboard.press('Enter')
  })

  await test.step('its summary can be taken along', async () => {
    await expect(page.getByRole('heading', { level: 1, name: /^Pipeline review, / })).toBeVisible()
    await expect(page.getByText('1 discussed, 1 decision, 1 action')).toBeVisible()
    await expect(page.getByText('Offer two years at the old price.')).toBeVisible()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Markdown' }).press('Enter')])
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('**Decision:** Offer two years at the old price.')
    expect(text).toMatch(/- \[ \] .+: Call Hedda Storm/)
    expect(text).toContain('## Not discussed')
    expect(await inBothThemes(page, 'a summary')).toEqual([])
  })

  await test.step('after a new interaction the next one shows the difference', async () => {
    await readAsScripted(page, 'manager', CALLS_READ, () => deliver(page, id, CALLS[2]))
    await query(`UPDATE "Deal" SET stage = 'Negotiation' WHERE id = $1`, [dealId])
    await page.goto(`/pipeline?q=${encodeURIComponent(called)}`)
    await ready(page)
    const deal = card(page, name)
    await deal.locator('summary').press('Enter')
    await expect(deal.getByText('Stage: Proposal → Negotiation')).toBeVisible()
    await expect(deal.getByText('1 interaction since')).toBeVisible()
    await expect(deal.locator('summary')).toContainText('1 open action')
    await expect(deal.getByRole('list', { name: 'Open actions' })).toContainText('Call Hedda Storm')
    await page.goto(`/accounts/${id}`)
    await expect(page.getByRole('region', { name: 'Open actions' })).toContainText('Call Hedda Storm')
    await page.goBack()
    await ready(page)
    // From the palette it is started at once, with the deals in sight.
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /search/i }).fill('start a pipeline review')
    await expect(page.getByRole('option', { name: /^Start a pipeline review/ })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/pipeline\/review\//)
    await ready(page)
    await expect(page.getByRole('region', { name: 'Changes' })).toContainText('Stage: Proposal → Negotiation')
    const left = page.getByRole('checkbox', { name: /Call Hedda Storm/ })
    await left.press('Space')
    await expect(left).toBeChecked()
    await page.getByRole('button', { name: 'Discard' }).press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).press('Enter')
    await expect(page).toHaveURL(/\/pipeline$/)
  })
})

test('managers say from when on everybody is warned, and reps read it', async ({ page }) => {
  await become(page, 'rep')
  await page.goto('/settings/warnings')
  await expect(page.getByText('Silent for at least: 30 days')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await become(page, 'manager')
  await page.goto('/settings/warnings')
  const days = page.getByLabel('Silent for at least (days)')
  await days.fill('3')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Between 7 and 365.')).toBeVisible()
  await days.fill('45')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved. Every list warns by it from now on.')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Back to what is usual' }).click()
  await expect(days).toHaveValue('30')
})
