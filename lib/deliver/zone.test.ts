import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, instantIn, isZone, lastWeek } from './zone'
import { endingToken, readEndingToken } from './token'
import { MAX_TRIES, nextTry } from './backoff'

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Asia/Kathmandu']
const MONDAY = { digestDay: 1, digestHour: 7, zone: 'Europe/Berlin' }

describe('the hour of a digest', () => {
  it('is that of its reader’s clock, in summer and in winter', () => {
    expect(instantIn('Europe/Berlin', '2026-01-12', 7).toISOString()).toBe('2026-01-12T06:00:00.000Z')
    expect(instantIn('Europe/Berlin', '2026-07-13', 7).toISOString()).toBe('2026-07-13T05:00:00.000Z')
    expect(instantIn('Asia/Kolkata', '2026-07-13', 7).toISOString()).toBe('2026-07-13T01:30:00.000Z')
  })

  it('that a change of clocks leaves out is next to it, and the week spans both', () => {
    expect(dayIn('America/New_York', instantIn('America/New_York', '2026-03-08', 2))).toBe('2026-03-08')
    const { from, to } = lastWeek(MONDAY, new Date('2026-03-30T09:00:00Z'))
    expect([from.toISOString(), to.toISOString()]).toEqual(['2026-03-23T06:00:00.000Z', '2026-03-30T05:00:00.000Z'])
  })

  it('is the last one that has come', () => {
    expect(lastWeek(MONDAY, new Date('2026-05-11T05:00:00Z')).day).toBe('2026-05-11')
    expect(lastWeek(MONDAY, new Date('2026-05-11T04:59:59Z')).day).toBe('2026-05-04')
    const when = fc.record({ digestDay: fc.integer({ min: 1, max: 7 }), digestHour: fc.integer({ min: 4, max: 23 }), zone: fc.constantFrom(...ZONES) })
    fc.assert(fc.property(when, fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }), (choice, now) => {
      const { day, from, to } = lastWeek(choice, now)
      expect(to.getTime()).toBeLessThanOrEqual(now.getTime())
      expect(now.getTime() - to.getTime()).toBeLessThan(7 * 86_400_000 + 3_600_000)
      expect(dayIn(choice.zone, to)).toBe(day)
      expect(Math.abs(to.getTime() - from.getTime() - 7 * 86_400_000)).toBeLessThanOrEqual(3_600_000)
    }))
  })

  it('knows zones from words', () => expect(['Europe/Berlin', 'UTC', 'Mars/Base', ''].map(isZone)).toEqual([true, true, false, false]))
})

describe('a link that ends mails', () => {
  const [workspaceId, memberId] = ['0190a0a0-0000-7000-8000-000000000001', '0190a0a0-0000-7000-8000-000000000002']
  const token = endingToken('a secret of this house', { workspaceId, memberId, what: 'digest' })
  it('ends what it was made for', () => expect(readEndingToken('a secret of this house', token)).toEqual({ workspaceId, memberId, what: 'digest' }))
  it.each([token.replace('digest', 'waiting'), token.replace('0001', '0003'), `${token}x`, `${token}.x`, '', 'a.b.c.d'])('is nothing when it was changed: %s', (changed) => expect(readEndingToken('a secret of this house', changed)).toBeNull())
  it('is nothing under another secret', () => expect(readEndingToken('another secret of a house', token)).toBeNull())
})

describe('what failed', () => {
  const NOW = new Date('2026-05-12T09:00:00Z')
  it('is tried again ever later, and given up', () => {
    const waits = Array.from({ length: MAX_TRIES - 1 }, (_, n) => (nextTry(n + 1, NOW)?.getTime() ?? 0) - NOW.getTime())
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64].map((minutes) => minutes * 60_000))
    expect(nextTry(MAX_TRIES, NOW)).toBeNull()
  })
  it('waits as long as the other side asks, within an hour', () => {
    expect(nextTry(1, NOW, 10 * 60_000)?.toISOString()).toBe('2026-05-12T09:10:00.000Z')
    expect(nextTry(1, NOW, 10 * 3_600_000)?.toISOString()).toBe('2026-05-12T10:00:00.000Z')
  })
})
