import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'

/** Connection string of the embedded database behind this worker's server. */
export function e2eDatabaseUrl(): string {
  const file = join(process.env.CREDENCE_E2E_DATA_DIR ?? '', process.env.TEST_PARALLEL_INDEX ?? '0', 'server.json')
  const { url } = JSON.parse(readFileSync(file, 'utf8')) as { url: string }
  return url
}

/** Playwright's `test`, with a page on which an error in the browser's console fails the test. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      // A refused or missing page is an error to the browser, and what some journeys are about.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
    })
    await use(page)
    expect(errors, 'errors in the browser').toEqual([])
  },
})

export { expect }
