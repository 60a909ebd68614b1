'use server'

import { z } from 'zod'
import { workspaceAction } from '@/lib/api'
import { PlaceSpeakerInput, placeSpeaker } from '@/lib/ingest'
import { deleteInteraction } from '@/lib/jobs'

export const deleteInteractionAction = workspaceAction
  .metadata({ name: 'interaction.delete' })
  .inputSchema(z.object({ interactionId: z.uuid() }))
  .action(({ ctx, parsedInput }) => deleteInteraction(ctx, parsedInput))

export const placeSpeakerAction = workspaceAction
  .metadata({ name: 'interaction.placeSpeaker' })
  .inputSchema(PlaceSpeakerInput)
  .action(({ ctx, parsedInput }) => placeSpeaker(ctx, parsedInput))
