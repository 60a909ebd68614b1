import { describe, expect, it } from 'vitest'
import { inDirectory, inWorkspace } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@/lib/shared/errors'
import { closePasswordResets } from './store'
import { addMember, addWorkspace, PASSWORD, unique } from './testing'
import { askForReset } from './verbs/ask-for-reset'
import { changePassword } from './verbs/change-password'
import { createResetLink, issueReset, LINK_HOURS } from './verbs/create-reset-link'
import { ctxAs, systemCtx } from './verbs/ctx-as'
import { resetLinkFor } from './verbs/reset-link-for'
import { readResetLink, resetPassword } from './verbs/reset-password'
import { resolveSession } from './verbs/resolve-session'
import { signInWithPassword } from './verbs/sign-in-with-password'
import { WaitError } from './wait-error'

const NOW = new Date('2026-05-12T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const NEW = 'nine green kettles'

async function office() {
  const workspaceId = await addWorkspace('real', NOW)
  const { email, userId } = await addMember(workspaceId, { role: 'admin', now: NOW })
  return { workspaceId, userId, email, admin: await ctxAs(workspaceId, email, NOW) }
}
const signIn = (email: string, password: string, now = NOW) => signInWithPassword({ email, password, now })
// In the order in which they were written: an id tells it also of entries of one instant.
const audited = (workspaceId: string) => inWorkspace(workspaceId, (tx) => tx.auditEntry.findMany({ where: { workspaceId, verb: { in: ['member.createResetLink', 'member.resetPassword'] } }, orderBy: { id: 'asc' } }))

describe('a link for a new password', () => {
  it('works once, ends every session, and is stored as a hash alone', async () => {
    const { admin, workspaceId } = await office()
    const { email, id } = await addMember(workspaceId, { now: NOW })
    const before = await signIn(email, PASSWORD)
    const { token } = await createResetLink(admin, { memberId: id })
    expect(JSON.stringify(await inDirectory({}, (tx) => tx.passwordReset.findMany()))).not.toContain(token)
    expect(JSON.stringify(await audited(workspaceId))).not.toContain(token)
    expect(await readResetLink(token, NOW)).toEqual({ email })
    await expect(resetPassword({ token, password: 'password1234' }, NOW)).rejects.toThrow(InvalidError)

    const results = await Promise.allSettled([resetPassword({ token, password: NEW }, NOW), resetPassword({ token, password: 'another nine kettles' }, NOW)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(ConflictError)
    expect(await readResetLink(token, NOW)).toBeNull()
    expect(before && (await resolveSession(before, null, NOW))).toBeNull()
    expect(await signIn(email, PASSWORD)).toBeNull()
    expect((await audited(workspaceId)).map(({ verb, objectId }) => [verb, objectId])).toEqual([['member.createResetLink', id], ['member.resetPassword', id]])
  })

  it('runs out, and gives way to the next one', async () => {
    const { admin, workspaceId } = await office()
    const { id } = await addMember(workspaceId, { now: NOW })
    const first = await createResetLink(admin, { memberId: id })
    const second = await createResetLink(admin, { memberId: id })
    expect(await readResetLink(first.token, NOW)).toBeNull()
    await expect(resetPassword({ token: first.token, password: NEW }, NOW)).rejects.toThrow(ConflictError)
    expect(await readResetLink(second.token, later(LINK_HOURS * 60 - 1))).not.toBeNull()
    expect(await readResetLink(second.token, later(LINK_HOURS * 60))).toBeNull()
    await expect(resetPassword({ token: second.token, password: NEW }, later(LINK_HOURS * 60))).rejects.toThrow(ConflictError)
    expect(await readResetLink('x'.repeat(43), NOW)).toBeNull()
  })

  it('is made by admins, of their own members alone', async () => {
    const { admin, workspaceId } = await office()
    const rep = await addMember(workspaceId, { now: NOW })
    for (const role of ['rep', 'manager', 'reviewer'] as const) {
      const { email } = await addMember(workspaceId, { role, now: NOW })
      await expect(createResetLink(await ctxAs(workspaceId, email, NOW), { memberId: rep.id })).rejects.toThrow(ForbiddenError)
    }
    const foreign = await addMember(await addWorkspace('real', NOW), { now: NOW })
    await expect(createResetLink(admin, { memberId: foreign.id })).rejects.toThrow(NotFoundError)
    const without = await addMember(workspaceId, { password: null, now: NOW })
    await expect(createResetLink(admin, { memberId: without.id })).rejects.toThrow(ConflictError)
  })

  it('opens no workspace that its maker does not administer', async () => {
    const { admin, workspaceId, userId } = await office()
    const elsewhere = await office()
    // The admin of another workspace is a rep here.
    const memberId = await inWorkspace(workspaceId, (tx) => tx.member.create({ data: { workspaceId, id: crypto.randomUUID(), userId: elsewhere.userId, name: 'N', email: elsewhere.email, role: 'rep', visibility: 'own', createdAt: NOW } })).then(({ id }) => id)
    await expect(createResetLink(admin, { memberId })).rejects.toThrow(ForbiddenError)
    await inWorkspace(elsewhere.workspaceId, (tx) => tx.member.create({ data: { workspaceId: elsewhere.workspaceId, id: crypto.randomUUID(), userId, name: 'A', email: admin.actor.kind === 'member' ? admin.actor.email : '', role: 'admin', visibility: 'all', createdAt: NOW } }))
    expect(await createResetLink(admin, { memberId })).toMatchObject({ email: elsewhere.email })
  })

  it('is made for the only admin on the command line, and audited as its doing', async () => {
    const { email, workspaceId } = await office()
    const { token } = await resetLinkFor(` ${email.toUpperCase()} `, NOW)
    await resetPassword({ token, password: NEW }, NOW)
    expect(await signIn(email, NEW)).not.toBeNull()
    expect((await audited(workspaceId))[0]).toMatchObject({ verb: 'member.createResetLink', actorId: null })
    await expect(resetLinkFor(unique(), NOW)).rejects.toThrow(NotFoundError)
  })

  it('is worthless once the password was changed without it', async () => {
    const { admin, workspaceId } = await office()
    const { email, id } = await addMember(workspaceId, { now: NOW })
    const { token } = await createResetLink(admin, { memberId: id })
    await changePassword(await ctxAs(workspaceId, email, NOW), { current: PASSWORD, next: NEW })
    expect(await readResetLink(token, NOW)).toBeNull()
  })

  it('ends waiting after wrong passwords', async () => {
    const { email } = await office()
    for (let n = 0; n < 5; n++) await signIn(email, 'not that one at all').catch(() => null)
    await expect(signIn(email, PASSWORD)).rejects.toThrow(WaitError)
    const { token } = await resetLinkFor(email, NOW)
    await resetPassword({ token, password: NEW }, NOW)
    expect(await signIn(email, NEW)).not.toBeNull()
  })
})

describe('who asks for a link by mail', () => {
  const from = () => unique()

  it('is found by an address with a password, and nobody else is', async () => {
    const { email, workspaceId, userId } = await office()
    expect(await askForReset({ email, from: from() }, NOW)).toEqual([{ workspaceId, memberId: expect.any(String), userId }])
    const without = await addMember(workspaceId, { password: null, now: NOW })
    expect(await askForReset({ email: without.email, from: from() }, NOW)).toEqual([])
    expect(await askForReset({ email: unique(), from: from() }, NOW)).toEqual([])
    const sample = await addMember(await addWorkspace('sample', NOW), { now: NOW })
    expect(await askForReset({ email: sample.email, from: from() }, NOW)).toEqual([])
  })

  it('is mailed at most three links in a row, and again after a wait', async () => {
    const { email } = await office()
    const ask = async (now: Date) => (await askForReset({ email, from: from() }, now)).length
    expect([await ask(NOW), await ask(NOW), await ask(NOW), await ask(later(14))]).toEqual([1, 1, 1, 0])
    expect([await ask(later(15)), await ask(later(74)), await ask(later(75))]).toEqual([1, 0, 1])
  })

  it('asks at most ten times an hour from one place, for whomever', async () => {
    const here = from()
    const ask = async (now: Date) => (await askForReset({ email: (await office()).email, from: here }, now)).length
    for (let n = 0; n < 10; n++) expect(await ask(NOW)).toBe(1)
    expect(await ask(later(59))).toBe(0)
    expect(await ask(later(60))).toBe(1)
  })

  it('leaves a link alone that an admin made', async () => {
    const { admin, workspaceId } = await office()
    const { id, userId } = await addMember(workspaceId, { now: NOW })
    const { token } = await createResetLink(admin, { memberId: id })
    const mailed = await inDirectory({}, (tx) => issueReset(tx, userId, NOW, 1))
    expect(await readResetLink(token, NOW)).not.toBeNull()
    await resetPassword({ token: mailed.token, password: NEW }, NOW)
    expect(await readResetLink(token, NOW)).toBeNull()
    await inDirectory({}, (tx) => closePasswordResets(tx, userId, later(60 * 24 * 40)))
    expect(await inDirectory({}, (tx) => tx.passwordReset.count({ where: { userId } }))).toBe(0)
    await expect(createResetLink(systemCtx(workspaceId, 'test', NOW), { memberId: id })).resolves.toBeDefined()
  })
})
