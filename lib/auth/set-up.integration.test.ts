import { describe, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { inPrivateDatabase } from '@/scripts/test/private-database'
import { addMember, addWorkspace, PASSWORD, unique } from './testing'
import { listActiveMembers } from './store'
import type { SessionToken } from './types'
import { createInvitation } from './verbs/create-invitation'
import { ctxAs } from './verbs/ctx-as'
import { listSampleMembers } from './verbs/list-sample-members'
import { resolveSession } from './verbs/resolve-session'
import { setUpOpen, setUpWorkspace } from './verbs/set-up-workspace'
import { signInAsSample } from './verbs/sign-in-as-sample'

const NOW = new Date('2026-05-12T09:00:00Z')

// Set-up asks whether any real workspace exists, so these tests need a database that no other file writes to.
inPrivateDatabase(closeDatabase)

describe('sample sign-in and first-run set-up', () => {
  const input = {
    workspaceName: 'Acme', companyName: 'Acme', domains: ['acme.example'], name: 'Noor Haddad', email: 'noor@acme.example', password: PASSWORD,
  }
  let sample: SessionToken | null
  let sampleId = ''

  it('offers one sample member a role while nothing real exists', async () => {
    sampleId = await addWorkspace('sample', NOW)
    for (const role of ['rep', 'rep', 'manager', 'reviewer', 'admin'] as const) await addMember(sampleId, { role, now: NOW, password: null })
    const offered = await listSampleMembers('auto')
    expect(offered.map((member) => member.role)).toEqual(['rep', 'manager', 'reviewer', 'admin'])
    expect(await listSampleMembers('off')).toEqual([])
    const [rep] = offered
    sample = await signInAsSample({ memberId: rep?.id ?? '' }, 'auto')
    expect(sample && (await resolveSession(sample, null, NOW))?.view.workspace.kind).toBe('sample')
  })

  it('keeps sample members from inviting people', async () => {
    const admin = await ctxAs(sampleId, null, NOW)
    await expect(createInvitation(admin, { email: unique(), role: 'rep', visibility: 'own', managerId: null })).rejects.toThrow(ForbiddenError)
  })

  it('refuses a weak password before anything else', async () => {
    await expect(setUpWorkspace({ ...input, password: 'noorhaddad-2026' }, NOW)).rejects.toThrow(InvalidError)
    expect(await setUpOpen()).toBe(true)
  })

  it('lets one of several racers create the workspace', async () => {
    const racers = [1, 2, 3].map((n) => setUpWorkspace({ ...input, email: `noor${n}@acme.example` }, NOW))
    const results = await Promise.allSettled(racers)
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(refusals.every((reason) => reason instanceof ConflictError)).toBe(true)
    expect(await setUpOpen()).toBe(false)
  })

  it('is off from then on, for those already in as well', async () => {
    const members = await inWorkspace(sampleId, (tx) => listActiveMembers(tx, sampleId))
    for (const member of members) expect(await signInAsSample({ memberId: member.id }, 'auto')).toBeNull()
    expect(await listSampleMembers('auto')).toEqual([])
    expect(sample && (await resolveSession(sample, null, NOW))).toBeNull()
    expect(await listSampleMembers('on')).toHaveLength(4)
  })
})
