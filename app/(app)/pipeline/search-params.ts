import { z } from 'zod'
import { CLOSE_RANGES, DEAL_TYPES, PIPELINE_GROUPS, PIPELINE_SCOPES, PIPELINE_SORTS, WARNING_KINDS } from '@/lib/insights/client'
import type { PipelineQuery, PipelineScope } from '@/lib/insights/types'

const text = (max: number) => z.string().trim().max(max).transform((value) => value || undefined).optional().catch(undefined)

const schema = z.object({
  scope: z.enum(PIPELINE_SCOPES).optional().catch(undefined), by: z.enum(PIPELINE_GROUPS).catch('stage'), sort: z.enum(PIPELINE_SORTS).catch('attention'),
  q: text(200), owner: z.uuid().optional().catch(undefined), stage: text(120), type: z.enum(DEAL_TYPES).optional().catch(undefined), close: z.enum(CLOSE_RANGES).optional().catch(undefined),
  warning: z.enum(['any', ...WARNING_KINDS]).optional().catch(undefined), only: z.enum(['changed', 'differs']).optional().catch(undefined),
  column: text(120), cursor: text(2_000),
})

export type RawParams = Record<string, string | string[] | undefined>

/** The URL of the pipeline, read once. What it does not understand is ignored: a shared link never breaks. */
export function parsePipelineParams(raw: RawParams, usual: PipelineScope): { query: PipelineQuery; column: string; cursor: string } {
  const single = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]))
  const { scope, by, sort, column, cursor, ...narrowed } = schema.parse(single)
  const given = Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== undefined))
  return { query: { scope: scope ?? usual, by, sort, ...given }, column: column ?? '', cursor: cursor ?? '' }
}
