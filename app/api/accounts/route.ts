import { parseAccountsParams } from '@/app/(app)/accounts/search-params'
import { workspaceRoute } from '@/lib/api'
import { listAccounts } from '@/lib/insights'
import { ACCOUNTS_PAGE_SIZE } from '@/lib/insights/client'

/** The accounts that the reader may see, narrowed and ordered as the URL says. */
export const GET = workspaceRoute((ctx, request) => {
  const { query, cursor, limit } = parseAccountsParams(Object.fromEntries(new URL(request.url).searchParams))
  return listAccounts(ctx, { ...query, ...(cursor ? { cursor } : {}), limit: limit ?? ACCOUNTS_PAGE_SIZE })
})
