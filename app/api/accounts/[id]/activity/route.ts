import { workspaceRoute } from '@/lib/api'
import { listAccountActivity } from '@/lib/insights'

/** What was done to an account and by whom, newest first, in pages by `cursor`. */
export const GET = workspaceRoute((ctx, request, params) => listAccountActivity(ctx, { accountId: params['id'] ?? '', cursor: new URL(request.url).searchParams.get('cursor') }))
