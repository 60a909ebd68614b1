import type { Ctx } from '@/lib/auth'
import { membersIn } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { loadPlan, readDealFile, viewOf, type DealFile } from './deal-file'
import type { DealImportView } from '../deals/types'

/**
 * Says what bringing in a file of deals would do: which are new, which change and how, and which lines cannot be taken. Writes nothing.
 * @throws InvalidError naming the file, the line where known, and the remedy
 */
export async function previewDeals(ctx: Ctx, file: DealFile): Promise<DealImportView> {
  const parsed = readDealFile(file)
  return inWorkspace(ctx.workspaceId, async (tx) => viewOf(file.fileName, parsed, await loadPlan(tx, ctx, parsed, { lock: false }), await membersIn(tx, ctx.workspaceId)))
}
