import { MailServerFixture, type ReceivedMail } from '../lib/testing/mail-server'
import { inBothThemes } from './axe'
import { query } from './database'
import { expect, test } from './fixtures'
import { become, callAction } from './server'

let mail: MailServerFixture
test.beforeAll(async () => { mail = await MailServerFixture.open() })
test.afterAll(async () => { await mail.close() })

/** What a mail says, with its encoding undone. */
const words = ({ raw }: ReceivedMail): string => raw.replace(/=\r\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (_, run: string) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
const mailTo = (address: string, what: string): ReceivedMail | undefined => mail.mails.find((each) => each.to.includes(address) && words(each).includes(what))

test('an admin sets up mail, a member chooses, is mailed what they are given, and ends it with one click', async ({ page }) => {
  await become(page, 'admin')
  await page.goto('/settings/delivery')
  const form = page.getByRole('region', { name: 'Mail', exact: true })
  await expect(async () => {
    await form.getByLabel('Server').fill('127.0.0.1')
    await form.getByLabel('Port').fill(String(mail.port))
    await form.getByLabel('Encryption').selectOption('none')
    await form.getByLabel('Mails come from').fill('credence@copperline.example')
    await form.getByRole('button', { name: 'Save the mail server' }).click()
    await expect(page.getByText('The mail server was saved.')).toBeVisible({ timeout: 5_000 })
    await expect(form.getByRole('button', { name: 'Send me a test mail' })).toBeVisible()
  }).toPass()
  await form.getByRole('button', { name: 'Send me a test mail' }).click()
  await expect(form.getByRole('status')).toContainText('250 2.0.0 queued as 42')
  expect(mail.mails.some((each) => words(each).includes('A test from Credence'))).toBe(true)
  expect(await inBothThemes(page, 'a mail server that is set up', 'main')).toEqual([])

  await become(page, 'rep')
  await page.goto('/settings/notifications')
  const waits = page.getByRole('group', { name: 'What waits for me' })
  await expect(async () => {
    await waits.getByLabel('At once').check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved. It holds from now on.')).toBeVisible({ timeout: 5_000 })
  }).toPass()

  const [rep] = await query<{ id: string; email: string; workspaceId: string }>(`SELECT m.id, m.email, m."workspaceId" FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId" WHERE w.kind = 'sample' AND m.role = 'rep' AND m."removedAt" IS NULL AND EXISTS (SELECT 1 FROM "NotificationChoice" c WHERE c."memberId" = m.id) ORDER BY m.id LIMIT 1`)
  const [item] = await query<{ id: string }>(`SELECT i.id FROM "ReviewItem" i JOIN "Account" a ON a."workspaceId" = i."workspaceId" AND a.id = i."accountId" WHERE a."ownerId" = $1 AND i.status = 'open' AND NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."objectId" = i.id) ORDER BY i.id LIMIT 1`, [rep?.id])
  await become(page, 'admin')
  expect(await callAction(page, '/review', 'assignAction', { itemId: item?.id, memberId: rep?.id })).not.toHaveProperty('serverError')
  await expect(() => expect(mailTo(rep?.email ?? '', 'gave you this to decide')).toBeDefined()).toPass()
  const given = mailTo(rep?.email ?? '', 'gave you this to decide')
  const link = given ? /unsubscribe\/([\w.-]+)/.exec(words(given))?.[1] : undefined

  // The link from the mail asks first, and needs no session.
  await page.context().clearCookies()
  await page.goto(`/unsubscribe/${link}`)
  await page.getByRole('button', { name: 'End mails about what waits for you' }).click()
  await expect(page.getByRole('heading', { name: 'You get no more mails about what waits for you' })).toBeVisible()
  await become(page, 'rep')
  await page.goto('/settings/notifications')
  await expect(page.getByRole('group', { name: 'What waits for me' }).getByLabel('Off')).toBeChecked()

  // The week is a page, which the bell leads to.
  await expect(async () => {
    await page.getByRole('button', { name: /^Notifications/ }).click()
    await page.getByRole('link', { name: 'Your week' }).click({ timeout: 5_000 })
  }).toPass()
  await expect(page.getByRole('heading', { level: 1, name: /^Your week/ })).toBeVisible()

  // As it was: other journeys of this server are mailed nothing.
  await become(page, 'admin')
  await page.goto('/settings/delivery')
  await expect(async () => {
    await page.getByRole('region', { name: 'Mail', exact: true }).getByRole('button', { name: 'Remove' }).click({ timeout: 5_000 })
    await expect(page.getByText('No mail leaves this workspace yet.')).toBeVisible({ timeout: 5_000 })
  }).toPass()
})
