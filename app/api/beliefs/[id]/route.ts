import { parseAsOf } from '@/app/(app)/accounts/[id]/search-params'
import { workspaceRoute } from '@/lib/api'
import { getBelief } from '@/lib/beliefs'

/** One belief with its evidence, waterfall, timeline and history, now or at the end of `asOf`. */
export const GET = workspaceRoute((ctx, request, params) => {
  const asOf = parseAsOf(Object.fromEntries(new URL(request.url).searchParams))
  return getBelief(ctx, { beliefId: params['id'] ?? '', ...(asOf ? { asOf } : {}) })
})
