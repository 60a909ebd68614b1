import { z } from 'zod'

const words = (max: number) => z.string().trim().max(max, `No more than ${max.toLocaleString('en')} characters.`)

export const NotePipelineDealInput = z.object({ reviewId: z.uuid(), dealId: z.uuid(), note: words(4_000).optional(), decision: words(2_000).optional(), discussed: z.boolean().optional() })
export type NotePipelineDealInput = z.infer<typeof NotePipelineDealInput>

export const AddPipelineActionInput = z.object({
  reviewId: z.uuid(), dealId: z.uuid(), text: words(500).min(1, 'Say what is to be done.'), ownerId: z.uuid('Choose who does it.'),
  dueOn: z.iso.date('A day, such as 2026-06-30.').nullable(),
})
export type AddPipelineActionInput = z.infer<typeof AddPipelineActionInput>

export const PipelineActionDoneInput = z.object({ actionId: z.uuid(), done: z.boolean() })
export const PipelineActionInput = z.object({ actionId: z.uuid() })
export const PipelineReviewInput = z.object({ reviewId: z.uuid() })
