import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import { getSelfModel, type Identified } from '@/lib/beliefs'
import type { Extractor } from '@/lib/beliefs/types'
import { inWorkspace } from '@/lib/db/transaction'
import { decide, getReviewItem, previewRegroup, regroup, regroupTargets, undoDecision } from '@/lib/review'
import type { RegroupInput } from '@/lib/review/types'
import { CredenceError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import {
  at, cacheFaults, canonical, closeAtEnd, FILES, FOLLOW_UP, ingest, KICK_OFF, later, openAccount, openOffice, readAgain, REVIEW, type Office, type Opened,
} from '@/lib/testing'
import { deleteInteraction, erasePerson } from '.'

closeAtEnd()

const idsOf = (belief: Identified): string[] => belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id))

async function beliefs(office: Office, account: Opened, minute: number): Promise<Identified[]> {
  const model = await getSelfModel(at(office.rep, later(minute)), { account: account.id })
  return model.beliefs.filter((belief) => belief.admission === 'shown' && belief.validTo === null)
}

/** Two live beliefs of one person, most of whose evidence is the first one's. */
async function pair(office: Office, account: Opened, minute: number): Promise<[Identified, Identified]> {
  const all = await beliefs(office, account, minute)
  for (const one of all) {
    const other = all.find((each) => each.id !== one.id && each.holder.key === one.holder.key)
    if (other) return [one, other]
  }
  throw new Error('nobody holds two beliefs')
}

async function read(office: Office): Promise<Opened> {
  const account = await openAccount(office)
  for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
  return account
}

/** Reads the same with other spans and words, as a later version would. */
const NEWER: Extractor = {
  id: 'builtin', version: '99.0.0',
  async read(input) {
    const output = await createBuiltinExtractor().read(input)
    return { ...output, readings: output.readings.map((reading) => ({ ...reading, statement: `${reading.statement} indeed` })) }
  },
}

type Choice = { action: 'merge' | 'split' | 'move' | 'hand'; belief: number; other: number; some: number }

const choice: fc.Arbitrary<Choice> = fc.record({ action: fc.constantFrom('merge', 'split', 'move', 'hand'), belief: fc.nat(20), other: fc.nat(20), some: fc.integer({ min: 1, max: 7 }) })

async function inputOf(office: Office, account: Opened, minute: number, { action, belief, other, some }: Choice): Promise<RegroupInput | null> {
  const all = await beliefs(office, account, minute)
  const chosen = all[belief % all.length]
  if (!chosen) return null
  const { beliefs: fellows, holders } = await regroupTargets(at(office.rep, later(minute)), { beliefId: chosen.id })
  const fellow = fellows[other % Math.max(1, fellows.length)]
  const holder = holders[other % Math.max(1, holders.length)]
  const observationIds = idsOf(chosen).filter((_, n) => (some >> (n % 3)) & 1)
  if (action === 'merge') return fellow ? { action, beliefId: chosen.id, otherId: fellow.id } : null
  if (observationIds.length === 0) return null
  if (action === 'split') return { action, beliefId: chosen.id, observationIds }
  if (action === 'move') return fellow ? { action: 'move', beliefId: chosen.id, observationIds, to: { beliefId: fellow.id } } : null
  return holder ? { action: 'move', beliefId: chosen.id, observationIds, to: { holderKey: holder.key } } : null
}

describe('beliefs regrouped by hand', () => {
  it('change as the preview says, keep the cache true, and come back by undoing, in any order', async () => {
    const office = await openOffice()
    const account = await read(office)
    const before = await canonical(office.rep, account)
    let minute = 10
    await fc.assert(fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 3 }), fc.boolean(), async (choices, backwards) => {
      const decisions: string[] = []
      for (const each of choices) {
        const input = await inputOf(office, account, ++minute, each)
        if (!input) continue
        const ctx = at(office.rep, later(minute))
        const promised = await previewRegroup(ctx, input).catch((error: unknown) => { if (error instanceof CredenceError) return null; throw error })
        if (!promised) { await expect(regroup(ctx, input)).rejects.toBeInstanceOf(CredenceError); continue }
        decisions.push((await regroup(ctx, input)).decisionId)
        const after = await getSelfModel(ctx, { account: account.id })
        const told = new Map(after.beliefs.map((belief) => [belief.key, belief]))
        for (const { key, statement, confidence, observations } of promised.after) {
          const found = told.get(key)
          expect([found?.statement, found?.observations]).toEqual([statement, observations])
          if (confidence !== null) expect(found?.opinion.confidence).toBeCloseTo(confidence, 9)
        }
      }
      expect(await cacheFaults(at(office.admin, later(++minute)))).toEqual([])
      for (const decisionId of backwards ? decisions.toReversed() : decisions) await undoDecision(at(office.rep, later(++minute)), { decisionId })
      expect(await canonical(office.rep, account)).toBe(before)
      expect(await cacheFaults(at(office.admin, later(++minute)))).toEqual([])
    }), { numRuns: 20, endOnFailure: true })
  }, 240_000)

  it('stay as they were put when the words are read anew, and when they come again', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const files = [KICK_OFF, FOLLOW_UP, REVIEW]
    const received = []
    for (const [n, file] of files.entries()) received.push(await ingest(at(office.rep, later(n)), account.id, file))
    const [one, other] = await pair(office, account, 5)
    await regroup(at(office.rep, later(6)), { action: 'merge', beliefId: one.id, otherId: other.id })
    const merged = async (minute: number): Promise<number> => {
      const words = new Set([one, other].map(({ statement }) => statement))
      const held = (await beliefs(office, account, minute)).filter(({ clusters }) => clusters.some(({ evidence }) => evidence.some(({ observation }) => [...words].some((each) => observation.statement.startsWith(each)))))
      return held.length
    }
    expect(await merged(7)).toBe(1)
    for (const [n, { interactionId }] of received.entries()) await readAgain(at(office.rep, later(8 + n)), interactionId, NEWER)
    expect(await merged(12)).toBe(1)
    for (const { interactionId } of received) await deleteInteraction(at(office.rep, later(13)), { interactionId })
    for (const [n, file] of files.entries()) await ingest(at(office.rep, later(14 + n)), account.id, file)
    expect(await merged(18)).toBe(1)
    expect(await cacheFaults(at(office.admin, later(19)))).toEqual([])
  })

  it('leave an audit row and a revision, and no word in either', async () => {
    const office = await openOffice()
    const account = await read(office)
    const [one, other] = await pair(office, account, 10)
    const { decisionId } = await regroup(at(office.rep, later(11)), { action: 'merge', beliefId: one.id, otherId: other.id })
    const { rows, revisions } = await inWorkspace(office.workspaceId, async (tx) => ({
      rows: await tx.auditEntry.findMany({ where: { workspaceId: office.workspaceId, objectId: decisionId } }),
      revisions: await tx.revision.findMany({ where: { workspaceId: office.workspaceId, accountId: account.id, cause: 'decision' } }),
    }))
    expect(rows.map(({ verb }) => verb)).toEqual(['belief.merge'])
    expect(revisions.length).toBeGreaterThan(0)
    expect(JSON.stringify([rows, revisions])).not.toContain(one.statement)
  })

  it('cannot be one where they are two people’s', async () => {
    const office = await openOffice()
    const account = await read(office)
    const all = await beliefs(office, account, 10)
    const [one] = all
    const strange = all.find(({ holder }) => holder.key !== one?.holder.key)
    if (!one || !strange) throw new Error('one person holds everything')
    await expect(regroup(at(office.rep, later(11)), { action: 'merge', beliefId: one.id, otherId: strange.id })).rejects.toThrow('different people')
    await expect(regroup(at(office.rep, later(11)), { action: 'split', beliefId: one.id, observationIds: idsOf(one) })).rejects.toThrow('nothing would be left')
    await expect(regroup(at(office.rep, later(11)), { action: 'move', beliefId: one.id, observationIds: idsOf(one), to: { holderKey: `person:${newId()}` } })).rejects.toThrow('not known at this account')
    await expect(regroup(at(office.rep, later(11)), { action: 'merge', beliefId: one.id, otherId: newId() })).rejects.toThrow('does not stand')
  })

  it('lose their words with the person who said them', async () => {
    const office = await openOffice()
    const account = await read(office)
    const [one, other] = await pair(office, account, 10)
    await regroup(at(office.rep, later(11)), { action: 'merge', beliefId: one.id, otherId: other.id })
    await erasePerson(at(office.admin, later(12)), { personId: one.holder.personId ?? '' })
    const rows = await inWorkspace(office.workspaceId, (tx) => tx.decision.findMany({ where: { workspaceId: office.workspaceId } }))
    expect(JSON.stringify(rows)).not.toContain(one.statement)
    expect(JSON.stringify(rows)).not.toContain(other.statement)
    expect(await cacheFaults(at(office.admin, later(13)))).toEqual([])
  })
})

describe('a possible duplicate in the queue', () => {
  async function asked(office: Office, account: Opened, [one, other]: [Identified, Identified]): Promise<string> {
    const id = newId()
    const [a, b] = [idsOf(one)[0] ?? '', idsOf(other)[0] ?? '']
    await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.create({
      data: { workspaceId: office.workspaceId, id, accountId: account.id, key: `pair:${id}`, observationId: a, otherObservationId: b, reason: 'possible_duplicate', priority: 1, createdAt: later(9) },
    }))
    return id
  }

  it('shows both sides, merges or keeps apart, and asks again after an undo', async () => {
    const office = await openOffice()
    const account = await read(office)
    const before = await canonical(office.rep, account)
    const two = await pair(office, account, 10)
    let minute = 10
    for (const action of ['merge', 'keep_apart'] as const) {
      minute += 10
      const itemId = await asked(office, account, two)
      const view = await getReviewItem(at(office.reviewer, later(minute + 1)), { itemId })
      expect([view.pair?.left.belief.id, view.pair?.right.belief.id].sort()).toEqual(two.map(({ id }) => id).sort())
      expect(view.pair?.left.evidence.length).toBeGreaterThan(0)
      expect(view.pair?.left.words.map(({ text }) => text).join('')).toBe(view.pair?.left.belief.statement)
      await expect(decide(at(office.reviewer, later(minute + 2)), { itemId, action: 'approve' })).rejects.toThrow('whether two beliefs are one')
      const { decisionId } = await decide(at(office.reviewer, later(minute + 2)), { itemId, action })
      expect((await beliefs(office, account, minute + 3)).filter(({ id }) => two.some((each) => each.id === id))).toHaveLength(action === 'merge' ? 1 : 2)
      expect(await cacheFaults(at(office.admin, later(minute + 3)))).toEqual([])
      await undoDecision(at(office.reviewer, later(minute + 4)), { decisionId: decisionId ?? '' })
      expect(await canonical(office.rep, account)).toBe(before)
      await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.deleteMany({ where: { workspaceId: office.workspaceId, id: itemId } }))
    }
  })
})
