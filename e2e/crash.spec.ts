import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, request, test, type APIRequestContext } from '@playwright/test'
import { countIn, runOn, startOwnServer, type OwnServer } from './own-server'

const FILES = 50
const AT_ONCE = 4
/** Uploads still to come when the server is killed. */
const LEFT = 10
const TOPICS = ['the nightly export', 'the warehouse sync', 'the invoice screen', 'the mobile app', 'the audit log']

/** A short call that says something else in each file. */
const callOf = (n: number): string => [
  `Tova Lind: Call number ${n}. How is ${TOPICS[n % TOPICS.length]} doing?`,
  `Jonas Weil: I believe ${TOPICS[n % TOPICS.length]} saves us ${n + 2} hours a week.`,
  `Jonas Weil: We need ${TOPICS[(n + 1) % TOPICS.length]} to handle ${100 + n} orders. I am worried that it will be too slow.`,
].join('\n')

type View = { files: { fileName: string; status: string }[]; working: boolean }

async function signIn(api: APIRequestContext, memberId: string): Promise<void> {
  const { csrfToken } = (await (await api.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await api.post('/api/auth/callback/sample', { form: { memberId, csrfToken, json: 'true' } })
  expect(answer.ok()).toBe(true)
}

/** Sends one file; false when the server did not answer. */
async function upload(api: APIRequestContext, fields: { importId?: string; accountId: string }, n: number): Promise<{ importId: string } | null> {
  const answer = await api.post('/api/imports', {
    multipart: { ...fields, file: { name: `call-${n}.txt`, mimeType: 'text/plain', buffer: Buffer.from(callOf(n)) }, occurredAt: new Date(Date.UTC(2026, 0, 1 + n)).toISOString() },
  }).catch(() => null)
  if (answer === null) return null
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as { importId: string }
}

async function statesOf(api: APIRequestContext, importId: string): Promise<View> {
  return (await (await api.get(`/api/imports/${importId}`)).json()) as View
}

test('a server killed in the middle of an import loses no file and reads none twice', async () => {
  test.skip(process.platform === 'win32', 'kill -9 is a thing of Unix')
  test.setTimeout(600_000)
  const dataDir = await mkdtemp(join(tmpdir(), 'credence-crash-'))
  let server: OwnServer | undefined
  try {
    const { memberId, accountId } = JSON.parse(await runOn(dataDir, 'scripts/test/small-workspace.ts')) as { memberId: string; accountId: string }
    server = await startOwnServer(dataDir)
    let api = await request.newContext({ baseURL: server.url })
    await signIn(api, memberId)
    const first = await upload(api, { accountId }, 0)
    const importId = first?.importId ?? ''

    const waiting = Array.from({ length: FILES - 1 }, (_, index) => index + 1)
    const unanswered: number[] = []
    let due = true
    let killed: Promise<void> | undefined
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
        if ((await upload(api, { accountId, importId }, n)) === null) unanswered.push(n)
        if (due && waiting.length <= LEFT) {
          due = false
          expect((await statesOf(api, importId)).working, 'the import is still going on').toBe(true)
          killed = server?.kill()
        }
      }
    }))
    await killed
    expect(unanswered.length, 'uploads that met the dead server').toBeGreaterThan(0)
    await api.dispose()

    server = await startOwnServer(dataDir)
    api = await request.newContext({ baseURL: server.url })
    await signIn(api, memberId)
    for (const n of unanswered) expect(await upload(api, { accountId, importId }, n)).not.toBeNull()
    await expect.poll(async () => (await statesOf(api, importId)).working, { timeout: 120_000, intervals: [500] }).toBe(false)

    // An upload that was stored just before its answer could be sent is a duplicate the second time.
    const { files } = await statesOf(api, importId)
    const read = files.filter(({ status }) => status !== 'duplicate')
    expect(read.map(({ status }) => status)).toEqual(read.map(() => 'done'))
    expect(new Set(read.map(({ fileName }) => fileName)).size).toBe(FILES)
    expect(read).toHaveLength(FILES)
    await api.dispose()

    expect(await countIn(dataDir, `SELECT
      (SELECT count(*) FROM "Interaction") AS interactions,
      (SELECT count(*) FROM "Interaction" WHERE "readAt" IS NULL) AS unread,
      (SELECT count(DISTINCT "contentHash") FROM "Interaction") AS contents,
      (SELECT count(DISTINCT "interactionId") FROM "ImportFile" WHERE status = 'done') AS done,
      (SELECT count(*) FROM "Observation") - (SELECT count(*) FROM (
        SELECT DISTINCT "interactionId", segment, "spanStart", "spanEnd", "holderKey", statement FROM "Observation") AS once) AS twice,
      (SELECT count(*) FROM pgboss.job WHERE name = 'interaction.read') AS jobs,
      (SELECT count(*) FROM pgboss.job WHERE name = 'interaction.read' AND state = 'completed') AS completed`,
    )).toEqual({ interactions: FILES, unread: 0, contents: FILES, done: FILES, twice: 0, jobs: FILES, completed: FILES })
    expect((await countIn(dataDir, 'SELECT count(*) AS n FROM "Observation"')).n).toBeGreaterThan(FILES)

    const { accounts } = JSON.parse(await runOn(dataDir, 'scripts/credence.ts', 'rebuild', '--check', '--json')) as { accounts: { differences: string[] }[] }
    expect(accounts.flatMap(({ differences }) => differences)).toEqual([])
  } finally {
    await server?.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})
