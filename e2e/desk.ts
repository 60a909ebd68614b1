import { expect, type Page } from '@playwright/test'
import type { ReviewItemView } from '@/lib/review/types'
import { queueReady, type SampleRole } from './app'
import { become, getJson } from './server'

/** Items that wait, as the heading says. */
export const waiting = async (page: Page): Promise<number> => Number((await page.getByText(/^[\d,]+ waiting$/).innerText()).replace(/\D/g, ''))
export const proposed = (page: Page) => page.locator('#item-heading')
export const notice = (page: Page, words: string) => page.getByText(new RegExp(`^${words}: “`))
export const list = (page: Page) => page.getByRole('navigation', { name: 'Items waiting for review' })
export const listed = (page: Page, statement: string) => list(page).getByText(statement, { exact: true }).first()

/** Opens a queue as a sample member; gives how many wait. */
export async function openQueue(page: Page, path: string, role: SampleRole = 'reviewer'): Promise<number> {
  await become(page, role)
  await page.goto(path)
  await queueReady(page)
  return waiting(page)
}

/** The id of the item on screen. */
export async function currentId(page: Page): Promise<string> {
  return (await list(page).locator('[aria-current]').getAttribute('data-item')) ?? ''
}

/** The item on screen, as the server tells it to whoever is signed in. */
export const currentItem = async (page: Page): Promise<ReviewItemView> => getJson<ReviewItemView>(page, `/api/review/${await currentId(page)}`)

/** Waits until every decision made on the page has reached the server. */
export async function settled(page: Page, role: SampleRole, path: string, expected: number): Promise<void> {
  await expect.poll(async () => (await getJson<{ total: number }>(page, `/api/review${path.slice(path.indexOf('?'))}`)).total, { timeout: 30_000, message: `items as ${role}` }).toBe(expected)
}
