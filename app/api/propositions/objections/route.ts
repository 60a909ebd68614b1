import { parsePropositionsParams } from '@/app/(app)/propositions/search-params'
import { workspaceRoute } from '@/lib/api'
import { listObjections } from '@/lib/insights'

/** Objections in the accounts that the reader sees, and the proof points that met them, narrowed as the URL says. */
export const GET = workspaceRoute((ctx, request) => {
  const params = new URL(request.url).searchParams
  const { q, segment, owner, proposition, point, verdict } = parsePropositionsParams(Object.fromEntries(params)).query
  return listObjections(ctx, { q, segment, owner, propositionId: proposition, proofPointId: point, verdict, cursor: params.get('cursor') })
})
