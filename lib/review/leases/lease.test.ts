import { expect, it } from 'vitest'
import { hasRunOut, isHeld, isHeldByOther, LEASE_MS, leaseEnd } from './lease'

const now = new Date('2026-05-12T09:00:00Z')
const after = (ms: number): Date => new Date(now.getTime() + ms)
const held = { leaseMemberId: 'one', leaseUntil: leaseEnd(now) }
const nobody = { leaseMemberId: null, leaseUntil: null }

it('lasts five minutes, its last instant not included', () => {
  expect(leaseEnd(now)).toEqual(after(300_000))
  expect([isHeld(held, now), isHeld(held, after(LEASE_MS - 1)), isHeld(held, after(LEASE_MS)), isHeld(nobody, now)]).toEqual([true, true, false, false])
})

it('keeps out others while it runs, and its own holder once it ran out', () => {
  expect([isHeldByOther(held, 'two', now), isHeldByOther(held, 'one', now), isHeldByOther(held, 'two', after(LEASE_MS))]).toEqual([true, false, false])
  expect([hasRunOut(held, 'one', now), hasRunOut(held, 'one', after(LEASE_MS)), hasRunOut(held, 'two', after(LEASE_MS)), hasRunOut(nobody, 'one', now)]).toEqual([false, true, false, false])
})
