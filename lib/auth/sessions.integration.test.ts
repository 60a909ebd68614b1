import { describe, expect, it } from 'vitest'
import { InvalidError } from '@/lib/shared/errors'
import { addMember, addWorkspace, PASSWORD, unique } from './testing'
import type { SessionToken } from './types'
import { changeMember } from './verbs/change-member'
import { changePassword } from './verbs/change-password'
import { createInvitation } from './verbs/create-invitation'
import { ctxAs, systemCtx } from './verbs/ctx-as'
import { readInvitation } from './verbs/read-invitation'
import { removeMember } from './verbs/remove-member'
import { resolveSession } from './verbs/resolve-session'
import { findOidcSession, signInWithOidc } from './verbs/sign-in-with-oidc'
import { signInWithPassword } from './verbs/sign-in-with-password'
import { signOutEverywhere } from './verbs/sign-out-everywhere'
import { WaitError } from './wait-error'

const NOW = new Date('2026-05-12T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const seconds = (count: number) => new Date(NOW.getTime() + count * 1000)

describe('passwords', () => {
  it('signs in with the right one and tells nothing about the others', async () => {
    const { email } = await addMember(await addWorkspace('real', NOW), { now: NOW })
    expect(await signInWithPassword({ email: email.toUpperCase(), password: PASSWORD, now: NOW })).toMatchObject({ via: 'password' })
    expect(await signInWithPassword({ email, password: 'not that one at all', now: NOW })).toBeNull()
    expect(await signInWithPassword({ email: unique(), password: PASSWORD, now: NOW })).toBeNull()
  })

  it('makes an address wait after wrong ones, longer each time, whether it is anybody’s or not', async () => {
    const { email } = await addMember(await addWorkspace('real', NOW), { now: NOW })
    for (const address of [email, unique()]) {
      const guess = (now: Date) => signInWithPassword({ email: address, password: 'not that one at all', now }).catch((error: unknown) => (error instanceof WaitError ? error.seconds : error))
      for (let n = 0; n < 4; n++) expect(await guess(NOW)).toBeNull()
      expect(await guess(NOW)).toBe(30)
      // Nothing is tried and nothing counted meanwhile, and the sentence says for how long still.
      expect([await guess(seconds(10)), await guess(seconds(20))]).toEqual([20, 10])
      expect(await guess(seconds(30))).toBe(60)
      expect([await guess(seconds(90)), await guess(seconds(210)), await guess(seconds(450)), await guess(seconds(930)), await guess(seconds(1830))]).toEqual([120, 240, 480, 900, 900])
    }
    await expect(signInWithPassword({ email, password: PASSWORD, now: seconds(1831) })).rejects.toThrow('Too many wrong passwords for this address.')
    expect(await signInWithPassword({ email, password: PASSWORD, now: seconds(2730) })).toMatchObject({ via: 'password' })
    // The right one ends it.
    expect(await signInWithPassword({ email, password: 'not that one at all', now: seconds(2731) })).toBeNull()
  })

  it('counts guesses that come at once, and none of another day', async () => {
    const { email } = await addMember(await addWorkspace('real', NOW), { now: NOW })
    const guess = (now: Date) => signInWithPassword({ email, password: 'not that one at all', now }).then(() => 'tried', () => 'waits')
    expect((await Promise.all(Array.from({ length: 12 }, () => guess(NOW)))).filter((each) => each === 'tried')).toHaveLength(4)
    expect(await Promise.all(Array.from({ length: 4 }, () => guess(later(25 * 60))))).toEqual(Array(4).fill('tried'))
    expect(await guess(later(25 * 60))).toBe('waits')
    expect(await signInWithPassword({ email, password: PASSWORD, now: later(50 * 60) })).not.toBeNull()
  })

  it('ends every session when it is changed', async () => {
    const workspaceId = await addWorkspace('real', NOW)
    const { email } = await addMember(workspaceId, { now: NOW })
    const before = await signedIn(email)
    const ctx = await ctxAs(workspaceId, email, NOW)
    await expect(changePassword(ctx, { current: 'not that one at all', next: 'nine green kettles' })).rejects.toThrow(InvalidError)
    await changePassword(ctx, { current: PASSWORD, next: 'nine green kettles' })
    expect(await resolveSession(before, null, NOW)).toBeNull()
    expect(await signInWithPassword({ email, password: PASSWORD, now: NOW })).toBeNull()
    expect(await signInWithPassword({ email, password: 'nine green kettles', now: NOW })).not.toBeNull()
  })
})

describe('a session', () => {
  it('knows the team, directly and below, and survives a cycle of managers', async () => {
    const workspaceId = await addWorkspace('real', NOW)
    const boss = await addMember(workspaceId, { role: 'manager', visibility: 'team', now: NOW })
    const lead = await addMember(workspaceId, { role: 'manager', managerId: boss.id, now: NOW })
    const rep = await addMember(workspaceId, { managerId: lead.id, now: NOW })
    await addMember(workspaceId, { now: NOW })
    const session = await resolveSession(await signedIn(boss.email), null, NOW)
    expect(session?.ctx.actor).toMatchObject({ team: expect.arrayContaining([boss.id, lead.id, rep.id]) })
    expect(session?.ctx.actor.kind === 'member' && session.ctx.actor.team).toHaveLength(3)
    const system = systemCtx(workspaceId, 'test', NOW)
    await expect(changeMember(system, { memberId: boss.id, role: 'manager', visibility: 'team', managerId: rep.id })).rejects.toThrow(InvalidError)
  })

  it('ends everywhere at once', async () => {
    const workspaceId = await addWorkspace('real', NOW)
    const { email } = await addMember(workspaceId, { now: NOW })
    const sessions = [await signedIn(email), await signedIn(email)]
    await signOutEverywhere(await ctxAs(workspaceId, email, NOW))
    for (const session of sessions) expect(await resolveSession(session, null, NOW)).toBeNull()
  })

  it('takes a change of role and a removal from the next request on', async () => {
    const workspaceId = await addWorkspace('real', NOW)
    const admin = systemCtx(workspaceId, 'test', NOW)
    const { email, id } = await addMember(workspaceId, { now: NOW })
    const session = await signedIn(email)
    await changeMember(admin, { memberId: id, role: 'reviewer', visibility: 'own', managerId: null })
    expect((await resolveSession(session, null, NOW))?.ctx.actor).toMatchObject({ role: 'reviewer', visibility: 'all' })
    await removeMember(admin, { memberId: id })
    expect(await resolveSession(session, null, NOW)).toBeNull()
  })

  it('opens only workspaces of its user, whatever the browser remembers', async () => {
    const mine = await addWorkspace('real', NOW)
    const foreign = await addWorkspace('real', NOW)
    const { email } = await addMember(mine, { now: NOW })
    await addMember(foreign, { now: NOW })
    const session = await resolveSession(await signedIn(email), foreign, NOW)
    expect(session?.ctx.workspaceId).toBe(mine)
    expect(session?.workspaces.map((workspace) => workspace.id)).toEqual([mine])
  })
})

describe('single sign-on', () => {
  const claim = (email: string, emailVerified = true) => ({ issuer: 'https://id.example', subject: `s-${email}`, email, emailVerified, name: 'Ines Valla' })

  it('opens nothing for an account at the provider alone', async () => {
    expect(await signInWithOidc(claim(unique()), null, NOW)).toBeNull()
  })

  it('links a user by verified e-mail only, and by subject from then on', async () => {
    const { email } = await addMember(await addWorkspace('real', NOW), { now: NOW })
    expect(await signInWithOidc(claim(email, false), null, NOW)).toBeNull()
    expect(await findOidcSession('https://id.example', `s-${email}`)).toBeNull()
    const first = await signInWithOidc(claim(email), null, NOW)
    expect(first).toMatchObject({ via: 'oidc' })
    expect(await signInWithOidc({ ...claim(email), email: 'renamed@acme.example' }, null, NOW)).toEqual(first)
    expect(await signInWithOidc({ ...claim('renamed@acme.example'), subject: `s-${email}`, issuer: 'https://other.example' }, null, NOW)).toBeNull()
  })

  it('accepts the invitation that the browser carries when the verified e-mail is the invited one', async () => {
    const { admin, workspaceId } = await office()
    const email = unique()
    const { token } = await createInvitation(admin, { email, role: 'rep', visibility: 'own', managerId: null })
    expect(await signInWithOidc(claim(unique()), token, NOW)).toBeNull()
    const session = await signInWithOidc(claim(email), token, NOW)
    expect(session && (await resolveSession(session, null, NOW))?.ctx.workspaceId).toBe(workspaceId)
    expect(await readInvitation(token, NOW)).toBeNull()
  })
})

async function office() {
  const workspaceId = await addWorkspace('real', NOW)
  const { email } = await addMember(workspaceId, { role: 'admin', now: NOW })
  return { workspaceId, admin: await ctxAs(workspaceId, email, NOW) }
}

async function signedIn(email: string, password = PASSWORD): Promise<SessionToken> {
  const session = await signInWithPassword({ email, password, now: NOW })
  if (!session) throw new Error('could not sign in')
  return session
}
