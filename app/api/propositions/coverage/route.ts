import { parsePropositionsParams } from '@/app/(app)/propositions/search-params'
import { workspaceRoute } from '@/lib/api'
import { getCoverage } from '@/lib/insights'

/** Accounts that the reader sees against value propositions, narrowed as the URL says. */
export const GET = workspaceRoute((ctx, request) => {
  const params = new URL(request.url).searchParams
  const { q, segment, owner } = parsePropositionsParams(Object.fromEntries(params)).query
  return getCoverage(ctx, { q, segment, owner, cursor: params.get('cursor') })
})
