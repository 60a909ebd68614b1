import type { z } from 'zod'
import { notFound, type Ctx } from '@/lib/auth'
import { modelAccount } from '@/lib/beliefs'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { DecideInputSchema } from '../inputs'
import { concernedBy, decisionOf } from '../intent'
import { previewOf } from '../regroup'
import type { RegroupPreview } from '../types'
import { intentOf } from './intent-of'
import { findItemFor } from './item-to-work-on'

/** What a ruling on an item would change, without changing anything: the same that `decide` would do, and refused where it would be. */
export async function previewDecision(ctx: Ctx, input: z.input<typeof DecideInputSchema>): Promise<RegroupPreview> {
  const wanted = DecideInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const item = await findItemFor(tx, ctx, wanted.itemId)
    if (!item) throw notFound('item')
    const account = await loadAccount(tx, ctx, item.accountId, 'item')
    const model = await modelAccount(tx, ctx.workspaceId, account, { asOf: ctx.now, knownAt: ctx.now }, item.knownAnswerId)
    const intent = await intentOf(tx, ctx, account, item, wanted, model)
    return previewOf(model.ledger, model.projection, decisionOf(intent, model.ledger, ctx.now), concernedBy(intent))
  })
}
