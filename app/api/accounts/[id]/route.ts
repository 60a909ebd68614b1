import { parseAsOf } from '@/app/(app)/accounts/[id]/search-params'
import { workspaceRoute } from '@/lib/api'
import { getAccountPage } from '@/lib/insights'

/** One account as it stands, or as it stood at the end of `asOf`. */
export const GET = workspaceRoute((ctx, request, params) => {
  const asOf = parseAsOf(Object.fromEntries(new URL(request.url).searchParams))
  return getAccountPage(ctx, { accountId: params['id'] ?? '', ...(asOf ? { asOf } : {}) })
})
