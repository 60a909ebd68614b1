import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { ModelFault, type AskRequest } from '@/lib/shared/ask'
import { createModelClient } from './model-client'
import type { Scripted, WireServer } from './wire.fixture'
import { wireServer } from './wire-server.fixture'

const KEY = 'sk-test-0123456789abcdef'
const Answer = z.object({ words: z.array(z.string()) })
const REQUEST: AskRequest<z.infer<typeof Answer>> = {
  purpose: 'read', instructions: 'Give the words.', prompt: 'a transcript with a secret pangolin', maxOutputTokens: 100,
  schema: { name: 'words', json: { ...z.toJSONSchema(Answer) }, parse: (value) => Answer.parse(value) },
}
const GOOD: Scripted = { object: { words: ['yes'] }, usage: { prompt: 40, completion: 5 } }

const server = wireServer()
const logged: string[] = []
beforeAll(() => {
  for (const method of ['log', 'info', 'warn', 'debug'] as const) vi.spyOn(console, method).mockImplementation((...args) => void logged.push(args.join(' ')))
})

function client(over: { timeoutMs?: number } = {}) {
  const waits: number[] = []
  const { ask, id } = createModelClient({ provider: 'openai_compatible', model: 'fake', baseUrl: server.url, apiKey: KEY }, {
    wait: async (ms) => void waits.push(ms), random: () => 0.5, ...over,
  })
  return { waits, id, ask: () => ask(REQUEST), fault: () => ask(REQUEST).then(() => { throw new Error('no fault') }, (error: unknown) => error as ModelFault) }
}

describe('a call', () => {
  it('sends instructions, prompt, schema and key, and gives the object with what it used', async () => {
    server.script(GOOD)
    const { ask, id } = client()
    expect(await ask()).toEqual({ object: { words: ['yes'] }, usage: { inputTokens: 40, outputTokens: 5 }, attempts: 1 })
    expect(id).toBe('openai_compatible:fake')
    expect(server.heard).toHaveLength(1)
    const [{ path, headers, body }] = server.heard as [WireServer['heard'][number]]
    expect(path).toBe('/v1/chat/completions')
    expect(headers.authorization).toBe(`Bearer ${KEY}`)
    expect(body.messages.map((message) => [message.role, message.content])).toEqual([['system', REQUEST.instructions], ['user', REQUEST.prompt]])
    expect(body.response_format).toMatchObject({ type: 'json_schema' })
  })
})

describe('trouble that passes', () => {
  it.each<[string, Scripted[], number[]]>([
    ['a 429 is waited out as long as it asks', [{ status: 429, headers: { 'retry-after': '7' } }, GOOD], [7000]],
    ['a 429 that asks for less than the backoff waits the backoff', [{ status: 429, headers: { 'retry-after': '0' } }, GOOD], [375]],
    ['a 500 and a 503', [{ status: 500 }, { status: 503 }, GOOD], [375, 750]],
    ['a broken connection', ['hang up', GOOD], [375]],
    ['an answer that is cut JSON is asked for again at once', [{ content: '{"words": ["ye' }, GOOD], []],
    ['an answer of another form', [{ object: { words: 'yes' } }, GOOD], []],
  ])('%s', async (_what, answers, waits) => {
    server.script(...answers)
    const asked = client()
    const { object, attempts } = await asked.ask()
    expect(object).toEqual({ words: ['yes'] })
    expect(attempts).toBe(answers.length)
    expect(asked.waits).toEqual(waits)
  })

  it('counts the tokens of the attempts that were of no use', async () => {
    server.script({ object: { words: 1 }, usage: { prompt: 40, completion: 9 } }, GOOD)
    expect((await client().ask()).usage).toEqual({ inputTokens: 80, outputTokens: 14 })
  })

  it('asks a server that knows no schemas for plain JSON', async () => {
    server.script({ status: 400, body: '{"error":{"message":"response_format json_schema is not supported"}}' }, GOOD)
    expect((await client().ask()).attempts).toBe(2)
    expect(server.heard.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', 'json_object'])
  })
})

describe('trouble that stays', () => {
  it.each<[string, Scripted[], Partial<ModelFault>]>([
    ['500 four times', [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 }], { kind: 'down', attempts: 4, status: 500 }],
    ['a wait beyond a minute', [{ status: 429, headers: { 'retry-after': '3600' } }], { kind: 'down', attempts: 1, status: 429 }],
    ['garbage twice', [{ content: 'Sure! Here are' }, { content: 'the words:' }], { kind: 'bad_output', attempts: 2, truncated: false }],
    ['an answer cut off at its longest', [{ content: '{"words": ["ye', finish: 'length' }], { kind: 'bad_output', attempts: 1, truncated: true }],
    ['a key that is not accepted', [{ status: 401, body: `{"error":{"message":"bad key ${KEY}"}}` }], { kind: 'refused', attempts: 1, status: 401 }],
    ['an unknown model', [{ status: 404 }], { kind: 'refused', attempts: 1, status: 404 }],
    ['a redirect, which is never followed', [{ status: 302, headers: { location: 'http://169.254.169.254/latest' } }], { kind: 'refused', attempts: 1, status: 302 }],
    ['a filtered answer', [{ object: {}, finish: 'content_filter' }], { kind: 'refused' }],
  ])('%s', async (_what, answers, expected) => {
    server.script(...answers)
    const fault = await client().fault()
    expect(fault).toBeInstanceOf(ModelFault)
    expect(fault).toMatchObject(expected)
    expect(server.heard).toHaveLength(answers.length)
  })

  it('a server that says nothing is left after two time-outs', async () => {
    server.script('hang', 'hang')
    expect(await client({ timeoutMs: 50 }).fault()).toMatchObject({ kind: 'down', attempts: 2 })
  })

  it('a server that is not there', async () => {
    const gone = createModelClient({ provider: 'openai_compatible', model: 'fake', baseUrl: 'http://127.0.0.1:9/v1', apiKey: null }, { wait: async () => {} })
    await expect(gone.ask(REQUEST)).rejects.toMatchObject({ kind: 'down', attempts: 4 })
  })

  it.each([
    [{ provider: 'openai_compatible', model: 'm', baseUrl: null, apiKey: null }],
    [{ provider: 'openai_compatible', model: '', baseUrl: 'http://localhost:1/v1', apiKey: null }],
    [{ provider: 'openai_compatible', model: 'm', baseUrl: 'http://169.254.169.254/v1', apiKey: null }],
    [{ provider: 'openai', model: 'm', baseUrl: null, apiKey: null }],
  ] as const)('%j is not configured and asks nobody', async (config) => {
    await expect(createModelClient(config).ask(REQUEST)).rejects.toMatchObject({ kind: 'not_configured' })
  })
})

it('says neither the key nor the request, in errors, their causes or logs', async () => {
  server.script({ status: 401, body: `{"error":{"message":"no ${KEY} for secret pangolin"}}` }, { content: 'secret pangolin' }, { content: 'secret pangolin' })
  const faults = [await client().fault(), await client().fault()]
  const told = [...faults.flatMap((fault) => [fault.message, fault.stack, JSON.stringify(fault, Object.getOwnPropertyNames(fault)), String(fault.cause)]), ...logged].join('\n')
  expect(told).toContain('the key is not accepted')
  expect(told).not.toContain(KEY)
  expect(told).not.toContain('pangolin')
})

describe('other providers', () => {
  it.each([
    ['openai', '/responses', { id: 'r', object: 'response', created_at: 1, model: 'm', output: [{ type: 'message', id: 'x', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: '{"words":["yes"]}', annotations: [] }] }], usage: { input_tokens: 7, output_tokens: 2 } }],
    ['anthropic', '/messages', { type: 'message', id: 'm', model: 'm', role: 'assistant', content: [{ type: 'text', text: '{"words":["yes"]}' }], stop_reason: 'end_turn', usage: { input_tokens: 7, output_tokens: 2 } }],
    ['google', ':generateContent', { candidates: [{ content: { role: 'model', parts: [{ text: '{"words":["yes"]}' }] }, finishReason: 'STOP' }], usageMetadata: { promptTokenCount: 7, candidatesTokenCount: 2 } }],
  ] as const)('%s is asked in its own format', async (provider, path, answer) => {
    const asked: { url: string; body: string }[] = []
    const model = { openai: 'gpt-5-mini', anthropic: 'claude-sonnet-4-5', google: 'gemini-2.5-flash' }[provider]
    const { ask } = createModelClient({ provider, model, baseUrl: null, apiKey: KEY }, {
      fetch: (input, init) => {
        asked.push({ url: input instanceof Request ? input.url : String(input), body: String(init?.body) })
        return Promise.resolve(Response.json(answer))
      },
    })
    expect(await ask(REQUEST)).toEqual({ object: { words: ['yes'] }, usage: { inputTokens: 7, outputTokens: 2 }, attempts: 1 })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url).toContain(path)
    expect(asked[0]?.url).not.toContain(KEY)
    if (provider === 'openai') expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ store: false })
  })
})
