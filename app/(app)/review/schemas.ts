import { z } from 'zod'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, REJECT_REASONS, STANCES } from '@/lib/shared/vocabulary'

const itemId = z.uuid()

const correctionSchema = z.object({
  statement: z.string().trim().min(3, 'Say in a few words what they believe.').max(400, 'Keep it to one sentence.').exactOptional(),
  holderKey: z.string().min(1).max(200).exactOptional(),
  kind: z.enum(KINDS).exactOptional(),
  dimension: z.enum(DIMENSIONS).exactOptional(),
  stance: z.enum(STANCES).exactOptional(),
  polarity: z.enum(POLARITIES).exactOptional(),
  certainty: z.enum(CERTAINTIES).exactOptional(),
})

/** What the browser may ask of an item. */
export const decideSchema = z.discriminatedUnion('action', [
  z.object({ itemId, action: z.literal('approve') }),
  z.object({ itemId, action: z.literal('reject'), reason: z.enum(REJECT_REASONS), note: z.string().trim().max(1000).exactOptional() }),
  z.object({ itemId, action: z.literal('fix'), correction: correctionSchema }),
])

export const undoSchema = z.object({ decisionId: z.uuid() })
