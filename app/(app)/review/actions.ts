'use server'

import { z } from 'zod'
import { workspaceAction } from '@/lib/api'
import { decide, DecideInputSchema, undoDecision } from '@/lib/review'

export const decideAction = workspaceAction
  .metadata({ name: 'review.decide' })
  .inputSchema(DecideInputSchema)
  .action(({ ctx, parsedInput }) => decide(ctx, parsedInput))

export const undoAction = workspaceAction
  .metadata({ name: 'review.undo' })
  .inputSchema(z.object({ decisionId: z.uuid() }))
  .action(({ ctx, parsedInput }) => undoDecision(ctx, parsedInput))
