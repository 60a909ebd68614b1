'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { workspaceAction } from '@/lib/api'
import { hideSetUp, keepTour, KeepTourInput } from '@/lib/insights'
import { markNotificationsRead, MarkNotificationsReadInput } from '@/lib/notify'

export const markNotificationsReadAction = workspaceAction
  .metadata({ name: 'notifications.read' })
  .inputSchema(MarkNotificationsReadInput)
  .action(({ ctx, parsedInput }) => markNotificationsRead(ctx, parsedInput))

export const keepTourAction = workspaceAction
  .metadata({ name: 'tour.keep' })
  .inputSchema(KeepTourInput)
  .action(({ ctx, parsedInput }) => keepTour(ctx, parsedInput))

export const hideSetUpAction = workspaceAction
  .metadata({ name: 'set_up.hide' })
  .inputSchema(z.object({ hidden: z.boolean() }))
  .action(async ({ ctx, parsedInput }) => {
    await hideSetUp(ctx, parsedInput)
    revalidatePath('/', 'layout')
  })
