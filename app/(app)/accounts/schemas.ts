import { z } from 'zod'
import { accountsParams } from '@/lib/insights/client'
import { parseViewParams } from './search-params'

/** A view to keep: of its parameters only what the list itself understands. */
export const SaveViewForm = z.object({
  viewId: z.string().optional(),
  name: z.string(),
  params: z.string().max(4_000).transform((params) => accountsParams(parseViewParams(params)).toString()),
  shared: z.boolean(),
})
