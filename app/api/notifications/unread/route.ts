import { workspaceRoute } from '@/lib/api'
import { countUnreadNotifications } from '@/lib/notify'

/** How many of one's own are not read yet. */
export const GET = workspaceRoute(async (ctx) => ({ unread: await countUnreadNotifications(ctx) }))
