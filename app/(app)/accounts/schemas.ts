import { z } from 'zod'
import { accountsParams } from '@/lib/insights/client'
import { parseViewParams } from './search-params'

const optional = (max: number) => z.string().trim().max(max).transform((value) => value || undefined).optional()

export const CreateAccountForm = z.object({
  name: z.string().trim().min(1, 'Give the account a name.').max(200, 'At most 200 characters.'),
  domain: optional(253),
  segment: optional(60),
})

/** A view to keep: of its parameters only what the list itself understands. */
export const SaveViewForm = z.object({
  viewId: z.string().optional(),
  name: z.string(),
  params: z.string().max(4_000).transform((params) => accountsParams(parseViewParams(params)).toString()),
  shared: z.boolean(),
})
