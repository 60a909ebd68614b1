import { parseAsOf } from '@/app/(app)/accounts/[id]/search-params'
import { workspaceRoute } from '@/lib/api'
import { getAccountTimeline } from '@/lib/insights'

/** Every shown belief of an account through time, as it stands or stood at the end of `asOf`. */
export const GET = workspaceRoute((ctx, request, params) => {
  const asOf = parseAsOf(Object.fromEntries(new URL(request.url).searchParams))
  return getAccountTimeline(ctx, { accountId: params['id'] ?? '', ...(asOf ? { asOf } : {}) })
})
