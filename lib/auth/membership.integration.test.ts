import { describe, expect, it } from 'vitest'
import { code } from '@/lib/shared/audit-row'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@/lib/shared/errors'
import { addMember, addWorkspace, PASSWORD, unique } from './testing'
import { insertAudit } from './store'
import type { SessionToken } from './types'
import { acceptInvitation } from './verbs/accept-invitation'
import { changeMember } from './verbs/change-member'
import { createInvitation } from './verbs/create-invitation'
import { ctxAs } from './verbs/ctx-as'
import { listWorkspaceMembers } from './verbs/list-workspace-members'
import { readInvitation } from './verbs/read-invitation'
import { removeMember } from './verbs/remove-member'
import { resolveSession } from './verbs/resolve-session'
import { revokeInvitation } from './verbs/revoke-invitation'
import { signInWithPassword } from './verbs/sign-in-with-password'
import { updateWorkspace } from './verbs/update-workspace'
import { readWorkspaceSettings } from './verbs/read-workspace-settings'

const NOW = new Date('2026-05-12T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('an invitation', () => {
  it('is accepted once, by a newcomer who then signs in', async () => {
    const { admin, workspaceId } = await office()
    const email = unique()
    const { token } = await createInvitation(admin, { email, role: 'manager', visibility: 'team', managerId: null })
    expect(await readInvitation(token, NOW)).toMatchObject({ email, role: 'manager', account: 'new' })
    const accept = () => acceptInvitation({ token, name: 'Ines Valla', password: PASSWORD }, NOW)
    const results = await Promise.allSettled([accept(), accept()])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(ConflictError)
    const session = await resolveSession(await signedIn(email), null, NOW)
    expect(session).toMatchObject({ ctx: { workspaceId, actor: { name: 'Ines Valla', role: 'manager', visibility: 'team' } } })
    await expect(accept()).rejects.toThrow(ConflictError)
  })

  it('is worthless when revoked, replaced, run out or made up', async () => {
    const { admin } = await office()
    const invite = (email: string) => createInvitation(admin, { email, role: 'rep', visibility: 'own', managerId: null })
    const revoked = await invite(unique())
    await revokeInvitation(admin, { invitationId: revoked.id })
    const email = unique()
    const replaced = await invite(email)
    const current = await invite(email)
    expect(await readInvitation(revoked.token, NOW)).toBeNull()
    expect(await readInvitation(replaced.token, NOW)).toBeNull()
    expect(await readInvitation('x'.repeat(43), NOW)).toBeNull()
    expect(await readInvitation(current.token, later(7 * 1440 - 1))).not.toBeNull()
    expect(await readInvitation(current.token, later(7 * 1440))).toBeNull()
    await expect(acceptInvitation({ token: revoked.token, name: 'X', password: PASSWORD }, NOW)).rejects.toThrow(ConflictError)
  })

  it('asks somebody with an account for its password, and adds the workspace to theirs', async () => {
    const elsewhere = await addMember(await addWorkspace('real', NOW), { now: NOW })
    const { admin, workspaceId } = await office()
    const { token } = await createInvitation(admin, { email: elsewhere.email, role: 'rep', visibility: 'own', managerId: null })
    expect(await readInvitation(token, NOW)).toMatchObject({ account: 'password' })
    await expect(acceptInvitation({ token, name: '', password: 'not that one at all' }, NOW)).rejects.toThrow(InvalidError)
    await acceptInvitation({ token, name: '', password: PASSWORD }, NOW)
    const session = await resolveSession(await signedIn(elsewhere.email), workspaceId, NOW)
    expect(session?.ctx.workspaceId).toBe(workspaceId)
    expect(session?.workspaces).toHaveLength(2)
  })

  it('is for admins to give', async () => {
    const { workspaceId } = await office()
    const { email } = await addMember(workspaceId, { role: 'manager', now: NOW })
    const manager = await ctxAs(workspaceId, email, NOW)
    await expect(createInvitation(manager, { email: unique(), role: 'admin', visibility: 'all', managerId: null })).rejects.toThrow(ForbiddenError)
  })
})

describe('members and settings', () => {
  it('keeps one admin, also when two demote each other at once', async () => {
    const { admin, workspaceId } = await office()
    const [first] = await listWorkspaceMembers(admin)
    const second = await addMember(workspaceId, { role: 'admin', now: NOW })
    const demote = (memberId: string) => changeMember(admin, { memberId, role: 'rep', visibility: 'own', managerId: null })
    const results = await Promise.allSettled([demote(first?.id ?? ''), demote(second.id)])
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await listWorkspaceMembers(admin)).filter((member) => member.role === 'admin')).toHaveLength(1)
  })

  it('does not find members of another workspace', async () => {
    const { admin } = await office()
    const foreign = await addMember(await addWorkspace('real', NOW), { now: NOW })
    expect((await listWorkspaceMembers(admin)).map((member) => member.id)).not.toContain(foreign.id)
    await expect(changeMember(admin, { memberId: foreign.id, role: 'rep', visibility: 'own', managerId: null })).rejects.toThrow(NotFoundError)
    await expect(removeMember(admin, { memberId: foreign.id })).rejects.toThrow(NotFoundError)
    await expect(ctxAs(admin.workspaceId, foreign.email, NOW)).rejects.toThrow(NotFoundError)
    expect(await inWorkspace(admin.workspaceId, (tx) => tx.member.findMany({ where: { id: foreign.id } }))).toEqual([])
  })

  it('shows who was changed last, from the audit trail that cannot be rewritten', async () => {
    const { admin, workspaceId } = await office()
    const rep = await addMember(workspaceId, { now: NOW })
    await changeMember({ ...admin, now: later(5) }, { memberId: rep.id, role: 'rep', visibility: 'team', managerId: null })
    const row = (await listWorkspaceMembers(admin)).find((member) => member.id === rep.id)
    expect(row?.lastChange).toEqual({ verb: 'member.change', at: later(5).toISOString() })
    await inWorkspace(workspaceId, (tx) => insertAudit(tx, admin, { verb: 'x', objectType: 'y', objectId: 'z', fields: { role: code('rep') } }))
    await expect(inWorkspace(workspaceId, (tx) => tx.auditEntry.updateMany({ data: { verb: 'other' } }))).rejects.toThrow()
  })

  it('stores the company as customers call it and weighs the dimensions', async () => {
    const { admin, workspaceId } = await office()
    const wanted = { name: 'Acme EU', companyName: 'Acme', companyAliases: ['Acme GmbH'], domains: ['acme.example'], dimensionWeights: { price: 2 } }
    await updateWorkspace(admin, wanted)
    expect(await readWorkspaceSettings(admin)).toMatchObject({ ...wanted, dimensionWeights: { price: 2, value: 1 } })
    const rep = await addMember(workspaceId, { now: NOW })
    await expect(updateWorkspace(await ctxAs(workspaceId, rep.email, NOW), wanted)).rejects.toThrow(ForbiddenError)
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
