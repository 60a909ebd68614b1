'use server'

import { workspaceAction } from '@/lib/api'
import { confirmThing, ConfirmThingInput, undoDecision, UndoInputSchema } from '@/lib/review'

export const confirmThingAction = workspaceAction
  .metadata({ name: 'call.confirm' })
  .inputSchema(ConfirmThingInput)
  .action(({ ctx, parsedInput }) => confirmThing(ctx, parsedInput))

export const undoConfirmationAction = workspaceAction
  .metadata({ name: 'call.undo_confirmation' })
  .inputSchema(UndoInputSchema)
  .action(({ ctx, parsedInput }) => undoDecision(ctx, parsedInput))
