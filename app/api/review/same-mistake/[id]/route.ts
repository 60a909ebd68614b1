import { z } from 'zod'
import { workspaceRoute } from '@/lib/api'
import { findSameMistake } from '@/lib/review'
import { InvalidError } from '@/lib/shared/errors'

const Chosen = z.array(z.uuid()).min(1).max(100)

/** Where the mistake that a decision put right was made again; `only=ID,ID` says what correcting those would change. */
export const GET = workspaceRoute(async (ctx, request, { id = '' }) => {
  const only = new URL(request.url).searchParams.get('only')
  const chosen = only === null ? null : Chosen.safeParse(only.split(','))
  if (chosen && !chosen.success) throw new InvalidError('These quotes cannot be told apart.', 'Load the page again.')
  return { found: await findSameMistake(ctx, { decisionId: id, ...(chosen && { observationIds: chosen.data }) }) }
})
