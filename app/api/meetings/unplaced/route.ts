import { workspaceRoute } from '@/lib/api'
import { listUnplacedMeetings } from '@/lib/meetings'

/** Events of the reader's own calendars whose account they have to say. */
export const GET = workspaceRoute(async (ctx) => ({ meetings: await listUnplacedMeetings(ctx) }))
