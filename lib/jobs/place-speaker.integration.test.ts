import { expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { answerQuestions, placeSpeaker, receiveFile, startImport } from '@/lib/ingest'
import { getImport, getInteractionPage } from '@/lib/insights'
import { at, cacheFaults, canonical, closeAtEnd, later, openAccount, openOffice, queuedReads, type Office } from '@/lib/testing'
import { handleReadInteraction } from '.'

closeAtEnd()

const CALL = 'Tova Lind: How is it?\nSpeaker 7: The price is too high for what we get. I love the dashboard.\nMarit Olsen: I trust your support team.\nSpeaker 7: We need the export before June.\n'

/** A call of which one voice was left unplaced at its import, read; or with `answer` taken for somebody. */
async function heard(office: Office, accountId: string, answer: Parameters<typeof answerQuestions>[1]['answers'][number]['answer'], name = '2026-04-02 call.txt', text = CALL) {
  const { importId } = await startImport(office.rep, { accountId })
  const [file] = await receiveFile(office.rep, { importId, accountId, fileName: name, bytes: new TextEncoder().encode(text) })
  expect(file?.status).toBe('needs_answers')
  await answerQuestions(office.rep, { importId, answers: [{ label: 'Speaker 7', answer }, { label: 'Oda Falk', answer }] })
  const interactionId = file?.interactionId ?? ''
  await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, office.rep.now)
  return { importId, interactionId }
}

it('says afterwards who a voice is, and the conversation is read again as if it had been said at once', async () => {
  const office = await openOffice()
  const [account, straight] = [await openAccount(office), await openAccount(office)]
  const { importId, interactionId } = await heard(office, account.id, { as: 'nobody' })
  const before = await getInteractionPage(office.rep, { interactionId })
  expect(before.unplaced?.speakers).toEqual([{ label: 'Speaker 7', name: null, turns: 2, sample: 'The price is too high for what we get. I love the dashboard.' }])
  expect(before.beliefs.map(({ holder }) => holder.name)).toEqual(['Marit Olsen'])
  const reads = (await queuedReads(office.workspaceId)).length

  await placeSpeaker(at(office.rep, later(1)), { interactionId, label: 'Speaker 7', answer: { as: 'person', personId: account.people.jonas } })
  expect((await queuedReads(office.workspaceId)).slice(reads)).toEqual([interactionId])
  expect((await getInteractionPage(office.rep, { interactionId })).interaction.status).toBe('queued')
  expect((await getImport(office.rep, { importId })).working).toBe(true)
  await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, later(1))
  const after = await getInteractionPage(at(office.rep, later(2)), { interactionId })
  expect(after.unplaced).toBeNull()
  expect(new Set(after.beliefs.map(({ holder }) => holder.name))).toEqual(new Set(['Marit Olsen', 'Jonas Weil']))

  const jonas = straight.people.jonas
  await heard(office, straight.id, { as: 'person', personId: jonas })
  expect(await canonical(office.rep, account)).toBe(await canonical(office.rep, straight))

  // Taken back it is as before, and as one of ours as if that had been said at once.
  for (const answer of [{ as: 'nobody' }, { as: 'us' }] as const) {
    const other = await openAccount(office)
    await heard(office, other.id, answer)
    await placeSpeaker(at(office.rep, later(3)), { interactionId, label: 'Speaker 7', answer })
    await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, later(3))
    expect(await canonical(office.rep, account)).toBe(await canonical(office.rep, other))
  }
  expect(await cacheFaults(at(office.admin, later(1000)))).toEqual([])
})

it('gives a known person their side wherever they speak, and takes it back there', async () => {
  const office = await openOffice()
  const account = await openAccount(office)
  const text = (line: string) => `Tova Lind: How is it?\nOda Falk: ${line}\nTova Lind: Right.\n`
  const one = await heard(office, account.id, { as: 'new_person', name: 'Oda Falk', side: 'unknown' }, '2026-04-02.txt', text('The price is too high for what we get.'))
  const { importId } = await startImport(office.rep, { accountId: account.id })
  const [two] = await receiveFile(office.rep, { importId, accountId: account.id, fileName: '2026-04-09.txt', bytes: new TextEncoder().encode(text('I love the dashboard.')) })
  const ids = [one.interactionId, two?.interactionId ?? '']
  expect((await getInteractionPage(office.rep, { interactionId: one.interactionId })).unplaced?.speakers).toMatchObject([{ label: 'Oda Falk', name: 'Oda Falk' }])
  const sides = () => inWorkspace(office.workspaceId, (tx) => tx.speaker.findMany({ where: { label: 'Oda Falk', interactionId: { in: ids } } })).then((rows) => rows.map(({ side }) => side))

  expect(await placeSpeaker(at(office.rep, later(1)), { interactionId: one.interactionId, label: 'Oda Falk', answer: { as: 'side', side: 'partner' } })).toEqual({ readAgain: 2 })
  expect(await sides()).toEqual(['partner', 'partner'])
  expect(await placeSpeaker(at(office.rep, later(2)), { interactionId: one.interactionId, label: 'Oda Falk', answer: { as: 'side', side: 'unknown' } })).toEqual({ readAgain: 2 })
  expect(await sides()).toEqual(['unknown', 'unknown'])
})

it('is refused where the import still asks, for a label that nobody has, and to whoever may only look', async () => {
  const office = await openOffice()
  const account = await openAccount(office)
  const { importId } = await startImport(office.rep, { accountId: account.id })
  const [file] = await receiveFile(office.rep, { importId, accountId: account.id, fileName: '2026-04-02.txt', bytes: new TextEncoder().encode(CALL) })
  const interactionId = file?.interactionId ?? ''
  await expect(placeSpeaker(office.rep, { interactionId, label: 'Speaker 7', answer: { as: 'us' } })).rejects.toMatchObject({ code: 'conflict' })
  expect((await getInteractionPage(office.rep, { interactionId })).unplaced).toBeNull()
  await answerQuestions(office.rep, { importId, answers: [{ label: 'Speaker 7', answer: { as: 'nobody' } }] })
  await expect(placeSpeaker(office.rep, { interactionId, label: 'Nobody', answer: { as: 'us' } })).rejects.toMatchObject({ code: 'not_found' })
  await expect(placeSpeaker(office.rep, { interactionId, label: 'Speaker 7', answer: { as: 'side', side: 'customer' } })).rejects.toMatchObject({ code: 'invalid' })
  await expect(placeSpeaker(office.onlooker, { interactionId, label: 'Speaker 7', answer: { as: 'us' } })).rejects.toMatchObject({ code: 'forbidden' })
  const elsewhere = await openAccount(office, office.colleague)
  await expect(placeSpeaker(office.rep, { interactionId, label: 'Speaker 7', answer: { as: 'person', personId: elsewhere.people.marit } })).rejects.toMatchObject({ code: 'invalid' })
  expect((await getInteractionPage(office.onlooker, { interactionId })).unplaced).toBeNull()
})
