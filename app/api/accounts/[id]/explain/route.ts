import { parseDays } from '@/app/(app)/accounts/[id]/search-params'
import { explainConsensus, explainFigure } from '@/lib/alignment'
import { workspaceRoute } from '@/lib/api'
import { figureOf } from './schemas'

/** What makes an alignment figure of an account (`of`), as of a day, and what moved it since another. */
export const GET = workspaceRoute(async (ctx, request, params) => {
  const raw = Object.fromEntries(new URL(request.url).searchParams)
  const input = { account: params['id'] ?? '', ...parseDays(raw) }
  const of = figureOf(raw['of'])
  const { explanation } = of === 'consensus' ? await explainConsensus(ctx, input) : await explainFigure(ctx, { ...input, of })
  return explanation
})
