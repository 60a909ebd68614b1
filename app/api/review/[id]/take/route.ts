import { workspaceRoute } from '@/lib/api'
import { takeItem } from '@/lib/review'
import { visitOf } from '../../visit-of'

/** Leases an item for five minutes; `?steal=true` takes it over from whoever has it, `?visit=…` names the look at it that asks. */
export const POST = workspaceRoute((ctx, request, params) =>
  takeItem(ctx, { itemId: params.id ?? '', steal: new URL(request.url).searchParams.get('steal') === 'true', visit: visitOf(request) }))
