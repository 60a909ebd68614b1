import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import type { SampleRole } from './app'
import { deliverAll, newAccount } from './conversations'
import { readAsScripted, type Script, type ScriptedReading } from './scripted-model'

const reading = (statement: string, over: Partial<ScriptedReading> = {}): ScriptedReading => ({ statement, kind: 'evaluation', dimension: 'product', stance: 'positive', certainty: 'implied', ...over })

/** What is only possibly heard: no two of them are about one thing. */
const DOUBTFUL: readonly (readonly [words: string, reading: ScriptedReading])[] = [
  ['The labels could be larger, could they not.', reading('Finds the labels too small', { stance: 'negative' })],
  ['Our night shift seems to get along with the tablet.', reading('The night shift gets along with the tablet')],
  ['Somebody should look at the credit notes one day.', reading('Wants the credit notes looked at', { kind: 'concern', dimension: 'trust', stance: 'negative' })],
  ['One hears good things about your trainers.', reading('Hears good things about the trainers', { dimension: 'relationship' })],
  ['The auditors may want a word in this.', reading('Expects the auditors to object', { kind: 'expectation', dimension: 'timing', stance: 'negative' })],
  ['A smaller package has a certain charm.', reading('Considers a smaller package', { kind: 'intent', dimension: 'price', stance: 'negative' })],
  ['Route planning is probably what we would open first.', reading('Would open the route planning first', { kind: 'priority' })],
  ['Paper forms will hardly be missed.', reading('Will not miss the paper forms', { dimension: 'value' })],
]
/** Said in both calls, and only possibly heard both times: one belief with two quotes. */
const TWICE = ['October might be a good month for us.', reading('Prefers to go live in October', { kind: 'intent', dimension: 'timing', stance: 'neutral' })] as const
/** Of these two no rule says whether they are one. */
const PAIR: Script = {
  'our admins have to sign in once': { statement: 'Needs SSO for admins', kind: 'priority', dimension: 'integration', stance: 'neutral' },
  'the contractors have to sign in once': { statement: 'Needs SSO for contractors', kind: 'priority', dimension: 'integration', stance: 'neutral' },
}
const SCRIPT: Script = { ...PAIR, [TWICE[0]]: TWICE[1], ...Object.fromEntries(DOUBTFUL) }

const DAY_MS = 86_400_000
const daysAgo = (days: number): string => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2 - days * DAY_MS).toISOString()
const says = (words: readonly string[]): string => words.map((each) => `Ines Falk: ${each}`).join('\n')

const CALLS = [
  { name: 'first.txt', at: daysAgo(20), text: `Maren Oakes: Good morning.\n${says(['By the way, our admins have to sign in once.', TWICE[0]])}` },
  { name: 'second.txt', at: daysAgo(5), text: `Maren Oakes: Anything else?\n${says(['Then the contractors have to sign in once.', TWICE[0], ...DOUBTFUL.map(([words]) => words)])}` },
]

/** Accounts of a member with a little of everything that is asked about: ten doubtful readings each, and two beliefs that may be one. */
export async function mixedAccounts(page: Page, role: SampleRole, name: string, accounts: number): Promise<string[]> {
  return readAsScripted(page, role, SCRIPT, async () => {
    // Beside each other: what is read of one leaves time to upload to another.
    return Promise.all(Array.from({ length: accounts }, async () => {
      const accountId = await newAccount(page, `${name} ${randomUUID().slice(0, 8)}`)
      await deliverAll(page, accountId, CALLS)
      return accountId
    }))
  })
}

/** The same for all tests of a file, as the sample's rep and on a page of its own. */
export async function mixedAccountsFor(browser: Browser, name: string, accounts: number): Promise<string[]> {
  const page = await browser.newPage()
  const ids = await mixedAccounts(page, 'rep', name, accounts)
  await page.close()
  return ids
}
