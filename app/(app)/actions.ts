'use server'

import { workspaceAction } from '@/lib/api'
import { markNotificationsRead, MarkNotificationsReadInput } from '@/lib/notify'

export const markNotificationsReadAction = workspaceAction
  .metadata({ name: 'notifications.read' })
  .inputSchema(MarkNotificationsReadInput)
  .action(({ ctx, parsedInput }) => markNotificationsRead(ctx, parsedInput))
