import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { MEMBER_ROLES, VISIBILITIES, type MemberRole, type Visibility } from '@/lib/shared/vocabulary'
import {
  assertMayAdminister, assertMayDecide, assertMayDelete, assertMayEdit, assertMaySee, mayAdminister, mayDecide, mayDelete, mayEditAccount,
  maySeeAccount, seesUnowned, visibleOwnerIds,
} from './rules'
import type { Ctx } from './types'

const ctxOf = (role: MemberRole, visibility: Visibility, team = ['me', 'report']): Ctx => ({
  workspaceId: 'w', now: new Date(0),
  actor: { kind: 'member', memberId: 'me', userId: 'u', name: 'Me', email: 'me@example.com', role, visibility, team },
})
const system: Ctx = { workspaceId: 'w', now: new Date(0), actor: { kind: 'system', name: 'job' } }

const anyCtx = fc.record({ role: fc.constantFrom(...MEMBER_ROLES), visibility: fc.constantFrom(...VISIBILITIES) })
  .map(({ role, visibility }) => ctxOf(role, visibility))
const anyAccount = fc.constantFrom('me', 'report', 'stranger', null).map((ownerId) => ({ ownerId }))

describe('who sees an account', () => {
  it.each([
    ['rep', 'own', 'me', true], ['rep', 'own', 'report', false], ['rep', 'own', 'stranger', false], ['rep', 'own', null, false],
    ['rep', 'team', 'report', true], ['rep', 'team', 'stranger', false], ['rep', 'team', null, false],
    ['rep', 'all', 'stranger', true], ['rep', 'all', null, true],
    ['manager', 'own', 'report', false], ['manager', 'own', null, true],
    ['manager', 'team', 'report', true], ['manager', 'team', 'stranger', false], ['manager', 'team', null, true],
    ['reviewer', 'own', 'stranger', true], ['admin', 'own', 'stranger', true],
  ] as const)('a %s with visibility %s and an account of %s: %s', (role, visibility, ownerId, expected) => {
    expect(maySeeAccount(ctxOf(role, visibility), { ownerId })).toBe(expected)
  })

  it('agrees with the filter for queries', () => {
    fc.assert(fc.property(anyCtx, anyAccount, (ctx, account) => {
      const owners = visibleOwnerIds(ctx)
      const filtered = account.ownerId === null ? seesUnowned(ctx) : owners === 'all' || owners.includes(account.ownerId)
      expect(maySeeAccount(ctx, account)).toBe(filtered)
    }))
  })

  it('is never narrowed by a wider visibility', () => {
    fc.assert(fc.property(fc.constantFrom(...MEMBER_ROLES), anyAccount, (role, account) => {
      const seen = VISIBILITIES.map((visibility) => maySeeAccount(ctxOf(role, visibility), account))
      expect(seen).toEqual(seen.toSorted((x, y) => Number(x) - Number(y)))
    }))
  })
})

describe('who does something to it', () => {
  it.each([
    ['rep', 'me', true], ['rep', 'stranger', false], ['rep', null, false], ['manager', 'me', true], ['manager', 'report', false],
    ['reviewer', 'stranger', true], ['admin', 'stranger', true], ['reviewer', null, true],
  ] as const)('a %s decides on an account of %s: %s', (role, ownerId, expected) => {
    expect(mayDecide(ctxOf(role, 'all'), { ownerId })).toBe(expected)
  })

  it('lets nobody change what they cannot see', () => {
    fc.assert(fc.property(anyCtx, anyAccount, (ctx, account) => {
      if (maySeeAccount(ctx, account)) return
      expect([mayDecide, mayEditAccount, mayDelete].some((may) => may(ctx, account))).toBe(false)
    }))
  })

  it('lets whoever decides also edit', () => {
    fc.assert(fc.property(anyCtx, anyAccount, (ctx, account) => {
      expect(!mayDecide(ctx, account) || mayEditAccount(ctx, account)).toBe(true)
    }))
  })

  it('leaves administration to admins and deleting to owners, their managers and admins', () => {
    fc.assert(fc.property(anyCtx, (ctx) => {
      expect(mayAdminister(ctx)).toBe(ctx.actor.kind === 'member' && ctx.actor.role === 'admin')
    }))
    expect(mayDelete(ctxOf('reviewer', 'all'), { ownerId: 'stranger' })).toBe(false)
    expect(mayDelete(ctxOf('manager', 'team'), { ownerId: 'report' })).toBe(true)
    expect(mayDelete(ctxOf('rep', 'own'), { ownerId: 'me' })).toBe(true)
  })
})

describe('the answer to somebody who may not', () => {
  it('says of a hidden account what it says of one that does not exist', () => {
    const hidden = refusal(() => assertMaySee(ctxOf('rep', 'own'), { ownerId: 'stranger' }))
    const absent = refusal(() => assertMaySee(ctxOf('rep', 'own'), null))
    expect(hidden).toBeInstanceOf(NotFoundError)
    expect({ ...hidden, message: hidden.message }).toEqual({ ...absent, message: absent.message })
  })

  it('hides before it forbids', () => {
    for (const assert of [assertMayDecide, assertMayEdit, assertMayDelete]) {
      expect(refusal(() => assert(ctxOf('rep', 'own'), { ownerId: 'stranger' }))).toBeInstanceOf(NotFoundError)
      expect(refusal(() => assert(ctxOf('rep', 'all'), { ownerId: 'stranger' }))).toBeInstanceOf(ForbiddenError)
      expect(() => assert(ctxOf('rep', 'own'), { ownerId: 'me' })).not.toThrow()
    }
    expect(refusal(() => assertMayAdminister(ctxOf('manager', 'all')))).toBeInstanceOf(ForbiddenError)
  })

  it('lets the system do everything', () => {
    for (const assert of [assertMayDecide, assertMayEdit, assertMayDelete]) expect(() => assert(system, { ownerId: null })).not.toThrow()
    expect(visibleOwnerIds(system)).toBe('all')
  })
})

function refusal(run: () => void): Error {
  try {
    run()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('nothing was refused')
}
