import { join } from 'node:path'
import { z } from 'zod'
import { CERTAINTIES, DIMENSIONS, KINDS, STANCES, TRENDS } from '@/lib/shared/vocabulary'
import { CommandFault } from '../credence/arguments'
import { jsonOf, readText } from '../credence/text-file'

const Quoted = z.object({ file: z.string(), quote: z.string() })

const Observation = Quoted.extend({
  speaker: z.string().optional(),
  /** To the statement as written; an earlier value of a number or date contradicts the later one. */
  polarity: z.enum(['supports', 'contradicts']).default('supports'),
  certainty: z.enum(CERTAINTIES).default('stated'),
  stance: z.enum(STANCES).default('neutral'),
  reported: z.boolean().default(false),
})

const Gold = z.object({
  beliefs: z.array(z.object({
    id: z.string(), holder: z.string(), statement: z.string(), kind: z.enum(KINDS), dimension: z.enum(DIMENSIONS),
    final_status: z.enum(['active', 'superseded', 'resolved', 'contested']).default('active'), observations: z.array(Observation),
  })),
  /** Passing remarks: modelling one of them is neither right nor wrong. */
  optional_beliefs: z.array(z.union([
    z.object({ file: z.string().optional(), observations: z.array(z.object({ file: z.string().optional(), quote: z.string() })) }), Quoted,
  ])).default([]),
  changes: z.array(z.object({ belief_ids: z.array(z.string()), type: z.string(), when: z.coerce.date(), why: z.string().default('') })).default([]),
  /** What a rep should know, each with the beliefs it rests on. */
  top3_for_a_rep: z.array(z.object({ text: z.string(), belief_ids: z.array(z.string()) })).default([]),
  must_not_model: z.array(Quoted).default([]),
  same_interaction: z.array(z.array(z.string())).default([]),
  alignment_by_interaction: z.array(z.object({ file: z.string(), direction: z.enum(['up', 'down', 'flat']) })).default([]),
  trend: z.enum(TRENDS).optional(),
})

/** What should be found in an account folder (docs/labelling.md). */
export type Gold = z.output<typeof Gold>

/** @throws CommandFault when `gold.json` is missing or has another form */
export async function readGold(folder: string): Promise<Gold> {
  const path = join(folder, 'gold.json')
  const parsed = Gold.safeParse(jsonOf(path, await readText(path)))
  if (!parsed.success) throw new CommandFault(`${path} has another form than docs/labelling.md says:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}
