import { visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import type { ImportHead } from '@/lib/ingest'
import { latestImports } from '../imports/store'

const LISTED = 10

/** The latest imports into accounts that the actor sees, so that one is found again, gone on with or undone. */
export async function listImports(ctx: Ctx): Promise<ImportHead[]> {
  return inWorkspace(ctx.workspaceId, (tx) => latestImports(tx, ctx.workspaceId, visibleTo(ctx), LISTED))
}
