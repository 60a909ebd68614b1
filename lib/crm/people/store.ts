import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { CommitteeRole } from '@/lib/shared/vocabulary'

/** Where somebody works or worked, in one account. */
export type EmploymentRecord = {
  personId: string
  accountId: string
  title: string | null
  role: CommitteeRole
  from: Date | null
  to: Date | null
  reportsToId: string | null
  roleById: string | null
}

/** What changed of somebody's work. */
export type RoleChangeRecord = { id: string; personId: string; accountId: string; at: Date; what: 'title' | 'role' | 'joined' | 'left'; before: string | null; after: string | null }

type EmploymentRow = { personId: string; accountId: string; title: string | null; role: CommitteeRole; fromDate: Date | null; toDate: Date | null; reportsToId: string | null; roleById: string | null }
const toRecord = ({ fromDate, toDate, personId, accountId, title, role, reportsToId, roleById }: EmploymentRow): EmploymentRecord => ({ personId, accountId, title, role, reportsToId, roleById, from: fromDate, to: toDate })

export async function employmentsAt(tx: Tx, workspaceId: string, accountId: string): Promise<EmploymentRecord[]> {
  return (await tx.employment.findMany({ where: { workspaceId, accountId }, orderBy: { id: 'asc' } })).map(toRecord)
}

/** Every employment of a person, the latest first. */
export async function employmentsOf(tx: Tx, workspaceId: string, personId: string): Promise<EmploymentRecord[]> {
  return (await tx.employment.findMany({ where: { workspaceId, personId }, orderBy: [{ fromDate: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }] })).map(toRecord)
}

/** The part that a member sets by hand, and whom the person reports to. */
export async function setStanding(tx: Tx, workspaceId: string, { personId, accountId }: { personId: string; accountId: string }, standing: Partial<Pick<EmploymentRecord, 'role' | 'roleById' | 'reportsToId'>>): Promise<void> {
  await tx.employment.updateMany({ where: { workspaceId, personId, accountId }, data: standing })
}

export async function endEmployment(tx: Tx, workspaceId: string, personId: string, accountId: string, on: Date): Promise<void> {
  await tx.employment.updateMany({ where: { workspaceId, personId, accountId, toDate: null }, data: { toDate: on } })
}

export async function startEmployment(tx: Tx, workspaceId: string, facts: Pick<EmploymentRecord, 'personId' | 'accountId' | 'title' | 'role'> & { from: Date }): Promise<void> {
  const { from, ...rest } = facts
  await tx.employment.create({ data: { workspaceId, id: newId(), ...rest, fromDate: from, toDate: null } })
}

/** Takes back that an employment ended that day. */
export async function reopenEmployment(tx: Tx, workspaceId: string, personId: string, accountId: string, endedOn: Date): Promise<void> {
  await tx.employment.updateMany({ where: { workspaceId, personId, accountId, toDate: endedOn }, data: { toDate: null } })
}

/** Takes back an employment that began that day and goes on. */
export async function removeEmployment(tx: Tx, workspaceId: string, personId: string, accountId: string, from: Date): Promise<void> {
  await tx.employment.deleteMany({ where: { workspaceId, personId, accountId, fromDate: from, toDate: null } })
}

export async function removeRoleChange(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.roleChange.delete({ where: { workspaceId_id: { workspaceId, id } } })
}

export async function insertRoleChange(tx: Tx, workspaceId: string, change: Omit<RoleChangeRecord, 'id'>): Promise<void> {
  await tx.roleChange.create({ data: { workspaceId, id: newId(), ...change } })
}

/** What changed of the work of people of an account between two instants, the latest first. */
export async function roleChangesAt(tx: Tx, workspaceId: string, accountId: string, since: Date, until: Date): Promise<RoleChangeRecord[]> {
  return (await tx.roleChange.findMany({ where: { workspaceId, accountId, at: { gte: since, lte: until } }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })).map(asChange)
}

export async function roleChangesOf(tx: Tx, workspaceId: string, personId: string): Promise<RoleChangeRecord[]> {
  return (await tx.roleChange.findMany({ where: { workspaceId, personId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })).map(asChange)
}

const KINDS = ['title', 'role', 'joined', 'left'] as const
const asChange = ({ id, personId, accountId, at, what, before, after }: Omit<RoleChangeRecord, 'what'> & { what: string }): RoleChangeRecord =>
  ({ id, personId, accountId, at, before, after, what: KINDS.find((kind) => kind === what) ?? 'title' })
