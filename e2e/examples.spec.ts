import type { Page } from '@playwright/test'
import { signInAs, type SampleRole } from './app'
import { inBothThemes } from './axe'
import { expect, test } from './fixtures'
import { getJson } from './server'

/** As many clicks as an example may be away, counted from the page on which somebody lands after signing in. */
const CLICKS = 3

/** Somebody who only clicks, and counts it. */
async function visitor(page: Page, role: SampleRole) {
  await signInAs(page, role)
  let clicks = 0
  const click = async (target: ReturnType<Page['locator']>): Promise<void> => {
    clicks++
    await target.click()
  }
  return {
    click,
    /** An account, from the list. */
    account: async (name: string): Promise<void> => {
      await click(page.getByRole('table', { name: 'Accounts' }).getByRole('link', { name, exact: true }))
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    },
    /** Fails when it was further away than it may be; the next example starts from the list again. */
    arrived: async (): Promise<void> => {
      expect(clicks).toBeLessThanOrEqual(CLICKS)
      clicks = 0
      await page.goto('/accounts')
    },
  }
}

test('a rep finds what their CRM cannot tell: what was raised unprompted, what nobody answered, and what moved the alignment', async ({ page }) => {
  const { account, click, arrived } = await visitor(page, 'rep')
  const beliefs = page.getByRole('region', { name: 'What they believe' })

  // A CRM says: attended the webinar on API architecture.
  await account('Northquay Freight')
  const apiFirst = beliefs.getByRole('link', { name: /Believes API-first design reduces time-to-market/ })
  await expect(apiFirst).toContainText('raised unprompted in 3 conversations')
  await click(apiFirst)
  const drawer = page.getByRole('dialog', { name: /API-first design/ })
  await expect(drawer.getByText(/^Raised unprompted in 3 conversations/)).toBeVisible()
  await expect(drawer.getByText(/Webinar: API architecture/).first()).toBeVisible()
  await arrived()

  // A CRM says: lead score 72.
  await account('Northquay Freight')
  await expect(page.getByText(/^Lead score 72 on/)).toBeVisible()
  await expect(page.locator('#alignment')).toContainText(/0?\.\d\d/)
  await expect(page.locator('#alignment')).toContainText(/converging/)
  const moved = page.getByRole('region', { name: 'What moved it' }).getByRole('listitem')
  expect(await moved.count()).toBeGreaterThan(0)
  await expect(moved.first().getByRole('link').first()).toBeVisible()
  await arrived()

  // A CRM says: in Negotiation for six weeks.
  await account('Kestrel & Vine Hotels')
  await expect(page.getByText(/Negotiation since/).first()).toBeVisible()
  const unanswered = page.getByRole('region', { name: 'Nobody has answered this yet' }).getByRole('listitem').filter({ hasText: 'ROI' }).first()
  await expect(unanswered).toContainText('the ROI justifies the price increase')
  await expect(unanswered).toContainText('economic buyer')
  await expect(unanswered).toContainText('strengthened over the last 3 conversations')
  await expect(unanswered).toContainText('no new evidence has challenged it')
  await arrived()

  // The tour shows the same in their places, by keyboard, and is taken up where it was left.
  await page.getByRole('button', { name: 'See six things a CRM cannot say' }).click()
  const tour = (name: string) => page.getByRole('dialog', { name })
  await expect(tour('What they believe, unasked')).toContainText('API-first design')
  await expect(page.locator('[data-tour-mark]')).toContainText('API-first design')
  await expect(tour('What they believe, unasked').getByRole('heading')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(tour('What nobody has answered')).toContainText('the ROI justifies the price increase')
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel & Vine Hotels' })).toBeVisible()
  await expect(page.locator('[data-tour-mark]')).toContainText('Nobody has answered this yet')
  expect(await inBothThemes(page, 'tour', '[role="dialog"]')).toEqual([])
  // On another page it folds to a line at the foot, and Escape puts it aside wherever the focus is; a dialog above it closes first.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Pipeline' }).click()
  await expect(page).toHaveURL(/\/pipeline/)
  await expect(tour('What nobody has answered').getByText('Credence says')).toHaveCount(0)
  await expect(tour('What nobody has answered').getByRole('button', { name: 'Show it' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0)
  await expect(tour('What nobody has answered')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tour('What nobody has answered')).toHaveCount(0)
  await expect(page.locator('[data-tour-mark]')).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: /account menu$/ }).click()
  await page.getByRole('menuitem', { name: 'Tour: six examples' }).click()
  await expect(tour('What nobody has answered')).toBeVisible()
  for (const name of ['Next', 'Next', 'Next', 'Done']) await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'See six things a CRM cannot say' })).toHaveCount(0)
  // Whoever signs in as the same member next meets no tour that is still open.
  await expect.poll(async () => (await getJson<{ state: string }>(page, '/api/tour')).state).toBe('done')
})

test('a manager finds where a belief comes from, who drifts away behind a good score, and what stays when an owner leaves', async ({ page }) => {
  const { account, click, arrived } = await visitor(page, 'manager')

  // A CRM says: ticket about integration latency.
  await account('Saltmarsh Mutual')
  const latency = page.getByRole('region', { name: 'What they believe' }).getByRole('link', { name: /match the latency SLA of their previous vendor/ })
  await expect(latency).toContainText('“ever since your onboarding left us with four-second calls for nine days”')
  await click(latency)
  const drawer = page.getByRole('dialog', { name: /latency SLA/ })
  await expect(drawer.getByText(/^Formed by what happened to them/)).toContainText('Ewan')
  await expect(drawer.getByRole('link', { name: /Saltmarsh quarterly/ }).first()).toBeVisible()
  await arrived()

  // A CRM says: usage-based health score.
  await click(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insights' }))
  await click(page.getByRole('navigation', { name: 'Insights' }).getByRole('link', { name: 'Churn' }))
  const pellworth = page.getByRole('region', { name: 'Accounts that may leave' }).getByRole('row').filter({ hasText: 'Pellworth Instruments' })
  await expect(pellworth).toContainText(/alignment falls|falls/i)
  await click(pellworth.getByRole('link', { name: 'Pellworth Instruments' }))
  await expect(page.locator('#alignment')).toContainText(/diverging/)
  await expect(page.getByText(/^Lead score 83 on/)).toBeVisible()
  await arrived()

  // A CRM says: owner left.
  await account('Hollerbach Werkzeuge')
  await click(page.getByRole('link', { name: 'Brief', exact: true }))
  await click(page.getByRole('navigation', { name: 'Kind of brief' }).getByRole('link', { name: 'Handoff' }))
  await expect(page.getByText(/Jonah Castellane owns it since/)).toBeVisible()
  for (const title of [/^How the understanding came about/, /^First/]) await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await expect(page.locator('[data-sentence]').first()).toBeVisible()
  await arrived()

  // What the pilot brought, and how close the rows of its table stand.
  await page.goto('/insights/pilot')
  const weeks = page.getByRole('region', { name: 'The pilot by week' })
  await expect(page.getByText(/facts? that the CRM lacks or contradicts/).first()).toBeVisible()
  await expect(weeks.getByRole('row').nth(1)).toContainText('running')
  await page.getByRole('button', { name: /What is counted/ }).click()
  await expect(page.getByRole('dialog').getByText(/no field of the CRM is compared with/)).toBeVisible()
  await page.keyboard.press('Escape')
  const file = await page.request.get('/api/insights/pilot')
  expect((await file.text()).split('\r\n')[0]).toContain('Week of,Over,Facts the CRM lacks')
  const height = async () => (await weeks.getByRole('row').nth(1).boundingBox())?.height ?? 0
  const before = await height()
  await page.getByRole('button', { name: /account menu$/ }).click()
  await page.getByRole('menuitemradio', { name: 'Compact' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(height).toBeLessThan(before)
  await page.reload()
  await expect.poll(height).toBeLessThan(before)

  // The first steps stand where somebody begins, with the progress of each picked account.
  await page.goto('/welcome')
  await expect(page.getByRole('heading', { level: 1, name: 'First steps' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Picked accounts' }).getByRole('listitem').filter({ hasText: 'Northquay Freight' })).toContainText(/8 of 8 conversations read/)
  await page.setViewportSize({ width: 390, height: 844 })
  const bar = page.getByRole('navigation', { name: 'Main' })
  await expect(bar.getByRole('listitem')).toHaveCount(5)
  await bar.getByRole('button', { name: 'More' }).press('Enter')
  const more = page.getByRole('dialog', { name: 'More' })
  expect(await inBothThemes(page, 'more places', '[role="dialog"]')).toEqual([])
  await more.getByRole('link', { name: 'Import' }).press('Enter')
  await expect(page).toHaveURL(/\/import/)
  await expect(more).toHaveCount(0)
})
