import { beforeAll, describe, expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { answerQuestions, receiveFile, startImport } from '@/lib/ingest'
import { getAccountPage, getImport, getImportQuestions, getInteractionPage, listAccounts } from '@/lib/insights'
import { handleReadInteraction, rebuild } from '@/lib/jobs'
import { at, canonical, closeAtEnd, ingest, later, openAccount, openOffice, queuedReads, receive, type Office, type Opened, type TestFile } from '@/lib/testing'

closeAtEnd()

let office: Office
let account: Opened
beforeAll(async () => {
  office = await openOffice()
  account = await openAccount(office)
})

const counts = () => inWorkspace(office.workspaceId, async (tx) => ({
  interactions: await tx.interaction.count(), segments: await tx.segment.count(), speakers: await tx.speaker.count(), people: await tx.person.count(),
}))

describe('a file that cannot be read', () => {
  it.each<[string, TestFile]>([
    ['empty', { name: 'empty.vtt', content: '' }],
    ['blank', { name: 'blank.txt', content: ' \n\n\t' }],
    ['binary', { name: 'noise.bin', content: Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 251) }],
    ['too large', { name: 'huge.txt', content: new Uint8Array(26 * 1024 * 1024).fill(97) }],
    ['captions full of garbage', { name: 'garbage.vtt', content: 'WEBVTT\n\n%%%% ]]]\n--> -->\nno cue at all\n' }],
    ['JSON of another shape', { name: 'shape.json', content: '{"weather":{"oslo":"rain"},"days":[1,2,3]}' }],
    ['JSON that was cut off', { name: 'cut.json', content: '{"ticket":{"id":4711,"subj' }],
    ['UTF-16 that lost its last byte', { name: 'half.txt', content: Uint8Array.from([0xff, 0xfe, 0x48, 0x00, 0x00, 0xd8, 0x41, 0x00, 0x42]) }],
    ['an unknown encoding', { name: 'shift-jis.txt', content: Uint8Array.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x81, 0x41, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67]) }],
    ['a zip', { name: 'calls.zip', content: Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0]) }],
    ['a table of other things', { name: 'contacts.csv', content: 'Name,City,Phone,Size\nA,B,C,D\nE,F,G,H\n' }],
  ])('%s: is recorded as failed with its name and a remedy, and leaves nothing half-written', async (_, file) => {
    const before = await counts()
    const received = await receive(office.rep, account.id, file)
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({ status: 'failed', interactionId: null, fileName: file.name })
    expect(received[0]?.error).toContain(file.name)
    expect(received[0]?.remedy).toMatch(/\w{3,}/)
    expect(await counts()).toEqual(before)
    expect(await queuedReads(office.workspaceId)).toEqual([])
  })
})

describe('a file in an unusual form', () => {
  const words = 'Tova Lind: Wie läuft es?\nMarit Olsen: I think the café module is too expensive.\n'
  it.each<[string, Uint8Array]>([
    ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${words}`, 'utf16le'))],
    ['Latin-1', Uint8Array.from(Buffer.from(words, 'latin1'))],
    ['CRLF and a byte order mark', Uint8Array.from(Buffer.from(`\ufeff${words.replaceAll('\n', '\r\n')}`))],
  ])('%s is read as it was meant', async (_, content) => {
    const own = await openAccount(office)
    const { interactionId } = await ingest(office.rep, own.id, { name: 'talk.txt', content })
    const page = await getInteractionPage(at(office.rep, later(1)), { interactionId })
    expect(page.segments.map(({ text }) => text).join(' ')).toContain('the café module is too expensive')
    expect(await canonical(office.rep, own)).toContain('talk.txt')
  })

  it('with characters that the database does not take is stored without them', async () => {
    const own = await openAccount(office)
    const vtt = 'WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nMarit Olsen: I think the price\u0000 is too high.\n\n2\n00:00:05.000 --> 00:00:07.000\nTova Lind: I see.\n'
    expect((await receive(office.rep, own.id, { name: 'nul.vtt', content: vtt })).map(({ status }) => status)).toEqual(['queued'])
    const event = (n: number, properties: object): string => JSON.stringify({ type: 'track', event: 'Opened', userId: 'u1', messageId: `m${n}`, timestamp: '2026-04-01T10:00:00Z', properties })
    const usage = `${event(1, { page: 'a\u0000b' })}\n${event(2, { page: '\ud800 alone' })}\n`
    expect((await receive(office.rep, own.id, { name: 'nul.jsonl', content: usage })).map(({ status }) => status)).toEqual(['queued'])
    const ticket = JSON.stringify({
      ticket: { id: 1, subject: 'Odd\u0000 \ud800', requester_id: 7 }, users: [{ id: 7, name: 'Wim\u0000 Stranger', role: 'end-user' }],
      comments: [{ id: 1, body: 'The export \ud800 is\u0000 slow.', public: true, author_id: 7, created_at: '2026-04-02T08:00:00Z' }],
    })
    expect((await receive(office.rep, own.id, { name: 'nul.json', content: ticket }, false)).map(({ status }) => status)).not.toContain('failed')
    expect((await receive(office.rep, own.id, { name: 'odd\u0000name.txt', content: 'Just a note: all is well here.' })).map(({ status }) => status)).not.toContain('failed')
  })
})

const LINES: [string, string][] = [
  ['Tova Lind', 'Thank you both for joining today, I would like to hear how the second phase of the rollout is going and what still stands in your way.'],
  ['Marit Olsen', 'I think the price is too high for what our finance team gets out of the product, and I will not sign the renewal unless the cost comes down.'],
  ['Jonas Weil', 'My people love the dashboard, honestly. We need the integration with our warehouse system before July, otherwise the planners keep copying numbers by hand every single evening.'],
  ['Tova Lind', 'That is fair. I will bring a proposal for both topics to our next meeting at the end of this month.'],
]
const stamp = (seconds: number): string => `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`
const day = new Date('2026-04-08T10:00:00Z')
const PLAIN: TestFile = { name: 'copy.txt', at: day, content: LINES.map(([who, text]) => `${who}: ${text}`).join('\n') }
const CAPTIONS: TestFile = {
  name: 'copy.vtt', at: new Date('2026-04-08T10:03:00Z'),
  content: `WEBVTT\r\n\r\n${LINES.map(([who, text], n) => `${n + 1}\r\n${stamp(n * 20)} --> ${stamp(n * 20 + 18)}\r\n${who}: ${text.replace('honestly', 'honest')}\r\n`).join('\r\n')}`,
}

describe('one call in two formats', () => {
  it('counts once, whichever arrives first, and says which is the copy', async () => {
    const models: string[] = []
    for (const files of [[PLAIN, CAPTIONS], [CAPTIONS, PLAIN], [CAPTIONS]]) {
      const own = await openAccount(office)
      const ids = new Map<string, string>()
      for (const [n, file] of files.entries()) ids.set(file.name, (await ingest(at(office.rep, later(n)), own.id, file)).interactionId)
      models.push(await canonical(office.rep, own))
      const copy = ids.get('copy.txt')
      if (copy) expect((await getInteractionPage(at(office.rep, later(9)), { interactionId: copy })).interaction.copyOf?.id).toBe(ids.get('copy.vtt'))
    }
    expect(models[2]).toContain('copy.vtt')
    expect(models[0]).toBe(models[2])
    expect(models[1]).toBe(models[2])
  })

  it('refuses the very same content with the id of the first, whatever its name', async () => {
    const own = await openAccount(office)
    const first = await ingest(office.rep, own.id, PLAIN)
    const [again] = await receive(office.rep, own.id, { ...PLAIN, name: 'renamed.txt', content: String(PLAIN.content).replaceAll('\n', '\r\n') })
    expect(again).toMatchObject({ status: 'duplicate', interactionId: first.interactionId })
    expect(await inWorkspace(office.workspaceId, (tx) => tx.interaction.count({ where: { accountId: own.id } }))).toBe(1)
  })
})

describe('a file that does not say when it was', () => {
  const words = (line: string) => `Tova Lind: Hello again.\nMarit Olsen: ${line}\nTova Lind: I see.\n`
  const dayOf = async (interactionId: string | null) => (await inWorkspace(office.workspaceId, (tx) => tx.interaction.findFirstOrThrow({ where: { id: interactionId ?? '' } }))).occurredAt?.toISOString() ?? null
  const send = async (file: { fileName: string; line: string; modifiedAt?: Date }) => {
    const own = await openAccount(office)
    const { importId } = await startImport(office.rep, { accountId: own.id })
    const [received] = await receiveFile(office.rep, { importId, accountId: own.id, fileName: file.fileName, bytes: new TextEncoder().encode(words(file.line)), ...(file.modifiedAt ? { modifiedAt: file.modifiedAt } : {}) })
    return { importId, fileId: received?.fileId ?? '', interactionId: received?.interactionId ?? null, view: await getImport(office.rep, { importId }) }
  }

  it('is told apart from the others of its table by its own title, or its id', async () => {
    const own = await openAccount(office)
    const { importId } = await startImport(office.rep, { accountId: own.id })
    const table = 'ticket id,subject,description,requester\nT-1,A second seat,We think one seat is too few.,Marit Olsen\nT-2,,We think the price is too high.,Marit Olsen\n'
    await receiveFile(office.rep, { importId, accountId: own.id, fileName: 'tickets.csv', bytes: new TextEncoder().encode(table) })
    expect((await getImport(office.rep, { importId })).files.map(({ undated, title }) => [undated, title]).toSorted()).toEqual([[true, 'A second seat'], [true, 'T-2 (tickets.csv)']])
  })

  it('waits for its day and offers that of the file; what is answered is when its beliefs were held', async () => {
    const modifiedAt = later(-30)
    const { importId, fileId, interactionId, view } = await send({ fileName: 'talk.txt', line: 'I think the price is too high for us.', modifiedAt })
    expect(view.files[0]).toMatchObject({ status: 'needs_answers', undated: true, occurredAt: modifiedAt.toISOString() })
    await expect(answerQuestions(office.rep, { importId, answers: [], days: [{ fileId, day: '2031-01-01' }] })).rejects.toMatchObject({ code: 'invalid' })
    expect(await queuedReads(office.workspaceId)).not.toContain(interactionId)

    await answerQuestions(office.rep, { importId, answers: [], days: [{ fileId, day: '2025-03-27' }] })
    expect(await queuedReads(office.workspaceId)).toContain(interactionId)
    await handleReadInteraction({ workspaceId: office.workspaceId, interactionId: interactionId ?? '' }, office.rep.now)
    const said = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { interactionId: interactionId ?? '' } }))
    expect(said.map(({ eventAt }) => eventAt.toISOString())).toEqual(['2025-03-27T12:00:00.000Z'])
    expect((await getImport(office.rep, { importId })).files[0]).toMatchObject({ undated: false, occurredAt: '2025-03-27T12:00:00.000Z' })

    // Once it is read, another answer changes nothing.
    await answerQuestions(office.rep, { importId, answers: [], days: [{ fileId, day: '2025-04-01' }] })
    expect(await dayOf(interactionId)).toBe('2025-03-27T12:00:00.000Z')
  })

  it('counts nowhere on its account until its day is known, and from then on as of that day', async () => {
    const own = await openAccount(office)
    const first = await ingest(at(office.rep, later(-200_000)), own.id, { name: 'first.txt', content: words('I think the price is too high for us.'), at: later(-200_000) })
    const { importId } = await startImport(office.rep, { accountId: own.id })
    const [received] = await receiveFile(office.rep, { importId, accountId: own.id, fileName: 'talk.txt', bytes: new TextEncoder().encode(words('I think the onboarding went well.')) })
    const interactionId = received?.interactionId ?? ''
    await rebuild(at(office.admin, later(1)), { check: false })
    const told = async (now: Date) => {
      const ctx = at(office.rep, now)
      const page = await getAccountPage(ctx, { accountId: own.id })
      return {
        here: page.interactions.map(({ id }) => id), trend: page.alignment.trend.trend, heard: page.people.flatMap(({ lastHeard }) => lastHeard ?? []),
        last: (await listAccounts(ctx, { limit: 100 })).rows.find(({ id }) => id === own.id)?.lastInteraction?.id,
      }
    }
    const before = later(-200_000).toISOString()
    expect(await told(later(2))).toEqual({ here: [first.interactionId], trend: 'silent', heard: [before], last: first.interactionId })
    expect((await getInteractionPage(at(office.rep, later(2)), { interactionId })).interaction).toMatchObject({ occurredAt: null, importId })

    // Not even its reading, asked for by accident, dates it.
    await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, later(3))
    expect(await dayOf(interactionId)).toBeNull()

    await answerQuestions(at(office.rep, later(4)), { importId, answers: [], days: [{ fileId: received?.fileId ?? '', day: '2026-02-20' }] })
    await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, later(5))
    expect(await told(later(6))).toMatchObject({ here: [interactionId, first.interactionId], heard: ['2026-02-20T12:00:00.000Z'], last: interactionId })
    // Whoever looked before it was dated saw a model without it, and sees that still.
    expect((await getAccountPage(at(office.rep, later(6)), { accountId: own.id, asOf: later(2).toISOString(), knownAt: later(2).toISOString() })).interactions.map(({ id }) => id)).toEqual([first.interactionId])
    expect((await rebuild(at(office.admin, later(7)), { check: true })).flatMap(({ differences }) => differences)).toEqual([])
  })

  it('is never of the day on which it came in: where its sender’s machine says nothing either, somebody must say', async () => {
    const { importId, fileId, interactionId, view } = await send({ fileName: 'talk.txt', line: 'I think the rollout is slow.' })
    expect(view.files[0]).toMatchObject({ status: 'needs_answers', undated: true, occurredAt: null, datedBy: null })
    await expect(answerQuestions(office.rep, { importId, answers: [] })).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('talk.txt') })
    expect(await queuedReads(office.workspaceId)).not.toContain(interactionId)
    await answerQuestions(office.rep, { importId, answers: [], days: [{ fileId, day: '2026-04-02' }] })
    expect((await getImport(office.rep, { importId })).files[0]).toMatchObject({ undated: false, occurredAt: '2026-04-02T12:00:00.000Z', datedBy: 'answer' })

    // Nor where nobody is asked.
    const own = await openAccount(office)
    const bulk = async (modifiedAt: Date | null) => {
      const opened = await startImport(office.rep, { accountId: own.id })
      await receiveFile(office.rep, { importId: opened.importId, accountId: own.id, fileName: 'talk.txt', bytes: new TextEncoder().encode(words(`The ${modifiedAt ? 'first' : 'second'} rollout is slow.`)), modifiedAt, bulk: true })
      return (await getImport(office.rep, { importId: opened.importId })).files[0]
    }
    expect(await bulk(later(-600))).toMatchObject({ status: 'queued', undated: false, occurredAt: later(-600).toISOString(), datedBy: 'file' })
    expect(await bulk(null)).toMatchObject({ status: 'needs_answers', undated: true, occurredAt: null })
  })

  it('is dated by the same content that comes again and says when it was', async () => {
    const { importId, fileId, interactionId, view } = await send({ fileName: 'talk.txt', line: 'I think the handheld is slow to start.' })
    const accountId = view.account?.id ?? ''
    const again = await startImport(office.rep, { accountId })
    const [silent] = await receiveFile(office.rep, { importId: again.importId, accountId, fileName: 'talk.txt', bytes: new TextEncoder().encode(words('I think the handheld is slow to start.')) })
    expect(silent).toMatchObject({ status: 'duplicate', interactionId, error: expect.stringContaining('waits for answers') })
    expect(await dayOf(interactionId)).toBeNull()
    const [dated] = await receiveFile(office.rep, { importId: again.importId, accountId, fileName: '2026-03-05 talk.txt', bytes: new TextEncoder().encode(words('I think the handheld is slow to start.')) })
    expect(dated).toMatchObject({ status: 'duplicate', interactionId, error: expect.stringContaining('known now') })
    expect(await dayOf(interactionId)).toBe('2026-03-05T12:00:00.000Z')
    expect((await getImport(office.rep, { importId })).files[0]).toMatchObject({ id: fileId, status: 'queued', undated: false, datedBy: 'name' })
    expect(await queuedReads(office.workspaceId)).toContain(interactionId)
  })

  it('is not read past a question, whatever asks for its reading', async () => {
    const own = await openAccount(office)
    const { importId } = await startImport(office.rep, { accountId: own.id })
    const [received] = await receiveFile(office.rep, { importId, accountId: own.id, fileName: '2026-03-06 talk.txt', bytes: new TextEncoder().encode('Tova Lind: Hello again.\nMaritta Olsson: I think the scanner is slow.\nTova Lind: I see.\n') })
    expect(received).toMatchObject({ status: 'needs_answers' })
    await handleReadInteraction({ workspaceId: office.workspaceId, interactionId: received?.interactionId ?? '' }, later(2))
    const [file] = (await getImport(office.rep, { importId })).files
    expect(file).toMatchObject({ status: 'needs_answers' })
    expect((await getImportQuestions(office.rep, { importId })).files[0]?.questions.length).toBeGreaterThan(0)
  })

  it('is taken for the day in its name, and without an answer for that of the file', async () => {
    const named = await send({ fileName: '2025-06-11 talk.txt', line: 'I think the screens are slow on Fridays.' })
    expect(named.view.files[0]).toMatchObject({ undated: false, occurredAt: '2025-06-11T12:00:00.000Z', datedBy: 'name' })
    const unanswered = await send({ fileName: 'talk.txt', line: 'We need the summer menu before May.', modifiedAt: later(-9) })
    await answerQuestions(office.rep, { importId: unanswered.importId, answers: [] })
    expect(await queuedReads(office.workspaceId)).toContain(unanswered.interactionId)
    expect(await dayOf(unanswered.interactionId)).toBe(later(-9).toISOString())
  })
})

describe('somebody who speaks under several labels', () => {
  it('becomes one person, and is suggested once they are known', async () => {
    const own = await openAccount(office)
    const { importId } = await startImport(office.rep, { accountId: own.id })
    const send = (fileName: string, label: string, line: string) => receiveFile(office.rep, { importId, accountId: own.id, fileName, bytes: new TextEncoder().encode(`Tova Lind: Hello.\n${label}: ${line}\nTova Lind: Thank you.\n`) })
    await send('2026-02-01.txt', 'Ilka Brandt', 'We need the export before summer.')
    await send('2026-02-02.txt', 'Brandt, Ilka (Guest)', 'The export is what I wait for.')
    await answerQuestions(office.rep, { importId, answers: [] })
    const people = () => inWorkspace(office.workspaceId, (tx) => tx.person.findMany({ where: { name: { contains: 'Brandt' } } }))
    expect((await people()).map(({ name }) => name)).toEqual(['Ilka Brandt'])

    // A file that waited before she was known asks about her, and one that looks misspelt is shown before it counts.
    const early = await startImport(office.rep, { accountId: own.id })
    const one = await openAccount(office)
    await receiveFile(office.rep, { importId: early.importId, accountId: own.id, fileName: '2026-02-03.txt', bytes: new TextEncoder().encode('Tova Lind: Hello.\nIlke Brandt: The price is high.\n') })
    expect((await getImportQuestions(office.rep, early)).files[0]?.questions).toMatchObject([{ label: 'Ilke Brandt', why: 'guess', suggestion: { as: 'person', personId: (await people())[0]?.id } }])
    const late = await startImport(office.rep, { accountId: one.id })
    await receiveFile(office.rep, { importId: late.importId, accountId: one.id, fileName: '2026-02-04.txt', bytes: new TextEncoder().encode('Tova Lind: Hello.\nPavo Lenz: The price is high.\nTova Lind: I see.\n') })
    await receiveFile(office.rep, { importId: late.importId, accountId: one.id, fileName: '2026-02-05.eml', bytes: new TextEncoder().encode('From: Pavo Lenz <pavo@elsewhere.example>\nTo: tova@nowhere.example\nSubject: Price\nDate: Thu, 05 Feb 2026 10:00:00 +0000\n\nThe price is too high for us.\n'), bulk: true })
    const [person] = await inWorkspace(office.workspaceId, (tx) => tx.person.findMany({ where: { name: 'Pavo Lenz' } }))
    expect((await getImportQuestions(office.rep, late)).files[0]?.questions).toMatchObject([{ label: 'Pavo Lenz', suggestion: { as: 'person', personId: person?.id } }])
  })
})
