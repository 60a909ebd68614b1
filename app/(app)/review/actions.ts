'use server'

import { z } from 'zod'
import { workspaceAction } from '@/lib/api'
import { addNote, AddNoteInput, assignItem, AssignItemInput, BulkInputSchema, decide, decideBulk, DecideInputSchema, flagItem, FlagItemInputSchema, removeNote, undoDecision, UndoInputSchema } from '@/lib/review'

export const decideAction = workspaceAction
  .metadata({ name: 'review.decide' })
  .inputSchema(DecideInputSchema)
  .action(({ ctx, parsedInput }) => decide(ctx, parsedInput))

export const undoAction = workspaceAction
  .metadata({ name: 'review.undo' })
  .inputSchema(UndoInputSchema)
  .action(({ ctx, parsedInput }) => undoDecision(ctx, parsedInput))

export const flagAction = workspaceAction
  .metadata({ name: 'review.flag' })
  .inputSchema(FlagItemInputSchema)
  .action(({ ctx, parsedInput }) => flagItem(ctx, parsedInput))

export const decideBulkAction = workspaceAction
  .metadata({ name: 'review.bulk' })
  .inputSchema(BulkInputSchema)
  .action(({ ctx, parsedInput }) => decideBulk(ctx, parsedInput))

export const addNoteAction = workspaceAction
  .metadata({ name: 'review.note' })
  .inputSchema(AddNoteInput)
  .action(({ ctx, parsedInput }) => addNote(ctx, parsedInput))

export const removeNoteAction = workspaceAction
  .metadata({ name: 'review.remove_note' })
  .inputSchema(z.object({ noteId: z.uuid() }))
  .action(({ ctx, parsedInput }) => removeNote(ctx, parsedInput))

export const assignAction = workspaceAction
  .metadata({ name: 'review.assign' })
  .inputSchema(AssignItemInput)
  .action(({ ctx, parsedInput }) => assignItem(ctx, parsedInput))
