import { parseDays } from '@/app/(app)/accounts/[id]/search-params'
import { workspaceRoute } from '@/lib/api'
import { compareAccountBeliefs } from '@/lib/insights'
import { InvalidError } from '@/lib/shared/errors'

/** How the beliefs of an account changed from the end of the day `since` to that of `asOf`, or to now. */
export const GET = workspaceRoute((ctx, request, params) => {
  const { since, asOf } = parseDays(Object.fromEntries(new URL(request.url).searchParams))
  if (since === undefined) throw new InvalidError('It is not said with which day to compare.', 'Name it as since=2026-03-31.')
  return compareAccountBeliefs(ctx, { accountId: params['id'] ?? '', from: since, ...(asOf ? { asOf } : {}) })
})
