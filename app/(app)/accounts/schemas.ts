import { z } from 'zod'

const optional = (max: number) => z.string().trim().max(max).transform((value) => value || undefined).optional()

export const CreateAccountForm = z.object({
  name: z.string().trim().min(1, 'Give the account a name.').max(200, 'At most 200 characters.'),
  domain: optional(253),
  segment: optional(60),
})
