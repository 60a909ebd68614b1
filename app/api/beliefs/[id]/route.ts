import { parseDays } from '@/app/(app)/accounts/[id]/search-params'
import { workspaceRoute } from '@/lib/api'
import { getBelief } from '@/lib/beliefs'

/** One belief with its evidence, what makes its number, its timeline and its history, at the end of `asOf`, and what moved it since `since`. */
export const GET = workspaceRoute((ctx, request, params) =>
  getBelief(ctx, { beliefId: params['id'] ?? '', ...parseDays(Object.fromEntries(new URL(request.url).searchParams)) }))
