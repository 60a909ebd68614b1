import { startWireServer } from '../lib/ai/wire.fixture'
import { signInAs } from './app'
import { deliver, newAccount } from './conversations'
import { expect, test } from './fixtures'
import { answering, BUILT_IN, type ScriptedReading } from './scripted-model'
import { callAction } from './server'

const GERMAN = { name: 'gespraech.txt', at: '2026-03-05T10:00:00Z', text: 'Maren Oakes: Wie läuft es bei Ihnen?\nHedda Storm: Der Preis ist uns viel zu hoch für das, was wir bekommen.' }
const ENGLISH = {
  name: 'follow-up.txt', at: '2026-03-19T10:00:00Z',
  text: 'Maren Oakes: Here is what we prepared.\nHedda Storm: I am worried that the migration will take longer than you promise, because the last one took half a year.',
}

const concern = (statement: string): ScriptedReading => ({ statement, kind: 'concern', dimension: 'price', stance: 'negative' })
const answer = answering({
  'Der Preis ist uns viel zu hoch': concern('Finds the price far too high'),
  'I am worried that the migration will take longer than you promise': concern('Worries that the migration will take longer than promised'),
})

test('an admin connects a model, it reads; when it is down the built-in reader reads and the interaction waits for it', async ({ page }) => {
  let server = await startWireServer(answer)
  try {
    await signInAs(page, 'admin', '/settings/model')
    await page.getByLabel('Reader', { exact: true }).selectOption('openai_compatible')
    await page.getByLabel('Model', { exact: true }).fill('fake-reader')
    await page.getByLabel('Address', { exact: true }).fill(server.url)
    await page.getByLabel(/^Key/).fill('sk-e2e-0123456789')
    await page.getByRole('button', { name: 'Try the connection' }).click()
    await expect(page.getByText('It answers.')).toBeVisible()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The model was saved. From now on it reads; whenever it does not answer, the built-in reader does.')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Address', { exact: true })).toHaveValue(server.url)
    await expect(page.getByLabel(/^Key/)).toHaveValue('')
    await expect(page.getByText('A key is stored (ends in 6789).')).toBeVisible()

    const accountId = await newAccount(page, 'Yarrowfield Mills')
    const first = await deliver(page, accountId, GERMAN)
    await page.goto(`/interactions/${first.interactionId}`)
    await expect(page.getByText(/^Read by fake-reader \(own server\), instructions [\d.]+; 1,290 tokens/)).toBeVisible()
    await expect(page.getByRole('list', { name: 'Transcript' }).locator('mark')).toContainText(['Der Preis ist uns viel zu hoch'])
    await page.goto(`/accounts/${accountId}`)
    await expect(page.getByText('Finds the price far too high').first()).toBeVisible()

    const port = Number(new URL(server.url).port)
    await server.stop()
    const second = await deliver(page, accountId, ENGLISH)
    await page.goto(`/interactions/${second.interactionId}`)
    await expect(page.getByText(/^Read by the built-in reader/)).toBeVisible()
    await expect(page.getByText('It is waiting for re-reading')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Transcript' }).locator('mark').first()).toBeVisible()

    server = await startWireServer(answer, port)
    await page.goto('/settings/model')
    const waiting = page.getByRole('region', { name: 'Interactions that wait for the model' })
    await expect(waiting).toContainText('Yarrowfield Mills')
    await expect(waiting).toContainText('the model did not answer')
    await page.getByRole('button', { name: 'Read them now' }).click()
    await expect.poll(async () => {
      await page.goto(`/interactions/${second.interactionId}`)
      return page.getByText(/^Read by fake-reader/).count()
    }, { timeout: 30_000 }).toBe(1)
    await expect(page.getByText('It is waiting for re-reading')).toHaveCount(0)
  } finally {
    await callAction(page, '/settings/model', 'saveModelAction', BUILT_IN)
    await server.stop()
  }
})

test('the page of the model is for admins', async ({ page }) => {
  await signInAs(page, 'rep', '/settings/model')
  await expect(page.getByText('Admins choose here which model reads conversations.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  expect((await callAction(page, '/settings/model', 'saveModelAction', BUILT_IN)).serverError?.code).toBe('forbidden')
})
