'use server'

import { workspaceAction } from '@/lib/api'
import { decide, undoDecision } from '@/lib/review'
import { decideSchema, undoSchema } from './schemas'

export const decideAction = workspaceAction
  .metadata({ name: 'review.decide' })
  .inputSchema(decideSchema)
  .action(({ ctx, parsedInput }) => decide(ctx, parsedInput))

export const undoAction = workspaceAction
  .metadata({ name: 'review.undo' })
  .inputSchema(undoSchema)
  .action(({ ctx, parsedInput }) => undoDecision(ctx, parsedInput))
