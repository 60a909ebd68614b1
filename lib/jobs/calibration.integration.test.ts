import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUILTIN_VERSION } from '@/lib/beliefs/extract'
import { getSelfModel, precisionRows } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { acceptanceOf, getCalibration, publishCalibration } from '@/lib/review'
import { simulate } from '@/lib/review/calibration/reviewers.fixture'
import { newId } from '@/lib/shared/ids'
import { at, cacheFaults, closeAtEnd, FILES, ingest, later, memberId, openAccount, openOffice, queue, type Office, type Opened } from '@/lib/testing'
import { privateDatabase } from '@/scripts/test/private-database'
import { handlePublishCalibration, handleRefreshAccount } from '.'

// Publishing does so in every workspace: in a database of their own these tests change the readings of no other file.
let dropDatabase: () => Promise<void>
beforeAll(async () => {
  dropDatabase = await privateDatabase()
})
afterAll(() => dropDatabase())
closeAtEnd()

const DAY = 24 * 60

/** What reviewers with a queue that prefers wrong readings decided about a reader that promises too much. */
const { decided } = simulate({ seed: 'office', observations: 4000, truth: { slope: 0.6, offset: -1.2 }, error: 0.02, cause: { right: 0.05, wrong: 0.3 }, audit: 0.08 })

/** A workspace with an account that was read, and with those decisions. */
async function reviewed(): Promise<{ office: Office; account: Opened }> {
  const office = await openOffice()
  const account = await openAccount(office)
  for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
  await inWorkspace(office.workspaceId, (tx) => tx.decision.createMany({
    data: decided.map(({ action, source, reading, propensity, seconds, interactionHash }, i) => ({
      workspaceId: office.workspaceId, id: newId(), accountId: account.id, action, interactionHash, segment: i, spanStart: 0, spanEnd: 9, holderKey: 'company',
      polarity: 'affirmed' as const, statement: 'x', extractor: 'builtin', extractorVersion: BUILTIN_VERSION, source, reading, propensity, seconds, actorId: memberId(office.reviewer), at: later(10),
    })),
  }))
  return { office, account }
}

const rowsOf = (office: Office) => inWorkspace(office.workspaceId, async (tx) => ({
  precisions: await tx.precision.findMany({ orderBy: { source: 'asc' } }), calibrations: await tx.calibration.findMany(),
  audits: await tx.auditEntry.findMany({ where: { verb: { startsWith: 'calibration.' } } }),
}))

describe('what reviewers decided', () => {
  it('is published with its audit row, decides what is shown from then on, and brings the accounts up to date', async () => {
    const { office, account } = await reviewed()
    const model = (minutes: number, knownAt = minutes) => getSelfModel(at(office.rep, later(minutes)), { account: account.id, asOf: later(20).toISOString(), knownAt: later(knownAt).toISOString() })
    const before = await model(20)
    await handlePublishCalibration(later(30))
    const { precisions, calibrations, audits } = await rowsOf(office)
    expect(precisions.map(({ source, extractorVersion, publishedAt }) => [source, extractorVersion, publishedAt])).toEqual(
      expect.arrayContaining([['first_person', BUILTIN_VERSION, later(30)], ['ticket', BUILTIN_VERSION, later(30)]]),
    )
    expect(calibrations).toMatchObject([{ extractor: 'builtin', publishedAt: later(30) }])
    expect(calibrations[0]?.slope).toBeCloseTo(0.6, 0)
    expect(audits.map(({ verb, objectId }) => [verb, objectId]).sort()).toEqual(
      [...precisions.map(({ id }) => ['calibration.publish_precision', id]), ...calibrations.map(({ id }) => ['calibration.publish_curve', id])].sort(),
    )
    const boss = await queue()
    const jobs = await boss.fetch<{ workspaceId: string; accountId: string; cause?: string }>('account.refresh', { batchSize: 50 })
    expect(jobs.map(({ data }) => data).filter((data) => data.workspaceId === office.workspaceId)).toEqual([{ workspaceId: office.workspaceId, accountId: account.id, cause: 'calibration' }])
    await handleRefreshAccount({ workspaceId: office.workspaceId, accountId: account.id, cause: 'calibration' }, later(31))

    const shown = ({ beliefs }: Awaited<ReturnType<typeof model>>) => beliefs.filter(({ admission }) => admission === 'shown')
    const after = await model(40)
    expect(shown(after).length).toBeLessThan(shown(before).length)
    expect((await model(40, 20)).beliefs).toEqual(before.beliefs)
    expect(await cacheFaults(at(office.admin, later(41)))).toEqual([])
    const revisions = await inWorkspace(office.workspaceId, (tx) => tx.revision.findMany({ where: { cause: 'calibration' } }))
    expect(revisions.length).toBeGreaterThan(0)
  })

  it('is published once a day at most, and not again while it says the same', async () => {
    const { office } = await reviewed()
    const publish = (minutes: number) => publishCalibration(at(office.admin, later(minutes)))
    expect(await publish(30)).toMatchObject({ calibrations: 1, accounts: 1 })
    const { precisions } = await rowsOf(office)
    await inWorkspace(office.workspaceId, (tx) => tx.decision.updateMany({ where: { action: 'approve', source: 'ticket' }, data: { undoneAt: later(40) } }))
    expect(await publish(60)).toEqual({ precisions: 0, calibrations: 0, accounts: 0 })
    expect((await publish(30 + DAY)).precisions).toBeGreaterThan(0)
    const next = await rowsOf(office)
    expect(next.precisions.length).toBeGreaterThan(precisions.length)
    expect(await publish(30 + 2 * DAY)).toMatchObject({ precisions: 0 })
  })

  it('is seen and changed in its own workspace alone, and never rewritten', async () => {
    const { office } = await reviewed()
    await publishCalibration(at(office.admin, later(30)))
    const stranger = await openOffice()
    expect(await rowsOf(stranger)).toEqual({ precisions: [], calibrations: [], audits: [] })
    expect(await getCalibration(at(stranger.admin, later(31)))).toEqual([])
    const row = { workspaceId: office.workspaceId, id: newId(), extractor: 'builtin', extractorVersion: '9', slope: 1, offset: 0, n: 1, publishedAt: later(31) }
    await expect(inWorkspace(stranger.workspaceId, (tx) => tx.calibration.create({ data: row }))).rejects.toThrow(/row-level security/)
    await expect(inWorkspace(office.workspaceId, (tx) => tx.calibration.updateMany({ data: { slope: 2 } }))).rejects.toThrow(/permission denied/)
    await expect(inWorkspace(office.workspaceId, (tx) => tx.precision.deleteMany({}))).rejects.toThrow(/permission denied/)
  })

  it('is told to reviewers and those who lead them', async () => {
    const { office } = await reviewed()
    const [report] = await getCalibration(at(office.reviewer, later(30)))
    expect(report).toMatchObject({ extractor: 'builtin', extractorVersion: BUILTIN_VERSION, labels: decided.length, inForce: null })
    expect(report?.shipped.ece).toBeGreaterThan(0.1)
    await expect(getCalibration(office.rep)).rejects.toMatchObject({ code: 'forbidden' })
    const reader = { extractor: 'builtin', extractorVersion: BUILTIN_VERSION }
    const accuracy = (minutes: number) => inWorkspace(office.workspaceId, async (tx) => acceptanceOf(await precisionRows(tx, office.workspaceId), reader, later(minutes)))
    await publishCalibration(at(office.admin, later(60)))
    expect(await accuracy(59)).toEqual({ reviewed: 0, acceptance: null })
    const { acceptance, reviewed: n } = await accuracy(60)
    expect(n).toBeGreaterThan(100)
    expect(acceptance).toBeLessThan(0.6)
  })
})
