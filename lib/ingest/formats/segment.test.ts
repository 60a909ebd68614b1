import { expect, test } from 'vitest'
import { onlyInteraction, parseText, skippedCounts } from './test-file'

const line = (messageId: string, timestamp: string, rest: object): string => JSON.stringify({ type: 'track', messageId, timestamp, userId: 'u1', context: { groupId: 'g1' }, ...rest })

test('reads usage calls by their own time, each once, and counts bad lines', async () => {
  const parsed = await parseText([
    line('m2', '2026-03-02T08:00:00Z', { event: 'Report Exported', properties: { rows: 3, nested: { a: 1 } } }),
    line('m1', '2026-03-01T08:00:00Z', { event: 'Signed In' }),
    'not json',
    line('m2', '2026-03-02T08:00:00Z', { event: 'Report Exported' }),
    line('m3', '2026-03-01T09:00:00Z', { type: 'group', groupId: 'g1', traits: { name: 'Halden', plan: 'pilot' } }),
    line('m4', '2026-03-01T10:00:00Z', { type: 'page', name: 'Console' }),
    line('m5', '2026-03-01T11:00:00Z', { type: 'identify', traits: { email: 'nora@halden.example' } }),
    line('m6', 'yesterday', { event: 'Signed In' }),
  ].join('\n'))
  expect(parsed.format).toBe('segment_jsonl')
  const usage = onlyInteraction(parsed)
  expect(usage).toMatchObject({ type: 'usage', accountHint: 'Halden', externalId: 'g1', segments: [], speakers: [] })
  expect(usage.usage.map((each) => each.event)).toEqual(['Signed In', 'group', 'page', 'identify', 'Report Exported'])
  expect(usage.usage.at(-1)?.properties).toEqual({ rows: 3 })
  expect(usage.usage[2]?.properties).toEqual({ name: 'Console' })
  expect(usage.occurredAt?.toISOString()).toBe('2026-03-02T08:00:00.000Z')
  expect(skippedCounts(parsed)).toEqual({ bad_line: 2, duplicate_message: 1 })
  expect(parsed.skipped.find((each) => each.reason === 'bad_line')?.detail).toBe('lines 3, 8')
})

test('keeps the usage of two customers apart', async () => {
  const parsed = await parseText([
    line('m1', '2026-03-01T08:00:00Z', { event: 'Signed In' }),
    line('m2', '2026-03-01T08:00:00Z', { event: 'Signed In', context: { groupId: 'g2' } }),
  ].join('\n'))
  expect(parsed.interactions.map((each) => each.externalId)).toEqual(['g1', 'g2'])
})
