import { expect, it } from 'vitest'
import { type Conversation, heldIn, type OverMeeting } from './held'

const meeting = (id: string, start: string, over: Partial<OverMeeting> = {}): OverMeeting => ({ id, title: 'Demo', startsAt: new Date(start), endsAt: new Date(Date.parse(start) + 3_600_000), timeZone: 'Europe/Berlin', personIds: ['ana'], ...over })
const call = (id: string, at: string, over: Partial<Conversation> = {}): Conversation => ({ id, title: 'call.txt', at: new Date(at), personIds: [], ...over })
const pairs = (meetings: OverMeeting[], calls: Conversation[]) => Object.fromEntries(heldIn(meetings, calls))

it('a meeting was held in the conversation of about that time', () => {
  expect(pairs([meeting('m', '2026-03-16T10:00:00Z')], [call('c', '2026-03-16T10:06:00Z'), call('d', '2026-03-16T18:00:00Z')])).toEqual({ m: 'c' })
  expect(pairs([meeting('m', '2026-03-16T10:00:00Z')], [call('c', '2026-03-17T10:00:00Z', { personIds: ['ana'] })])).toEqual({})
})

it('a conversation that tells only its day is taken by who spoke or by its title', () => {
  expect(pairs([meeting('m', '2026-03-16T10:00:00Z')], [call('c', '2026-03-16T00:00:00Z', { personIds: ['ana'] })])).toEqual({ m: 'c' })
  expect(pairs([meeting('m', '2026-03-16T10:00:00Z')], [call('c', '2026-03-16T00:00:00Z', { title: 'Demo' })])).toEqual({ m: 'c' })
  expect(pairs([meeting('m', '2026-03-16T10:00:00Z')], [call('c', '2026-03-16T00:00:00Z')])).toEqual({})
})

it('no conversation stands for two meetings, and the likest pairs are made', () => {
  const meetings = [meeting('m', '2026-03-16T10:00:00Z', { title: 'Weekly', personIds: ['ana'] }), meeting('n', '2026-03-16T11:00:00Z', { title: 'Contract review', personIds: ['bo'] })]
  expect(pairs(meetings, [call('c', '2026-03-16T11:02:00Z', { personIds: ['bo'], title: 'Contract review' })])).toEqual({ n: 'c' })
  expect(pairs(meetings, [call('c', '2026-03-16T11:02:00Z', { personIds: ['bo'] }), call('d', '2026-03-16T10:01:00Z')])).toEqual({ n: 'c', m: 'd' })
})
