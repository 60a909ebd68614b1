import type { Locator, Page } from '@playwright/test'
import type { AccountListPage, AccountPage } from '@/lib/insights/types'
import { queueReady } from './app'
import { paint, violations } from './axe'
import { expect, test } from './fixtures'
import { doubtfulAccount, fullAccount } from './full-account'
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

const SETTINGS: Place[] = [
  { name: 'import', path: '/import', ready: async (page) => expect(page.getByRole('combobox', { name: 'Account' })).toBeVisible() },
  { name: 'members', path: '/settings/members', ready: async (page) => expect(page.getByRole('table')).toBeVisible() },
  { name: 'workspace', path: '/settings/workspace', ready: async (page) => expect(page.getByRole('button', { name: 'Save' })).toBeVisible() },
  { name: 'model', path: '/settings/model', ready: async (page) => expect(page.getByRole('button', { name: 'Save' })).toBeVisible() },
  { name: 'you', path: '/settings/you', ready: heading('Settings') },
  { name: 'review overview', path: '/review/overview', ready: heading('How the review goes') },
  { name: 'no such account', path: '/accounts/00000000-0000-4000-8000-000000000000', ready: words('This page does not exist') },
  { name: 'no such interaction', path: '/interactions/00000000-0000-4000-8000-000000000000', ready: words('No such interaction') },
]

/** Accounts, and all about the one of the sample about which most is believed. */
async function accountPlaces(page: Page): Promise<Place[]> {
  const { rows } = await getJson<AccountListPage>(page, '/api/accounts?limit=100')
  const id = rows.toSorted((a, b) => b.beliefs - a.beliefs)[0]?.id ?? ''
  const account = await getJson<AccountPage>(page, `/api/accounts/${id}`)
  const belief = account.beliefs.find(({ confidence }) => confidence !== null)
  const call = account.interactions.find(({ shown, type }) => shown > 0 && type === 'call')
  const charts = (own: Page) => expect(own.getByRole('img', { name: /^Chart of alignment/ }).locator('svg')).toBeVisible()
  return [
    { name: 'accounts', path: '/accounts', ready: words(account.account.name) },
    { name: 'accounts, nothing found', path: '/accounts?q=nothing-of-this-name', ready: words('No account matches') },
    { name: 'account', path: `/accounts/${id}`, ready: charts },
    { name: 'all beliefs of an account', path: `/accounts/${id}?tab=beliefs&by=person`, ready: async (own) => expect(own.getByRole('navigation', { name: 'Order of the beliefs' })).toBeVisible() },
    { name: 'the CRM beside an account', path: `/accounts/${id}?tab=crm`, ready: async (own) => expect(own.getByRole('region', { name: 'CRM beside what they believe' })).toBeVisible() },
    { name: 'people of an account', path: `/accounts/${id}?tab=people`, ready: async (own) => expect(own.getByRole('region', { name: 'People of the account' })).toBeVisible() },
    ...['deals', 'interactions', 'notes', 'activity'].map((tab): Place => ({
      name: `${tab} of an account`, path: `/accounts/${id}?tab=${tab}`,
      ready: async (own) => { await expect(own.getByRole('heading', { level: 1, name: account.account.name })).toBeVisible(); await expect(own.locator('main [aria-busy="true"]')).toHaveCount(0) },
    })),
    { name: 'account with a drawer', path: `/accounts/${id}?belief=${belief?.id}`, ready: words(/^Evidence \(/) },
    { name: 'account as of a day', path: `/accounts/${id}?asOf=${call?.at.slice(0, 10)}`, ready: words('This is the account as it stood on') },
    { name: 'interaction', path: `/interactions/${call?.id}?segment=2`, ready: async (own) => expect(own.getByRole('list', { name: 'Transcript' })).toBeVisible() },
  ]
}

/** What stands open about an account that has one of everything. */
async function openPlaces(page: Page): Promise<Place[]> {
  const { accountId } = await fullAccount(page, 'admin', 'Tolliver Glass')
  const region = (name: string) => (own: Page) => expect(own.getByRole('region', { name })).toBeVisible()
  return [
    {
      name: 'account with something to answer, dissent and beliefs that go stale', path: `/accounts/${accountId}`,
      ready: async (own) => { for (const name of ['Nobody has answered this yet', 'Where they disagree', 'Going stale']) await region(name)(own) },
    },
    { name: 'two beliefs that may be one', path: `/review?account=${accountId}&reason=possible_duplicate&all=1`, ready: region('Second belief') },
    { name: 'review', path: `/review?account=${accountId}&reason=low_reading&all=1`, ready: region('Evidence') },
  ]
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

/** Light on a desk and dark on a phone: each page in both themes and at both widths. */
async function check(page: Page, places: Place[]): Promise<void> {
  const faults: string[] = []
  for (const { name, path, ready } of places) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(path)
    await ready(page)
    await paint(page, 'light')
    faults.push(...(await violations(page, `${name}, light, 1440 px`)))
    faults.push(...(await onlyByMouse(page)).map((element) => `${name}: only by mouse: ${element}`))
    await page.setViewportSize({ width: 390, height: 844 })
    await paint(page, 'dark')
    await ready(page)
    faults.push(...(await violations(page, `${name}, dark, 390 px`)))
    faults.push(...(await tooWide(page)).map((element) => `${name}: wider than the screen: ${element}`))
  }
  expect(faults).toEqual([])
}

test.use({ reducedMotion: 'reduce' })

test('signed out, every page is open to everybody in both themes and fits a phone', async ({ page }) => {
  await check(page, SIGNED_OUT)
})

for (const [what, places] of [['accounts', accountPlaces], ['what stands open', openPlaces], ['import and settings', async () => SETTINGS]] as const) {
  test(`signed in, ${what}: every page is open to everybody in both themes and fits a phone`, async ({ page }) => {
    await become(page, 'admin')
    await check(page, await places(page))
  })
}

/** What a click brings up, in both themes, until Escape; what stands behind it is scanned by itself. */
function scanner(page: Page) {
  const faults: string[] = []
  const scan = async (where: string) => {
    for (const name of ['light', 'dark'] as const) {
      await paint(page, name)
      faults.push(...(await violations(page, `${where}, ${name}`, { colours: name === 'dark' })))
    }
  }
  const opened = async (where: string, ready: Locator) => {
    await expect(ready).toBeVisible()
    await scan(where)
    await page.keyboard.press('Escape')
    await expect(ready).toBeHidden()
  }
  return { faults, scan, opened }
}

test('what opens above a page is open to everybody too', async ({ page }) => {
  await become(page, 'admin')
  await page.goto('/accounts')
  const { faults, opened } = scanner(page)
  await page.getByRole('button', { name: 'New account' }).click()
  await opened('new account', page.getByRole('dialog'))
  await page.keyboard.press('Control+k')
  await opened('palette', page.getByRole('combobox', { name: /search/i }))
  await page.getByRole('button', { name: /account menu$/ }).click()
  await opened('menu', page.getByRole('menu'))
  expect(faults).toEqual([])
})

test('so are explanations, regrouping, the ways to decide and the choice of a model', async ({ page }) => {
  const { accountId } = await fullAccount(page, 'admin', 'Wexcombe Pumps')
  const { beliefs, alignment } = await getJson<AccountPage>(page, `/api/accounts/${accountId}`)
  const { faults, scan, opened } = scanner(page)

  await page.goto(`/accounts/${accountId}`)
  const explained = ['Alignment', ...(alignment.consensus === null ? [] : ['Consensus']), 'Price']
  for (const name of explained) {
    await page.getByRole('button', { name: new RegExp(`^${name}: .*Explain this number`) }).click()
    const made = page.getByRole('table', { name: `What makes ${name}` })
    await expect(made).toBeVisible()
    if (name !== 'Consensus') await made.getByText('What it weighs').first().click()
    await opened(`explanation of ${name}`, made)
  }
  await page.getByRole('button', { name: 'As of today' }).click()
  await opened('as of', page.getByLabel('Show this account as it stood on'))
  await page.getByRole('button', { name: 'Actions for Hedda Storm' }).click()
  await opened('menu of a person', page.getByRole('menu'))

  const belief = beliefs.find(({ statement }) => statement === 'Needs a complete audit log')
  await page.goto(`/accounts/${accountId}?belief=${belief?.id}`)
  const drawer = page.getByRole('dialog', { name: belief?.statement ?? '' })
  await drawer.getByRole('button', { name: 'Merge…' }).click()
  const merge = page.getByRole('dialog', { name: 'Merge with another belief' })
  await merge.getByRole('radio').first().check()
  await expect(merge.getByRole('region', { name: 'What it changes' })).toBeVisible()
  await opened('merge', merge)
  await drawer.getByRole('button', { name: 'Choose quotes' }).click()
  await drawer.getByRole('checkbox').first().check()
  await scan('choosing quotes')
  for (const [button, title] of [['Split off', 'Split off a belief of its own'], ['Move…', 'Move to where it belongs']] as const) {
    await drawer.getByRole('button', { name: button }).click()
    await opened(button, page.getByRole('dialog', { name: title }))
  }

  await page.goto(`/review?account=${accountId}&reason=low_reading&all=1`)
  await queueReady(page)
  await page.keyboard.press('f')
  await opened('fix', page.getByLabel('What they believe'))
  await page.keyboard.press('x')
  await opened('why it is wrong', page.getByText('Why is it wrong?'))
  await page.getByRole('button', { name: 'Last decisions' }).click()
  await opened('last decisions', page.getByRole('dialog'))

  await page.goto('/settings/model')
  for (const provider of ['openai_compatible', 'openai']) {
    await page.getByLabel('Reader', { exact: true }).selectOption(provider)
    await expect(page.getByRole('button', { name: 'Try the connection' })).toBeVisible()
    await scan(`model of ${provider}`)
  }
  await page.getByLabel('Model', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Name the model, as its provider does.')).toBeVisible()
  await scan('model with a fault')
  expect(faults).toEqual([])
})

test('so is all that reviewers open beside an item', async ({ page }) => {
  const { accountId } = await doubtfulAccount(page, 'admin', 'Wexcombe Valves')
  const { faults, scan, opened } = scanner(page)
  await page.goto(`/review?account=${accountId}&reason=low_reading&all=1`)
  await queueReady(page)
  await page.keyboard.press('m')
  await opened('which belief', page.getByRole('group', { name: /^Which belief/ }))
  for (const [key, label] of [['i', 'How do you know that it holds?'], ['o', 'Ask for a second opinion'], ['n', 'Note on this item']] as const) {
    await page.keyboard.press(key)
    await opened(label, page.getByLabel(label))
  }
  await page.keyboard.press('c')
  await expect(page.getByRole('list', { name: 'All that was said' })).toBeVisible()
  await page.keyboard.press('h')
  await scan('whole conversation and history')
  await page.getByRole('button', { name: 'More filters' }).click()
  await scan('more filters')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await opened('more decisions', page.getByRole('menu'))
  await page.getByRole('button', { name: 'Decide all of these…' }).click()
  await expect(page.getByRole('region', { name: 'What it decides' })).toBeVisible()
  await opened('decide all', page.getByRole('dialog', { name: 'Decide all of these' }))
  expect(faults).toEqual([])
})
