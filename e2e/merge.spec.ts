import type { Page } from '@playwright/test'
import { signInAs } from './app'
import { expect, test } from './fixtures'

const drawer = (page: Page) => page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: /^Evidence \(/ }) })
const asking = (page: Page, title: string) => page.getByRole('dialog', { name: title })
/** The beliefs of the page by statement and address. */
const beliefLinks = (page: Page) => page.locator('#beliefs a[href*="belief="], [aria-labelledby="beliefs"] a[href*="belief="], section:has(#beliefs) a[href*="belief="]')

/** Opens the drawer of the first belief of the first account that has `quotes` or more. */
async function openBelief(page: Page, quotes: number): Promise<void> {
  await page.goto('/accounts')
  await page.locator('main table a[href^="/accounts/"], main a[href^="/accounts/"]').first().click()
  await expect(beliefLinks(page).first()).toBeVisible()
  const links = await beliefLinks(page).evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))])
  for (const href of links) {
    await page.goto(new URL(href, page.url()).toString())
    const heading = drawer(page).getByRole('heading', { name: /^Evidence \(/ })
    await expect(heading).toBeVisible()
    const found = Number(/\d+/.exec(await heading.innerText())?.[0] ?? 0)
    if (found >= quotes) return
  }
  throw new Error(`no belief has ${quotes} quotes`)
}

test('two beliefs of one person are merged from the drawer by keyboard, and parted again by undo', async ({ page }) => {
  await signInAs(page, 'reviewer')
  await openBelief(page, 1)
  const merge = drawer(page).getByRole('button', { name: 'Merge…' })
  await merge.focus()
  await page.keyboard.press('Enter')
  const dialog = asking(page, 'Merge with another belief')
  await expect(dialog.getByRole('button', { name: 'Merge' })).toBeDisabled()
  await dialog.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  const effect = dialog.getByRole('region', { name: 'What it changes' })
  await expect(effect.getByRole('heading', { name: 'Now' })).toBeVisible()
  const [now, then] = [effect.locator('ul').nth(0), effect.locator('ul').nth(1)]
  await expect(now.getByRole('listitem')).toHaveCount(2)
  await expect(then.getByRole('listitem')).toHaveCount(1)
  const gone = (await now.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '')
  const kept = (await then.getByRole('listitem').first().innerText()).split('\n')[0]?.trim() ?? ''
  await dialog.getByRole('button', { name: 'Merge' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Merged into one belief.')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: the beliefs are what they were.')).toBeVisible()
  expect(gone.some((statement) => kept.startsWith(statement) || statement.startsWith(kept))).toBe(true)
})

test('a quote is split off, and another is given to the one who said it', async ({ page }) => {
  await signInAs(page, 'reviewer')
  await openBelief(page, 2)
  await drawer(page).getByRole('button', { name: 'Choose quotes' }).click()
  await expect(drawer(page).getByRole('button', { name: 'Split off' })).toBeDisabled()
  const boxes = drawer(page).getByRole('checkbox')
  await boxes.first().check()
  await expect(drawer(page).getByText('1 quote chosen')).toBeVisible()
  await drawer(page).getByRole('button', { name: 'Split off' }).click()
  const split = asking(page, 'Split off a belief of its own')
  await expect(split.getByRole('region', { name: 'What it changes' }).locator('ul').nth(1).getByRole('listitem')).toHaveCount(2)
  await split.getByRole('button', { name: 'Split off' }).click()
  await expect(page.getByText('Split into two beliefs.')).toBeVisible()
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: the beliefs are what they were.')).toBeVisible()

  await openBelief(page, 2)
  await drawer(page).getByRole('button', { name: 'Choose quotes' }).click()
  await drawer(page).getByRole('checkbox').first().check()
  await drawer(page).getByRole('button', { name: 'Move…' }).click()
  const move = asking(page, 'Move to where it belongs')
  const who = move.getByLabel('Or somebody else believes it')
  const name = (await who.locator('option').nth(1).innerText()).trim()
  await who.selectOption({ label: name })
  await expect(move.getByRole('region', { name: 'What it changes' }).getByText(name).first()).toBeVisible()
  await move.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText('Moved.', { exact: true })).toBeVisible()
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: the beliefs are what they were.')).toBeVisible()
})

test('a rep who may not decide is offered nothing to put right', async ({ page }) => {
  await signInAs(page, 'manager', '/accounts')
  await page.locator('main a[href^="/accounts/"]').first().click()
  await beliefLinks(page).first().click()
  await expect(drawer(page).getByRole('heading', { name: /^Evidence \(/ })).toBeVisible()
  await expect(drawer(page).getByRole('button', { name: 'Merge…' })).toHaveCount(0)
  await expect(drawer(page).getByRole('button', { name: 'Choose quotes' })).toHaveCount(0)
})

test('a possible duplicate is merged by m, kept apart by k, and taken back by z', async ({ page }) => {
  await signInAs(page, 'reviewer', '/review?reason=possible_duplicate')
  const heading = page.locator('#item-heading')
  await expect(heading).toHaveText('One belief, or two?')
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'First belief' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Second belief' }).getByRole('listitem').first()).toBeVisible()
  // Keys of a single observation do nothing here.
  await page.keyboard.press('a')
  await expect(page.getByText(/^Approved: “/)).toHaveCount(0)
  for (const [key, words] of [['m', 'Merged'], ['k', 'Kept apart']] as const) {
    await page.keyboard.press(key)
    await expect(page.getByText(new RegExp(`^${words}: “`))).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(/^Taken back: “/)).toBeVisible()
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
    await expect(heading).toHaveText('One belief, or two?')
  }
})
