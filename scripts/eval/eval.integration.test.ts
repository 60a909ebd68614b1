import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runEntry, writeAccount, type Ran } from '../credence/cli.fixture'
import type { AccountReport } from './evaluate-account'
import type { ConversationReport } from './evaluate-conversations'

// Each command is a process of its own, which on a busy machine takes seconds to start.
vi.setConfig({ testTimeout: 240_000 })

const LABEL = { holder: 'Jonas', reported: false, statement: '', kind: 'evaluation', dimension: 'product', stance: 'negative', polarity: 'affirmed', certainty: 'emphatic' }
const CONVERSATION = {
  id: 'c1', source: 'calls', participants: [{ id: 'Tova', role: 'seller' }, { id: 'Jonas', role: 'customer' }],
  turns: [{ i: 0, speaker: 'Tova', text: 'How is the export?' }, { i: 1, speaker: 'Jonas', text: 'The export is far too slow for us.' }],
  labels: [{ ...LABEL, turn: 1, quote: 'The export is far too slow for us' }],
}

const seen = (file: string, quote: string, over: object = {}) => ({ file, quote, polarity: 'supports', certainty: 'stated', stance: 'negative', reported: false, ...over })
const GOLD = {
  beliefs: [
    { id: 'b1', holder: 'Gareth Lomax', statement: 'Thinks the price is too high', kind: 'evaluation', dimension: 'price', final_status: 'active', observations: [
      seen('kick-off.vtt', 'I think the price is too high for what we get today.'), seen('follow-up.vtt', 'I still think the price is too high.'),
    ] },
    { id: 'b2', holder: 'Noemi Castell', statement: 'Believes the scanners save her team weeks of work', kind: 'evaluation', dimension: 'value', final_status: 'active', observations: [
      seen('kick-off.vtt', 'I believe your scanners will save my team weeks of work.', { stance: 'positive' }), seen('follow-up.vtt', 'I believe your scanners save my team weeks of work.', { stance: 'positive' }),
    ] },
  ],
  must_not_model: [{ file: 'ticket.json', quote: 'they complain about everything, pangolin' }, { file: 'contract.eml', quote: 'the whole tool is a walrus and we should cancel it' }],
  alignment_by_interaction: [{ file: 'kick-off.vtt', direction: 'up' }], trend: 'converging',
}

let folder: string
let account: string
const evaluate = (...args: string[]): Promise<Ran> => runEntry('scripts/eval.ts', join(folder, 'untouched'), args)
const json = <T>({ code, stdout, stderr }: Ran): T => {
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout) as T
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credence-eval-test-'))
  account = await writeAccount(join(folder, 'account'), 'in reverse')
  await writeFile(join(account, 'gold.json'), JSON.stringify(GOLD))
  await writeFile(join(folder, 'own.jsonl'), `${JSON.stringify(CONVERSATION)}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('npm run eval', () => {
  it('scores a file of conversations and an account folder in one go, and touches no database of ours', async () => {
    const [conversations, model] = json<[ConversationReport & { shipped: Record<string, number> }, AccountReport]>(await evaluate(join(folder, 'own.jsonl'), account, '--json', '--first', '3'))
    expect(conversations).toMatchObject({ extractor: { id: 'builtin' }, withPossiblyHeard: { labels: 1, observation: { recall: 1 }, verbatim: 1, sellerSide: 0 } })
    expect(conversations.calibration.n).toBeGreaterThan(0)
    expect(conversations.shipped['calibration.brier']).toBeGreaterThan(0)
    expect(model).toMatchObject({ observations: 'read', withPossiblyHeard: { gold: 2, recall: 1, observationRecall: 1, wrongHolder: 0, mustNotModel: 0, ourSide: 0, doubled: 0 }, trend: { gold: 'converging' } })
    expect(model.first.length).toBeLessThanOrEqual(3)
    expect(await readdir(folder)).not.toContain('untouched')
  })

  it('keeps the gold in place of what is read, without a database', async () => {
    const gold = json<AccountReport>(await evaluate(account, '--gold', '--json'))
    expect(gold).toMatchObject({ observations: 'gold', shown: { model: 2, recall: 1, precision: 1, falseMerge: 0, missedMerge: 0 } })
  })

  it('prints both columns, and the misses that were asked for', async () => {
    const { stdout, code } = await evaluate(join(folder, 'own.jsonl'), '--errors', '5')
    expect(code).toBe(0)
    expect(stdout).toMatch(/shown +with possibly heard/)
    expect(stdout).toMatch(/observation F1/)
    expect(stdout).toMatch(/Brier/)
  })

  it('says what is wrong with a path, an option or a file', async () => {
    for (const [args, message] of [[['nowhere'], /There is nothing at/], [['--errors', 'x', 'own.jsonl'], /no number/], [['--extractor', 'oracle', 'own.jsonl'], /no extractor “oracle”/], [[join(folder, 'account', 'account.json')], /no labelled conversation/]] as const) {
      const { code, stderr } = await evaluate(...args)
      expect(stderr).toMatch(message)
      expect(code).toBe(2)
    }
  })
})
