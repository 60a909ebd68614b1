import { describe, expect, it } from 'vitest'
import { settledSince } from './settled'

type Line = Parameters<typeof settledSince>[0]
const line = (statement: string, over: Partial<Line> = {}): Line => ({
  statement, holder: { key: 'person:v', personId: 'v', name: 'Vigdis', role: 'champion' }, status: 'active', stance: 'negative', kind: 'concern', dimension: 'product', firstSeen: '2026-04-27', lastSeen: '2026-04-27', validTo: null, ...over,
})
const resolved = (statement: string, over: Partial<Line> = {}): Line => line(statement, { status: 'resolved', firstSeen: '2026-09-25', lastSeen: '2026-10-23', validTo: '2026-10-23', ...over })
const withdrawn = (statement: string, over: Partial<Line> = {}): Line => line(statement, { stance: 'positive', firstSeen: '2026-10-23', lastSeen: '2026-10-23', ...over })

const VERSIONS = 'Is worried about version handling, because they end up with four versions of one interface and no funeral for any of them'
const LANES = 'Is worried about version handling at fourteen lanes, already has three versions of the booking contract'

describe('an older objection is settled', () => {
  it.each([
    [VERSIONS, resolved(LANES)],
    [VERSIONS, resolved(LANES, { dimension: 'integration' })],
    ['Is worried about version handling', withdrawn('Is no longer worried about version handling at fourteen lanes')],
    ['Is concerned about lock-in', withdrawn('Was concerned about lock-in, and that is no longer a concern')],
    ['Is against the rollout', withdrawn('Withdraws their objection to the rollout')],
    ['Fears the migration', withdrawn('Does not fear the migration any more')],
  ])('by a later word on the same subject: %s', (statement, later) => expect(settledSince(line(statement), [later])).toBe(true))
})

describe('an older objection stands', () => {
  it.each<[string, string, Line]>([
    ['of somebody else', VERSIONS, resolved(LANES, { holder: { key: 'person:p', personId: 'p', name: 'Piotr', role: 'blocker' } })],
    ['on what it costs', VERSIONS, resolved(LANES, { dimension: 'price' })],
    ['on another dimension, and no worry', VERSIONS, resolved(LANES, { dimension: 'integration', kind: 'evaluation' })],
    ['that still stands', VERSIONS, line(LANES, { lastSeen: '2026-10-23' })],
    ['that was but replaced', VERSIONS, resolved(LANES, { status: 'superseded' })],
    ['that was a wish', VERSIONS, resolved(LANES, { stance: 'positive' })],
    ['that may have been heard wrongly', VERSIONS, resolved(LANES, { proposed: true })],
    ['before it was said', VERSIONS, resolved(LANES, { validTo: '2026-04-01' })],
    ['of a part', 'Is worried about the migration', resolved('Is worried about the migration of the archive')],
    ['in one case', 'Is worried about the queue', withdrawn('Is no longer worried about the queue in storm season')],
    ['in another place', 'Is worried about the latency in Hull', withdrawn('Is no longer worried about the latency in Rotterdam')],
    ['of another number', 'Is worried about version handling at forty lanes', resolved('Is worried about version handling at fourteen lanes')],
    ['on another subject', 'Is worried about the export', resolved('Is worried about version handling')],
    ['on what names no subject', 'Is not angry, is in a hurry', withdrawn('Is not angry any more')],
  ])('by a word %s', (_, statement, later) => expect(settledSince(line(statement), [later])).toBe(false))
})
