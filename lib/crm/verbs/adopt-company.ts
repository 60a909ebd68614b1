import { audit } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { saveCompany, workspaceSettings } from '../store'

/** Takes the vendor that an account file names for our company, where the workspace does not say yet what it is called. */
export async function adoptCompany(ctx: Ctx, input: { name: string; domain: string | null }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if ((await workspaceSettings(tx, ctx.workspaceId)).companyName !== '') return
    assertMayAdminister(ctx)
    await saveCompany(tx, ctx.workspaceId, ctx.now, input.name, input.domain ? [input.domain] : [])
    await audit(tx, ctx, { verb: 'workspace.adopt_company', objectType: 'workspace', objectId: ctx.workspaceId })
  })
}
