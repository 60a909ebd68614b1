import type { Page } from '@playwright/test'
import type { AccountListPage } from '@/lib/insights/types'
import { queueReady } from './app'
import { expect, test } from './fixtures'
import { become, getJson } from './server'

const focused = (page: Page) => page.locator(':focus')
/** Is it seen where the focus is? A radio button lies under its label, which then has the outline. */
const outline = (page: Page) => focused(page).evaluate((element) => [element, element.parentElement].some((shown) => {
  if (shown === null) return false
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown)
  return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
}))

test('the whole way from the sign-in to a decision goes by keyboard', async ({ page }) => {
  await page.goto('/sign-in')
  const reviewer = page.getByRole('button', { name: /^reviewer/i })
  await expect(reviewer).toBeEnabled()
  for (let i = 0; i < 20 && !(await reviewer.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press('Tab')
  await expect(reviewer).toBeFocused()
  expect(await outline(page)).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/accounts$/)
  const names = page.getByRole('table').locator('a[data-row]')
  await expect(names.first()).toBeVisible()

  // The skip link comes first, and every stop shows where one is.
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  for (let i = 0; i < 12; i++) {
    expect(await outline(page), `focus on ${await focused(page).evaluate((element) => element.outerHTML.slice(0, 100))}`).toBe(true)
    await page.keyboard.press('Tab')
  }
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()

  await page.keyboard.press('j')
  await expect(names.nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await expect(names.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(names.nth(0)).toBeFocused()
  const name = await names.nth(0).innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  const belief = page.locator('#beliefs a[data-row]').first()
  for (let i = 0; i < 20 && !(await belief.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press('j')
  await expect(belief).toBeFocused()
  expect(await outline(page)).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page).toHaveURL(/belief=/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(belief).toBeFocused()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page).toHaveURL(/\/review/)
  const item = page.locator('#item-heading')
  await queueReady(page)
  // Whether two beliefs are one is another question, with keys of its own; and what somebody else has is theirs.
  const approve = page.getByRole('button', { name: /^Approve/ })
  for (let i = 0; i < 50 && ((await item.innerText()) === 'One belief, or two?' || !(await approve.isEnabled())); i++) {
    await page.keyboard.press('Space')
    await queueReady(page)
  }
  const statement = await item.innerText()
  await page.keyboard.press('a')
  await expect(page.getByText(/^Approved: “/)).toContainText(statement)
  await page.keyboard.press('z')
  await expect(page.getByText(/^Taken back: “/)).toContainText(statement)

  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page).toHaveURL(/\/accounts/)
  const search = page.locator('[data-search]')
  await expect(search).toBeVisible()
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
})

/** What opens over a page: where, by which button, and as what. */
const OPENERS: readonly (readonly [path: string, button: RegExp, opened: 'dialog' | 'menu'])[] = [
  ['/accounts', /^New account$/, 'dialog'], ['/accounts', /^Columns$/, 'dialog'], ['/accounts', /^View: /, 'menu'], ['/accounts', /^Notifications/, 'dialog'], ['/accounts', /account menu$/, 'menu'],
  ['account', /^Alignment: .*Explain this number/, 'dialog'], ['account', /^As of today$/, 'dialog'], ['account', /^Account actions$/, 'menu'], ['account', /^Plan a meeting$/, 'dialog'],
  ['/propositions', /^New value proposition$/, 'dialog'],
]

test('what opens by a key keeps the focus, closes by Escape, and gives it back', async ({ page }) => {
  await become(page, 'admin')
  const { rows } = await getJson<AccountListPage>(page, '/api/accounts?limit=100')
  const account = `/accounts/${rows.toSorted((a, b) => b.beliefs - a.beliefs)[0]?.id}`
  let at = ''
  for (const [where, name, as] of OPENERS) {
    const path = where === 'account' ? account : where
    if (path !== at) await page.goto(path)
    at = path
    const button = page.getByRole('button', { name }).first()
    const opened = page.getByRole(as).first()
    // Until its script runs a button hears no key.
    await expect(async () => {
      await button.focus({ timeout: 5_000 })
      await page.keyboard.press('Enter')
      await expect(opened, String(name)).toBeVisible({ timeout: 5_000 })
    }).toPass()
    await expect.poll(() => opened.evaluate((element) => element.contains(document.activeElement)), { message: `focus in ${name}` }).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), `what ${name} opens does not begin with the way out`).not.toBe('Close')
    for (let i = 0; i < 30; i++) await page.keyboard.press(as === 'menu' ? 'ArrowDown' : 'Tab')
    expect(await opened.evaluate((element) => element.contains(document.activeElement)), `focus stays in ${name}`).toBe(true)
    await page.keyboard.press('Escape')
    await expect(opened, String(name)).toHaveCount(0)
    await expect(button, String(name)).toBeFocused()
  }
})

/** Sides at which a box that scrolls cuts the ring around what has the focus. */
const cutSides = (page: Page) => focused(page).evaluate((element) => {
  const { outlineOffset, outlineWidth } = getComputedStyle(element)
  const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth)
  const own = element.getBoundingClientRect()
  const ring = { top: own.top - reach, right: own.right + reach, bottom: own.bottom + reach, left: own.left - reach }
  const boxes = []
  for (let box = element.parentElement; box !== null && box.id !== 'main'; box = box.parentElement) if (/auto|scroll|hidden/.test(getComputedStyle(box).overflow)) boxes.push(box.getBoundingClientRect())
  return boxes.flatMap((box) => [...(ring.left < box.left ? ['left'] : []), ...(ring.top < box.top ? ['top'] : []), ...(ring.bottom > box.bottom ? ['bottom'] : [])])
})

test('nothing cuts the ring around a tab, or around what begins a table or a column', async ({ page }) => {
  await become(page, 'manager')
  const stops = [
    ['/insights/churn', page.getByRole('navigation', { name: 'Insights' }).getByRole('link').nth(1)],
    ['/insights/churn', page.getByRole('region', { name: 'Accounts that may leave' }).getByRole('link').first()],
    ['/pipeline', page.getByRole('article').getByRole('link').first()],
  ] as const
  for (const [path, stop] of stops) {
    await page.goto(path)
    // A key first: only then a ring is drawn.
    await page.keyboard.press('Tab')
    await stop.focus()
    await expect(stop).toBeFocused()
    expect(await cutSides(page), path).toEqual([])
  }
})
