import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { at, closeAtEnd, later, NOW, openOffice, type Office } from '@/lib/testing'
import type { SaveModelInput } from './schemas'
import { insertCall, reserve, settle, dayOf } from './store'
import { readModelPage } from './verbs/read-model-page'
import { saveModel } from './verbs/save-model'
import { tryModel } from './verbs/try-model'
import { workspaceModel } from './verbs/workspace-model'
import { startWireServer, type WireServer } from './wire.fixture'

vi.stubEnv('NEXTAUTH_SECRET', 'the secret of a test installation')
closeAtEnd()

const KEY = 'sk-live-zebra-0123456789'
const QUESTION = { object: { holder: 'Ada', believes: 'the export is fast enough' }, usage: { prompt: 60, completion: 12 } }

let server: WireServer
let office: Office
const compatible = (over: Partial<SaveModelInput> = {}): SaveModelInput => ({
  provider: 'openai_compatible', model: 'llama3.3', embeddingModel: '', baseUrl: server.url, key: KEY, redact: true, dailyTokens: null, dailyCost: null, inputPrice: null, outputPrice: null, ...over,
})
beforeAll(async () => {
  server = await startWireServer(() => QUESTION)
  office = await openOffice()
})
afterAll(() => server.stop())

/** Every text and JSON value that the database holds of the workspace. */
const everything = ({ workspaceId }: Office): Promise<string> => inWorkspace(workspaceId, async (tx) => {
  const tables = await tx.$queryRaw<{ name: string }[]>`SELECT DISTINCT table_name::text AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'workspaceId'`
  const rows = []
  for (const { name } of tables) rows.push(...(await tx.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t WHERE t."workspaceId" = $1::uuid`, workspaceId)))
  return rows.map(({ row }) => row).join('\n')
})

describe('the choice of a model', () => {
  it('is the built-in reader until somebody chooses', async () => {
    expect(await workspaceModel(office.workspaceId)).toBeNull()
    expect((await readModelPage(office.admin)).settings).toMatchObject({ source: 'default', provider: 'builtin', hasKey: false })
  })

  it('is for admins alone', async () => {
    for (const ctx of [office.rep, office.manager, office.reviewer]) {
      await expect(saveModel(ctx, compatible())).rejects.toBeInstanceOf(ForbiddenError)
      await expect(readModelPage(ctx)).rejects.toBeInstanceOf(ForbiddenError)
      await expect(tryModel(ctx, compatible())).rejects.toBeInstanceOf(ForbiddenError)
    }
  })

  it('keeps the key sealed: no row of the workspace holds it, and the page shows its end', async () => {
    await saveModel(office.admin, compatible())
    const { settings } = await readModelPage(office.admin)
    expect(settings).toMatchObject({ source: 'workspace', provider: 'openai_compatible', model: 'llama3.3', hasKey: true, keyHint: '6789' })
    expect(JSON.stringify(settings)).not.toContain('zebra')
    const held = await everything(office)
    expect(held).toContain('llama3.3')
    expect(held).not.toContain('zebra')
  })

  it('sends the stored key to the address it was entered for, and drops it when that changes', async () => {
    await saveModel(office.admin, compatible({ key: '', model: 'other' }))
    server.heard.length = 0
    expect(await tryModel(office.admin, compatible({ key: '' }))).toMatchObject({ holder: 'Ada', inputTokens: 60, outputTokens: 12 })
    expect(server.heard[0]?.headers.authorization).toBe(`Bearer ${KEY}`)

    const elsewhere = await startWireServer(() => QUESTION)
    await tryModel(office.admin, compatible({ key: '', baseUrl: elsewhere.url }))
    expect(elsewhere.heard[0]?.headers.authorization).toBeUndefined()
    await saveModel(office.admin, compatible({ key: '', baseUrl: elsewhere.url }))
    expect((await readModelPage(office.admin)).settings).toMatchObject({ hasKey: false, keyHint: null })
    await elsewhere.stop()
  })

  it.each<[string, Partial<SaveModelInput>]>([
    ['a provider that needs a key, without one', { provider: 'openai', key: '' }],
    ['the address of a metadata service', { baseUrl: 'http://169.254.169.254/v1' }],
    ['a budget in money for an embedding model whose price nobody knows', { provider: 'openai', model: 'gpt-5-mini', embeddingModel: 'something-new', dailyCost: 5 }],
    ['a budget in money for a model whose price nobody knows', { provider: 'openai', model: 'something-new', dailyCost: 5 }],
  ])('is refused for %s', async (_what, over) => {
    await expect(saveModel(office.admin, compatible(over))).rejects.toBeInstanceOf(InvalidError)
  })

  it('tells in a sentence why a connection does not work, without what the server said', async () => {
    server.script({ status: 401, body: `{"error":{"message":"wrong key ${KEY}"}}` })
    const error = await tryModel(office.admin, compatible()).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InvalidError)
    expect(String(error)).toContain('the key is not accepted')
    expect(String(error)).not.toContain('zebra')
  })

  it('of one workspace is nobody else’s: neither settings, nor calls, nor a sealed key put into another row', async () => {
    const other = await openOffice()
    await saveModel(office.admin, compatible())
    expect(await workspaceModel(other.workspaceId)).toBeNull()
    expect((await readModelPage(other.admin)).usage.month.calls).toBe(0)
    const row = await inWorkspace(office.workspaceId, (tx) => tx.modelSettings.findUniqueOrThrow({ where: { workspaceId: office.workspaceId } }))
    await inWorkspace(other.workspaceId, (tx) => tx.modelSettings.create({ data: { ...row, workspaceId: other.workspaceId } }))
    const stolen = await workspaceModel(other.workspaceId)
    server.heard.length = 0
    await expect(stolen?.askAbout(null, NOW)(request())).rejects.toMatchObject({ kind: 'not_configured' })
    expect(server.heard).toEqual([])
  })
})

const request = () => ({ purpose: 'read' as const, instructions: 'x'.repeat(400), prompt: 'y'.repeat(400), maxOutputTokens: 300, schema: { name: 'any', json: { type: 'object' }, parse: (value: unknown) => value } })

describe('the accounts', () => {
  it('hold a row for each call, with what failed, and no text', async () => {
    const here = await openOffice()
    await saveModel(here.admin, compatible({ inputPrice: 1, outputPrice: 10 }))
    const model = await workspaceModel(here.workspaceId, { wait: async () => {} })
    server.script({ object: {}, usage: { prompt: 1000, completion: 100 } }, { status: 403 })
    await model?.askAbout(null, NOW)(request())
    await expect(model?.askAbout(null, later(1))(request())).rejects.toMatchObject({ kind: 'refused' })
    const { usage } = await readModelPage(at(here.admin, later(2)))
    expect(usage.today).toEqual({ calls: 2, failed: 1, inputTokens: 1000, outputTokens: 100, costMicros: 2000 })
    expect((await readModelPage(at(here.admin, later(24 * 60)))).usage).toMatchObject({ today: { calls: 0 }, month: { calls: 2 } })
    const day = await inWorkspace(here.workspaceId, (tx) => tx.modelDay.findMany({ where: { workspaceId: here.workspaceId } }))
    expect(day.map(({ tokens, costMicros }) => [Number(tokens), Number(costMicros)])).toEqual([[1100, 2000]])
    await expect(inWorkspace(here.workspaceId, (tx) => tx.modelCall.updateMany({ where: { workspaceId: here.workspaceId }, data: { inputTokens: 0 } }))).rejects.toThrow()
  })

  it('stop calls when the day’s tokens are spent, and let them go on the next day', async () => {
    const here = await openOffice()
    await saveModel(here.admin, compatible({ dailyTokens: 1000 }))
    const model = await workspaceModel(here.workspaceId)
    server.script({ object: {}, usage: { prompt: 900, completion: 200 } })
    await model?.askAbout(null, NOW)(request())
    server.heard.length = 0
    await expect(model?.askAbout(null, later(1))(request())).rejects.toMatchObject({ kind: 'over_budget' })
    expect(server.heard).toEqual([])
    await model?.askAbout(null, later(24 * 60))(request())
    expect(server.heard).toHaveLength(1)
  })

  it('let calls at once over a limit by one call in all', async () => {
    const { workspaceId } = await openOffice()
    const day = dayOf(NOW)
    const budget = { dailyTokens: 1000, dailyCostMicros: null }
    const allowed = await Promise.all(Array.from({ length: 12 }, () => inWorkspace(workspaceId, (tx) => reserve(tx, workspaceId, day, { tokens: 300, costMicros: 0 }, budget))))
    expect(allowed.filter(Boolean)).toHaveLength(4)
    await inWorkspace(workspaceId, (tx) => settle(tx, workspaceId, day, { tokens: 300, costMicros: 0 }, { tokens: 50, costMicros: 0 }))
    expect(await inWorkspace(workspaceId, (tx) => reserve(tx, workspaceId, day, { tokens: 300, costMicros: 0 }, budget))).toBe(true)
    expect(await inWorkspace(workspaceId, (tx) => reserve(tx, workspaceId, day, { tokens: 1, costMicros: 0 }, { dailyTokens: 0, dailyCostMicros: null }))).toBe(false)
  })

  it('stop at a limit in money as well', async () => {
    const { workspaceId } = await openOffice()
    const budget = { dailyTokens: null, dailyCostMicros: 500 }
    const take = () => inWorkspace(workspaceId, (tx) => reserve(tx, workspaceId, dayOf(NOW), { tokens: 10, costMicros: 300 }, budget))
    expect([await take(), await take(), await take()]).toEqual([true, true, false])
  })

  it('keep no call of another workspace’s', async () => {
    const [here, there] = [await openOffice(), await openOffice()]
    const call = { at: NOW, interactionId: null, purpose: 'read', provider: 'openai', model: 'm', inputTokens: 1, outputTokens: 1, costMicros: 1, attempts: 1, outcome: 'ok' } as const
    await expect(inWorkspace(here.workspaceId, (tx) => insertCall(tx, there.workspaceId, call))).rejects.toThrow()
    expect((await readModelPage(there.admin)).usage.month.calls).toBe(0)
  })
})
