import { describe, expect, it } from 'vitest'
import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import type { Extractor } from '@/lib/beliefs/types'
import { inWorkspace } from '@/lib/db/transaction'
import { answerQuestions } from '@/lib/ingest'
import { send } from '@/lib/queue'
import { decide, undoDecision, type DecideInput } from '@/lib/review'
import { ConflictError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import {
  at, cacheFaults, canonical, closeAtEnd, DOUBTFUL, FILES, FOLLOW_UP, ingest, KICK_OFF, later, openAccount, openItem, openOffice, queue, queuedReads, readAgain, receive, REVIEW, type Office, type Opened,
} from '@/lib/testing'
import { deleteInteraction, handleReadInteraction } from '.'

closeAtEnd()

/** A later version of the reader that is sure of nothing: each of its readings waits for a person. */
const UNSURE: Extractor = {
  ...createBuiltinExtractor(),
  version: '99.0.0',
  read: async (input) => {
    const output = await createBuiltinExtractor().read(input)
    return { ...output, readings: output.readings.map((reading) => ({ ...reading, reading: 0.6 })) }
  },
}

async function furnished(): Promise<{ office: Office; account: Opened }> {
  const office = await openOffice()
  const account = await openAccount(office)
  for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
  return { office, account }
}

const observations = (office: Office, account: Opened) =>
  inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { accountId: account.id, closedAt: null }, orderBy: { id: 'asc' } }))

describe('a job', () => {
  it('does not exist when the transaction that sent it rolls back', async () => {
    const { workspaceId } = await openOffice()
    await queue()
    await expect(inWorkspace(workspaceId, async (tx) => {
      await send(tx, 'interaction.read', { workspaceId, interactionId: newId() })
      throw new Error('changed my mind')
    })).rejects.toThrow('changed my mind')
    expect(await queuedReads(workspaceId)).toEqual([])
    const interactionId = newId()
    await inWorkspace(workspaceId, (tx) => send(tx, 'interaction.read', { workspaceId, interactionId }))
    expect(await queuedReads(workspaceId)).toEqual([interactionId])
  })

  it('is sent with its file, once, and only when every speaker is known', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const [known] = await receive(office.rep, account.id, KICK_OFF)
    await receive(office.rep, account.id, KICK_OFF)
    const [asked] = await receive(office.rep, account.id, { name: 's.txt', content: 'Tova Lind: Who is there?\nWim Stranger: It is me.\nTova Lind: Welcome.\nPetra Other: Me too.' }, false)
    expect(asked?.status).toBe('needs_answers')
    expect(await queuedReads(office.workspaceId)).toEqual([known?.interactionId])
    const { importId } = await inWorkspace(office.workspaceId, (tx) => tx.importFile.findFirstOrThrow({ where: { id: asked?.fileId ?? '' } }))
    await answerQuestions(office.rep, { importId, answers: [] })
    await answerQuestions(office.rep, { importId, answers: [] })
    expect(await queuedReads(office.workspaceId)).toEqual([known?.interactionId, asked?.interactionId])
  })

  it('that runs twice changes nothing the second time, and one whose interaction is gone does nothing', async () => {
    const { office, account } = await furnished()
    const state = () => inWorkspace(office.workspaceId, async (tx) => ({
      observations: await tx.observation.findMany({ orderBy: { id: 'asc' } }), revisions: await tx.revision.count(), items: await tx.reviewItem.findMany({ orderBy: { id: 'asc' } }),
    }))
    const [interaction] = await inWorkspace(office.workspaceId, (tx) => tx.interaction.findMany({ orderBy: { id: 'asc' }, take: 1 }))
    const job = { workspaceId: office.workspaceId, interactionId: interaction?.id ?? '' }
    await handleReadInteraction(job, later(20))
    const before = await state()
    await handleReadInteraction(job, later(20))
    expect(await state()).toEqual(before)
    await deleteInteraction(at(office.rep, later(21)), job)
    const model = await canonical(office.rep, account)
    await handleReadInteraction(job, later(22))
    expect(await canonical(office.rep, account)).toBe(model)
  })
})

describe('at the same time', () => {
  it('four members decide on one item: one decision stands, the others are told', async () => {
    const { office, account } = await furnished()
    const [observation] = await observations(office, account)
    const itemId = await openItem(office, observation?.id ?? '')
    const inputs: DecideInput[] = [
      { itemId, action: 'approve' }, { itemId, action: 'reject', reason: 'not_said' }, { itemId, action: 'approve' }, { itemId, action: 'fix', correction: { statement: 'Wants something else entirely' } },
    ]
    const results = await Promise.allSettled([office.admin, office.reviewer, office.rep, office.reviewer].map((ctx, n) => decide(at(ctx, later(30)), inputs[n] ?? { itemId, action: 'approve' })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ConflictError)
    expect(await inWorkspace(office.workspaceId, (tx) => tx.decision.count({ where: { itemId } }))).toBe(1)
    expect(await cacheFaults(at(office.admin, later(60)))).toEqual([])
  })

  it('decisions on several items of one account all stand', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const { interactionId } = await ingest(office.rep, account.id, REVIEW)
    await readAgain(at(office.rep, later(1)), interactionId, UNSURE)
    const items = (await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.findMany({ where: { status: 'open' } }))).map(({ id }) => id)
    expect(items.length).toBeGreaterThan(1)
    await Promise.all(items.map((itemId, n) => decide(at(n % 2 ? office.admin : office.reviewer, later(30)), n % 2 ? { itemId, action: 'approve' } : { itemId, action: 'reject', reason: 'other' })))
    expect(await inWorkspace(office.workspaceId, (tx) => tx.decision.count())).toBe(items.length)
    expect(await cacheFaults(at(office.admin, later(60)))).toEqual([])
  })

  it('interactions of one account are read, decided on and deleted, and the cache is what the ledger says', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const old = await ingest(office.rep, account.id, REVIEW)
    const [observation] = await observations(office, account)
    const itemId = await openItem(office, observation?.id ?? '')
    const received = []
    for (const file of [KICK_OFF, FOLLOW_UP]) received.push(...(await receive(office.rep, account.id, file)))
    // Started together, with clocks that disagree.
    await Promise.allSettled([
      ...received.map(({ interactionId }, n) => handleReadInteraction({ workspaceId: office.workspaceId, interactionId: interactionId ?? '' }, later(5 - n))),
      decide(at(office.reviewer, later(3)), { itemId, action: 'approve' }),
      deleteInteraction(at(office.rep, later(4)), { interactionId: old.interactionId }),
    ])
    expect(await cacheFaults(at(office.admin, later(60)))).toEqual([])
    const alone = await openAccount(office)
    for (const [n, file] of [FOLLOW_UP, KICK_OFF].entries()) await ingest(at(office.rep, later(n)), alone.id, file)
    expect(await canonical(office.rep, account)).toBe(await canonical(office.rep, alone))
  })

  it('one file is uploaded three times: it is stored once, and people are not doubled', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const stranger = { name: 'new.txt', content: 'Tova Lind: Hello there.\nNils Newcomer: I think the price is too high.\nTova Lind: I see.' }
    const results = (await Promise.all([1, 2, 3].map(() => receive(office.rep, account.id, stranger)))).flat()
    expect(results.map(({ status }) => status).sort()).toEqual(['duplicate', 'duplicate', 'queued'])
    expect(new Set(results.map(({ interactionId }) => interactionId)).size).toBe(1)
    expect(await inWorkspace(office.workspaceId, (tx) => tx.person.count({ where: { name: 'Nils Newcomer' } }))).toBe(1)
  })
})

describe('undo', () => {
  it.each<[string, (itemId: string, stance: string) => DecideInput]>([
    ['an approval', (itemId) => ({ itemId, action: 'approve' })],
    ['a rejection', (itemId) => ({ itemId, action: 'reject', reason: 'wrong_meaning', note: 'No.' })],
    ['a correction', (itemId, stance) => ({ itemId, action: 'fix', correction: { holderKey: 'company', statement: 'Would rather have a discount', stance: stance === 'negative' ? 'positive' : 'negative' } })],
  ])('of %s gives back the model exactly and asks again', async (_, input) => {
    const { office, account } = await furnished()
    await ingest(at(office.rep, later(10)), account.id, DOUBTFUL)
    const before = await canonical(office.rep, account)
    const items = () => inWorkspace(office.workspaceId, (tx) => tx.reviewItem.findMany({ where: { status: 'open' }, orderBy: { id: 'asc' }, select: { id: true, key: true } }))
    const open = await items()
    const row = await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.findFirstOrThrow({ where: { status: 'open', reason: 'low_reading' } }))
    const { stance } = await inWorkspace(office.workspaceId, (tx) => tx.observation.findFirstOrThrow({ where: { id: row.observationId ?? '' } }))
    const { decisionId } = await decide(at(office.reviewer, later(30)), input(row.id, stance))
    expect(await canonical(office.rep, account)).not.toBe(before)
    expect((await items()).map(({ id }) => id)).not.toContain(row.id)
    await undoDecision(at(office.reviewer, later(31)), { decisionId: decisionId ?? '' })
    expect(await canonical(office.rep, account)).toBe(before)
    expect(await items()).toEqual(open)
    expect(await cacheFaults(at(office.admin, later(60)))).toEqual([])
    await expect(undoDecision(at(office.reviewer, later(32)), { decisionId: decisionId ?? '' })).rejects.toBeInstanceOf(ConflictError)
    // What was known between the decision and its undo can still be asked for.
    expect(await canonical(office.rep, account, later(30), later(30))).not.toBe(await canonical(office.rep, account, later(30), later(31)))
  })
})
