import { z } from 'zod'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { memberNamed } from '../owners/named'
import { listMembers } from '../store'

export const MatchOwnersInput = z.object({ owners: z.array(z.string().max(200)).max(500, 'At most 500 owners at once.') })

/** Which member each owner of an export is, by e-mail address or name; null for those who are none, and for names that two go by. */
export async function matchOwners(ctx: Ctx, input: z.input<typeof MatchOwnersInput>): Promise<{ owner: string; member: { id: string; name: string } | null }[]> {
  const { owners } = MatchOwnersInput.parse(input)
  const members = await inWorkspace(ctx.workspaceId, (tx) => listMembers(tx, ctx.workspaceId))
  return owners.map((owner) => {
    const member = memberNamed(members, owner)
    return { owner, member: member && { id: member.id, name: member.name } }
  })
}
