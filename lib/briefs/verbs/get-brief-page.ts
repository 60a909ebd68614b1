import { workspaceModel } from '@/lib/ai'
import { mayAdminister, mayEditAccount, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import type { BriefInput } from '../inputs'
import { adminNames, linksAllowed, openLinks } from '../store'
import type { BriefPage } from '../types'
import { getBrief } from './get-brief'

/** A brief with what can be done about it: which model could rewrite it, and the links by which it may be read from outside. */
export async function getBriefPage(ctx: Ctx, input: BriefInput): Promise<BriefPage> {
  const brief = await getBrief(ctx, input)
  const model = await workspaceModel(ctx.workspaceId)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, brief.account.id)
    const allowed = await linksAllowed(tx, ctx.workspaceId)
    const links = await openLinks(tx, ctx.workspaceId, account.id, ctx.now)
    return {
      brief, model: model?.id.slice(model.id.indexOf(':') + 1) ?? null,
      links: {
        allowed, mayAllow: mayAdminister(ctx), mayMake: mayEditAccount(ctx, account), admins: allowed || mayAdminister(ctx) ? [] : await adminNames(tx, ctx.workspaceId),
        open: links.map(({ id, kind, createdBy, createdAt, expiresAt, opens, openedAt }) => ({ id, kind, createdBy, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), opens, openedAt: openedAt?.toISOString() ?? null })),
      },
    }
  })
}
