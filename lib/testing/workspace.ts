import { afterAll } from 'vitest'
import { ctxAs } from '@/lib/auth/verbs/ctx-as'
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import type { Ctx } from '@/lib/auth/types'
import { insertAccount, insertPerson } from '@/lib/crm/store'
import type { PersonFacts } from '@/lib/crm/types'
import { closeDatabase } from '@/lib/db/client'
import { inWorkspace } from '@/lib/db/transaction'
import { stopQueue } from '@/lib/queue'
import { newId } from '@/lib/shared/ids'

export { queue } from '@/lib/queue'

export const NOW = new Date('2026-05-12T09:00:00Z')
export const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)
export const at = (ctx: Ctx, now: Date): Ctx => ({ ...ctx, now })

const MEMBERS = [
  { key: 'admin', name: 'Ada Quist', role: 'admin', visibility: 'all', managerKey: null },
  { key: 'manager', name: 'Milo Brandt', role: 'manager', visibility: 'team', managerKey: null },
  { key: 'reviewer', name: 'Rena Ould', role: 'reviewer', visibility: 'all', managerKey: null },
  { key: 'rep', name: 'Tova Lind', role: 'rep', visibility: 'own', managerKey: 'manager' },
  { key: 'colleague', name: 'Ezra Pohl', role: 'rep', visibility: 'own', managerKey: null },
  { key: 'onlooker', name: 'Ida Marsh', role: 'rep', visibility: 'all', managerKey: null },
] as const

export type Part = (typeof MEMBERS)[number]['key']
/** A workspace and who acts in it: `rep` owns accounts, `colleague` sees only their own, `onlooker` sees all and owns none. */
export type Office = { workspaceId: string } & Record<Part, Ctx>

/** Closes what a test file opened. Called once at its top. */
export function closeAtEnd(): void {
  afterAll(async () => {
    await stopQueue()
    await closeDatabase()
  })
}

/** A fresh workspace of the vendor "Tessel" with a member of each part. */
export async function openOffice(): Promise<Office> {
  const mark = newId()
  const email = (key: string): string => `${key}-${mark}@tessel.example`
  const { workspaceId } = await provisionWorkspace({
    kind: 'real', name: 'Tessel', companyName: 'Tessel', domains: ['tessel.example'],
    members: MEMBERS.map((member) => ({ ...member, email: email(member.key), title: null, aliases: [] })),
  }, NOW)
  const as = (key: Part): Promise<Ctx> => ctxAs(workspaceId, email(key), NOW)
  return {
    workspaceId, admin: await as('admin'), manager: await as('manager'), reviewer: await as('reviewer'),
    rep: await as('rep'), colleague: await as('colleague'), onlooker: await as('onlooker'),
  }
}

export function memberId(ctx: Ctx): string {
  if (ctx.actor.kind !== 'member') throw new Error('not a member')
  return ctx.actor.memberId
}

const nobody = { title: null, role: 'unknown', side: 'customer', from: null, to: null } as const
export const MARIT: PersonFacts = { ...nobody, name: 'Marit Olsen', aliases: [], emails: ['marit@brackwater.example'], title: 'Chief Financial Officer', role: 'economic_buyer' }
export const JONAS: PersonFacts = { ...nobody, name: 'Jonas Weil', aliases: ['J. Weil'], emails: ['jonas@brackwater.example'], title: 'Head of Operations', role: 'champion' }

export type Opened = { id: string; name: string; people: { marit: string; jonas: string } }

/** An account "Brackwater Foods" of `owner` with two known people. Names repeat: only the id tells accounts apart. */
export async function openAccount(office: Office, owner: Ctx = office.rep, name = 'Brackwater Foods'): Promise<Opened> {
  const { workspaceId } = office
  return inWorkspace(workspaceId, async (tx) => {
    const id = await insertAccount(tx, workspaceId, NOW, {
      name, slug: null, domain: 'brackwater.example', segment: 'Mid-market', ownerId: memberId(owner), parentId: null,
    })
    const marit = await insertPerson(tx, workspaceId, id, NOW, MARIT)
    const jonas = await insertPerson(tx, workspaceId, id, NOW, JONAS)
    return { id, name, people: { marit, jonas } }
  })
}
