import { workspaceRoute } from '@/lib/api'
import { importDeals } from '@/lib/ingest'
import { dealFileOf } from './deal-file'

/** Writes the deals of a file, all that can be taken or none. The answer says what was done. */
export const POST = workspaceRoute(async (ctx, request) => importDeals(ctx, await dealFileOf(request)))
