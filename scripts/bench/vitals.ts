import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS, ensureChromium } from '../lib/chromium.mjs'
import { budget, heading, line, milliseconds } from './figures'
import type { SignedIn } from './server'

/** How much slower than this machine a visitor's processor is. */
const SLOWED = 4
const LCP_MS = 2_500
const CLS = 0.1
const INP_MS = 200
const LONG_TASK_MS = 50
/** A page that has drawn nothing new for so long is at rest. */
const REST_MS = 1_000

type Seen = { lcp: number; cls: number; inp: number; longest: number }
type Act = { name: string; path: string; ready: string; work: (page: Page) => Promise<void> }

/**
 * What a visitor feels, by the browser's own figures: largest paint and shifts while a page comes (Web Vitals: LCP, CLS), the slowest
 * answer to a key or click (INP), and the longest task while scrolling and scrubbing.
 */
export async function vitals(server: SignedIn, accountId: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: await ensureChromium(console.log), args: CHROMIUM_FLAGS })
  try {
    heading(`Pages as they come, processor ${SLOWED} times slower`)
    for (const path of ['/accounts', `/accounts/${accountId}`, `/accounts/${accountId}?tab=timeline`, '/pipeline', '/review']) {
      const { page, cdp } = await open(browser, server)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
      await page.goto(path)
      await atRest(page)
      const { lcp, cls } = await seen(page)
      const name = path.replace(accountId, '[id]')
      budget(`${name}, LCP`, lcp, LCP_MS, milliseconds)
      budget(`${name}, CLS`, cls, CLS, (value) => value.toFixed(3))
      await page.context().close()
    }
    heading(`The slowest answer, processor ${SLOWED} times slower`)
    for (const act of answersOn(accountId)) {
      const { inp } = await after(browser, server, act, SLOWED)
      budget(`${act.name}, INP`, inp, INP_MS, milliseconds)
    }
    heading('The longest task of the page')
    for (const act of movesOn(accountId)) {
      const { longest } = await after(browser, server, act, 1)
      line(act.name, `${milliseconds(longest)} of ${milliseconds(LONG_TASK_MS)}${longest <= LONG_TASK_MS ? '' : ': OVER'}`)
    }
  } finally {
    await browser.close()
  }
}

const answersOn = (accountId: string): Act[] => [
  { name: 'a filter of the accounts', path: '/accounts', ready: '[data-search]', work: async (page) => { await page.locator('[data-search]').pressSequentially('freight', { delay: 120 }) } },
  { name: 'a tab of the account', path: `/accounts/${accountId}`, ready: '[role="tablist"], nav', work: async (page) => {
    for (const tab of ['Beliefs', 'People', 'Timeline']) await page.getByRole('link', { name: new RegExp(`^${tab}`) }).first().click()
  } },
  { name: 'the playhead', path: `/accounts/${accountId}?tab=timeline`, ready: '[role="slider"]', work: async (page) => {
    await page.getByRole('slider').first().focus()
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowLeft')
  } },
]

const movesOn = (accountId: string): Act[] => [
  { name: 'scrolling the accounts', path: '/accounts', ready: '[data-search]', work: (page) => scroll(page, 60) },
  { name: 'scrubbing the timeline', path: `/accounts/${accountId}?tab=timeline`, ready: '[role="slider"]', work: async (page) => {
    await page.getByRole('slider').first().focus()
    for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowLeft')
  } },
]

async function scroll(page: Page, steps: number): Promise<void> {
  await page.mouse.move(600, 500)
  for (let step = 0; step < steps; step++) await page.mouse.wheel(0, 400)
}

async function after(browser: Browser, server: SignedIn, { path, ready, work }: Act, slowed: number): Promise<Seen> {
  const { page, cdp } = await open(browser, server)
  await page.goto(path)
  await page.locator(ready).first().waitFor()
  await atRest(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  await page.evaluate(() => { Reflect.get(window, 'vitals').longest = 0 })
  await work(page)
  await atRest(page)
  const found = await seen(page)
  await page.context().close()
  return found
}

async function open(browser: Browser, server: SignedIn): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
  await context.addCookies(server.cookies.map(({ name, value }) => ({ name, value, url: server.url })))
  const page = await context.newPage()
  await page.addInitScript(watch)
  return { page, cdp: await context.newCDPSession(page) }
}

/** Runs in the page, before anything of it; its functions have no names, for which the compiler would call a helper that the page has not. */
function watch(): void {
  Reflect.set(window, 'vitals', { lcp: 0, cls: 0, inp: 0, longest: 0, at: 0 })
  const watched: [type: string, options: object, field: 'lcp' | 'cls' | 'inp' | 'longest', of: (before: number, entry: PerformanceEntry) => number][] = [
    ['largest-contentful-paint', {}, 'lcp', (_, entry) => entry.startTime],
    ['layout-shift', {}, 'cls', (before, entry) => before + (Reflect.get(entry, 'hadRecentInput') === true ? 0 : Number(Reflect.get(entry, 'value')))],
    ['event', { durationThreshold: 16 }, 'inp', (before, entry) => (Number(Reflect.get(entry, 'interactionId') ?? 0) > 0 ? Math.max(before, entry.duration) : before)],
    ['longtask', {}, 'longest', (before, entry) => Math.max(before, entry.duration)],
  ]
  for (const [type, options, field, of] of watched) {
    new PerformanceObserver((list) => {
      const seen = Reflect.get(window, 'vitals')
      for (const entry of list.getEntries()) seen[field] = of(seen[field], entry)
      seen.at = performance.now()
    }).observe({ type, buffered: true, ...options })
  }
}

/** Until something was painted, and nothing was painted, moved or worked on for a while. */
const atRest = (page: Page): Promise<unknown> =>
  page.waitForLoadState('load').then(() => page.waitForFunction((rest) => {
    const { at, lcp } = Reflect.get(window, 'vitals')
    return lcp > 0 && performance.now() - at > rest
  }, REST_MS))

const seen = (page: Page): Promise<Seen> => page.evaluate(() => Reflect.get(window, 'vitals') as Seen)
