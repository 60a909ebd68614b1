import { z } from 'zod'
import { self, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { setFollowed } from '../follow/store'
import { loadAccount } from './load-account'

export const FollowAccountInput = z.object({ accountId: z.string(), follow: z.boolean() })

/** Follows an account that the actor sees, or no longer: what they keep an eye on is theirs alone. */
export async function followAccount(ctx: Ctx, input: z.input<typeof FollowAccountInput>): Promise<void> {
  const { accountId, follow } = FollowAccountInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    await setFollowed(tx, ctx.workspaceId, self(ctx).memberId, account.id, follow ? ctx.now : null)
  })
}
