import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureDatabase } from '../lib/database.mjs'
import { migratedFolder } from '../test/migrated-folder'
import { ACCOUNT, credence, credenceHere, FILES, runEntry, type Ran, writeAccount } from './cli.fixture'

type Evidence = { interaction: string; speaker: string; quote: string; supports: boolean; weight: number; reading: number }
type Belief = { holder: { name: string; role: string }; statement: string; confidence: number; interval: [number, number]; observations: number; evidence: Evidence[] }
type Model = { account: string; asOf: string; beliefs: Belief[] }
type Imported = { account: { name: string }; files: { fileName: string; format: string; status: string }[] }

// What is a process of its own takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 240_000 })

let folder: string
let first: string
let second: string
const stops: (() => Promise<void>)[] = []

const json = <T>({ code, stdout, stderr }: Ran): T => {
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout) as T
}
const run = (...args: string[]): Promise<Ran> => credenceHere(first, ...args)
const model = async (...options: string[]): Promise<Model> => json(await run('model', ACCOUNT, '--json', ...options))

/** The database stays open between commands, as it does beside a running app. */
async function keepOpen(dataDir: string): Promise<void> {
  stops.push((await ensureDatabase({ dataDir })).stop)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credence-cli-'))
  first = join(folder, 'first')
  second = join(folder, 'second')
  await writeAccount(join(folder, 'in-order'), 'in order')
  await writeAccount(join(folder, 'in-reverse'), 'in reverse')
})
afterAll(async () => {
  for (const stop of stops) await stop()
  await rm(folder, { recursive: true, force: true })
})

describe('an account folder', () => {
  it('goes into an empty database, which the command starts itself', async () => {
    const { account, files } = json<Imported>(await credence(first, 'import', join(folder, 'in-order'), '--json'))
    expect(account.name).toBe(ACCOUNT)
    expect(files.map(({ fileName, format, status }) => [fileName, format, status])).toEqual([
      ['kick-off.vtt', 'zoom_vtt', 'done'], ['follow-up.vtt', 'zoom_vtt', 'done'], ['ticket.json', 'zendesk_json', 'done'], ['contract.eml', 'eml', 'done'],
    ])
    await keepOpen(first)
  })

  it('gives beliefs of its people alone, each with quotes that stand in the files', async () => {
    const { account, beliefs } = await model()
    expect(account).toBe(ACCOUNT)
    const sources = new Map(await Promise.all(FILES.map(async (file) => [file, (await readFile(join(folder, 'in-order', file), 'utf8')).replace(/\s+/g, ' ')] as const)))
    expect(beliefs.length).toBeGreaterThanOrEqual(4)
    for (const { holder, confidence, interval, observations, evidence } of beliefs) {
      expect(['Gareth Lomax', 'Noemi Castell', ACCOUNT]).toContain(holder.name)
      expect(evidence.length).toBeGreaterThanOrEqual(observations)
      expect(interval[0]).toBeLessThanOrEqual(confidence)
      expect(interval[1]).toBeGreaterThanOrEqual(confidence)
      for (const { interaction, speaker, quote } of evidence) {
        expect(sources.get(interaction), interaction).toContain(quote)
        expect(speaker).not.toBe('Pernilla Ask')
      }
    }
    expect(JSON.stringify(beliefs)).not.toMatch(/pangolin|walrus/)
    const price = beliefs.find(({ statement }) => /price/i.test(statement))
    expect(new Set(price?.evidence.map(({ interaction }) => interaction))).toEqual(new Set(['kick-off.vtt', 'follow-up.vtt']))
    expect(price?.holder).toEqual({ name: 'Gareth Lomax', role: 'economic_buyer' })
  })

  it('shows what was believed on a day, and nothing that was not known yet', async () => {
    const [early, unknown, now] = [await model('--as-of', '2026-03-10'), await model('--known-at', '2026-01-01'), await model()]
    expect(new Set(early.beliefs.flatMap(({ evidence }) => evidence.map(({ interaction }) => interaction)))).toEqual(new Set(['kick-off.vtt']))
    expect(early.asOf).toBe('2026-03-10T23:59:59.999Z')
    expect(unknown.beliefs).toEqual([])
    expect(now.beliefs.length).toBeGreaterThan(early.beliefs.length)
  })

  it('changes nothing when it comes again', async () => {
    const canonical = async () => (await run('model', ACCOUNT, '--canonical', '--all', '--as-of', '2026-06-01')).stdout
    const before = await canonical()
    const { files } = json<Imported>(await run('import', join(folder, 'in-order'), '--json'))
    expect(files.map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate'])
    expect(before).not.toBe('')
    expect(await canonical()).toBe(before)
  })

  it('gives the same canonical model byte for byte when it arrives in reverse', async () => {
    await keepOpen(await migratedFolder(second))
    const imported = json<Imported>(await credenceHere(second, 'import', join(folder, 'in-reverse'), '--json'))
    expect(imported.files.map(({ fileName }) => fileName).sort()).toEqual([...FILES].sort())
    const canonical = (dataDir: string) => credence(dataDir, 'model', ACCOUNT, '--canonical', '--all', '--as-of', '2026-06-01')
    const [forward, backward] = await Promise.all([canonical(first), canonical(second)])
    for (const { code, stderr } of [forward, backward]) expect(code, stderr).toBe(0)
    expect(backward).toEqual(forward)
    expect(forward.stdout.split('\n').length).toBeGreaterThan(4)
  })

  it('has an alignment with a point for each interaction', async () => {
    type Alignment = { account: string; overall: number | null; trend: string; clear: boolean; components: Record<string, number | null>; series: { interaction: string; at: string; overall: number | null }[] }
    const { account, overall, trend, clear, components, series } = json<Alignment>(await run('alignment', ACCOUNT, '--series'))
    expect(account).toBe(ACCOUNT)
    expect(overall === null || (overall >= 0 && overall <= 1)).toBe(true)
    expect(['converging', 'diverging', 'stable', 'silent', 'not_enough_evidence']).toContain(trend)
    expect(typeof clear).toBe('boolean')
    expect(Object.keys(components).sort()).toEqual(['integration', 'price', 'product', 'relationship', 'timing', 'trust', 'value'])
    expect(series.map(({ interaction }) => interaction)).toEqual(FILES)
    expect(series.map(({ at }) => at)).toEqual([...series.map(({ at }) => at)].sort())
  })

  it('explains a belief and an alignment in parts that add up to the number shown', async () => {
    type Part = { share: number }
    type Since = { from?: number; ageing?: number; before?: { unfloored: number }; fading?: number; steps?: { delta: number }[]; changes?: { delta: number }[] }
    const sum = (parts: readonly Part[]): number => parts.reduce((total, { share }) => total + share, 0)
    const since = ({ from, before, ageing, fading, steps, changes }: Since): number =>
      (from ?? before?.unfloored ?? 0) + (ageing ?? fading ?? 0) + (steps ?? changes ?? []).reduce((total, { delta }) => total + delta, 0)
    const price = (await model()).beliefs.find(({ statement, observations }) => /price/i.test(statement) && observations > 1)
    const days = ['--since', '2026-03-10', '--as-of', '2026-05-01', '--json']
    const belief = json<{ confidence: number; clusters: Part[]; since: Since }>(await run('explain', ACCOUNT, '--belief', price?.statement ?? '', ...days))
    expect(belief.clusters).toHaveLength(2)
    expect(0.5 + sum(belief.clusters)).toBeCloseTo(belief.confidence, 6)
    expect(since(belief.since)).toBeCloseTo(belief.confidence, 6)
    for (const figure of [['--alignment'], ['--alignment', 'price'], ['--person', 'Gareth Lomax'], ['--deal', `${ACCOUNT} renewal`], ['--alignment', 'decision_maker']]) {
      const { figure: { unfloored }, beliefs, since: change } = json<{ figure: { unfloored: number }; beliefs: Part[]; since: Since }>(await run('explain', ACCOUNT, ...figure, ...days))
      expect(0.5 + sum(beliefs)).toBeCloseTo(unfloored, 6)
      expect(since(change)).toBeCloseTo(unfloored, 6)
    }
    const printed = await run('explain', ACCOUNT, '--alignment', 'price')
    expect(printed.stdout).toMatch(/^Bellweather Stores, price: /)
    expect((await run('explain', ACCOUNT, '--belief', 'nobody ever said this')).code).toBe(2)
  })

  it('needs no rebuilding', async () => {
    const { check, accounts } = json<{ check: boolean; accounts: { account: string; differences: string[] }[] }>(await run('rebuild', '--check', '--json'))
    expect(check).toBe(true)
    expect(accounts).toEqual([expect.objectContaining({ account: ACCOUNT, differences: [] })])
  })
})

describe('a backup', () => {
  it('gives the same model byte for byte in another data folder, and needs no rebuilding there', async () => {
    const third = join(folder, 'third')
    const file = join(folder, 'kept copies', 'of today.gz')
    const { rows } = json<{ rows: number }>(await run('backup', file, '--json'))
    expect(json(await credenceHere(third, 'restore', file, '--check', '--json'))).toMatchObject({ rows })
    expect(json(await credence(third, 'restore', file, '--json'))).toMatchObject({ rows, workspaces: 1, sameSecret: true })
    await keepOpen(third)
    const canonical = await Promise.all([first, third].map((dataDir) => credence(dataDir, 'model', ACCOUNT, '--canonical', '--all', '--as-of', '2026-06-01')))
    for (const { code, stderr } of canonical) expect(code, stderr).toBe(0)
    expect(canonical[0]?.stdout).not.toBe('')
    expect(canonical[1]).toEqual(canonical[0])
    expect((await credenceHere(third, 'rebuild', '--check')).code).toBe(0)
    const twice = await credenceHere(third, 'restore', file)
    expect([twice.code, twice.stderr]).toEqual([1, expect.stringMatching(/not empty.*Nothing was changed.*CREDENCE_DATA_DIR/s)])
  })
})

describe('what cannot be', () => {
  it('says so of an account that is not there', async () => {
    for (const command of ['model', 'alignment']) {
      const { code, stdout, stderr } = await run(command, 'Nobody & Sons', '--json')
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/no such account/)
    }
  })

  it('says so where nobody’s side is known, and of a day that no calendar has', async () => {
    const call = join(folder, 'strangers.vtt')
    await writeFile(call, 'WEBVTT\n\n00:00:00.000 --> 00:00:05.000\nAda Quell: I think the price is too high.\n')
    const { stdout } = await run('import', call, '--account', 'Strangers Ltd', '--on', '2026-03-12')
    expect(stdout).toMatch(/0 shown.*\n {2}Nobody’s side is known \(Ada Quell\), so nothing was read/)
    expect((await run('model', 'Strangers Ltd')).stderr).toMatch(/Strangers Ltd: nothing is shown yet/)
    const { code, stderr } = await run('model', ACCOUNT, '--as-of', '2026-02-31')
    expect([code, stderr]).toEqual([1, expect.stringMatching(/“2026-02-31” is no date/)])
  })

  it('says how to write a command that was written wrongly', async () => {
    await mkdir(join(folder, 'torn'))
    await writeFile(join(folder, 'torn', 'account.json'), '{"name":"Torn","interactions":[{"file":"gone.vtt"}]}')
    const wrong: [string[], RegExp][] = [
      [['model', ACCOUNT, '--backwards'], /--backwards/],
      [['model'], /exactly one account/],
      [['dream'], /no command “dream”/],
      [['import', join(folder, 'nowhere')], /nothing at .*nowhere/],
      [['extract', join(folder, 'nowhere.vtt')], /no file .*nowhere\.vtt/],
      [['predict', join(folder, 'nowhere.jsonl'), '--out', join(folder, 'out.jsonl')], /no file .*nowhere\.jsonl/],
      [['predict', join(folder, 'nowhere.jsonl'), '--out', join(folder, 'not made', 'out.jsonl')], /no folder .*not made to write into/],
      [['rebuild', ACCOUNT], /takes no name/],
      [['import', join(folder, 'torn')], /account\.json names a file that is not there: gone\.vtt\. Nothing was imported/],
    ]
    for (const [args, message] of wrong) {
      // The first in a process of its own, which ends with that code.
      const { code, stdout, stderr } = await (args === wrong[0]?.[0] ? credence : credenceHere)(first, ...args)
      expect([code, stdout], args.join(' ')).toEqual([2, ''])
      expect(stderr).toMatch(message)
      expect(stderr).not.toMatch(/^\s+at /m)
    }
  })

  it('names a file that cannot be read, and the remedy, without touching a database', async () => {
    const broken: [string, Uint8Array | string, RegExp][] = [
      ['empty.vtt', '', /is empty\. Export it again/],
      ['photo.bin', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 32), /binary .*Save it as UTF-8/],
      ['calls.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), /zip .*Unpack it/],
      ['other.json', '{"rows":[1,2,3]}', /another shape .*Expected Gong/],
      ['garbage.vtt', 'WEBVTT\n\nthis is --> no caption\n\u0001\n', /WebVTT .*export the transcript again/],
      ['long.vtt', new Uint8Array(26 * 1024 * 1024).fill(97), /26\.0 MB, more than the 25 MB.* Split it/],
      ['latin.txt', Uint8Array.from({ length: 400 }, (_, i) => (i % 10 === 9 ? 32 : 0x81 + (i % 9))), /encoding .*Save it as UTF-8/],
    ]
    for (const [name, content] of broken) await writeFile(join(folder, name), content)
    const absent = join(folder, 'never-made')
    for (const [name, , message] of broken) {
      const { code, stdout, stderr } = await credenceHere(absent, 'extract', join(folder, name))
      expect([code, stdout], name).toEqual([1, ''])
      expect(stderr.startsWith(name), stderr).toBe(true)
      expect(stderr).toMatch(message)
      expect(stderr.trim().split('\n'), stderr).toHaveLength(1)
    }
    await expect(readFile(join(absent, 'server.json'))).rejects.toThrow('ENOENT')
  })

  it('fails the import of a broken file by its name', async () => {
    await writeFile(join(folder, 'hollow.vtt'), '')
    const { code, stdout } = await run('import', join(folder, 'hollow.vtt'), '--account', ACCOUNT)
    expect(code).toBe(1)
    expect(stdout).toMatch(/hollow\.vtt .*failed\n.*hollow\.vtt: the file is empty\. Export it again/)
  })
})

describe('beside the sample', () => {
  it('acts in the company’s own workspace unless the sample is named, and says so', async () => {
    expect((await runEntry('scripts/test/small-workspace.ts', first, [])).code).toBe(0)
    const own = await run('model', ACCOUNT, '--json')
    expect([own.code, own.stderr]).toEqual([0, expect.stringMatching(/^In the workspace “Workspace”/)])
    expect((await run('model', 'Brackwater Foods', '--json')).code).toBe(1)
    expect((await run('model', 'Brackwater Foods', '--json', '--workspace', 'sample')).code).toBe(0)
  })
})

describe('labelled conversations', () => {
  const labelled = [
    {
      id: 'c1', participants: [{ id: 'Ana', role: 'customer' }, { id: 'Ben', role: 'seller' }],
      turns: [
        { i: 0, speaker: 'Ben', text: 'I believe our product is the fastest.' },
        { i: 1, speaker: 'Ana', text: 'I think the price is too high. We need the integration before July.' },
      ],
    },
    { id: 'c2', participants: [{ id: 'Cleo', role: 'customer' }, { id: 'Ben', role: 'seller' }], turns: [{ i: 0, speaker: 'Ben', text: 'Hello there.' }, { i: 1, speaker: 'Cleo', text: 'Good morning.' }] },
  ]

  it('give a line each, in their order, with quotes of the customer’s words alone', async () => {
    const input = join(folder, 'labelled.jsonl')
    const out = join(folder, 'predicted.jsonl')
    await writeFile(input, `${labelled.map((each) => JSON.stringify(each)).join('\n')}\n\n`)
    const { code, stdout } = await credence(first, 'predict', input, '--out', out)
    expect([code, stdout]).toEqual([0, ''])
    const lines = (await readFile(out, 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; observations: { turn: number; quote: string; holder: string; statement: string }[] })
    expect(lines.map(({ id }) => id)).toEqual(['c1', 'c2'])
    expect(lines[0]?.observations.map(({ turn, holder }) => [turn, holder])).toContainEqual([1, 'Ana'])
    for (const { turn, quote, statement } of lines[0]?.observations ?? []) {
      expect(turn).toBe(1)
      expect(labelled[0]?.turns[1]?.text).toContain(quote)
      expect(statement).not.toBe('')
    }
    expect(lines[1]?.observations).toEqual([])
  })

  it('name the line that is none', async () => {
    const input = join(folder, 'bad.jsonl')
    await writeFile(input, `${JSON.stringify(labelled[0])}\n{"id": 4}\n`)
    const { code, stderr } = await run('predict', input, '--out', join(folder, 'none.jsonl'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/bad\.jsonl:2: this is no labelled conversation/)
  })
})
