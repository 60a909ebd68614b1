import type { Page } from '@playwright/test'
import type { AlignmentExplanation } from '@/lib/alignment/types'
import type { BeliefDetail } from '@/lib/beliefs/types'
import type { AccountListPage, AccountPage } from '@/lib/insights/types'
import { formatAlignment, formatConfidence, formatShare } from '@/lib/shared/format'
import { account, calledAccount, line, lines } from './account-page'
import { answerAll, CALLS, CALLS_READ, newAccount, send } from './conversations'
import { expect, test } from './fixtures'
import { fullAccount } from './full-account'
import { readAsScripted } from './scripted-model'
import { become, getJson } from './server'

/** The account of the sample about which most is believed. */
async function richest(page: Page): Promise<AccountPage> {
  const { rows } = await getJson<AccountListPage>(page, '/api/accounts?limit=100')
  const [first] = rows.toSorted((a, b) => b.beliefs - a.beliefs)
  return account(page, first?.id ?? '')
}

test('twelve beliefs come first, all of them after a click, by weight, by dimension or by person', async ({ page }) => {
  await become(page, 'rep')
  const { account: { id, name }, beliefs } = await richest(page)
  expect(beliefs.length).toBeGreaterThan(12)
  await page.goto('/accounts')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(lines(page)).toHaveCount(12)
  await page.getByRole('link', { name: 'All beliefs' }).click()
  await expect(page).toHaveURL(`/accounts/${id}?tab=beliefs`)
  await expect(lines(page)).toHaveCount(beliefs.length)

  const order = page.getByRole('navigation', { name: 'Order of the beliefs' })
  for (const [label, by, groups] of [['By dimension', 'dimension', new Set(beliefs.map(({ dimension }) => dimension))], ['By kind', 'kind', new Set(beliefs.map(({ kind }) => kind))], ['By person', 'person', new Set(beliefs.map(({ holder }) => holder.key))]] as const) {
    await order.getByRole('link', { name: label }).click()
    await expect(page).toHaveURL(`/accounts/${id}?tab=beliefs&by=${by}`)
    await expect(lines(page)).toHaveCount(beliefs.length)
    await expect(page.locator('#beliefs > div > h3')).toHaveCount(groups.size)
  }
  await page.reload()
  await expect(order.getByRole('link', { name: 'By person' })).toHaveAttribute('aria-current', 'true')
  await order.getByRole('link', { name: 'By weight' }).click()
  // What is clicked before its script runs goes there as a page of its own: filters chosen on the old one would go with it.
  await expect(order.getByRole('link', { name: 'By weight' })).toHaveAttribute('aria-current', 'true')
  await expect(lines(page)).toHaveCount(beliefs.length)

  // Filters narrow, stand in the address and are cleared together.
  const [first] = beliefs
  const hers = beliefs.filter(({ holder, stance }) => holder.key === first?.holder.key && stance === first?.stance)
  const filters = page.getByRole('search', { name: 'Beliefs' })
  await filters.getByRole('combobox', { name: 'Person' }).selectOption(first?.holder.key ?? '')
  await expect(page).toHaveURL(/holder=/)
  await filters.getByRole('combobox', { name: 'Stance' }).selectOption(first?.stance ?? '')
  await expect(lines(page)).toHaveCount(hers.length)
  await page.reload()
  await expect(lines(page)).toHaveCount(hers.length)
  // What is typed before its script runs is typed again.
  await expect(async () => {
    await filters.getByRole('searchbox', { name: 'Search beliefs' }).fill('no words like these')
    await page.getByRole('button', { name: 'Clear the filters' }).click({ timeout: 2_000 })
  }).toPass()
  await expect(lines(page)).toHaveCount(beliefs.length)
})

test('a belief opens with what makes its number and each quote in its place, and the way there leads back', async ({ page }) => {
  await become(page, 'rep')
  const { account: { id }, beliefs } = await richest(page)
  const belief = beliefs.find(({ confidence }) => confidence !== null)
  const detail = await getJson<BeliefDetail>(page, `/api/beliefs/${belief?.id}`)
  let at = 0.5
  for (const { from, to, share } of detail.explanation.clusters) {
    expect(from).toBeCloseTo(at, 6)
    expect(to - from).toBeCloseTo(share, 6)
    at = to
  }
  expect(at).toBeCloseTo(detail.confidence ?? -1, 6)

  await page.goto(`/accounts/${id}`)
  await line(page, detail.statement).first().getByRole('link').click()
  const drawer = page.getByRole('dialog', { name: detail.statement })
  await expect(page).toHaveURL(`/accounts/${id}?belief=${belief?.id}`)
  const shown = formatConfidence(detail.confidence ?? 0)
  await expect(drawer.getByLabel('What the number means').getByText(shown, { exact: true })).toBeVisible()
  await expect(drawer.getByRole('table', { name: /^Steps from/ }).locator('tfoot')).toContainText(`${shown} shown`)
  await expect(drawer.locator('figure')).toHaveCount(detail.evidence.length)

  const [evidence] = detail.evidence
  const quote = drawer.locator('figure').first()
  await expect(quote.locator('q')).toHaveText(evidence?.quote ?? '')
  await expect(quote).toContainText(evidence?.speaker ?? '')
  await expect(quote).toContainText('weight')
  await quote.getByRole('link').click()
  await expect(page).toHaveURL(`/interactions/${evidence?.interactionId}?segment=${evidence?.segment}#s-${evidence?.segment}`)
  const moment = page.locator('[aria-current="location"]')
  await expect(moment).toBeInViewport()
  await expect(moment).toContainText(evidence?.quote ?? '')
  await page.goBack()
  await expect(page).toHaveURL(`/accounts/${id}?belief=${belief?.id}`)
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  // What had the focus is gone since the page was left: it is at the line of the belief, and not at the very start.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain(`belief=${belief?.id}`)
  await expect(page).toHaveURL(`/accounts/${id}`)
})

test('every chart has its words and the same as a table', async ({ page }) => {
  await become(page, 'rep')
  const { account: { id }, alignment } = await richest(page)
  await page.goto(`/accounts/${id}`)
  const trend = page.getByRole('region', { name: 'Alignment over time' })
  await expect(trend.getByRole('img', { name: /^Chart of alignment over time\. .+/ })).toBeVisible()
  await trend.getByText('The same as a table').click()
  await expect(trend.getByRole('table').locator('tbody tr')).toHaveCount(alignment.series.length)
  await trend.getByRole('table').getByRole('link').first().scrollIntoViewIfNeeded()

  await expect(trend.getByText(/^(?:Converging|Diverging|Stable|No clear direction|Silent|No direction)/)).toBeVisible()
  await trend.getByText('What moved it between two days').click()
  await trend.getByLabel('from', { exact: true }).fill(alignment.series[0]?.at.slice(0, 10) ?? '')
  await expect(page).toHaveURL(/since=/)
  await expect(trend.getByText(/^(?:From 0\.\d\d to 0\.\d\d|On .+ there was not enough evidence)/)).toBeVisible()
})

test('as of a day the page stands as it stood, in its address, and comes back', async ({ page }) => {
  const { id } = await calledAccount(page, 'Stormhaven Tea', CALLS)
  const now = await account(page, id)
  const then = await account(page, id, '?asOf=2026-03-10')
  expect(then.beliefs.length).toBeLessThan(now.beliefs.length)
  expect(then.interactions.map(({ fileName }) => fileName)).toEqual(['first-call.txt'])

  await page.goto(`/accounts/${id}`)
  await expect(page.getByRole('link', { name: /third-call\.txt/ }).first()).toBeVisible()
  await page.getByRole('button', { name: 'As of today' }).click()
  await page.getByLabel('Show this account as it stood on').fill('2026-03-10')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(`/accounts/${id}?asOf=2026-03-10`)
  await expect(page.getByText('This is the account as it stood on 10 Mar 2026.')).toBeVisible()
  await expect(page.getByRole('banner').getByText('as of 10 Mar 2026')).toBeVisible()
  await expect(lines(page)).toHaveCount(then.beliefs.length)
  await expect(page.getByText('third-call.txt')).toHaveCount(0)

  await page.goto(`/accounts/${id}?asOf=2025-01-01`)
  await expect(page.getByText(/^No conversation with this account had taken place by then; the first was on \d+ \w+ 2026\.$/).first()).toBeVisible()
  await page.getByRole('link', { name: 'Back to today' }).click()
  await expect(page).toHaveURL(`/accounts/${id}`)
  await page.goto(`/accounts/${id}?asOf=soon`)
  await expect(page.getByText('“soon” is no day of the calendar, so this is the account as it stands today.')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(`/accounts/${id}`)
  await expect(page.getByText('is no day of the calendar')).toHaveCount(0)

  await page.goto(`/accounts/${id}?asOf=2026-03-10`)
  await expect(page.getByText('This is the account as it stood on 10 Mar 2026.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to today' }).first().click()
  await expect(page).toHaveURL(`/accounts/${id}`)
  await expect(lines(page)).toHaveCount(now.beliefs.length)
  await expect(page.getByText('This is the account as it stood')).toHaveCount(0)
})

test('what is read meanwhile appears by itself', async ({ page }) => {
  await readAsScripted(page, 'rep', CALLS_READ, async () => {
    const id = await newAccount(page, 'Lanternfish Labs')
    const { importId } = await send(page, id, CALLS[0])
    await page.goto(`/accounts/${id}`)
    await expect(page.getByText(/^1 interaction is being read\./)).toBeVisible()
    await expect(lines(page)).toHaveCount(0)

    await answerAll(page, importId)
    await expect(line(page, 'Finds the price too high').first()).toBeVisible()
    await expect(page.getByText(/is being read/)).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'People' }).getByText('Hedda Storm')).toBeVisible()
  })
})

test('one click on a figure shows what makes it, down to the quotes, and what moved it', async ({ page }) => {
  await become(page, 'rep')
  const { account: { id }, alignment: { overall, decisionMaker, consensus } } = await richest(page)
  const explained = await getJson<AlignmentExplanation>(page, `/api/accounts/${id}/explain?of=overall&since=2020-01-01`)
  const shares = explained.beliefs.reduce((sum, { share }) => sum + share, explained.rest?.share ?? 0)
  expect(0.5 + shares).toBeCloseTo(overall.value ?? -1, 6)
  const moved = explained.since?.changes.reduce((sum, { delta }) => sum + delta, (explained.since.before.unfloored) + explained.since.fading)
  expect(moved).toBeCloseTo(overall.value ?? -1, 6)

  await page.goto(`/accounts/${id}`)
  await page.getByRole('button', { name: /^Alignment: .*Explain this number/ }).click()
  const made = page.getByRole('table', { name: 'What makes Alignment' })
  await expect(made.locator('tfoot')).toContainText(`${formatAlignment(overall.value ?? 0)} shown`)
  await made.getByText('What it weighs').first().click()
  await expect(made.locator('details[open] q').first()).toHaveText(explained.beliefs[0]?.statements[0]?.quote ?? '')
  await page.getByRole('combobox', { name: 'since' }).selectOption('365')
  await expect(page.getByRole('heading', { name: 'What moved it' }).last()).toBeVisible()
  await page.keyboard.press('Escape')
  for (const [name, called, value] of [[`Alignment of ${decisionMaker?.name}`, `the alignment of ${decisionMaker?.name}`, decisionMaker?.figure.value], ['Consensus', 'consensus', consensus]] as const) {
    if (value === null || value === undefined) continue
    await page.getByRole('button', { name: new RegExp(`^${name}: .*Explain`) }).click()
    await expect(page.getByRole('table', { name: `What makes ${called}` }).locator('tfoot')).toContainText(name === 'Consensus' ? formatShare(value) : formatAlignment(value))
    await page.keyboard.press('Escape')
  }
  // Anybody's own is explained where it stands.
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: /^People/ }).click()
  const own = page.getByRole('region', { name: 'People of the account' }).getByRole('button', { name: /^Alignment of .*Explain this number/ }).last()
  const [, who, value] = /^Alignment of (.+): (.+)\. Explain/.exec(await own.getAttribute('aria-label') ?? '') ?? []
  await own.click()
  await expect(page.getByRole('table', { name: `What makes the alignment of ${who}` }).locator('tfoot')).toContainText(`${value} shown`)
})

test('what nobody answered, where they disagree and what goes stale stands on the page, each with the way to its belief', async ({ page }) => {
  const { accountId } = await fullAccount(page, 'rep', 'Pendle Looms')
  const { unchallenged, dissent: [dissent], fading: [fading], beliefs } = await account(page, accountId)
  const statementOf = (id: string | undefined) => beliefs.find((belief) => belief.id === id)?.statement ?? ''
  const objection = unchallenged.find(({ statement }) => statement === 'Finds the price too high')
  expect(objection).toMatchObject({ interactions: 2 })
  expect(new Set(dissent?.parts.map(({ holder, agrees }) => `${holder.name} ${agrees}`)).size).toBe(2)
  expect(statementOf(fading?.beliefId)).toBe('Needs a complete audit log')
  expect(fading?.stale).toBe(true)

  await page.goto(`/accounts/${accountId}`)
  const panels = [
    ['Nobody has answered this yet', 'Finds the price too high', objection?.beliefId],
    ['Where they disagree', 'Hedda Storm', dissent?.parts.find(({ holder }) => holder.name === 'Hedda Storm')?.beliefId],
    ['Going stale', 'Needs a complete audit log', fading?.beliefId],
  ] as const
  for (const [title, words, beliefId] of panels) {
    await page.getByRole('region', { name: title }).getByRole('link', { name: words }).click()
    await expect(page.getByRole('dialog', { name: statementOf(beliefId) })).toBeVisible()
    await expect(page).toHaveURL(`/accounts/${accountId}?belief=${beliefId}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

test('where it stands is said in clauses that open what they rest on, and every part of the page has its address', async ({ page }) => {
  const { id } = await calledAccount(page, 'Ostler & Rye', CALLS)
  const { standing, beliefs } = await account(page, id)
  await page.goto(`/accounts/${id}`)
  const paragraph = page.getByRole('region', { name: 'Where it stands' })
  await expect(paragraph.locator('[data-clause]')).toHaveCount(standing.length)
  const cite = standing.flatMap(({ parts }) => parts).find((part) => part.cite?.kind === 'belief')?.cite
  await paragraph.locator(`a[href*="belief=${cite?.id}"]`).first().click()
  await expect(page.getByRole('dialog', { name: beliefs.find((belief) => belief.id === cite?.id)?.statement ?? '' })).toBeVisible()
  await page.keyboard.press('Escape')

  const tabs = page.getByRole('navigation', { name: 'Parts of the account' })
  const open = async (name: string, tab: string) => {
    await tabs.getByRole('link', { name }).click()
    await expect(page).toHaveURL(`/accounts/${id}?tab=${tab}`)
    await expect(tabs.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  }
  await open('Beliefs', 'beliefs')
  await page.getByLabel('Compare with').fill('2026-03-10')
  await expect(page.getByRole('heading', { name: 'From 10 Mar 2026 to today' }).or(page.getByRole('heading', { name: 'From 10 Mar to today' }))).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Appeared/ })).toBeVisible()
  await open('People', 'people')
  await expect(page.getByRole('table').getByText('Hedda Storm', { exact: true })).toBeVisible()
  await open('CRM beside it', 'crm')

  await open('Notes', 'notes')
  await page.getByLabel('Write a note for your colleagues').fill('Ask Hedda about the till system.')
  await page.getByRole('button', { name: 'Keep this note' }).click()
  const note = page.getByRole('article').filter({ hasText: 'till system' })
  await note.getByRole('button', { name: 'Change' }).click()
  await page.getByLabel('Change your note').fill('Ask Hedda about the tills in spring.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The note was changed.')).toBeVisible()
  await page.reload()
  const changed = page.getByRole('article').filter({ hasText: 'tills in spring' })
  await expect(changed).toContainText('changed since')
  await changed.getByRole('button', { name: 'Delete' }).click()
  await changed.getByRole('button', { name: 'Delete it' }).click()
  await expect(page.getByText('Nobody has written a note yet.')).toBeVisible()

  await open('Activity', 'activity')
  const activity = page.getByRole('region', { name: 'Activity' })
  for (const words of ['created the account', 'wrote a note', 'changed a note', 'deleted a note']) await expect(activity.getByText(words)).toBeVisible()
  await expect(activity.getByText(/imported/).first()).toBeVisible()
})
