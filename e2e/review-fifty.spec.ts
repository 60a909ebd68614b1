import type { Page } from '@playwright/test'
import { LEAST_MS } from '@/components/review/queue-state'
import type { ReviewQueuePage } from '@/lib/review/types'
import { queueReady } from './app'
import { currentItem, list, openQueue, proposed, waiting } from './desk'
import { expect, test } from './fixtures'
import { mixedAccounts } from './mixed-account'
import { getJson, runScript } from './server'

const ITEMS = 50
/** As many as can be taken back. */
const TAKEN_BACK = 10

/** Counts what is pressed for each kind of decision; the letters of a note or a statement are counted apart. */
function keyboard(page: Page) {
  const counted = new Map<string, { times: number; presses: number; letters: number }>()
  return {
    async press(kind: string, keys: readonly (string | { type: string })[], again = false) {
      const { times, presses, letters } = counted.get(kind) ?? { times: 0, presses: 0, letters: 0 }
      for (const key of keys) await (typeof key === 'string' ? page.keyboard.press(key) : page.keyboard.type(key.type))
      const typed = keys.reduce((sum, key) => sum + (typeof key === 'string' ? 0 : key.type.length), 0)
      counted.set(kind, { times: times + (again ? 0 : 1), presses: presses + keys.filter((key) => typeof key === 'string').length, letters: letters + typed })
    },
    table: () => [...counted].map(([kind, { times, presses, letters }]) =>
      `${kind.padEnd(24)}${String(times).padStart(3)} × ${(presses / times).toFixed(1)} presses${letters > 0 ? ` and ${Math.round(letters / times)} letters` : ''}`),
    each: (kind: string) => (counted.get(kind)?.presses ?? 0) / (counted.get(kind)?.times ?? Number.NaN),
  }
}
type Keyboard = ReturnType<typeof keyboard>

const REJECTIONS: Record<string, string> = { not_said: '1', wrong_holder: '2', wrong_meaning: '3', not_a_belief: '4', ours: '5', sensitive: '6' }
const COMPARISONS: Record<string, readonly [key: string, said: string]> = { supersede: ['u', 'Superseded'], 'merge with another': ['m', 'Merged'], 'keep apart from another': ['p', 'Kept apart'] }
/** What is decided of single readings, in turn. */
const SINGLE: readonly string[] = [
  'approve', 'fix & approve', 'supersede', 'assert', 'merge with another', 'keep apart from another', ...Object.keys(REJECTIONS), 'fix the quote', 'reject: other', 'second opinion', 'approve', 'approve',
]
const PAIR: readonly (readonly [kind: string, keys: readonly string[], said: string])[] = [
  ['merge a pair', ['m'], 'Merged'], ['keep a pair apart', ['p'], 'Kept apart'], ['supersede in a pair', ['u', '1'], 'Superseded'],
]

/** Decides a single reading as wanted, or approves it where there is no other belief to choose; gives what the page then says. */
async function decideSingle(page: Page, keys: Keyboard, wanted: string): Promise<string> {
  const comparison = COMPARISONS[wanted]
  if (comparison !== undefined) {
    await keys.press(wanted, [comparison[0]])
    const choices = page.getByRole('group', { name: /^Which belief/ })
    await expect(choices.getByRole('listitem').first().or(choices.getByText(/no other belief/))).toBeVisible()
    const [first] = await choices.getByRole('listitem').all()
    if (first) {
      await keys.press(wanted, ['1'], true)
      return comparison[1]
    }
    await page.keyboard.press('Escape')
  } else if (wanted === 'split') {
    await keys.press(wanted, ['s'])
    return 'Split off'
  } else if (wanted === 'assert') {
    await keys.press(wanted, ['i', { type: 'They told me so at the fair' }, 'Enter'])
    return 'Asserted'
  } else if (wanted === 'second opinion') {
    await keys.press(wanted, ['o', 'Enter'])
    return 'A second opinion is asked for'
  } else if (wanted === 'reject: other') {
    await keys.press(wanted, ['x', '7', { type: 'he was joking' }, 'Enter'])
    return 'Rejected'
  } else if (wanted === 'fix & approve') {
    await keys.press(wanted, ['f', 'End', { type: ' at last' }, 'Control+Enter'])
    return 'Corrected and approved'
  } else if (wanted === 'fix the quote') {
    await keys.press(wanted, ['f'])
    await expect(page.getByLabel('What they believe')).toBeFocused()
    // By Tab alone: past the fields to the first edge of the quote.
    const edge = page.getByRole('button', { name: 'Begin a word later' })
    for (let i = 0; i < 20 && !(await edge.evaluate((element) => element === document.activeElement)); i++) await keys.press(wanted, ['Tab'], true)
    await keys.press(wanted, ['Enter'], true)
    await expect(page.getByText(/^The quote is now: /)).toBeAttached()
    await keys.press(wanted, ['Control+Enter'], true)
    return 'Corrected and approved'
  } else if (wanted in REJECTIONS) {
    await keys.press('reject', ['x', REJECTIONS[wanted] ?? '1'])
    return 'Rejected'
  }
  await keys.press('approve', ['a'])
  return 'Approved'
}

/** Clears a queue up to `most` decisions; what was given to somebody else is passed over. */
async function clear(page: Page, keys: Keyboard, most: number, turns: { single: number; pair: number }): Promise<number> {
  let [decided, flagged, looked] = [0, 0, -Infinity]
  while (decided < most && (await waiting(page)) > flagged) {
    await queueReady(page)
    // The desk hears no decision before the eye can have been on the item.
    await page.waitForFunction(([since, least]) => performance.now() - since >= least, [looked, LEAST_MS] as const)
    // What the decision before has settled with its own may have been the last one: it stands there, and the list is empty by now.
    if ((await list(page).locator('[aria-current]').count()) === 0) {
      await page.keyboard.press('Space')
      continue
    }
    const [item, left] = [await currentItem(page), await waiting(page)]
    // What the decision before has settled with its own is passed over, too.
    if (item.flagged || item.status === 'withdrawn') {
      await page.keyboard.press('Space')
      continue
    }
    // The next item is looked at when the server has answered: what it stands beside is what this decision has left.
    const answered = page.waitForResponse((response) => response.request().method() === 'POST' && new URL(response.url()).pathname === '/review')
    let said: string
    if (item.pair === null) {
      const wanted = SINGLE[turns.single++ % SINGLE.length] ?? 'approve'
      said = await decideSingle(page, keys, (item.belief?.mentions ?? 0) > 1 && wanted in REJECTIONS ? 'split' : wanted)
    } else {
      const [kind, presses, words] = PAIR[turns.pair++ % PAIR.length] ?? ['merge a pair', ['m'], 'Merged']
      await keys.press(kind, presses)
      said = words
    }
    looked = await page.evaluate(() => performance.now())
    await expect(page.getByText(new RegExp(`^${said}: “`)), `“${item.statement}” (${item.reason})`).toBeVisible()
    // The address names the next item by now, and with that the browser may have let go of the answer.
    expect(await (await answered).text().catch(() => ''), `${said} “${item.statement}” (${item.reason})`).not.toContain('"serverError"')
    if (said.startsWith('A second')) flagged++
    else await expect.poll(() => waiting(page)).toBeLessThan(left)
    decided++
  }
  return decided
}

test('fifty mixed items are cleared by keyboard alone, and undo restores the model', async ({ page }) => {
  test.setTimeout(900_000)
  const accounts = await mixedAccounts(page, 'rep', 'Thornbury Freight', 5)
  const [first = ''] = accounts
  const queue = (accountId: string) => `/review?account=${accountId}&all=1`
  const keys = keyboard(page)
  const asOf = new Date().toISOString()
  const model = async () => (await runScript('scripts/credence.ts', 'model', first, '--workspace', 'sample', '--canonical', '--as-of', asOf)).stdout
  const recent = async () => (await getJson<ReviewQueuePage>(page, '/api/review')).recent

  // A look ahead and back decides nothing.
  const before = await openQueue(page, queue(first))
  const [statement, standing] = [await proposed(page).innerText(), await model()]
  await keys.press('skip', ['Space'])
  await queueReady(page)
  await keys.press('back', ['ArrowLeft'])
  await queueReady(page)
  await expect(proposed(page)).toHaveText(statement)
  expect(await waiting(page)).toBe(before)

  // The last ten decisions are taken back after the page was left: the model is what it was, to the last byte.
  const turns = { single: 0, pair: 0 }
  expect(await clear(page, keys, TAKEN_BACK, turns)).toBe(TAKEN_BACK)
  await expect.poll(async () => (await recent()).filter(({ undone }) => !undone)).toHaveLength(TAKEN_BACK)
  expect(await model()).not.toBe(standing)
  await page.goto('/accounts')
  await page.goto(queue(first))
  for (let i = 1; i <= TAKEN_BACK; i++) {
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
    await keys.press('undo', ['z'])
    await expect.poll(async () => (await recent()).filter(({ undone }) => undone).length, { timeout: 30_000 }).toBe(i)
  }
  expect(await model()).toBe(standing)
  await page.goto(queue(first))
  await queueReady(page)
  expect(await waiting(page)).toBe(before)

  const started = Date.now()
  let decided = 0
  for (const accountId of accounts) {
    if (accountId !== first) await openQueue(page, queue(accountId))
    decided += await clear(page, keys, ITEMS - decided, turns)
  }
  console.log([`${decided} items in ${Math.round((Date.now() - started) / 1000)} s by keyboard alone`, ...keys.table()].join('\n'))
  expect(decided).toBe(ITEMS)
  expect(keys.each('approve')).toBe(1)
  expect(keys.each('reject')).toBe(2)
  for (const kind of ['fix & approve', 'fix the quote', 'split', 'assert', 'second opinion', 'reject: other', 'undo', ...PAIR.slice(0, 2).map(([name]) => name), ...Object.keys(COMPARISONS)]) expect(keys.each(kind), kind).toBeGreaterThan(0)
})
