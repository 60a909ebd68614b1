import { z } from 'zod'
import { WARNING_KINDS } from '../warnings/types'
import { CLOSE_RANGES, DEAL_TYPES, PIPELINE_GROUPS, PIPELINE_SCOPES, PIPELINE_SORTS } from './types'

/** What the pipeline is narrowed to and ordered by. */
export const PipelineInput = z.object({
  scope: z.enum(PIPELINE_SCOPES).default('all'), by: z.enum(PIPELINE_GROUPS).default('stage'), sort: z.enum(PIPELINE_SORTS).default('attention'),
  q: z.string().trim().max(200).optional(), owner: z.uuid().optional(), stage: z.string().max(120).optional(), type: z.enum(DEAL_TYPES).optional(),
  close: z.enum(CLOSE_RANGES).optional(), warning: z.enum(['any', ...WARNING_KINDS]).optional(), only: z.enum(['changed', 'differs']).optional(),
})
export type PipelineInput = z.input<typeof PipelineInput>

export const PipelineColumnInput = PipelineInput.extend({ column: z.string().max(120), cursor: z.string().max(500) })
export type PipelineColumnInput = z.input<typeof PipelineColumnInput>
