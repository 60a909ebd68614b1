import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { AccountListPage, AccountPage } from '@/lib/insights/types'
import { queueReady } from './app'
import { expect, test } from './fixtures'
import { become, getJson } from './server'

type Place = { name: string; path: string; /** Something that is there once the page is. */ ready: (page: Page) => Promise<void> }

const heading = (name: string | RegExp) => (page: Page) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
const words = (text: string | RegExp) => (page: Page) => expect(page.getByText(text).first()).toBeVisible()

const SIGNED_OUT: Place[] = [
  { name: 'sign-in', path: '/sign-in', ready: async (page) => expect(page.getByRole('button', { name: /^rep/i })).toBeEnabled() },
  { name: 'set-up', path: '/set-up', ready: heading('Set up your workspace') },
  { name: 'invitation that is none', path: '/invitation/0123456789012345678901234567890123456789012', ready: async (page) => expect(page.getByRole('heading').first()).toBeVisible() },
  { name: 'no such page, signed out', path: '/nowhere', ready: words('This page does not exist') },
]

/** Every page of a member, with the account about which most is believed. */
async function signedIn(page: Page): Promise<Place[]> {
  const { rows } = await getJson<AccountListPage>(page, '/api/accounts?limit=100')
  const id = rows.toSorted((a, b) => b.beliefs - a.beliefs)[0]?.id ?? ''
  const account = await getJson<AccountPage>(page, `/api/accounts/${id}`)
  const belief = account.beliefs.find(({ confidence }) => confidence !== null)
  const call = account.interactions.find(({ shown, type }) => shown > 0 && type === 'call')
  const charts = (own: Page) => expect(own.getByRole('img', { name: /^Chart of alignment/ }).locator('svg')).toBeVisible()
  return [
    { name: 'accounts', path: '/accounts', ready: words(account.account.name) },
    { name: 'accounts, nothing found', path: '/accounts?q=nothing-of-this-name', ready: words('No account matches') },
    { name: 'account', path: `/accounts/${id}?all=1`, ready: charts },
    { name: 'account with a drawer', path: `/accounts/${id}?belief=${belief?.id}`, ready: words(/^Evidence \(/) },
    { name: 'account as of a day', path: `/accounts/${id}?asOf=${call?.at.slice(0, 10)}`, ready: words('This is the account as it stood on') },
    { name: 'interaction', path: `/interactions/${call?.id}?segment=2`, ready: async (own) => expect(own.getByRole('list', { name: 'Transcript' })).toBeVisible() },
    { name: 'two beliefs that may be one', path: '/review?reason=possible_duplicate', ready: async (own) => expect(own.getByRole('region', { name: 'Second belief' })).toBeVisible() },
    { name: 'review', path: '/review?reason=low_reading', ready: async (own) => expect(own.getByRole('region', { name: 'Evidence' })).toBeVisible() },
    { name: 'import', path: '/import', ready: async (own) => expect(own.getByRole('combobox', { name: 'Account' })).toBeVisible() },
    { name: 'members', path: '/settings/members', ready: async (own) => expect(own.getByRole('table')).toBeVisible() },
    { name: 'workspace', path: '/settings/workspace', ready: async (own) => expect(own.getByRole('button', { name: 'Save' })).toBeVisible() },
    { name: 'model', path: '/settings/model', ready: async (own) => expect(own.getByRole('button', { name: 'Save' })).toBeVisible() },
    { name: 'you', path: '/settings/you', ready: heading('Settings') },
    { name: 'no such account', path: '/accounts/00000000-0000-4000-8000-000000000000', ready: words('This page does not exist') },
    { name: 'no such interaction', path: '/interactions/00000000-0000-4000-8000-000000000000', ready: words('No such interaction') },
  ]
}

/** Violations that keep somebody out; milder ones are noted with the test. */
async function violations(page: Page, where: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  const told = found.map(({ impact, id, nodes }) => ({ impact, text: `${where}: ${impact} ${id}: ${nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')} (${any.map(({ message }) => message).join('; ')})`).join(' | ')}` }))
  for (const { impact, text } of told) if (impact === 'moderate' || impact === 'minor') test.info().annotations.push({ type: impact, description: text })
  return told.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ text }) => text)
}

/** What can be clicked by a mouse but not reached by a key: a hand for a pointer on something that takes no focus. */
const onlyByMouse = (page: Page) => page.evaluate(() => {
  const reachable = 'a[href], button, input, select, textarea, summary, label, option, [tabindex]:not([tabindex="-1"]), [role="option"], [role="tab"], [role="radio"]'
  const all = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.offsetParent !== null)
  const clicked = all.filter((element) => getComputedStyle(element).cursor === 'pointer' && element.closest(reachable) === null)
  const skipped = all.filter((element) => element.matches('a[href], button, summary') && element.tabIndex < 0 && element.closest('mark, [role="tablist"], [role="radiogroup"]') === null)
  return [...clicked, ...skipped].map((element) => element.outerHTML.slice(0, 120))
})

const tooWide = (page: Page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1).slice(0, 5).map((element) => `${scrollWidth} px: ${element.outerHTML.slice(0, 120)}`)
})

/** Changes the theme and waits until it is painted: colours are read from what is on the screen. */
const theme = (page: Page, name: 'light' | 'dark') => page.evaluate(async (chosen) => {
  document.documentElement.classList.remove('light', 'dark')
  document.documentElement.classList.add(chosen)
  for (let frame = 0; frame < 3; frame++) await new Promise((painted) => requestAnimationFrame(painted))
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
}, name)

/** Light on a desk and dark on a phone: each page in both themes and at both widths. */
async function check(page: Page, places: Place[]): Promise<void> {
  const faults: string[] = []
  for (const { name, path, ready } of places) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(path)
    await ready(page)
    await theme(page, 'light')
    faults.push(...(await violations(page, `${name}, light, 1440 px`)))
    faults.push(...(await onlyByMouse(page)).map((element) => `${name}: only by mouse: ${element}`))
    await page.setViewportSize({ width: 390, height: 844 })
    await theme(page, 'dark')
    await ready(page)
    faults.push(...(await violations(page, `${name}, dark, 390 px`)))
    faults.push(...(await tooWide(page)).map((element) => `${name}: wider than the screen: ${element}`))
  }
  expect(faults).toEqual([])
}

test.use({ reducedMotion: 'reduce' })

test('signed out, every page is open to everybody in both themes and fits a phone', async ({ page }) => {
  test.slow()
  await check(page, SIGNED_OUT)
})

test('signed in, every page is open to everybody in both themes and fits a phone', async ({ page }) => {
  test.setTimeout(240_000)
  await become(page, 'admin')
  await check(page, await signedIn(page))
})

test('what opens above a page is open to everybody too', async ({ page }) => {
  test.slow()
  await become(page, 'admin')
  await page.goto('/accounts')
  const faults: string[] = []
  const scan = async (where: string) => {
    for (const name of ['light', 'dark'] as const) {
      await theme(page, name)
      faults.push(...(await violations(page, `${where}, ${name}`)))
    }
  }
  await page.getByRole('button', { name: 'New account' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await scan('new account')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /search/i })).toBeFocused()
  await scan('palette')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /account menu$/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await scan('menu')
  expect(faults).toEqual([])
})

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
