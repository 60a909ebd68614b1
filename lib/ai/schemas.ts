import { z } from 'zod'
import { PROVIDERS } from './types'

const line = (max: number, label: string) => z.string().trim().max(max, `${label} is too long (at most ${max} characters).`)
const limit = (max: number, message: string) => z.number(message).min(0, message).max(max, message).nullable()

/** What an admin chooses. An empty `key` keeps the one that is stored, an empty `embeddingModel` means none. Money is in dollars, prices are per million tokens. */
export const saveModelSchema = z.object({
  provider: z.enum(['builtin', ...PROVIDERS]),
  model: line(120, 'The model’s name'),
  embeddingModel: line(120, 'The embedding model’s name'),
  baseUrl: line(300, 'The address'),
  key: line(500, 'The key'),
  redact: z.boolean(),
  dailyTokens: limit(2_000_000_000, 'Enter a number of tokens, or leave it empty.').refine((value) => value === null || Number.isInteger(value), 'Enter a whole number of tokens.'),
  dailyCost: limit(1_000_000, 'Enter an amount, or leave it empty.'),
  inputPrice: limit(2000, 'Enter a price, or leave it empty.'),
  outputPrice: limit(2000, 'Enter a price, or leave it empty.'),
}).superRefine((value, ctx) => {
  if (value.provider === 'builtin') return
  if (value.model === '') ctx.addIssue({ code: 'custom', path: ['model'], message: 'Name the model, as its provider does.' })
  if (value.provider === 'openai_compatible' && value.baseUrl === '') ctx.addIssue({ code: 'custom', path: ['baseUrl'], message: 'Enter the address of the server.' })
  if (value.provider === 'anthropic' && value.embeddingModel !== '') ctx.addIssue({ code: 'custom', path: ['embeddingModel'], message: 'Anthropic offers no embedding models. Leave this empty.' })
  if ((value.inputPrice === null) !== (value.outputPrice === null)) ctx.addIssue({ code: 'custom', path: ['outputPrice'], message: 'Enter both prices, or neither.' })
})
export type SaveModelInput = z.infer<typeof saveModelSchema>
