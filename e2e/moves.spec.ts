import type { Page } from '@playwright/test'
import type { BeliefDetail } from '@/lib/beliefs/types'
import type { AccountPage } from '@/lib/insights/types'
import type { ReviewItemView, ReviewQueuePage } from '@/lib/review/types'
import { account, calledAccount, line, lines } from './account-page'
import { queueReady } from './app'
import { violations } from './axe'
import { CALLS, newAccount } from './conversations'
import { expect, test } from './fixtures'
import { fullAccount } from './full-account'
import { itemOf } from './menu'
import { become, getJson } from './server'

test('who left is written down where they are looked at, by keyboard too, and taken back', async ({ page }) => {
  const { id } = await calledAccount(page, 'Thornback & Lisle', CALLS.slice(0, 1))
  await page.goto(`/accounts/${id}?tab=people`)
  const menu = page.getByRole('region', { name: 'People of the account' }).getByRole('button', { name: 'Actions for Hedda Storm' })
  await (await itemOf(menu, 'Left or moved…')).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Hedda Storm left Thornback & Lisle' })
  // Escape closes the open list of accounts, and not yet the dialog.
  await dialog.getByRole('combobox', { name: 'Works now at' }).fill('Northq')
  await expect(page.getByRole('option', { name: 'Northquay Freight' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Accounts' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Write down that they left' }).press('Enter')
  await expect(page.getByText('Written down: Hedda Storm left.')).toBeVisible()
  await expect(page.getByText(/^Hedda Storm left \(written down/)).toBeVisible()

  await page.getByRole('list', { name: 'Buying committee, by power' }).getByRole('link', { name: 'Hedda Storm' }).click()
  await expect(page.getByRole('heading', { name: 'What changed of their work' })).toBeVisible()
  await page.getByRole('button', { name: /^Still works there/ }).click()
  await expect(page.getByRole('button', { name: /^Left or moved/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What changed of their work' })).toHaveCount(0)
})

test('who objects is not modelled, and is again once that is taken back', async ({ page }) => {
  const { id } = await calledAccount(page, 'Brindle & Wick', CALLS.slice(0, 2))
  await page.goto(`/accounts/${id}`)
  const hers = lines(page).filter({ hasText: 'Hedda Storm' })
  const before = await hers.count()
  const total = await lines(page).count()
  expect(before).toBeGreaterThan(0)
  expect(total).toBeGreaterThan(before)

  await (await itemOf(page.getByRole('button', { name: 'Actions for Hedda Storm' }), 'Objection, erasure, copy…')).click()
  const privacy = page.getByRole('region', { name: 'Privacy' })
  await expect(privacy).toContainText('They have not objected.')
  await privacy.getByRole('button', { name: 'Note what they want…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'What does Hedda Storm want?' })
  await expect(dialog).toContainText(`${before} belief`)
  await dialog.getByRole('radio', { name: 'They were told that they are modelled' }).check()
  await expect(dialog).toContainText('Nothing changes in what is read')
  await dialog.getByRole('radio', { name: 'They object to being modelled' }).check()
  await dialog.getByLabel('How they said it, or why').fill('By mail to Maren')
  await dialog.getByRole('button', { name: 'Stop modelling them' }).press('Enter')
  await expect(privacy).toContainText(/They objected to being modelled on /)
  await expect(privacy).toContainText('By mail to Maren')
  await expect(page.getByText('Nothing of theirs counts while they are not modelled.')).toBeVisible()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).or(page.getByRole('banner')).getByRole('link', { name: 'Brindle & Wick' }).first().click()
  await expect(page.getByText('objected: not modelled').first()).toBeVisible()
  await page.goto(`/accounts/${id}`)
  await expect(hers).toHaveCount(0)
  await expect(lines(page)).toHaveCount(total - before)

  await (await itemOf(page.getByRole('button', { name: 'Actions for Hedda Storm' }), 'Objection, erasure, copy…')).click()
  await privacy.getByRole('button', { name: 'Take the objection back…' }).click()
  await page.getByRole('dialog', { name: 'Model Hedda Storm again?' }).getByRole('button', { name: 'Model them again' }).click()
  await expect(privacy).toContainText('They agreed to being modelled on ')
  await expect(privacy.getByRole('listitem').filter({ hasText: 'They objected' })).toBeVisible()
  await page.goto(`/accounts/${id}`)
  await expect(hers).toHaveCount(before)
  await expect(lines(page)).toHaveCount(total)
})

test('whoever is modelled reads what is kept of them without an account, says what is not right, and reads what became of it', async ({ page, browser }) => {
  const { id } = await calledAccount(page, 'Fallow & Reed', CALLS.slice(0, 2))
  const personId = (await account(page, id)).people.find(({ name }) => name === 'Ruben Achterberg')?.personId
  await become(page, 'admin')
  await page.goto(`/people/${personId}`)
  const privacy = page.getByRole('region', { name: 'Privacy' })
  await privacy.getByRole('button', { name: 'Let them see it…' }).press('Enter')
  await page.getByRole('dialog', { name: 'Let Ruben Achterberg see it?' }).getByRole('button', { name: 'Make the link' }).press('Enter')
  const link = page.getByRole('dialog', { name: 'Send this link to Ruben Achterberg' })
  const url = await link.getByLabel('Link to their own page').inputValue()
  await link.getByRole('button', { name: 'Done' }).click()
  await expect(privacy).toContainText(/not opened; works until/)

  const outside = await browser.newContext()
  const own = await outside.newPage()
  const answer = await own.goto(url)
  expect(answer?.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive', 'content-security-policy': expect.stringMatching(/^default-src 'none'; .*form-action 'self'/) })
  await expect(own.getByRole('heading', { level: 1 })).toContainText('keeps about you')
  const beliefs = own.getByRole('article')
  const first = beliefs.first()
  const statement = await first.getByRole('heading').innerText()
  await expect(own.locator('body')).not.toContainText(/Hedda|price is too high/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await own.emulateMedia({ colorScheme })
    expect(await violations(own, `their own page, ${colorScheme}`, { looks: colorScheme === 'dark' })).toEqual([])
  }
  // By keyboard alone, and what is typed stays text.
  await first.getByText('That is not what I think', { exact: true }).press('Enter')
  await first.getByLabel('What do you think? (if you like)').fill('I <b>never</b> said so.')
  await first.getByRole('button', { name: 'Send' }).press('Enter')
  await expect(first).toContainText('You said,')
  await expect(first).toContainText('I <b>never</b> said so.')
  await expect(first).toContainText('Received. Somebody will look at it.')
  await beliefs.nth(1).getByRole('button', { name: 'Yes, that is right' }).press('Enter')
  await expect(beliefs.nth(1)).toContainText('Yes, that is right.')
  await own.getByRole('radio', { name: 'Stop keeping what I believe' }).check()
  await own.getByRole('button', { name: 'Send' }).last().click()
  await expect(own.getByRole('region', { name: 'What you can ask for' })).toContainText('Received.')

  await page.goto('/settings/privacy')
  const waiting = page.getByRole('region', { name: 'Waiting for an answer' }).getByRole('listitem').filter({ hasText: 'Ruben Achterberg' })
  await expect(waiting).toHaveCount(3)
  await waiting.filter({ hasText: 'never' }).getByRole('link', { name: 'Ruben Achterberg' }).click()
  const said = privacy.getByRole('listitem').filter({ hasText: statement })
  await said.getByRole('button', { name: 'Answer…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ruben Achterberg: “That is not what I think”' })
  expect(await violations(page, 'an answer', { within: '[role=dialog]' })).toEqual([])
  await dialog.getByRole('radio', { name: /^Count it/ }).check()
  await dialog.getByLabel('Your answer to them (optional)').fill('Thank you, noted.')
  await dialog.getByRole('button', { name: 'Answer them' }).click()
  await expect(said).toContainText(/accepted by /)
  await expect(said.getByRole('button', { name: 'Answer…' })).toHaveCount(0)
  expect(await violations(page, 'what they said', { within: '[aria-labelledby=privacy]' })).toEqual([])

  await own.goto(url)
  await expect(beliefs.filter({ hasText: 'Thank you, noted.' })).toContainText('Accepted')
  await page.reload()
  await privacy.getByRole('button', { name: 'End it…' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'End the link' }).click()
  await expect(privacy).toContainText(/opened \d+ times, last .*; ended/)
  await own.goto(url)
  await expect(own.getByRole('heading', { name: 'This page is not there' })).toBeVisible()
  await outside.close()
})

test('an admin saves a copy of somebody’s data and erases them by name, and what was asked is listed without it', async ({ page }) => {
  const { id } = await calledAccount(page, 'Marlowe Tannery', CALLS.slice(0, 2).map((call) => ({ ...call, text: call.text.replaceAll('Hedda Storm', 'Ottilie Brandvold') })))
  const personId = (await account(page, id)).people.find(({ name }) => name === 'Ottilie Brandvold')?.personId
  await become(page, 'admin')
  await page.goto(`/people/${personId}`)
  const privacy = page.getByRole('region', { name: 'Privacy' })
  const [download] = await Promise.all([page.waitForEvent('download'), privacy.getByRole('link', { name: 'Save a copy of their data' }).click()])
  expect(download.suggestedFilename()).toMatch(/^data-of-ottilie-brandvold-\d{4}-\d\d-\d\d\.zip$/)

  await privacy.getByRole('button', { name: 'Set a legal hold…' }).click()
  const hold = page.getByRole('dialog', { name: 'Set a legal hold on Ottilie Brandvold?' })
  await hold.getByLabel('Why').fill('Dispute 4711')
  await hold.getByRole('button', { name: 'Set the hold' }).click()
  await expect(privacy).toContainText(/A legal hold is on Ottilie Brandvold since .*: “Dispute 4711”/)
  await expect(privacy.getByRole('button', { name: 'Erase this person…' })).toHaveCount(0)
  await page.goto('/settings/privacy')
  await page.getByRole('button', { name: 'Lift the hold on Ottilie Brandvold' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lift the hold' }).click()
  await expect(page.getByText('No legal hold is in force.')).toBeVisible()
  await page.goto(`/people/${personId}`)

  await privacy.getByRole('button', { name: 'Erase this person…' }).press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Erase Ottilie Brandvold?' })
  await expect(dialog).toContainText('2 turns in 2 conversations')
  await expect(dialog.getByRole('button', { name: 'Erase for good' })).toBeDisabled()
  await dialog.getByLabel('Type Ottilie Brandvold to erase them').fill('ottilie brandvold')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'This person was erased' })).toBeVisible()
  await expect(page.getByText('2 turns in 2 conversations are emptied.')).toBeVisible()
  await expect(page.locator('main')).not.toContainText('Ottilie')

  const after = await account(page, id)
  expect(JSON.stringify(after)).not.toContain('Ottilie')
  await page.getByRole('link', { name: 'All privacy requests' }).click()
  const rows = page.getByRole('region', { name: 'Privacy requests' }).locator('tbody tr')
  await expect(rows.nth(0)).toContainText('Erasure')
  await expect(rows.nth(1)).toContainText('Copy of their data')
  await expect(rows.nth(1)).toContainText('somebody erased')
  await expect(page.locator('main')).not.toContainText('Ottilie Brandvold')

  const elsewhere = await newAccount(page, 'Marlowe Saddlery')
  const { name: there } = (await account(page, elsewhere)).account
  await page.goto('/settings/privacy')
  await page.getByRole('combobox', { name: 'Account' }).fill(there)
  await page.getByRole('option', { name: there, exact: true }).click()
  await page.getByLabel('Their name, as it stands in the file').fill('Ottilie Brandvold')
  await page.getByRole('checkbox', { name: 'They are somebody else' }).check()
  await page.getByRole('button', { name: 'Let them in' }).click()
  await expect(page.getByText(`is known at ${there} now.`)).toBeVisible()
  expect((await account(page, elsewhere)).people.map(({ name }) => name)).toEqual(['Ottilie Brandvold'])
  await rows.nth(0).getByRole('link', { name: 'somebody erased' }).click()
  await expect(page.getByRole('heading', { name: 'This person was erased' })).toBeVisible()
})

test('a deleted interaction takes its evidence with it, and what is left is worked out anew', async ({ page }) => {
  const { id, sent } = await calledAccount(page, 'Oxbow Cycles', CALLS.slice(0, 2))
  const numbered = (await account(page, id)).beliefs.find(({ confidence }) => confidence !== null)
  expect(numbered).toBeDefined()

  await page.goto(`/interactions/${sent[1]?.interactionId}`)
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete interaction' }).click()
  await expect(page).toHaveURL(`/accounts/${id}`)
  await expect(page.getByText('second-call.txt').first()).toBeHidden()
  const after = await account(page, id)
  expect(after.interactions.map(({ fileName }) => fileName)).toEqual(['first-call.txt'])
  expect(after.alignment.series).toHaveLength(1)
  expect(after.beliefs.every(({ confidence }) => confidence === null)).toBe(true)
  await expect(line(page, numbered?.statement ?? '').first()).toContainText('said once')
  await page.goto(`/interactions/${sent[1]?.interactionId}`)
  await expect(page.getByText('No such interaction')).toBeVisible()
})

/** What the account page says, without what passes with time. */
const standing = ({ beliefs, alignment }: AccountPage) => ({
  beliefs: beliefs.map(({ statement, confidence, observations, status }) => ({ statement, confidence: confidence?.toFixed(3), observations, status })),
  alignment: alignment.series.map(({ overall }) => overall?.toFixed(3)),
})

/** Small enough to be met by any statement that pulls, large enough to be seen in three decimals. */
const SEEN = 0.002

/** An open item of something possibly heard, the approval of which moves its account's alignment. */
async function movingItem(page: Page, accountId: string): Promise<ReviewItemView> {
  const { rows } = await getJson<ReviewQueuePage>(page, `/api/review?account=${accountId}&reason=low_reading&all=1`)
  for (const { id } of rows) {
    const item = await getJson<ReviewItemView>(page, `/api/review/${id}`)
    const { alignmentFrom, alignmentTo } = item.effects.approve
    if (alignmentFrom !== null && alignmentTo !== null && Math.abs(alignmentTo - alignmentFrom) >= SEEN) return item
  }
  throw new Error('No item of the account moves alignment.')
}

test('a decision in the queue moves the model, its timeline and the alignment; taken back, all is as before', async ({ page }) => {
  const { accountId } = await fullAccount(page, 'rep', 'Meridian Kilns')
  await become(page, 'reviewer')
  const item = await movingItem(page, accountId)
  const before = await account(page, accountId)
  const shown = ({ beliefs }: AccountPage) => beliefs.filter(({ validated }) => validated).map(({ id }) => id)

  await page.goto(`/review?item=${item.id}`)
  await queueReady(page)
  await page.keyboard.press('a')
  await expect(page.getByText(/^Approved: “/)).toBeVisible()
  await expect.poll(async () => (await getJson<ReviewItemView>(page, `/api/review/${item.id}`)).status).toBe('decided')
  const approved = await account(page, accountId)
  expect(standing(approved).beliefs).not.toEqual(standing(before).beliefs)
  expect(standing(approved).alignment).not.toEqual(standing(before).alignment)
  expect(approved.alignment.overall.value).toBeCloseTo(item.effects.approve.alignmentTo ?? 0, 6)
  const [validated] = shown(approved).filter((id) => !shown(before).includes(id))
  const belief = await getJson<BeliefDetail>(page, `/api/beliefs/${validated}`)
  expect(belief.evidence.filter(({ accepted }) => accepted).map(({ quote }) => quote)).toContain(item.evidence.quote)
  expect(belief.timeline.marks.map(({ interactionId }) => interactionId)).toContain(item.evidence.interactionId)
  await page.goto(`/accounts/${accountId}?all=1`)
  await expect(page.locator(`#beliefs a[href*="belief=${validated}"]`)).toContainText(belief.statement)

  await page.goto(`/review?account=${accountId}&all=1`)
  await queueReady(page)
  await page.keyboard.press('z')
  await expect(page.getByText(/^Taken back: “/)).toBeVisible()
  await expect.poll(async () => (await getJson<ReviewItemView>(page, `/api/review/${item.id}`)).status).toBe('open')
  expect(standing(await account(page, accountId))).toEqual(standing(before))
})
