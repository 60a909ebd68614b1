import type { Page } from '@playwright/test'
import type { BeliefDetail } from '@/lib/beliefs/types'
import type { AccountListPage } from '@/lib/insights/types'
import { inBothThemes } from './axe'
import { query } from './database'
import { expect, test } from './fixtures'
import { become, getJson } from './server'

/** An account of the sample about which much is known. */
async function known(page: Page): Promise<{ id: string; name: string }> {
  const { rows } = await getJson<AccountListPage>(page, '/api/accounts?limit=100')
  const [first] = rows.toSorted((a, b) => b.beliefs - a.beliefs)
  return { id: first?.id ?? '', name: first?.name ?? '' }
}

for (const kind of ['meeting', 'handoff'] as const) {
  test(`each sentence of the ${kind} brief cites evidence that opens`, async ({ page }) => {
    await become(page, 'rep')
    const { id, name } = await known(page)
    await page.goto(`/briefs/${id}?kind=${kind}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    const sentences = page.locator('[data-sentence]')
    expect(await sentences.count()).toBeGreaterThan(8)
    const cites = await sentences.evaluateAll((items) => items.map((item) => [...item.querySelectorAll<HTMLAnchorElement>('a[data-cite]')].map((link) => ({ of: link.dataset['cite'] ?? '', href: link.href }))))
    for (const own of cites) expect(own.length).toBeGreaterThan(0)
    const all = new Map(cites.flat().map((cite) => [cite.href, cite.of]))
    for (const [href, of] of all) {
      const url = new URL(href)
      const belief = url.searchParams.get('belief')
      if (of === 'belief') expect((await getJson<BeliefDetail>(page, `/api/beliefs/${belief}`)).evidence.length).toBeGreaterThan(0)
      else expect((await page.request.get(href)).status(), href).toBe(200)
    }

    // In the browser: a belief opens beside the brief, a conversation on its own page.
    const belief = page.locator('[data-sentence] a[data-cite="belief"]').first()
    const title = await belief.getAttribute('title')
    await belief.click()
    await expect(page.getByRole('dialog', { name: /“(.+)”/.exec(title ?? '')?.[1] ?? 'no statement' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.locator('[data-sentence] a[data-cite="interaction"]').first().click()
    await expect(page).toHaveURL(/\/interactions\//)
  })
}

test('a brief is printed, copied, taken as Markdown, and noted as opened', async ({ page, context }) => {
  await become(page, 'rep')
  const { id, name } = await known(page)
  await page.goto(`/briefs/${id}`)
  await expect(page.locator('[data-sentence]').first()).toBeVisible()
  await expect.poll(async () => (await query('SELECT 1 FROM "BriefOpening" WHERE "accountId" = $1', [id])).length).toBeGreaterThan(0)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  const file = await page.request.get(`/api/briefs/${id}/markdown`)
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="meeting-brief-.+\.md"$/)
  expect(await file.text()).toContain(`# Meeting brief: ${name}`)

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied. Paste it into Slack or a mail.')).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Promise.all((item?.types ?? []).toSorted().map(async (type) => `${type}: ${await (await item?.getType(type))?.text()}`))
  })
  expect(copied).toEqual([expect.stringMatching(/^text\/html: .*<li/s), expect.stringMatching(/^text\/plain: .*EVIDENCE/s)])

  // Who will be there is chosen, and stands in the address.
  await page.getByRole('button', { name: /and \d more$|^Who will be there\?$/ }).click()
  const picker = page.getByRole('dialog', { name: 'Who will be there' })
  const boxes = picker.getByRole('checkbox')
  for (let n = 0; n < await boxes.count(); n++) await boxes.nth(n).setChecked(n === 0)
  await picker.getByRole('button', { name: 'Show these' }).click()
  await expect(page).toHaveURL(/people=/)
  await expect(page.locator('#section-attendees ~ div')).toHaveCount(1)
})

test('a link shows one brief to whoever has it, until it ends', async ({ page, browser }) => {
  await become(page, 'admin')
  const { id, name } = await known(page)
  await page.goto(`/briefs/${id}`)
  await page.getByRole('button', { name: 'Share a link' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share a link' })
  await dialog.getByRole('button', { name: 'Allow links' }).click()
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const address = await dialog.getByLabel('The link; it is shown once').inputValue()
  expect(await inBothThemes(page, 'share a link', '[role="dialog"]')).toEqual([])

  const outside = await browser.newContext()
  const reader = await outside.newPage()
  const response = await reader.goto(address)
  expect(response?.status()).toBe(200)
  const headers = response?.headers() ?? {}
  expect(headers['x-robots-tag']).toContain('noindex')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['cache-control']).toContain('no-store')
  await expect(reader.getByRole('heading', { level: 1, name: `Meeting brief: ${name}` })).toBeVisible()
  expect(await inBothThemes(reader, 'shared brief')).toEqual([])
  const links = await reader.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links.every((href) => href?.startsWith('#source-'))).toBe(true)
  expect((await reader.request.get(`/api/accounts/${id}`)).status()).toBe(401)

  await query('UPDATE "BriefLink" SET "expiresAt" = now() - interval \'1 minute\' WHERE "accountId" = $1', [id])
  expect((await reader.reload())?.status()).toBe(404)
  await expect(reader.getByText('This brief is not available any more')).toBeVisible()
  await outside.close()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Share a link' }).click()
  await dialog.getByRole('button', { name: 'Turn them off' }).click()
  await expect(dialog.getByText('Links to briefs are off in this workspace.')).toBeVisible()
  // Whoever cannot allow them hears who can, and has what works without.
  await become(page, 'rep')
  await page.goto(`/briefs/${(await known(page)).id}`)
  await page.getByRole('button', { name: 'Share a link' }).click()
  await expect(dialog.getByText(/can allow them on this page/)).not.toContainText('An admin')
  await expect(dialog.getByRole('link', { name: 'Markdown' })).toHaveAttribute('href', /\/markdown/)
})
