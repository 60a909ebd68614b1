import { workspaceRoute } from '@/lib/api'
import { listViews } from '@/lib/crm'

/** Saved views of the accounts list that the reader can open. */
export const GET = workspaceRoute(async (ctx) => ({ views: await listViews(ctx) }))
