import { workspaceRoute } from '@/lib/api'
import { listAccountNotes } from '@/lib/crm'

/** What members wrote about an account, newest first. */
export const GET = workspaceRoute((ctx, _request, params) => listAccountNotes(ctx, { accountId: params['id'] ?? '' }))
