import { describe, expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { answerQuestions, receiveFile, startImport } from '@/lib/ingest'
import { getImport } from '@/lib/insights'
import { at, closeAtEnd, later, NOW, openAccount, openOffice, queuedReads, receive, type Office } from '@/lib/testing'
import { handleReadInteraction, leaveFileOut } from '.'

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
    expect((await getImport(office.rep, { importId })).files.map(({ status, questions, error }) => ({ status, questions: questions.length, error }))).toEqual(Array(2).fill({ status: 'left_out', questions: 0, error: null }))

    await answerQuestions(office.rep, { importId, answers: [{ label: 'Ilka Brandt', answer: { as: 'new_person', name: 'Ilka Brandt', side: 'customer' } }] })
    expect(await named(office, 'Ilka Brandt')).toEqual([])
    const again = await send(office, account.id, [STRANGER], importId)
    expect(again.files.at(-1)?.status).toBe('needs_answers')
  })

  it('takes the people along that it alone has made, and leaves those of whom anybody else has said something', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const unknownDay = (from: string) => ({ ...mail(from, 'The price is too high for what we get.'), content: mail(from, `The price is too high, says ${from}.`).content.replace(/^Date: .*\n/m, '') })
    const { files } = await send(office, account.id, [unknownDay('Oda Falk'), unknownDay('Ulf Rask')])
    expect(files.map(({ undated, questions }) => ({ undated, asked: questions.length }))).toEqual(Array(2).fill({ undated: true, asked: 0 }))
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
