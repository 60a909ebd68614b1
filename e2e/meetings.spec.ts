import type { Page } from '@playwright/test'
import type { AccountListPage, AccountPage } from '@/lib/insights/types'
import { inBothThemes } from './axe'
import { newAccount } from './conversations'
import { query } from './database'
import { expect, test } from './fixtures'
import { become, getJson } from './server'

const HOUR = 3_600_000
const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')
const calendar = (...events: string[][]) => Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n'))
const event = (uid: string, start: Date, lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:${stamp(start)}`, `DTEND:${stamp(new Date(start.getTime() + HOUR))}`, ...lines, 'END:VEVENT']

/** An account of the rep whose people are known, that nobody meets yet. */
async function unmet(page: Page): Promise<AccountPage> {
  const { rows } = await getJson<AccountListPage>(page, '/api/accounts?scope=mine&limit=100')
  for (const { id } of rows.filter((row) => row.nextMeeting === null && row.beliefs > 3)) {
    const found = await getJson<AccountPage>(page, `/api/accounts/${id}`)
    if (found.people.filter(({ side }) => side === 'customer').length > 1) return found
  }
  throw new Error('the sample has no account without a meeting')
}

test('a meeting by hand stands on its account, above the accounts and in a brief about those who come', async ({ page }) => {
  await become(page, 'rep')
  const { account, people } = await unmet(page)
  const [guest] = people.filter(({ side, modelled }) => side === 'customer' && modelled)
  await page.goto(`/accounts/${account.id}`)
  const meetings = page.getByRole('region', { name: 'Meetings' })
  const dialog = page.getByRole('dialog', { name: 'Plan a meeting' })
  await expect(async () => {
    await meetings.getByRole('button', { name: 'Plan a meeting' }).click()
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('Escape')

  // The palette opens it too; closed, it stays so on reload.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /search/i }).fill(`plan ${account.name}`)
  await page.getByRole('option', { name: `Plan a meeting with ${account.name}` }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL((url) => url.search === '')
  await meetings.getByRole('button', { name: 'Plan a meeting' }).click()

  // What is missing is said at its field.
  await dialog.getByRole('button', { name: 'Plan the meeting' }).click()
  await expect(dialog.getByText('Say what it is about.')).toBeVisible()
  const start = new Date(Math.ceil((Date.now() + 20 * HOUR) / HOUR) * HOUR)
  await dialog.getByLabel('What it is about').fill('Walk through the figures')
  await dialog.getByLabel('Day').fill(start.toISOString().slice(0, 10))
  await dialog.getByLabel('Begins').fill(start.toISOString().slice(11, 16))
  await dialog.getByRole('checkbox', { name: guest?.name ?? '' }).check()
  await dialog.getByLabel('Others, by e-mail address').fill('newcomer@elsewhere.example')
  expect(await inBothThemes(page, 'plan a meeting', '[role="dialog"]')).toEqual([])
  await dialog.getByRole('button', { name: 'Plan the meeting' }).click()
  await expect(dialog).toHaveCount(0)

  await expect(page.getByText(/^Next meeting: Walk through the figures with /)).toBeVisible()
  await expect(meetings.getByText('1 not known yet')).toBeVisible()
  await page.getByRole('link', { name: 'Brief for it' }).click()
  await expect(page.getByText('Walk through the figures').first()).toBeVisible()
  const invited = page.locator('section', { has: page.getByRole('heading', { name: 'Who will be there' }) })
  await expect(invited.getByRole('heading', { level: 3, name: guest?.name ?? '' })).toBeVisible()
  await expect(invited.getByText('newcomer@elsewhere.example is invited and not known yet.')).toBeVisible()
  await expect(invited.getByRole('heading', { name: 'From our side' })).toBeVisible()
  const uncited = await page.locator('[data-sentence]').evaluateAll((items) => items.filter((item) => item.querySelector('a[data-cite]') === null).length)
  expect(uncited).toBe(0)

  // It is in the bell half an hour before, for which the clock is not waited for: its job stands in the queue.
  const [meeting] = await query<{ id: string; startsAt: Date }>('SELECT id, "startsAt" FROM "Meeting" WHERE "accountId" = $1', [account.id])
  const waiting = await query<{ start_after: Date }>("SELECT start_after FROM pgboss.job WHERE name = 'meeting.tell' AND data->>'meetingId' = $1", [meeting?.id])
  expect(waiting.map(({ start_after }) => start_after.getTime())).toEqual([start.getTime() - HOUR / 2])

  await page.goto('/accounts')
  const strip = page.getByRole('region', { name: 'Your next meetings' })
  await expect(strip.getByRole('link').first()).toBeVisible()
  await page.goto('/accounts?sort=next&cols=next,last')
  await expect(page.getByRole('row').nth(1)).toContainText(/today|tomorrow/)
  await expect(async () => {
    await strip.getByRole('button', { name: 'Close for today' }).click({ timeout: 2_000 })
    await expect(strip).toHaveCount(0, { timeout: 2_000 })
  }).toPass()
  await page.reload()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await expect(strip).toHaveCount(0)

  // Cancelled, nobody meets any more.
  await page.goto(`/accounts/${account.id}`)
  const menu = meetings.getByRole('button', { name: 'What to do with “Walk through the figures”' })
  await expect(async () => {
    await menu.click({ timeout: 2_000 })
    await page.getByRole('menuitem', { name: 'Cancel it' }).click({ timeout: 2_000 })
  }).toPass()
  await expect(meetings.getByText('No meeting is planned.')).toBeVisible()
  await expect(page.getByText(/^Next meeting: /)).toHaveCount(0)
})

test('a calendar file is put to accounts; what fits none is asked about, and what is bad is told by its line', async ({ page }) => {
  await become(page, 'rep')
  const name = `Thornbury Clocks ${Date.now()}`
  const accountId = await newAccount(page, name)
  await query('UPDATE "Account" SET domain = $2 WHERE id = $1', [accountId, `clocks-${accountId.slice(0, 8)}.example`])
  const soon = new Date(Math.ceil((Date.now() + 4 * HOUR) / HOUR) * HOUR)
  const file = calendar(
    event(`a-${accountId}`, soon, ['SUMMARY:First look at the clocks', `ATTENDEE;CN=Piet Verlaan:mailto:piet@clocks-${accountId.slice(0, 8)}.example`]),
    event(`b-${accountId}`, soon, ['SUMMARY:Coffee with somebody', 'ATTENDEE:mailto:somebody@nowhere.example']),
    event(`c-${accountId}`, soon, ['SUMMARY:At the dentist', 'CLASS:PRIVATE']), ['BEGIN:VEVENT', 'UID:d', 'SUMMARY:Without a start', 'END:VEVENT'],
  )
  await page.goto('/import')
  const calendars = page.getByRole('region', { name: 'Calendars' })
  await expect(async () => {
    await page.getByLabel('Files to import').setInputFiles({ name: 'week.ics', mimeType: 'text/calendar', buffer: file })
    await expect(calendars).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await expect(calendars.getByText(/2 new/)).toBeVisible()
  await expect(calendars.getByText(/1 private event, which is never kept/)).toBeVisible()
  await expect(calendars.getByText(/Line 24, “Without a start”: it has no start\./)).toBeVisible()
  await page.getByLabel('Files to import').setInputFiles({ name: 'broken.ics', mimeType: 'text/calendar', buffer: Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\n') })
  await expect(calendars.getByRole('alert')).toContainText('broken.ics, line 2: An event begins here and never ends')

  const whose = page.getByRole('region', { name: 'Whose meetings are these?' })
  const coffee = whose.getByRole('listitem').filter({ hasText: 'Coffee with somebody' })
  await coffee.getByLabel('Find an account').fill(name)
  await expect(coffee.getByLabel('It belongs to')).toHaveValue(accountId)
  expect(await inBothThemes(page, 'import of a calendar', 'main')).toEqual([])
  await coffee.getByRole('button', { name: 'Put it there' }).click()
  await expect(coffee).toHaveCount(0)

  const { meetings } = await getJson<AccountPage>(page, `/api/accounts/${accountId}`)
  expect(meetings.coming.map(({ title, people }) => [title, people.map((person) => person.name)]).sort()).toEqual([['Coffee with somebody', ['somebody@nowhere.example']], ['First look at the clocks', ['Piet Verlaan']]])
  expect(await query('SELECT 1 FROM "Meeting" WHERE title ILIKE \'%dentist%\'')).toEqual([])
  await page.goto('/settings/you')
  await expect(page.getByRole('heading', { name: 'Your calendar' })).toBeVisible()
  await expect(async () => {
    // No setting opens the way to a cloud's own services.
    await page.getByLabel('Secret iCal address').fill('https://169.254.169.254/basic.ics')
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(page.getByText('This address leads into a private network and is never called.')).toBeVisible({ timeout: 5_000 })
  }).toPass()
})
