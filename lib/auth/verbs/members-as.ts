import type { Tx } from '@/lib/db/transaction'
import { listStandings } from '../store'
import { teamsOf } from '../teams'
import type { Actor, Ctx } from '../types'

export type MemberCtx = Ctx & { actor: Extract<Actor, { kind: 'member' }> }

/** Everyone in a workspace as they would act, by name: for asking the rules what others may see and decide. */
export async function membersAs(tx: Tx, workspaceId: string, now: Date): Promise<MemberCtx[]> {
  const rows = await listStandings(tx, workspaceId)
  const teams = teamsOf(rows)
  return rows.filter(({ removedAt }) => removedAt === null).map(({ id: memberId, userId, name, email, role, visibility }) => ({
    workspaceId, actor: { kind: 'member', memberId, userId, name, email, role, visibility, team: teams.get(memberId) ?? [memberId] }, now,
  }))
}
