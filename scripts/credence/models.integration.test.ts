import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { completion } from '@/lib/ai/wire.fixture'
import { dataOf, item } from '@/lib/beliefs/extract/llm/llm.fixture'
import { migratedFolder } from '../test/migrated-folder'
import { credenceHere, writeAccount } from './cli.fixture'

// A command starts a database of its own, which on a busy machine takes seconds.
vi.setConfig({ testTimeout: 240_000 })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credence-models-'))
  await writeAccount(join(folder, 'account'), 'in order')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Request = { messages: { role: string; content: string }[]; response_format: { type: string } }
type Use = { reads: number; matches: number; inputTokens: number; outputTokens: number; waiting: string | null; reader: string }
type Imported = { files: { fileName: string; counts: { shown: number } | null; model: Use | null }[] }

const requestsIn = async (exchanges: string): Promise<string[]> => (await readdir(exchanges)).filter((name) => name.endsWith('.request.json')).sort()

/** Answers every request that lies without an answer: each turn of the customer's in full is a belief. Gives how many. */
async function answerAll(exchanges: string): Promise<number> {
  const open = (await requestsIn(exchanges)).map((name) => [name, name.replace('.request.', '.response.')] as const)
  const there = new Set(await readdir(exchanges))
  let answered = 0
  for (const [request, response] of open.filter(([, name]) => !there.has(name))) {
    const { messages } = JSON.parse(await readFile(join(exchanges, request), 'utf8')) as Request
    const turns = dataOf(messages[1]?.content ?? '').filter(({ side }) => side === 'customer')
    const observations = turns.map(({ turn, text }) => item(Number(turn), String(text), `Says ${String(text).split(' ').slice(0, 6).join(' ')}`))
    await writeFile(join(exchanges, response), JSON.stringify(completion(JSON.stringify({ observations }), 'stop', { prompt: 1500, completion: 70 })))
    answered++
  }
  return answered
}

describe('predict', () => {
  const conversations = [
    { id: 'c1', participants: [{ id: 'Tova', role: 'rep' }, { id: 'Jonas', role: 'customer' }], turns: [{ i: 0, speaker: 'Tova', text: 'How is it going?' }, { i: 1, speaker: 'Jonas', text: 'The export is too slow.' }] },
    { id: 'c2', participants: [{ id: 'Marit', role: 'customer' }], turns: [{ i: 0, speaker: 'Marit', text: 'We want one contact.' }] },
  ]
  const paths = () => ({ labelled: join(folder, 'labelled.jsonl'), exchanges: join(folder, 'exchanges'), out: join(folder, 'out.jsonl') })
  const predict = (...options: string[]) => credenceHere(join(folder, 'nowhere'), 'predict', paths().labelled, '--out', paths().out, '--extractor', 'llm', ...options)
  beforeAll(() => writeFile(paths().labelled, conversations.map((each) => JSON.stringify(each)).join('\n')))

  it('writes whole requests without any model, and reads their answers the same each time', async () => {
    const { exchanges, out } = paths()
    const recorded = await predict('--record', exchanges)
    expect(recorded.code, recorded.stderr).toBe(0)
    expect(recorded.stderr).toContain('2 calls')
    expect(await requestsIn(exchanges)).toEqual([expect.stringMatching(/^0001-/), expect.stringMatching(/^0002-/)])
    const [first] = await requestsIn(exchanges)
    const request = JSON.parse(await readFile(join(exchanges, first ?? ''), 'utf8')) as Request
    expect(request.messages.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(request.response_format.type).toBe('json_schema')

    const lacking = await predict('--replay', exchanges)
    expect(lacking.code).toBe(1)
    expect(lacking.stderr).toContain('no recorded answer')

    expect(await answerAll(exchanges)).toBe(2)
    const replays: string[] = []
    for (let i = 0; i < 2; i++) {
      const replayed = await predict('--replay', exchanges)
      expect(replayed.code, replayed.stderr).toBe(0)
      replays.push(await readFile(out, 'utf8'))
    }
    expect(replays[1]).toBe(replays[0])
    expect(replays[0]?.trim().split('\n').map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: 'c1', observations: [{ turn: 1, quote: 'The export is too slow.', holder: 'Jonas' }] }, { id: 'c2', observations: [{ turn: 0, quote: 'We want one contact.', holder: 'Marit' }] },
    ])
  })

  it.each<[string, string[], string]>([
    ['an extractor that does not exist', ['--extractor', 'oracle'], 'There is no extractor'],
    ['no model at all', [], 'No model is set up'],
  ])('says so with %s', async (_what, options, message) => {
    const { code, stderr } = await predict(...options)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('import', () => {
  const run = async (dataDir: string, ...options: string[]) => credenceHere(await migratedFolder(join(folder, dataDir)), 'import', join(folder, 'account'), '--extractor', 'llm', '--json', ...options)
  const imported = (stdout: string): Imported => JSON.parse(stdout) as Imported

  it('of an account is one call an interaction, in one round where each is asked blindly', async () => {
    const exchanges = join(folder, 'blind')
    const recorded = await run('blind-1', '--record', exchanges, '--blind')
    expect(recorded.code, recorded.stderr).toBe(0)
    expect(imported(recorded.stdout).files.map(({ model }) => model?.reads)).toEqual([1, 1, 1, 1])
    expect(recorded.stderr).toContain('4 calls for 4 interactions')
    expect(await answerAll(exchanges)).toBe(4)
    const replayed = await run('blind-2', '--replay', exchanges, '--blind')
    expect(replayed.code, replayed.stderr).toBe(0)
    for (const { model, counts } of imported(replayed.stdout).files) {
      expect(model).toMatchObject({ reads: 1, matches: 0, inputTokens: 1500, waiting: null, reader: expect.stringMatching(/^llm /) as string })
      expect(counts?.shown).toBeGreaterThan(0)
    }
  })

  it('goes one interaction a round where the model is told what is known', async () => {
    const exchanges = join(folder, 'known')
    await mkdir(exchanges, { recursive: true })
    const first = await run('known-1', '--replay', exchanges, '--record', exchanges)
    expect(first.code, first.stderr).toBe(1)
    expect(await answerAll(exchanges)).toBe(1)
    const second = await run('known-2', '--replay', exchanges, '--record', exchanges)
    expect(second.code, second.stderr).toBe(1)
    expect(await answerAll(exchanges)).toBe(1)
    const [, next] = await requestsIn(exchanges)
    const { messages } = JSON.parse(await readFile(join(exchanges, next ?? ''), 'utf8')) as Request
    expect(dataOf(messages[1]?.content ?? '').some((line) => 'known' in line)).toBe(true)
  })
})
