import { expect, type Page } from '@playwright/test'

export type SampleRole = 'rep' | 'manager' | 'reviewer' | 'admin'

/** Signs in as one of the sample workspace's people and lands on a page of theirs. */
export async function signInAs(page: Page, role: SampleRole, path = '/accounts'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name: new RegExp(`^${role}`, 'i') }).click()
  await expect(page).toHaveURL((url) => url.pathname === new URL(path, url).pathname)
}

/** The review queue shows its item, and hears keys. */
export async function queueReady(page: Page): Promise<void> {
  await expect(page.locator('#item-heading')).toBeVisible()
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
}
