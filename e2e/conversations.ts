import { expect, test, type Page } from '@playwright/test'
import type { Script } from './scripted-model'
import { callAction, getJson } from './server'

export type Conversation = { name: string; at: string; text: string }

/** Three short calls of one invented account. What its two people say of the price and the delivery returns, so that both get numbers. */
export const CALLS = [
  {
    name: 'first-call.txt', at: '2026-03-03T10:00:00Z',
    text: 'Maren Oakes: What would you like to change this year?\nHedda Storm: I think the price is too high for what we get today.\nRuben Achterberg: I believe your connectors will save my team weeks of work. We need the integration with our till system before July.\nMaren Oakes: Understood.',
  },
  {
    name: 'second-call.txt', at: '2026-03-24T10:00:00Z',
    text: 'Maren Oakes: Here is what we prepared.\nHedda Storm: I still think the price is too high.\nRuben Achterberg: I believe your connectors will save my team weeks of work. I am worried that the migration will take longer than you promise.',
  },
  {
    name: 'third-call.txt', at: '2026-04-21T10:00:00Z',
    text: 'Maren Oakes: How was the pilot?\nRuben Achterberg: I believe your connectors save my team weeks of work. The support team answers within the hour, and I trust them.\nHedda Storm: The price is too high for us. We expect a discount for the longer term.',
  },
] as const satisfies readonly Conversation[]

/** What is read from the three calls. */
export const CALLS_READ: Script = {
  'price is too high': { statement: 'Finds the price too high', kind: 'evaluation', dimension: 'price', stance: 'negative' },
  'save my team weeks of work': { statement: 'The connectors save weeks of work', kind: 'evaluation', dimension: 'value', stance: 'positive' },
  'We need the integration with our till system before July': { statement: 'Needs the till system integrated before July', kind: 'priority', dimension: 'integration', stance: 'neutral' },
  'the migration will take longer than you promise': { statement: 'Worries that the migration takes longer', kind: 'concern', dimension: 'timing', stance: 'negative' },
  'I trust them': { statement: 'Trusts the support team', kind: 'evaluation', dimension: 'trust', stance: 'positive' },
  'We expect a discount for the longer term': { statement: 'Expects a discount for the longer term', kind: 'expectation', dimension: 'price', stance: 'neutral' },
}

/** An account of the signed-in member, with nothing in it yet; under another name where an earlier try of the test made it. */
export async function newAccount(page: Page, name: string): Promise<string> {
  const { retry } = test.info()
  const { data, serverError } = await callAction(page, '/accounts', 'createAccountAction', { name: retry > 0 ? `${name} ${retry + 1}` : name })
  expect(serverError).toBeUndefined()
  return (data as { id: string }).id
}

type Sent = { importId: string; interactionId: string }

/** Uploads a conversation whose strangers are not answered for yet, past the page. */
export async function send(page: Page, accountId: string, { name, at, text }: Conversation): Promise<Sent> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
  const response = await page.request.post('/api/imports', { multipart: { accountId, occurredAt: at, file } })
  expect(response.status(), await response.text()).toBe(200)
  const { importId, files } = (await response.json()) as { importId: string; files: { interactionId: string | null }[] }
  return { importId, interactionId: files[0]?.interactionId ?? '' }
}

/** Takes the suggestion for every stranger of an import. */
export async function answerAll(page: Page, importId: string): Promise<void> {
  expect((await callAction(page, '/import', 'answerQuestionsAction', { importId, answers: [] })).serverError).toBeUndefined()
}

/** Looked at often: reading takes less than a second. */
const untilRead = (page: Page, importId: string) =>
  expect.poll(async () => (await getJson<{ files: { status: string }[] }>(page, `/api/imports/${importId}`)).files.map(({ status }) => status), { timeout: 120_000, intervals: [200] }).toEqual(['done'])

/** Uploads conversations one after the other, and waits until all are read. */
export async function deliverAll(page: Page, accountId: string, conversations: readonly Conversation[]): Promise<Sent[]> {
  const all: Sent[] = []
  for (const conversation of conversations) {
    const sent = await send(page, accountId, conversation)
    await answerAll(page, sent.importId)
    all.push(sent)
  }
  for (const { importId } of all) await untilRead(page, importId)
  return all
}

/** Uploads a conversation and waits until it is read. */
export async function deliver(page: Page, accountId: string, conversation: Conversation): Promise<Sent> {
  const sent = await send(page, accountId, conversation)
  await answerAll(page, sent.importId)
  await untilRead(page, sent.importId)
  return sent
}
