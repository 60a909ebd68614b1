import { workspaceRoute } from '@/lib/api'
import { listNotifications } from '@/lib/notify'
import { NOTIFICATIONS_PAGE_SIZE } from '@/lib/notify/client'

/** One's own notifications, newest first. */
export const GET = workspaceRoute((ctx, request) => listNotifications(ctx, { cursor: new URL(request.url).searchParams.get('cursor'), limit: NOTIFICATIONS_PAGE_SIZE }))
