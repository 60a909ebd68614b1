import { z } from 'zod'
import { self, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { loadView } from '../views/load-view'
import { setDefaultViewId } from '../views/store'

export const SetDefaultViewInput = z.object({ viewId: z.string().nullable() })

/** Has the actor's own list of accounts open with this view, or plainly. */
export async function setDefaultView(ctx: Ctx, input: z.input<typeof SetDefaultViewInput>): Promise<void> {
  const { viewId } = SetDefaultViewInput.parse(input)
  const { memberId } = self(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const view = viewId === null ? null : await loadView(tx, ctx, viewId)
    await setDefaultViewId(tx, ctx.workspaceId, memberId, view?.id ?? null)
  })
}
