import { parseAsOf } from '@/app/(app)/accounts/[id]/search-params'
import { workspaceRoute } from '@/lib/api'
import { getCommittee } from '@/lib/insights'

/** Part, rank and moves of an account's people, as they stand or stood at the end of `asOf`. */
export const GET = workspaceRoute((ctx, request, params) => {
  const asOf = parseAsOf(Object.fromEntries(new URL(request.url).searchParams))
  return getCommittee(ctx, { accountId: params['id'] ?? '', ...(asOf ? { asOf } : {}) })
})
