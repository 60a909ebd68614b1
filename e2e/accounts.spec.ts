import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { AccountListPage } from '@/lib/insights/types'
import { expect, test } from './fixtures'
import { become, getJson } from './server'

const headings = (page: Page) => page.getByRole('table', { name: 'Accounts' }).getByRole('columnheader')
const owners = async (page: Page): Promise<[string, string | null][]> =>
  (await getJson<AccountListPage>(page, '/api/accounts?limit=100&sort=name')).rows.map(({ name, owner }) => [name, owner?.name ?? null])

test('a list is narrowed, filled and kept as a view that a colleague opens', async ({ page }) => {
  await become(page, 'manager')
  await page.goto('/accounts')
  const { segments } = await getJson<AccountListPage>(page, '/api/accounts?limit=1')
  const [segment = ''] = segments
  await page.getByLabel('Segment').selectOption(segment)
  await expect(page).toHaveURL(/segment=/)
  await page.getByRole('button', { name: 'Columns' }).click()
  const columns = page.getByRole('dialog', { name: 'Columns of the table' })
  // A column stands in the address, so the box follows it.
  await columns.getByLabel('Gone stale').click()
  await expect(columns.getByLabel('Gone stale')).toBeChecked()
  await columns.getByLabel('Lead score').click()
  await expect(columns.getByLabel('Lead score')).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(headings(page).filter({ hasText: 'Gone stale' })).toBeVisible()
  await expect(headings(page).filter({ hasText: 'Lead score' })).toHaveCount(0)

  const name = `Segment by staleness ${Date.now()}`
  await page.getByRole('button', { name: /^View:/ }).click()
  await page.getByRole('menuitem', { name: 'Save as a view…' }).click()
  const called = page.getByLabel('Name', { exact: true })
  await expect(called).toBeFocused()
  await page.keyboard.type(name)
  await page.getByLabel('Share it with everybody').check()
  await called.press('Enter')
  await expect(page.getByRole('button', { name: `View: ${name}` })).toBeVisible()
  await expect(page).toHaveURL(/view=/)

  await become(page, 'admin')
  await page.goto('/accounts')
  await page.getByRole('button', { name: /^View:/ }).click()
  await page.getByRole('menuitemradio', { name }).click()
  await expect(page.getByRole('button', { name: `View: ${name}` })).toBeVisible()
  await expect(page.getByLabel('Segment')).toHaveValue(segment)
  await expect(headings(page).filter({ hasText: 'Gone stale' })).toBeVisible()
  // Opened without the view the address says the same.
  const url = new URL(page.url())
  url.searchParams.delete('view')
  await page.goto(url.href)
  await expect(page.getByLabel('Segment')).toHaveValue(segment)
  await expect(headings(page).filter({ hasText: 'Gone stale' })).toBeVisible()
})

test('several accounts change hands and back, the list leaves as a file, and the palette finds a belief', async ({ page }) => {
  await become(page, 'admin')
  await page.goto('/accounts?sort=name')
  const before = await owners(page)
  const boxes = page.getByRole('checkbox', { name: /^Choose (?!every)/ })
  await boxes.nth(0).click()
  await boxes.nth(2).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Change owner of 3' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change owner of 3 accounts' })
  await dialog.getByLabel('New owner').selectOption({ label: 'Nobody' })
  await dialog.getByRole('button', { name: 'Change owner' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await owners(page)).slice(0, 3).map(([, owner]) => owner)).toEqual([null, null, null])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^Taken back: \d account/)).toBeVisible()
  expect(await owners(page)).toEqual(before)
  // A phone chooses, too, when it is asked to.
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(boxes).toHaveCount(0)
  await page.getByRole('button', { name: 'Choose accounts' }).click()
  await boxes.nth(1).click()
  await expect(page.getByRole('button', { name: 'Change owner of 1' })).toBeInViewport()
  await page.getByRole('button', { name: 'Stop choosing' }).click()
  await expect(boxes).toHaveCount(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  // On paper every column that was chosen stands, also where the sheet is narrower than the screen.
  await page.goto('/accounts?sort=name&cols=owner,amount')
  await page.setViewportSize({ width: 720, height: 900 })
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('columnheader', { name: 'Amount' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Owner' })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/accounts?sort=name')

  await page.getByRole('button', { name: /^Alignment of .+ Explain this number$/ }).first().click()
  const explained = page.getByRole('dialog', { name: 'How this number comes about' })
  await expect(explained.getByText(/what was said toward us weighs .+, what was said away from us /)).toBeVisible()
  await expect(explained.getByRole('heading', { name: 'What moved it' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(explained).toBeHidden()

  const star = page.getByRole('button', { name: /^Follow / }).first()
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await page.getByText('Followed', { exact: true }).click()
  await expect(page.getByText('1 account matches')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  const lines = readFileSync(await (await download).path(), 'utf8').trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('Account,Segment,Parent,Owner,Alignment')
  await page.getByRole('button', { name: /^Follow / }).first().click()

  const { rows } = await getJson<AccountListPage>(page, '/api/accounts?limit=100')
  const statement = rows.find(({ topOpposing }) => topOpposing)?.topOpposing?.statement ?? ''
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: /^Search accounts, people/ })
  await search.fill('theme dark')
  await expect(page.getByRole('option', { name: /^Theme: dark/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveClass(/dark/)
  await page.keyboard.press('Control+k')
  await search.fill('handoff northquay freight')
  await expect(page.getByRole('option', { name: /^Handoff brief: Northquay Freight/ })).toBeVisible()
  await search.fill(statement)
  await expect(page.getByRole('option', { name: new RegExp('Beliefs$') }).first()).toContainText(statement)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/belief=/)
  await expect(page.getByRole('dialog').getByText(statement).first()).toBeVisible()
})

test('Enter in the palette opens what was marked, and waits for words that are not answered yet', async ({ page }) => {
  await become(page, 'rep')
  await page.goto('/accounts')
  let answer = () => {}
  const held = new Promise<void>((resolve) => { answer = resolve })
  await page.route(/\/api\/search\?q=./, async (route) => { await held; await route.continue() })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: /search/i })).toBeFocused({ timeout: 3_000 })
  }).toPass()
  // A place holds these words, and so does an account, which comes before it once it is found.
  await page.keyboard.type('ac')
  await expect(page.getByRole('option', { name: /^Accounts, / })).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Searching…')).toBeVisible()
  answer()
  await expect(page).toHaveURL(/\/(accounts|people|interactions)\/.+/)
})
