import { describe, expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { receiveFile, receiveUpload, startImport } from '@/lib/ingest'
import { getImport } from '@/lib/insights'
import { at, closeAtEnd, later, memberId, openAccount, openOffice, queuedReads, type Office, type Opened } from '@/lib/testing'
import { deleteInteraction, handleAbandonedUpload, undoImport } from '.'

closeAtEnd()

const SYLLABLES = 'bra dil fon gus hek jor kam lup mez nax pid quo ros tuv wex yim zab cho sty vlu'.split(' ')
const syllable = (n: number): string => SYLLABLES[n % 20] ?? ''
/** Names of which none is a slip away from another. */
const name = (n: number): string => {
  const [a, b] = [n % 20, Math.floor(n / 20) % 20]
  return [[a, b], [a * 7 + b * 3, a + b * 11 + 5]].map((word) => word.map(syllable).join('')).map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join(' ')
}

/** A table of tickets, each of one of so many people, who are placed by their address. */
function tickets(count: number, people: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, n) => `T-${n},Case ${n},We think export ${n} is too slow.,${name(n % people)},p${n % people}@brackwater.example,2026-03-0${1 + (n % 9)}T10:00:00Z`)
  return new TextEncoder().encode(['ticket id,subject,description,requester,requester email,created at', ...rows].join('\n'))
}

async function send(office: Office, account: Opened, bytes: Uint8Array) {
  const { importId } = await startImport(office.rep, { accountId: account.id })
  expect(await receiveFile(office.rep, { importId, accountId: account.id, fileName: 'tickets.csv', bytes })).toEqual([])
  const [upload] = (await getImport(office.rep, { importId })).coming
  return { importId, job: { workspaceId: office.workspaceId, uploadId: upload?.id ?? '' }, view: (shown = 1) => getImport(office.rep, { importId, shown }) }
}

/** The clock of a process that fails once it has taken in `parts` of a file. */
function failingAfter(parts: number): () => Date {
  let asked = 0
  return () => {
    if (asked++ === parts) throw new Error('the process was killed')
    return later(asked)
  }
}

const stored = ({ workspaceId }: Office, account: Opened) => inWorkspace(workspaceId, async (tx) => ({
  interactions: await tx.interaction.count({ where: { accountId: account.id } }), uploads: await tx.importUpload.count(),
}))

describe('a file of more conversations than one transaction holds', () => {
  it('comes in part by part, goes on where it was interrupted, and brought again completes what was given up', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const bytes = tickets(450, 300)
    const first = await send(office, account, bytes)
    expect(await first.view()).toMatchObject({ coming: [{ fileName: 'tickets.csv', received: 0, total: 450 }], working: true, account: { id: account.id }, files: [] })

    await expect(receiveUpload(first.job, failingAfter(2))).rejects.toThrow('killed')
    const between = await first.view()
    const { received = 0 } = between.coming[0] ?? {}
    expect(received).toBeGreaterThan(0)
    expect(received).toBeLessThan(450)
    expect(between.counts.queued).toBe(received)
    expect((await queuedReads(office.workspaceId)).length).toBe(received)

    // Every attempt failed: what came in stays and is listed, the upload goes.
    await handleAbandonedUpload(first.job, later(9))
    expect(await stored(office, account)).toEqual({ interactions: received, uploads: 0 })
    const [line] = (await getImport(office.rep, { importId: first.importId, only: 'failed' })).files
    expect(line).toMatchObject({ fileName: 'tickets.csv', error: expect.stringContaining(`after ${received} of 450 conversations`), remedy: expect.stringContaining('same file again') })
    expect(await first.view()).toMatchObject({ working: true, coming: [], counts: { queued: received, failed: 1 } })

    const again = await send(office, account, bytes)
    await expect(receiveUpload(again.job, failingAfter(1))).rejects.toThrow('killed')
    await receiveUpload(again.job, () => later(20))
    expect(await again.view()).toMatchObject({ coming: [], counts: { duplicate: received, queued: 450 - received } })
    expect(await stored(office, account)).toEqual({ interactions: 450, uploads: 0 })
    const people = await inWorkspace(office.workspaceId, (tx) => tx.person.findMany({ where: { importId: { in: [first.importId, again.importId] } }, select: { name: true, aliases: true } }))
    expect(people).toHaveLength(300)
    expect(people.every(({ aliases }) => aliases.length === 2)).toBe(true)
    expect(new Set(people.map(({ name }) => name)).size).toBe(300)
    // Its own lines are in the order of the file.
    const { files } = await getImport(office.rep, { importId: again.importId })
    expect(files.slice(-2).map(({ title }) => title)).toEqual(['Case 448', 'Case 449'])
  })

  it('is kept as it was uploaded only once all of it is in, and only if nothing of it was taken away meanwhile', async () => {
    const office = await openOffice()
    const originals = (account: Opened) => inWorkspace(office.workspaceId, (tx) => tx.importFile.count({ where: { accountId: account.id, original: { not: null } } }))
    const [kept, spoilt] = [await openAccount(office), await openAccount(office)]
    const whole = await send(office, kept, tickets(160, 2))
    await expect(receiveUpload(whole.job, failingAfter(1))).rejects.toThrow('killed')
    expect(await originals(kept)).toBe(0)
    await receiveUpload(whole.job, () => later(3))
    expect(await originals(kept)).toBe(1)

    const { job, view } = await send(office, spoilt, tickets(160, 2))
    await expect(receiveUpload(job, failingAfter(1))).rejects.toThrow('killed')
    await deleteInteraction(at(office.admin, later(2)), { interactionId: (await view()).files[0]?.interactionId ?? '' })
    await receiveUpload(job, () => later(3))
    expect(await originals(spoilt)).toBe(0)
    expect(await view()).toMatchObject({ coming: [], counts: { queued: 159 } })
  })

  it('ends where its import is undone, or its sender may add to the account no longer', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const undone = await send(office, account, tickets(160, 2))
    await expect(receiveUpload(undone.job, failingAfter(1))).rejects.toThrow('killed')
    const { interactions } = await stored(office, account)
    await undoImport(at(office.rep, later(2)), { importId: undone.importId })
    await receiveUpload(undone.job, () => later(3))
    expect(await stored(office, account)).toEqual({ interactions, uploads: 0 })
    expect(await undone.view()).toMatchObject({ coming: [], counts: { queued: interactions, failed: 0 } })

    const own = await openAccount(office)
    const refused = await send(office, own, tickets(160, 2))
    await expect(receiveUpload(refused.job, failingAfter(1))).rejects.toThrow('killed')
    await inWorkspace(office.workspaceId, (tx) => tx.account.updateMany({ where: { id: own.id }, data: { ownerId: memberId(office.admin) } }))
    await receiveUpload(refused.job, () => later(3))
    expect(await stored(office, own)).toEqual({ interactions, uploads: 0 })
    expect((await getImport(office.admin, { importId: refused.importId, only: 'failed' })).files[0]?.error).toContain(`after ${interactions} of 160 conversations`)
  })

  it('comes into an import of its own workspace only', async () => {
    const [here, there] = [await openOffice(), await openOffice()]
    const [account, foreign] = [await openAccount(here), await openAccount(there)]
    const { importId } = await startImport(there.rep, { accountId: foreign.id })
    await expect(receiveFile(here.rep, { importId, accountId: account.id, fileName: 'tickets.csv', bytes: tickets(160, 2) })).rejects.toMatchObject({ code: 'not_found' })
    const { job } = await send(here, account, tickets(160, 2))
    await receiveUpload({ ...job, workspaceId: there.workspaceId })
    expect(await stored(here, account)).toEqual({ interactions: 0, uploads: 1 })
  })
})
