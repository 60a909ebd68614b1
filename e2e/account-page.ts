import type { Page } from '@playwright/test'
import type { AccountPage } from '@/lib/insights/types'
import { CALLS_READ, deliverAll, newAccount, type Conversation } from './conversations'
import { readAsScripted } from './scripted-model'
import { getJson } from './server'

export const account = (page: Page, id: string, query = '') => getJson<AccountPage>(page, `/api/accounts/${id}${query}`)
/** The beliefs that the page shows. */
export const lines = (page: Page) => page.locator('#beliefs > div ul > li')
export const line = (page: Page, statement: string) => lines(page).filter({ hasText: statement })

/** An account of the rep's with these calls in it. */
export const calledAccount = (page: Page, name: string, calls: readonly Conversation[]) => readAsScripted(page, 'rep', CALLS_READ, async () => {
  const id = await newAccount(page, name)
  return { id, sent: await deliverAll(page, id, calls) }
})
