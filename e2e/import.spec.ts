import type { Page } from '@playwright/test'
import { signInAs } from './app'
import { expect, test } from './fixtures'

/** A Zoom caption file: one cue a turn, five seconds each. */
const zoom = (turns: readonly (readonly [name: string, words: string])[]) => {
  const at = (seconds: number) => `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`
  const cues = turns.map(([name, words], i) => `${i + 1}\r\n${at(i * 5)} --> ${at(i * 5 + 5)}\r\n${name}: ${words}\r\n`)
  return Buffer.from(`WEBVTT\r\n\r\n${cues.join('\r\n')}`)
}

const call = zoom([
  ['Maren Oakes', 'Farah, Booker, good to see you. And who is with you today?'],
  ['Ottoline Marsh', 'I run the second kitchen. I am worried that the screens freeze on Fridays, because last week we lost nine orders.'],
  ['Farah Delacroix', 'We need the whole thing to run before the summer season starts.'],
  ['Booker Stanhope', 'I love how fast the orders come in. It saves me two hours every evening.'],
  ['Maren Oakes', 'I believe we can settle the screens this week.'],
])

const ticket = Buffer.from(JSON.stringify({
  ticket: { id: 90817, subject: 'Screen froze during lunch', description: 'Screen froze during lunch', status: 'open', requester_id: 11, created_at: '2026-02-03T12:10:00Z' },
  comments: [
    { id: 1, author_id: 11, public: true, body: 'The kitchen screen froze during lunch again. We cannot accept another lost Friday.', created_at: '2026-02-03T12:10:00Z' },
    { id: 2, author_id: 12, public: false, body: 'They are furious, handle with care.', created_at: '2026-02-03T12:30:00Z' },
  ],
  users: [
    { id: 11, name: 'Booker Stanhope', email: 'booker@tamarindkitchens.example', role: 'end-user' },
    { id: 12, name: 'Kirsi Halonen', email: 'kirsi.halonen@copperline.example', role: 'agent' },
  ],
}))

async function chooseAccount(page: Page, name: string): Promise<void> {
  const account = page.getByRole('combobox', { name: 'Account' })
  await expect(async () => {
    await account.fill(name.slice(0, 6))
    await page.getByRole('option', { name, exact: true }).click({ timeout: 2_000 })
  }).toPass()
  await expect(account).toHaveValue(name)
}

const file = (name: string, buffer: Buffer, mimeType = 'text/vtt') => ({ name, buffer, mimeType })
const row = (page: Page, name: string) => page.getByRole('region', { name: 'This import' }).getByRole('listitem').filter({ hasText: name }).first()

test('a call and a ticket go in, a stranger is asked about once, and beliefs come with their evidence', async ({ page }) => {
  await signInAs(page, 'rep', '/import')
  await chooseAccount(page, 'Tamarind Kitchens')
  const mistaken = zoom([['Maren Oakes', 'Good morning.'], ['Ptolemy Vance', 'This talk is of another customer altogether.'], ['Maren Oakes', 'Noted.']])
  await page.getByLabel('Files to import').setInputFiles([file('tamarind-lunch-call.vtt', call), file('ticket-90817.json', ticket, 'application/json'), file('wrong-customer.vtt', mistaken)])

  await expect(row(page, 'tamarind-lunch-call.vtt')).toContainText('Zoom transcript, 5 turns, 4 speakers')
  await expect(row(page, 'ticket-90817.json')).toContainText('Not read: 1 private comment.')
  await expect(page.getByText('They are furious')).toHaveCount(0)

  // A file that is in the wrong place is left out before anything of it counts.
  await expect(page.getByRole('combobox', { name: 'Who is Ptolemy Vance?' })).toBeVisible()
  await row(page, 'wrong-customer.vtt').getByRole('button', { name: 'Leave wrong-customer.vtt out' }).click()
  await page.getByRole('dialog', { name: 'Leave this file out?' }).getByRole('button', { name: 'Leave it out' }).click()
  await expect(row(page, 'wrong-customer.vtt')).toContainText('Left out')
  await expect(page.getByRole('combobox', { name: 'Who is Ptolemy Vance?' })).toHaveCount(0)

  // The ticket is read while the call waits for a name; a reload goes on where it was.
  await expect(row(page, 'ticket-90817.json')).toContainText('Done')
  await expect(page).toHaveURL(/import=/)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Who is Ottoline Marsh?' })).toHaveValue('new:customer')
  // Its captions carry no day: that of the file is offered, and the one that is chosen counts.
  const day = page.getByLabel('Day of tamarind-lunch-call.vtt')
  await expect(day).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await day.fill('')
  await expect(page.getByRole('button', { name: 'Take these answers and read' })).toBeDisabled()
  await day.fill('2026-02-10')
  await page.getByRole('button', { name: 'Take these answers and read' }).click()

  const done = row(page, 'tamarind-lunch-call.vtt')
  await expect(done).toContainText('Done')
  await expect(done).toContainText('10 Feb 2026')
  await expect(done).toContainText(/\d+ pieces? of evidence found/)
  await expect(done).toContainText('said by our side')
  await expect(done.getByRole('list', { name: /^Beliefs from/ }).getByRole('listitem').first()).toBeVisible()

  await done.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const turns = page.getByRole('list', { name: 'Transcript' })
  await expect(turns.getByText('Ottoline Marsh', { exact: true })).toBeVisible()
  await expect(turns.locator('mark').first()).toBeVisible()
  await expect(turns.getByText('I believe we can settle the screens this week.')).toBeVisible()
  await expect(turns.getByRole('listitem').filter({ hasText: 'I believe we can settle' }).locator('mark')).toHaveCount(0)
})

test('a voice that nobody placed is told apart afterwards on its conversation, which says what that changed', async ({ page }) => {
  await signInAs(page, 'rep', '/import')
  await chooseAccount(page, 'Tamarind Kitchens')
  const talk = zoom([['Maren Oakes', 'And the second kitchen?'], ['Speaker 2', 'I am worried that the grill tickets print too late. We need louder printers before May.'], ['Maren Oakes', 'Noted.']])
  await page.getByLabel('Files to import').setInputFiles([file('2026-02-24 second-kitchen.vtt', talk)])
  const who = page.getByRole('combobox', { name: 'Who is Speaker 2?' })
  await who.selectOption('nobody')
  await page.getByRole('button', { name: 'Take these answers and read' }).click()
  await expect(row(page, 'second-kitchen.vtt')).toContainText('Done')
  await row(page, 'second-kitchen.vtt').getByRole('link', { name: 'Open', exact: true }).click()

  const asked = page.getByRole('region', { name: 'Who is this?' })
  await expect(asked).toContainText('I am worried that the grill tickets')
  const take = asked.getByRole('button', { name: 'Take this for Speaker 2' })
  await expect(take).toBeDisabled()
  await who.selectOption({ label: 'Farah Delacroix (customer)' })
  await take.click()
  const changed = page.getByLabel('What that changed')
  await expect(changed).toContainText('Farah Delacroix is placed. Read again:')
  await expect(changed).toContainText(/for \d+ beliefs? more/)
  await expect(asked).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Transcript' }).locator('mark').first()).toBeVisible()
  await changed.getByRole('button', { name: 'Undo' }).click()
  await expect(changed).toContainText('no longer rest')
  await expect(page.getByRole('region', { name: 'Who is this?' })).toBeVisible()
})

test('the same words twice are refused with the way to the first', async ({ page }) => {
  await signInAs(page, 'rep', '/import')
  await chooseAccount(page, 'Northquay Freight')
  const words = zoom([['Maren Oakes', 'Anything new since last week?'], ['Maren Oakes', 'Then I will send the summary on Monday.']])
  await page.getByLabel('Files to import').setInputFiles([file('2026-02-17 first-delivery.vtt', words)])
  await expect(row(page, 'first-delivery.vtt')).toContainText('Done')
  await expect(row(page, 'first-delivery.vtt')).toContainText('17 Feb 2026')

  await page.getByLabel('Files to import').setInputFiles([file('second-delivery.vtt', words)])
  const second = row(page, 'second-delivery.vtt')
  await expect(second).toContainText('Already there')
  await second.getByRole('link', { name: 'Open the first' }).click()
  await expect(page).toHaveURL(/\/interactions\//)
  await expect(page.getByText('first-delivery.vtt').first()).toBeVisible()
})

test('a whole import is undone after saying what goes and what stays, is found again later, and its files can come back', async ({ page }) => {
  await signInAs(page, 'rep', '/import')
  await chooseAccount(page, 'Northquay Freight')
  const talk = file('lanes.vtt', zoom([['Maren Oakes', 'How are the lanes?'], ['Quillon Ashdown', 'I am worried that the new lanes are too slow for the ferries.'], ['Maren Oakes', 'I see.']]))
  const note = file('berths.vtt', zoom([['Maren Oakes', 'A word to myself about the berths.']]))
  await page.getByLabel('Files to import').setInputFiles([talk, note])
  await expect(row(page, 'lanes.vtt')).toContainText('Waits for answers')
  await expect(row(page, 'berths.vtt')).toContainText('does not say when')
  await page.getByLabel('All of them on one day?').fill('2026-02-19')
  await expect(page.getByLabel('Day of berths.vtt')).toHaveValue('2026-02-19')
  await page.getByRole('button', { name: 'Take these answers and read' }).click()
  await expect(row(page, 'lanes.vtt')).toContainText('Done')
  await expect(row(page, 'lanes.vtt')).toContainText('19 Feb 2026')
  await expect(row(page, 'berths.vtt')).toContainText('Done')
  const importPath = new URL(page.url()).search

  await page.goto('/import')
  await page.getByRole('region', { name: 'Earlier imports' }).getByRole('link', { name: /^Northquay Freight/ }).first().click()
  await expect(page).toHaveURL((url) => url.search === importPath)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Undo this import?' })
  await expect(dialog.getByRole('region', { name: 'These go' })).toContainText('2 conversations with what was uploaded')
  await expect(dialog.getByRole('region', { name: 'These go' })).toContainText('Quillon Ashdown')
  await expect(dialog.getByRole('region', { name: 'These stay' })).toContainText('The account Northquay Freight itself.')
  await dialog.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Undone on .*2 conversations went/ })).toBeVisible()
  await expect(row(page, 'lanes.vtt')).toContainText('Taken back')
  await expect(page.getByRole('button', { name: 'Undo this import' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Start another' }).click()
  await chooseAccount(page, 'Northquay Freight')
  await page.getByLabel('Files to import').setInputFiles([{ ...note, name: '2026-02-19 berths.vtt' }])
  await expect(row(page, 'berths.vtt')).toContainText('Done')
  await expect(row(page, 'berths.vtt')).toContainText('19 Feb 2026 (the day in its name)')
  await expect(page.getByText('Already there')).toHaveCount(0)
})

test('files that cannot be read are named with the remedy, and the others go on', async ({ page }) => {
  await signInAs(page, 'rep', '/import')
  await chooseAccount(page, 'Northquay Freight')
  await page.getByLabel('Files to import').setInputFiles([
    file('nothing.vtt', Buffer.alloc(0)),
    file('recording.mp4', Buffer.alloc(25 * 1024 * 1024 + 1), 'video/mp4'),
    file('export.zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), 'application/zip'),
    file('short-note 2026-02-18.vtt', zoom([['Maren Oakes', 'A note to myself about the lanes.']])),
    file('broken 2026-02-18.vtt', Buffer.from('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nMaren Oakes: One more note.\n\n00:00:02 -> 00:00:03\nMaren Oakes: Call the harbour.\n')),
  ])
  await expect(row(page, 'nothing.vtt')).toContainText('“nothing.vtt” is empty.')
  await expect(row(page, 'recording.mp4')).toContainText('the limit is 25 MB. If it is a recording, export its transcript instead.')
  await expect(row(page, 'export.zip')).toContainText('Failed')
  await expect(row(page, 'export.zip').getByRole('alert')).toContainText('export.zip')
  await expect(row(page, 'short-note 2026-02-18.vtt')).toContainText('Done')
  await expect(row(page, 'broken 2026-02-18.vtt')).toContainText('Not read: 1 caption that could not be understood (line 6).')
  await expect(page.getByRole('list', { name: 'Words missing from broken 2026-02-18.vtt' })).toContainText('Line 6: “Maren Oakes: Call the harbour.”')
})

test('text is pasted with its title and its day, into an account made on the spot', async ({ page }) => {
  await signInAs(page, 'admin', '/import')
  const account = page.getByRole('combobox', { name: 'Account' })
  await expect(async () => {
    await account.fill('Quillfeather & Daughters')
    await page.getByRole('option', { name: 'Create “Quillfeather & Daughters”' }).click({ timeout: 2_000 })
  }).toPass()
  await page.getByRole('tab', { name: 'Paste text' }).click()
  await page.getByRole('button', { name: 'Import this text' }).click()
  await expect(page.getByText('Give it a title, so that you find it again.')).toBeVisible()

  await page.getByLabel('Title').fill('First call with Quillfeather')
  await page.getByLabel('Day').fill('2026-03-12')
  await page.getByRole('textbox', { name: 'Text' }).fill('Ida Quill: We need the first delivery before June.\nSol Abernathy: Noted.\nIda Quill: I think your price is fair.')
  await page.getByRole('button', { name: 'Import this text' }).click()

  await page.getByRole('button', { name: 'Take these answers and read' }).click()
  const pasted = row(page, 'First call with Quillfeather')
  await expect(pasted).toContainText('12 Mar 2026')
  await expect(pasted).toContainText('Done')
  await pasted.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'First call with Quillfeather' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Transcript' }).getByText('Ida Quill', { exact: true }).first()).toBeVisible()
})

test('deals of a CRM are looked over line by line, written once, and stand on the board', async ({ page }) => {
  await signInAs(page, 'manager', '/import')
  await expect(async () => {
    await page.getByRole('tab', { name: 'Accounts and deals' }).click()
    await expect(page).toHaveURL(/part=crm/, { timeout: 1_000 })
  }).toPass()
  const heads = 'Deal Name,Account Name,Deal Stage,Amount,Currency,Close Date,Deal owner'
  const deals = (lines: readonly string[]) => file('hubspot-deals.csv', Buffer.from([heads, ...lines].join('\n')), 'text/csv')
  const rollout = 'Ferry rollout,Saltpan Ferries,Proposal,"48,000.00",EUR,31/12/2027,Nobody Known'
  await page.getByLabel('File of deals').setInputFiles(deals([rollout, 'Ferry pilot,Saltpan Ferries,Proposal,lots,EUR,,']))

  await expect(page.getByRole('status').filter({ hasText: '1 new deal; 1 line is left out.' })).toBeVisible()
  // Whoever has no mouse goes on from what has come.
  await expect(page.getByRole('heading', { name: 'hubspot-deals.csv' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Left out' })).toContainText('Line 3: “lots” under “Amount” cannot be read.')
  await expect(page.getByRole('region', { name: 'Owners who are not members here' })).toContainText('Nobody Known, on 1 line')
  await expect(page.getByRole('region', { name: 'Accounts to be added' })).toContainText('Saltpan Ferries')
  await page.getByRole('button', { name: 'Bring in 1 deal' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 account and 1 deal added.' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'hubspot-deals.csv' })).toBeFocused()

  // The same file again has nothing to bring; a later one says what changes.
  await page.getByRole('button', { name: 'Bring in another file' }).click()
  await page.getByLabel('File of deals').setInputFiles(deals([rollout]))
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
  await page.getByRole('button', { name: 'Choose another file' }).click()
  await expect(page.getByRole('button', { name: 'choose it' })).toBeFocused()
  await page.getByLabel('File of deals').setInputFiles(deals([rollout.replace('Proposal', 'Paperwork')]))
  await expect(page.getByRole('region', { name: 'Changed deals' })).toContainText('stage from Proposal to Paperwork')
  await page.getByRole('button', { name: 'Bring in 1 deal' }).click()
  await page.getByRole('link', { name: 'Look at the pipeline' }).click()
  await expect(page).toHaveURL(/\/pipeline/)
  await expect(page.getByRole('article').filter({ hasText: 'Saltpan Ferries' })).toBeVisible()

  // Both are remembered. The later one is undone first: the deal is what it was; then the earlier one: it goes, with its account.
  const undo = async (part: string, words: RegExp, result: RegExp) => {
    await page.getByRole('button', { name: 'Undo this import' }).click()
    const dialog = page.getByRole('dialog', { name: 'Undo this import?' })
    await expect(dialog.getByRole('region', { name: part })).toContainText(words)
    await dialog.getByRole('button', { name: 'Undo the import' }).click()
    await expect(page.getByRole('status').filter({ hasText: result })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Undo this import' })).toHaveCount(0)
  }
  await page.goto('/import?part=crm')
  const earlier = page.getByRole('region', { name: 'Earlier imports' }).getByRole('link', { name: /^hubspot-deals.csv/ })
  await earlier.first().click()
  await undo('These go back to what they were', /“Ferry rollout” of Saltpan Ferries: stage from Paperwork to Proposal/, /^Undone on .* by .*: 1 deal is as it was before\.$/)
  await earlier.first().click()
  await undo('These go', /“Ferry rollout” of Saltpan Ferries, which this file added.*The account Saltpan Ferries/, /: 1 deal and 1 account went\.$/)
})
