import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { inWorkspace } from '@/lib/db/transaction'
import { answerQuestions, receiveFile, startImport } from '@/lib/ingest'
import { getImport, getImportQuestions, listImports } from '@/lib/insights'
import { decide } from '@/lib/review'
import {
  at, cacheFaults, canonical, closeAtEnd, FILES, FOLLOW_UP, ingest, KICK_OFF, later, memberId, NOW, openAccount, openItem, openOffice, queuedReads, receive, REVIEW, type Office, type Opened, type TestFile,
} from '@/lib/testing'
import { handleReadInteraction, handleUndoImport, leaveFileOut, previewUndoImport, undoImport } from '.'

closeAtEnd()

/** A call with a stranger in it, whom the importer asks about. */
const STRANGER = { name: '2026-04-20 stranger.txt', content: 'Tova Lind: Who is with you?\nIlka Brandt: I am. The price is too high for what we get.\nTova Lind: I see.\n' }
/** Its sender is of the customer's by their address: somebody who is made at once, and stays to be asked about nothing. */
const mail = (from: string, line: string) => ({ name: `${from}.eml`, content: `From: ${from} <${from.toLowerCase().replace(' ', '.')}@brackwater.example>\nTo: Tova Lind <tova@tessel.example>\nSubject: ${line.slice(0, 12)}\nDate: Thu, 05 Feb 2026 10:00:00 +0000\n\n${line}\n` })

const named = (office: Office, name: string) => inWorkspace(office.workspaceId, (tx) => tx.person.findMany({ where: { workspaceId: office.workspaceId, name }, include: { aliases: true } }))

async function send(office: Office, accountId: string, files: { name: string; content: string }[], importId?: string) {
  const id = importId ?? (await startImport(office.rep, { accountId })).importId
  for (const { name, content } of files) await receiveFile(office.rep, { importId: id, accountId, fileName: name, bytes: new TextEncoder().encode(content) })
  return { importId: id, files: (await getImport(office.rep, { importId: id })).files }
}

describe('a file that waits for answers', () => {
  it('is left out: its words and its upload go, its line says so, and the same file can come again', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const { importId, files } = await send(office, account.id, [STRANGER, { ...STRANGER, name: 'the same again.txt' }])
    const [first, twin] = files
    expect([first?.status, twin?.status]).toEqual(['needs_answers', 'duplicate'])
    const rows = () => inWorkspace(office.workspaceId, (tx) => tx.importFile.findMany({ where: { workspaceId: office.workspaceId, importId }, orderBy: { id: 'asc' } }))
    expect((await rows())[0]?.original).not.toBeNull()

    await leaveFileOut(at(office.rep, later(1)), { fileId: first?.id ?? '' })
    // What was a copy of it is no longer there either, and must not say that it is.
    expect((await rows()).map(({ status, original, interactionId, question }) => ({ status, original, interactionId, question }))).toEqual(Array(2).fill({ status: 'left_out', original: null, interactionId: null, question: [] }))
    expect(await inWorkspace(office.workspaceId, (tx) => tx.interaction.count({ where: { accountId: account.id } }))).toBe(0)
    expect((await getImport(office.rep, { importId })).files.map(({ status, error }) => ({ status, error }))).toEqual(Array(2).fill({ status: 'left_out', error: null }))
    expect((await getImportQuestions(office.rep, { importId })).files).toEqual([])

    await answerQuestions(office.rep, { importId, answers: [{ label: 'Ilka Brandt', answer: { as: 'new_person', name: 'Ilka Brandt', side: 'customer' } }] })
    expect(await named(office, 'Ilka Brandt')).toEqual([])
    const again = await send(office, account.id, [STRANGER], importId)
    expect(again.files.at(-1)?.status).toBe('needs_answers')
  })

  it('takes the people along that it alone has made, and leaves those of whom anybody else has said something', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const unknownDay = (from: string) => ({ ...mail(from, 'The price is too high for what we get.'), content: mail(from, `The price is too high, says ${from}.`).content.replace(/^Date: .*\n/m, '') })
    const { importId, files } = await send(office, account.id, [unknownDay('Oda Falk'), unknownDay('Ulf Rask')])
    expect((await getImportQuestions(office.rep, { importId })).files.map(({ undated, questions }) => ({ undated, asked: questions.length }))).toEqual(Array(2).fill({ undated: true, asked: 0 }))
    const [ulf] = await named(office, 'Ulf Rask')
    await inWorkspace(office.workspaceId, (tx) => tx.employment.updateMany({ where: { personId: ulf?.id ?? '' }, data: { role: 'champion' } }))
    for (const { id } of files) await leaveFileOut(office.rep, { fileId: id })
    expect(await named(office, 'Oda Falk')).toEqual([])
    expect(await named(office, 'Ulf Rask')).toHaveLength(1)
  })

  it('cannot be left out once it is read or somebody has answered, nor through another workspace', async () => {
    const [office, other] = [await openOffice(), await openOffice()]
    const account = await openAccount(office)
    const { importId, files: [file] } = await send(office, account.id, [STRANGER])
    const fileId = file?.id ?? ''
    await expect(leaveFileOut(other.admin, { fileId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(leaveFileOut(office.colleague, { fileId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(leaveFileOut(office.onlooker, { fileId })).rejects.toMatchObject({ code: 'forbidden' })
    await answerQuestions(office.rep, { importId, answers: [] })
    await expect(leaveFileOut(office.rep, { fileId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await queuedReads(office.workspaceId)).toContain(file?.interactionId)
    await handleReadInteraction({ workspaceId: office.workspaceId, interactionId: file?.interactionId ?? '' }, NOW)
    await expect(leaveFileOut(office.rep, { fileId })).rejects.toMatchObject({ code: 'conflict' })
    expect((await receive(office.rep, account.id, STRANGER))[0]?.status).toBe('duplicate')
  })
})

/** What an import brings: known formats, a stranger whom it makes, and a colleague of hers of whom she reports. */
const BROUGHT: TestFile[] = [...FILES, STRANGER, { name: 'note.txt', at: new Date('2026-04-22T10:00:00Z'), content: 'Tova Lind: And the rest?\nIlka Brandt: Jonas Weil thinks the rollout is risky. I love the dashboard.\nTova Lind: Right.\n' }]

const everybody = async ({ workspaceId }: Office) =>
  (await inWorkspace(workspaceId, (tx) => tx.person.findMany({ where: { workspaceId }, include: { aliases: { orderBy: { normalised: 'asc' } } }, orderBy: { name: 'asc' } })))
    .map(({ name, side, aliases }) => `${name} ${side} ${aliases.map(({ label }) => label).join()}`)

/** One upload of several files, with every question answered as it was suggested; `read` of them are read, the others still wait. */
async function bring(office: Office, account: Opened, files: TestFile[], read: number, minutes: number): Promise<{ importId: string; interactionIds: string[] }> {
  const ctx = at(office.rep, later(minutes))
  const { importId } = await startImport(ctx, { accountId: account.id })
  for (const { name, content, at: occurredAt } of files) {
    await receiveFile(ctx, { importId, accountId: account.id, fileName: name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, occurredAt: occurredAt ?? null })
  }
  await answerQuestions(ctx, { importId, answers: [] })
  const interactionIds = (await getImport(ctx, { importId })).files.flatMap(({ status, interactionId }) => (status === 'duplicate' ? [] : interactionId ?? []))
  for (const interactionId of interactionIds.slice(0, read)) await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, ctx.now)
  return { importId, interactionIds }
}

describe('an import that is undone', () => {
  it('leaves the model of before, byte for byte, and brought again gives the model that it gave', async () => {
    const office = await openOffice()
    const file = fc.nat({ max: BROUGHT.length - 1 })
    await fc.assert(fc.asyncProperty(fc.uniqueArray(file, { maxLength: 3 }), fc.uniqueArray(file, { minLength: 1, maxLength: 4 }), fc.nat({ max: 4 }), async (base, brought, read) => {
      const account = await openAccount(office)
      const pick = (chosen: number[]) => chosen.flatMap((n) => BROUGHT[n] ?? [])
      if (base.length > 0) await bring(office, account, pick(base), base.length, 1)
      const [before, people] = [await canonical(office.rep, account), await everybody(office)]

      const first = await bring(office, account, pick(brought), read, 2)
      const between = await canonical(office.rep, account)
      expect(await undoImport(at(office.rep, later(3)), { importId: first.importId })).toMatchObject({ interactions: first.interactionIds.length, done: true })
      expect(await canonical(office.rep, account)).toBe(before)
      expect(await everybody(office)).toEqual(people)

      const second = await bring(office, account, pick(brought), read, 4)
      expect(second.interactionIds).toHaveLength(first.interactionIds.length)
      expect(await canonical(office.rep, account)).toBe(between)
    }), { numRuns: 8, endOnFailure: true })
    expect(await cacheFaults(at(office.admin, later(1000)))).toEqual([])
  })

  it('says beforehand what goes and what people decided on it, and their rulings bind when it comes back', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, KICK_OFF)
    const { importId, interactionIds } = await bring(office, account, [FOLLOW_UP, REVIEW, STRANGER, { ...STRANGER, name: 'twice.txt' }], 3, 1)
    const observations = () => inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { interactionId: { in: interactionIds }, closedAt: null, reading: { gte: 0.8 } }, orderBy: [{ holderKey: 'desc' }, { id: 'asc' }] }))
    const [ilka] = await named(office, 'Ilka Brandt')
    const nobodyRuled = await previewUndoImport(office.rep, { importId })
    expect(nobodyRuled).toMatchObject({ interactions: 3, decisions: 0, copies: 0, peopleGo: ['Ilka Brandt'], peopleStay: [], accounts: ['Brackwater Foods'] })
    expect(nobodyRuled.observations).toBeGreaterThan(5)
    expect(nobodyRuled.beliefs).toBeGreaterThan(1)
    // Marit spoke of the price before: that belief loses some of its evidence only.
    expect(nobodyRuled.weakened).toBeGreaterThan(0)

    const hers = (await observations()).find(({ holderKey }) => holderKey === `person:${ilka?.id}`)
    await decide(at(office.rep, later(2)), { itemId: await openItem(office, hers?.id ?? ''), action: 'reject', reason: 'not_said' })
    const ruled = await canonical(office.rep, account)
    // Her words bind that ruling only while she is the one who said them: she stays, and it says so.
    expect(await previewUndoImport(office.rep, { importId })).toMatchObject({ decisions: 1, peopleGo: [], peopleStay: ['Ilka Brandt'] })
    // A copy elsewhere was not stored: it must not go on saying that its words are there.
    const copy = await bring(office, account, [STRANGER], 0, 3)
    expect((await previewUndoImport(office.rep, { importId })).copies).toBe(1)

    const rows = () => inWorkspace(office.workspaceId, async (tx) => ({ files: await tx.importFile.findMany({ where: { importId } }), decisions: await tx.decision.count({ where: { accountId: account.id } }) }))
    await undoImport(at(office.reviewer, later(4)), { importId })
    const left = await rows()
    expect(left.decisions).toBe(1)
    expect(left.files.every(({ original, interactionId, status }) => original === null && interactionId === null && status === 'left_out')).toBe(true)
    expect((await getImport(office.rep, { importId: copy.importId })).files[0]).toMatchObject({ status: 'left_out', error: expect.stringContaining('taken back') })
    expect(await getImport(office.rep, { importId })).toMatchObject({ working: false, undo: { by: 'Rena Ould', total: 3, left: 0, doneAt: later(4).toISOString() }, may: { undo: false } })
    expect((await listImports(office.rep)).find(({ id }) => id === importId)).toMatchObject({ undone: true, files: 4 })
    await expect(undoImport(office.rep, { importId })).rejects.toMatchObject({ code: 'conflict' })
    await expect(answerQuestions(office.rep, { importId, answers: [] })).rejects.toMatchObject({ code: 'conflict' })

    await bring(office, account, [FOLLOW_UP, REVIEW, STRANGER], 3, 5)
    expect(await canonical(office.rep, account)).toBe(ruled)
    expect(await cacheFaults(at(office.admin, later(1000)))).toEqual([])
  })

  it('keeps whom it made while a later import speaks of them, and lets them go with that', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const one = await bring(office, account, [STRANGER], 1, 1)
    const two = await bring(office, account, [BROUGHT.at(-1) ?? STRANGER], 1, 2)
    expect(await previewUndoImport(office.rep, { importId: one.importId })).toMatchObject({ peopleGo: [], peopleStay: ['Ilka Brandt'] })
    await undoImport(at(office.rep, later(3)), { importId: one.importId })
    expect(await named(office, 'Ilka Brandt')).toHaveLength(1)
    await undoImport(at(office.rep, later(4)), { importId: two.importId })
    expect(await named(office, 'Ilka Brandt')).toEqual([])
    expect(await cacheFaults(at(office.admin, later(1000)))).toEqual([])
  })

  it('takes back what its answers taught of a member, unless the answer of another import says the same', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const tova = memberId(office.rep)
    const call = (day: string) => ({ name: `2026-04-${day} booth.txt`, content: `Tova Lind: Who is with you?\nBooth Nine: I am. The price is too high, say ${day} people.\nTova Lind: I see.\n` })
    const aliases = async () => (await inWorkspace(office.workspaceId, (tx) => tx.member.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: tova } } }))).aliases
    const asked = async (day: string) => { const { importId } = await send(office, account.id, [call(day)]); return { importId, labels: (await getImportQuestions(office.rep, { importId })).files.flatMap(({ questions }) => questions.map(({ label }) => label)) } }
    const isTova = { label: 'Booth Nine', answer: { as: 'member', memberId: tova } } as const
    const before = await aliases()
    const [one, two] = [await asked('20'), await asked('21')]
    expect([one.labels, two.labels]).toEqual([['Booth Nine'], ['Booth Nine']])
    await answerQuestions(office.rep, { importId: one.importId, answers: [isTova] })
    await answerQuestions(office.rep, { importId: two.importId, answers: [isTova] })
    // Who is known is asked about no more: that import says nothing of its own.
    expect((await asked('22')).labels).toEqual([])
    await undoImport(at(office.rep, later(3)), { importId: one.importId })
    expect(await aliases()).toEqual([...before, 'Booth Nine'])
    await undoImport(at(office.rep, later(4)), { importId: two.importId })
    expect(await aliases()).toEqual(before)
    expect((await asked('23')).labels).toEqual(['Booth Nine'])
  })

  it('keeps a label of a member that was known before', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const where = { workspaceId_id: { workspaceId: office.workspaceId, id: memberId(office.rep) } }
    const { importId } = await send(office, account.id, [STRANGER])
    await inWorkspace(office.workspaceId, (tx) => tx.member.update({ where, data: { aliases: ['Ilka Brandt'] } }))
    await answerQuestions(office.rep, { importId, answers: [{ label: 'Ilka Brandt', answer: { as: 'member', memberId: memberId(office.rep) } }] })
    await undoImport(at(office.rep, later(3)), { importId })
    expect((await inWorkspace(office.workspaceId, (tx) => tx.member.findUniqueOrThrow({ where }))).aliases).toEqual(['Ilka Brandt'])
  })

  it('goes part by part where it is large, takes nothing in meanwhile, and goes on after a crash', async () => {
    const office = await openOffice()
    const { workspaceId } = office
    const account = await openAccount(office)
    await ingest(office.rep, account.id, KICK_OFF)
    const before = await canonical(office.rep, account)
    const many = Array.from({ length: 22 }, (_, n): TestFile => ({ name: `talk ${n}.txt`, at: new Date(Date.UTC(2026, 1, n + 1)), content: `Tova Lind: Day ${n}?\nMarit Olsen: I love screen number ${n + 100} of the dashboard.\nTova Lind: Good.\n` }))
    const { importId } = await bring(office, account, many, 2, 1)
    expect(await undoImport(at(office.rep, later(2)), { importId })).toEqual({ interactions: 22, done: false })
    expect(await getImport(office.rep, { importId })).toMatchObject({ working: true, undo: { total: 22, left: 22, doneAt: null, by: 'Tova Lind' } })
    const jobs = await database().$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job WHERE name = 'import.undo' AND data->>'importId' = ${importId}`
    expect(jobs).toEqual([{ data: { workspaceId, importId } }])
    await expect(receiveFile(office.rep, { importId, accountId: account.id, fileName: 'late.txt', bytes: new TextEncoder().encode('Marit Olsen: I like it.') })).rejects.toMatchObject({ code: 'conflict' })

    const crash = new Error('the process ended')
    let calls = 0
    const clock = () => { if ((calls += 1) > 1) throw crash; return later(3) }
    await expect(handleUndoImport({ workspaceId, importId }, clock)).rejects.toBe(crash)
    expect(await getImport(office.rep, { importId })).toMatchObject({ working: true, undo: { left: 2 } })
    expect(await cacheFaults(at(office.admin, later(1000)))).toEqual([])
    await handleUndoImport({ workspaceId, importId }, () => later(4))
    await handleUndoImport({ workspaceId, importId }, () => later(5))
    expect(await getImport(office.rep, { importId })).toMatchObject({ working: false, undo: { left: 0, doneAt: later(4).toISOString() } })
    expect(await canonical(office.rep, account)).toBe(before)
    expect(await cacheFaults(at(office.admin, later(1000)))).toEqual([])
  })

  it('is refused to those who may not bring conversations in there, and to other workspaces', async () => {
    const [office, other] = [await openOffice(), await openOffice()]
    const account = await openAccount(office)
    const { importId } = await bring(office, account, [STRANGER], 1, 1)
    for (const undo of [undoImport, previewUndoImport]) {
      await expect(undo(other.admin, { importId })).rejects.toMatchObject({ code: 'not_found' })
      await expect(undo(office.colleague, { importId })).rejects.toMatchObject({ code: 'not_found' })
      await expect(undo(office.onlooker, { importId })).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect((await getImport(office.onlooker, { importId })).may).toEqual({ undo: false })
    expect((await listImports(office.colleague)).map(({ id }) => id)).not.toContain(importId)
    expect((await listImports(other.admin)).map(({ id }) => id)).not.toContain(importId)
    expect(await queuedReads(office.workspaceId)).toHaveLength(1)
  })
})
