import { expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { getImport } from '@/lib/insights'
import { markInteractionFile, retryFile, startImport, receiveFile } from '@/lib/ingest'
import { closeAtEnd, KICK_OFF, NOW, openAccount, openOffice } from '@/lib/testing'
import { handleAbandonedReading, handleReadInteraction } from '.'

closeAtEnd()

it('tells the uploader of a file whose every reader died, lets them try again, and touches no file that was read', async () => {
  const office = await openOffice()
  const { workspaceId, rep } = office
  const account = await openAccount(office)
  const { importId } = await startImport(rep, { accountId: account.id })
  const [file] = await receiveFile(rep, { importId, accountId: account.id, fileName: KICK_OFF.name, bytes: Buffer.from(String(KICK_OFF.content)), occurredAt: NOW, bulk: true })
  const job = { workspaceId, interactionId: file?.interactionId ?? '' }
  const view = async () => (await getImport(rep, { importId })).files[0]

  await inWorkspace(workspaceId, (tx) => markInteractionFile(tx, workspaceId, job.interactionId, { status: 'reading', now: NOW }))
  await handleAbandonedReading(job, NOW)
  expect(await view()).toMatchObject({ status: 'failed', error: expect.stringContaining('nothing of it is lost'), remedy: expect.stringContaining('Try again') })

  await retryFile(rep, { fileId: file?.fileId ?? '' })
  await handleReadInteraction(job, NOW)
  await handleAbandonedReading(job, NOW)
  expect(await view()).toMatchObject({ status: 'done', error: null })
})

it('reads again what is uploaded again because it could not be read', async () => {
  const office = await openOffice()
  const { workspaceId, rep } = office
  const account = await openAccount(office)
  const { importId } = await startImport(rep, { accountId: account.id })
  const upload = async () => (await receiveFile(rep, { importId, accountId: account.id, fileName: KICK_OFF.name, bytes: Buffer.from(String(KICK_OFF.content)), occurredAt: NOW, bulk: true }))[0]
  const job = { workspaceId, interactionId: (await upload())?.interactionId ?? '' }
  const view = async () => (await getImport(rep, { importId })).files.map(({ status }) => status)

  await inWorkspace(workspaceId, (tx) => markInteractionFile(tx, workspaceId, job.interactionId, { status: 'failed', now: NOW }))
  expect(await upload()).toMatchObject({ status: 'duplicate', error: expect.stringContaining('is read again now') })
  expect((await view()).sort()).toEqual(['duplicate', 'queued'])
  await handleReadInteraction(job, NOW)
  expect((await view()).sort()).toEqual(['done', 'duplicate'])
  expect((await upload())?.error).not.toContain('read again')
})
