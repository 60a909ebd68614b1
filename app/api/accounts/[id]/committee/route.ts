import { workspaceRoute } from '@/lib/api'
import { getCommittee } from '@/lib/insights'

/** Part, rank and moves of an account's people. */
export const GET = workspaceRoute((ctx, _request, params) => getCommittee(ctx, { accountId: params['id'] ?? '' }))
