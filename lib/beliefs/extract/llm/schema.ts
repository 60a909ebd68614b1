import { z } from 'zod'
import type { AnswerSchema } from '@/lib/shared/ask'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, STANCES } from '@/lib/shared/vocabulary'

export const RELATIONS = ['same', 'refines', 'contradicts', 'supersedes', 'resolves'] as const

/** One observation as the model answers it. All fields are required and none has limits: providers take no more than that. */
export const Item = z.object({
  turn: z.number(),
  quote: z.string(),
  holder: z.enum(['speaker', 'company', 'other']),
  holder_name: z.string().nullable(),
  reported: z.boolean(),
  statement: z.string(),
  kind: z.enum(KINDS),
  dimension: z.enum(DIMENSIONS),
  stance: z.enum(STANCES),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
  assent: z.boolean(),
  hypothetical: z.boolean(),
  sensitive: z.boolean(),
  clear: z.enum(['plain', 'inferred', 'unsure']),
  reason: z.string().nullable(),
  attribute: z.object({ name: z.enum(['budget', 'go_live', 'decision_maker', 'decision_date', 'seat_count', 'contract_term']), value: z.string() }).nullable(),
  change: z.enum(['none', 'mind_change', 'withdraws']),
  known: z.number().nullable(),
  relation: z.enum(['none', ...RELATIONS]),
})
export type Item = z.infer<typeof Item>

const Loose = z.object({ observations: z.array(z.unknown()) })

/**
 * The form of an answer. It is asked for strictly and taken loosely: one observation of another form is left out and
 * counted, and the others stand.
 */
export const READING_ANSWER: AnswerSchema<z.infer<typeof Loose>> = {
  name: 'observations',
  json: { ...z.toJSONSchema(z.object({ observations: z.array(Item) }), { target: 'draft-7' }) },
  parse: (value) => Loose.parse(value),
}
