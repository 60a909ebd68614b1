import { parseDays } from '@/app/(app)/accounts/[id]/search-params'
import { explainFigure } from '@/lib/alignment'
import { workspaceRoute } from '@/lib/api'
import { figureOf } from './schemas'

/** As many beliefs and changes as a person reads one by one; the others are told together. */
const MOST = 8

/** What makes an alignment figure of an account (`of`), as of a day, and what moved it since another. */
export const GET = workspaceRoute((ctx, request, params) => {
  const raw = Object.fromEntries(new URL(request.url).searchParams)
  return explainFigure(ctx, { account: params['id'] ?? '', of: figureOf(raw['of']), most: MOST, ...parseDays(raw) })
})
