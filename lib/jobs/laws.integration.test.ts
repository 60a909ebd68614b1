import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import type { Extractor } from '@/lib/beliefs/types'
import { inWorkspace } from '@/lib/db/transaction'
import { decide, undoDecision } from '@/lib/review'
import {
  at, cacheFaults, canonical, closeAtEnd, FILES, FOLLOW_UP, ingest, KICK_OFF, later, openAccount, openItem, openOffice, readAgain, receive, REVIEW, type Office, type Opened,
} from '@/lib/testing'
import { deleteInteraction, handleReadInteraction } from '.'

closeAtEnd()

/** Of the same product, a year on: a little surer of everything, and no longer hearing the last thing said in an interaction. */
const NEWER: Extractor = {
  id: 'builtin', version: '99.0.0',
  async read(input) {
    const { readings, ...rest } = await createBuiltinExtractor().read(input)
    return { ...rest, readings: readings.slice(0, -1).map((reading) => ({ ...reading, reading: Math.min(1, reading.reading + 0.02) })) }
  },
}

const CALLS = [KICK_OFF, FOLLOW_UP, REVIEW]
/** What people rule, by the call and its first reading. */
const RULINGS = [{ file: 0, action: 'reject' }, { file: 2, action: 'approve' }] as const

type Step = { do: 'import' | 'delete' | 'newer'; file: number } | { do: 'rule'; ruling: number }

/** A history of one account. `finish` brings every history to the same contents, by whatever way it came. */
class History {
  private readonly there = new Map<number, string>()
  private readonly upgraded = new Set<number>()
  private readonly ruled = new Set<number>()
  private minutes = 0

  constructor(private readonly office: Office, readonly account: Opened, private readonly newer: boolean) {}

  private get rep() {
    return at(this.office.rep, later(++this.minutes))
  }

  async step(step: Step): Promise<void> {
    if (step.do === 'rule') return this.rule(step.ruling)
    const id = this.there.get(step.file)
    if (step.do === 'import') return this.import(step.file)
    if (!id) return
    if (step.do === 'delete') {
      await deleteInteraction(this.rep, { interactionId: id })
      this.there.delete(step.file)
      this.upgraded.delete(step.file)
    } else if (this.newer) await this.upgrade(step.file, id)
  }

  async finish(): Promise<void> {
    for (const file of CALLS.keys()) await this.import(file)
    for (const ruling of RULINGS.keys()) await this.rule(ruling)
    if (this.newer) for (const [file, id] of this.there) await this.upgrade(file, id)
  }

  private async import(file: number): Promise<void> {
    const [received] = await receive(this.rep, this.account.id, CALLS[file] ?? KICK_OFF)
    expect(received?.status).toBe(this.there.has(file) ? 'duplicate' : 'queued')
    const interactionId = received?.interactionId ?? ''
    if (!this.upgraded.has(file)) await handleReadInteraction({ workspaceId: this.office.workspaceId, interactionId }, this.rep.now)
    this.there.set(file, interactionId)
  }

  private async upgrade(file: number, id: string): Promise<void> {
    await readAgain(this.rep, id, NEWER)
    this.upgraded.add(file)
  }

  private async rule(index: number): Promise<void> {
    const ruling = RULINGS[index]
    const interactionId = ruling && this.there.get(ruling.file)
    if (!interactionId || this.ruled.has(index)) return
    const [first] = await inWorkspace(this.office.workspaceId, (tx) => tx.observation.findMany({ where: { interactionId, closedAt: null }, orderBy: [{ segment: 'asc' }, { spanStart: 'asc' }], take: 1 }))
    const itemId = await openItem(this.office, first?.id ?? '')
    await decide(this.rep, ruling.action === 'reject' ? { itemId, action: 'reject', reason: 'wrong_meaning' } : { itemId, action: 'approve' })
    this.ruled.add(index)
  }
}

const file = fc.nat({ max: CALLS.length - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('import' as const), file }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'newer' as const), file }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rule' as const), ruling: fc.nat({ max: RULINGS.length - 1 }) }) },
)

async function run(office: Office, steps: readonly Step[], newer: boolean): Promise<string> {
  const history = new History(office, await openAccount(office), newer)
  for (const each of steps) await history.step(each)
  await history.finish()
  expect(await cacheFaults(at(office.admin, later(1000)))).toEqual([])
  return canonical(office.rep, history.account)
}

describe('equal contents', () => {
  it.each([false, true])('give the same model, whatever way they came (newer reader: %s)', async (newer) => {
    const office = await openOffice()
    const straight = await run(office, [], newer)
    expect(straight.split('\n').length).toBeGreaterThan(5)
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
      expect(await run(office, steps, newer)).toBe(straight)
    }), { numRuns: 10, endOnFailure: true })
  })

  it('give the same model in reverse order and imported twice, over every format', async () => {
    const office = await openOffice()
    const models: string[] = []
    for (const files of [FILES, FILES.toReversed(), [...FILES.slice(2), ...FILES.slice(0, 2)]]) {
      const account = await openAccount(office)
      for (const [n, each] of files.entries()) await ingest(at(office.rep, later(n)), account.id, each)
      for (const each of files) expect((await receive(office.rep, account.id, each)).map(({ status }) => status)).toEqual(['duplicate'])
      models.push(await canonical(office.rep, account))
    }
    expect(models[1]).toBe(models[0])
    expect(models[2]).toBe(models[0])
    expect(await cacheFaults(at(office.admin, later(1000)))).toEqual([])
  })
})

describe('a rejected observation', () => {
  it('stays out when its words are read again by a newer reader, and when they come again', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const first = await ingest(office.rep, account.id, KICK_OFF)
    const statements = async (): Promise<string[]> =>
      (await canonical(office.rep, account)).split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { statement: string }).statement)
    const [observation] = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { accountId: account.id, reading: { gte: 0.8 } }, orderBy: { segment: 'asc' }, take: 1 }))
    const statement = observation?.statement ?? ''
    expect(await statements()).toContain(statement)
    const { decisionId } = await decide(at(office.rep, later(1)), { itemId: await openItem(office, observation?.id ?? ''), action: 'reject', reason: 'not_said' })
    expect(await statements()).not.toContain(statement)
    await readAgain(at(office.rep, later(2)), first.interactionId, NEWER)
    expect(await statements()).not.toContain(statement)
    await deleteInteraction(at(office.rep, later(3)), { interactionId: first.interactionId })
    expect(await statements()).toEqual([])
    await ingest(at(office.rep, later(4)), account.id, KICK_OFF)
    expect(await statements()).not.toContain(statement)
    await undoDecision(at(office.rep, later(5)), { decisionId: decisionId ?? '' })
    expect(await statements()).toContain(statement)
    expect(await cacheFaults(at(office.admin, later(10)))).toEqual([])
  })
})
