import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createModelClient, recordingFetch, replayingFetch } from '@/lib/ai'
import { startWireServer, type Scripted } from '@/lib/ai/wire.fixture'
import { wireServer } from '@/lib/ai/wire-server.fixture'
import { sha256 } from '@/lib/shared/hash'
import { CALL, PRICE, LOCK_IN, EXPORT, answer, conversation, dataOf, item, readerOver } from './llm.fixture'
import { instructionsIn, PROMPT_VERSION } from './prompt'
import { createModelExtractor } from './read'
import { READING_ANSWER } from './schema'

const server = wireServer()

describe('a long interaction', () => {
  const sentence = (i: number): string => `Point ${i}: the export number ${i} is too slow for us, and that has been so for a while now.`
  const long = conversation(Array.from({ length: 40 }, (_, i): [string, string] => [i % 2 === 0 ? 'Marit Olsen' : 'Jonas Weil', sentence(i)]))
  const everything = (heard: { body: { messages: { content: string }[] } }): Scripted => answer(
    ...dataOf(heard.body.messages[1]?.content ?? '').flatMap(({ turn, text }) => (typeof turn === 'number' ? [item(turn, String(text).slice(0, -1), `Finds export ${turn} too slow`)] : [])),
  )

  it('goes in pieces with an overlap, and what is found twice is one', async () => {
    const own = await startWireServer(everything)
    const { readings } = await readerOver(own, { chunkChars: 1000 }).read(long)
    const turns = own.heard.map(({ body }) => dataOf(body.messages[1]?.content ?? '').flatMap(({ turn }) => (typeof turn === 'number' ? [turn] : [])))
    expect(turns.length).toBeGreaterThan(3)
    for (let i = 1; i < turns.length; i++) expect(turns[i]?.[0]).toBeLessThanOrEqual(turns[i - 1]?.at(-1) ?? -1)
    expect(turns.flat().length).toBeGreaterThan(40)
    expect(readings.map(({ turn }) => turn)).toEqual(Array.from({ length: 40 }, (_, i) => i))
    await own.stop()
  })

  it('is halved where an answer does not fit', async () => {
    let first = true
    const own = await startWireServer((heard) => {
      if (!first) return everything(heard)
      first = false
      return { content: '{"observations": [{"turn": 0, "quo', finish: 'length' }
    })
    const { readings } = await readerOver(own).read(long)
    expect(own.heard).toHaveLength(3)
    expect(readings.map(({ turn }) => turn)).toEqual(Array.from({ length: 40 }, (_, i) => i))
    await own.stop()
  })
})

describe('trouble', () => {
  it.each<[string, Scripted[], string, number]>([
    ['a server that is down', [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 }], 'down', 4],
    ['a refusal', [{ status: 401 }], 'refused', 1],
    ['JSON that is cut, twice', [{ content: '{"observations": [' }, { content: '{"observations": [' }], 'bad_output', 2],
    ['a list instead of an object', [{ object: [] }, { object: [] }], 'bad_output', 2],
  ])('%s is told, and nothing is read', async (_what, script, kind, requests) => {
    server.script(...script)
    await expect(readerOver(server).read(CALL)).rejects.toMatchObject({ kind })
    expect(server.heard).toHaveLength(requests)
  })

  it('that passes is waited out: a 429, a 500, a cut answer', async () => {
    server.script({ status: 429, headers: { 'retry-after': '1' } }, { status: 500 }, { content: '{"observ' }, answer(EXPORT))
    expect((await readerOver(server).read(CALL)).readings).toHaveLength(1)
  })
})

describe('recorded exchanges', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'credence-exchanges-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const over = (fetch: typeof globalThis.fetch, model = 'fake') => createModelExtractor({
    model: 'any', redact: true, ask: createModelClient({ provider: 'openai_compatible', model, baseUrl: server.url, apiKey: 'sk-secret-key-1234' }, { fetch }).ask,
  })

  it('replay to the same observations without a server, whatever the model is called', async () => {
    server.script(answer(PRICE, LOCK_IN, EXPORT, item(1, 'made up', 'Made up')))
    const recorded = await over(recordingFetch({ path: folder }, fetch)).read(CALL)
    server.heard.length = 0
    expect(await over(replayingFetch({ path: folder })).read(CALL)).toEqual(recorded)
    expect(await over(replayingFetch({ path: folder }), 'another').read(CALL)).toEqual(recorded)
    expect(recorded.readings).toHaveLength(3)
    expect(server.heard).toEqual([])
    const names = (await readdir(folder)).sort()
    expect(names).toEqual([expect.stringMatching(/^0001-[0-9a-f]{12}\.request\.json$/), expect.stringMatching(/^0001-[0-9a-f]{12}\.response\.json$/)])
    for (const name of names) expect(await readFile(join(folder, name), 'utf8')).not.toContain('sk-secret')
  })

  it('say so when there is no answer', async () => {
    await expect(over(replayingFetch({ path: folder })).read(conversation([['Marit Olsen', 'Something new.']]))).rejects.toMatchObject({ kind: 'refused' })
  })
})

it('has a new version whenever the model is told something else', () => {
  const told = sha256(instructionsIn('English'), JSON.stringify(READING_ANSWER.json)).slice(0, 16)
  expect({ version: PROMPT_VERSION, told }).toEqual({ version: '1.1.0', told: '6ffe48bbab4e385b' })
})
