import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { listMembers as readMembers } from '../store'

/** Members of the workspace, by name: for choosing an owner or naming a colleague in a transcript. */
export async function listMembers(ctx: Ctx): Promise<{ id: string; name: string; title: string | null }[]> {
  const members = await inWorkspace(ctx.workspaceId, (tx) => readMembers(tx, ctx.workspaceId))
  return members.map(({ id, name, title }) => ({ id, name, title }))
}
