import { describe, expect, it } from 'vitest'
import { readModelPage, saveModel } from '@/lib/ai'
import type { Scripted } from '@/lib/ai/wire.fixture'
import { createBuiltinExtractor } from '@/lib/beliefs'
import { item } from '@/lib/beliefs/extract/llm/llm.fixture'
import { at, cacheFaults, closeAtEnd, later, queuedReads } from '@/lib/testing'
import { handleReadWaiting, readWaitingNow } from './index'
import { answer, CALL, GERMAN, page, put, read, scriptedModel, SLOW, standing } from './model-reading.fixture'

closeAtEnd()
const { server, place } = scriptedModel()

describe('when the model gives no usable answer', () => {
  it.each<[string, Scripted[], string]>([
    ['is down', [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 }], 'down'],
    ['answers garbage', [{ content: 'Sure!' }, { content: 'Sure!' }], 'bad_output'],
    ['cuts its JSON', [{ content: '{"observations": [{"tu' }, { content: '{"observations": [{"tu' }], 'bad_output'],
    ['refuses the key', [{ status: 401 }], 'refused'],
  ])('because it %s, the built-in reader reads and the interaction waits', async (_what, script, reason) => {
    const here = await place()
    const id = await put(here, CALL)
    server.script(...script)
    await read(here, id)
    const found = await standing(here, id)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(({ extractor }) => extractor))).toEqual(new Set([createBuiltinExtractor().id]))
    expect(await page(here, id)).toMatchObject({ status: 'done', reader: { name: 'builtin' }, waiting: { reason, nextAt: later(5).toISOString() } })
    const { waiting, usage } = await readModelPage(here.office.admin)
    expect(waiting).toMatchObject({ count: 1, first: [{ interactionId: id, title: expect.any(String) as string, accountName: 'Brackwater Foods', reason, tries: 1 }] })
    expect(usage.today).toMatchObject({ calls: 1, failed: 1 })
  })

  it('is read again when it is due and the model answers, in place of what the built-in one read', async () => {
    const here = await place()
    const id = await put(here, CALL)
    server.script({ status: 401 })
    await read(here, id)
    const before = await queuedReads(here.office.workspaceId)
    await handleReadWaiting({ workspaceId: here.office.workspaceId }, later(4))
    expect(await queuedReads(here.office.workspaceId)).toEqual(before)
    await handleReadWaiting({ workspaceId: here.office.workspaceId }, later(6))
    expect(await queuedReads(here.office.workspaceId)).toEqual([...before, id])
    await handleReadWaiting({ workspaceId: here.office.workspaceId }, later(7))
    expect(await queuedReads(here.office.workspaceId)).toEqual([...before, id])
    server.script(answer(SLOW))
    await read(here, id, later(8))
    expect(await standing(here, id)).toMatchObject([{ extractor: 'llm', statement: SLOW.statement }])
    expect((await page(here, id, later(9))).waiting).toBeNull()
    expect(await cacheFaults(at(here.office.admin, later(10)))).toEqual([])
  })

  it('tries later and later, and at once when an admin asks', async () => {
    const here = await place()
    const id = await put(here, CALL)
    server.script({ status: 401 }, { status: 401 })
    await read(here, id)
    await read(here, id, later(5))
    expect((await page(here, id, later(6))).waiting).toEqual({ reason: 'refused', nextAt: later(15).toISOString() })
    await readWaitingNow(at(here.office.admin, later(7)))
    await handleReadWaiting({ workspaceId: here.office.workspaceId }, later(7))
    expect((await queuedReads(here.office.workspaceId)).filter((each) => each === id)).toHaveLength(2)
    await expect(readWaitingNow(here.office.rep)).rejects.toThrow()
  })

  it('waits for the next day when the budget is spent, and asks nobody until then', async () => {
    const here = await place({ dailyTokens: 500 })
    const [first, second] = [await put(here, CALL), await put(here, GERMAN)]
    server.script(answer(SLOW))
    await read(here, first)
    await read(here, second, later(1))
    expect(server.heard).toHaveLength(1)
    expect(await page(here, second, later(2))).toMatchObject({ reader: { name: 'builtin' }, unread: [{ language: 'German' }], waiting: { reason: 'over_budget', nextAt: '2026-05-13T00:00:00.000Z' } })
    const tomorrow = later(24 * 60)
    server.script(answer(item(1, 'Der Preis ist uns viel zu hoch', 'Finds the price far too high', { dimension: 'price' })))
    await read(here, second, tomorrow)
    expect(await page(here, second, tomorrow)).toMatchObject({ reader: { name: 'llm' }, waiting: null, unread: [] })
  })

  it('waits no longer when the built-in reader is chosen', async () => {
    const here = await place()
    const id = await put(here, CALL)
    server.script({ status: 401 })
    await read(here, id)
    await saveModel(at(here.office.admin, later(1)), { provider: 'builtin', model: '', embeddingModel: '', baseUrl: '', key: '', redact: true, dailyTokens: null, dailyCost: null, inputPrice: null, outputPrice: null })
    expect((await page(here, id, later(2))).waiting).toBeNull()
  })
})
