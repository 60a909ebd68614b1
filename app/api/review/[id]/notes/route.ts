import { workspaceRoute } from '@/lib/api'
import { listNotes } from '@/lib/review'

/** What colleagues wrote on an item, and who could be named or given it. */
export const GET = workspaceRoute((ctx, _request, params) => listNotes(ctx, { itemId: params.id ?? '' }))
