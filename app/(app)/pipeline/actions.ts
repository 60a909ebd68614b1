'use server'

import { revalidatePath } from 'next/cache'
import { workspaceAction } from '@/lib/api'
import {
  addPipelineAction, AddPipelineActionInput, discardPipelineReview, endPipelineReview, notePipelineDeal, NotePipelineDealInput, PipelineActionDoneInput, PipelineActionInput, PipelineInput,
  PipelineReviewInput, removePipelineAction, setPipelineActionDone, startPipelineReview,
} from '@/lib/insights'

export const startReviewAction = workspaceAction.metadata({ name: 'pipeline_review.start' }).inputSchema(PipelineInput).action(({ ctx, parsedInput }) => startPipelineReview(ctx, parsedInput))

export const noteDealAction = workspaceAction.metadata({ name: 'pipeline_review.note' }).inputSchema(NotePipelineDealInput).action(({ ctx, parsedInput }) => notePipelineDeal(ctx, parsedInput))

export const addDealActionAction = workspaceAction.metadata({ name: 'pipeline_action.add' }).inputSchema(AddPipelineActionInput).action(({ ctx, parsedInput }) => addPipelineAction(ctx, parsedInput))

export const setDealActionDoneAction = workspaceAction.metadata({ name: 'pipeline_action.done' }).inputSchema(PipelineActionDoneInput).action(({ ctx, parsedInput }) => setPipelineActionDone(ctx, parsedInput))

export const removeDealActionAction = workspaceAction.metadata({ name: 'pipeline_action.remove' }).inputSchema(PipelineActionInput).action(({ ctx, parsedInput }) => removePipelineAction(ctx, parsedInput))

export const endReviewAction = workspaceAction
  .metadata({ name: 'pipeline_review.end' })
  .inputSchema(PipelineReviewInput)
  .action(async ({ ctx, parsedInput }) => {
    await endPipelineReview(ctx, parsedInput)
    revalidatePath('/pipeline', 'layout')
  })

export const discardReviewAction = workspaceAction
  .metadata({ name: 'pipeline_review.discard' })
  .inputSchema(PipelineReviewInput)
  .action(async ({ ctx, parsedInput }) => {
    await discardPipelineReview(ctx, parsedInput)
    revalidatePath('/pipeline', 'layout')
  })
