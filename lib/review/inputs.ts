import { z } from 'zod'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, REJECT_REASONS, STANCES } from '@/lib/shared/vocabulary'
import { ASKED } from './list/asked'
import { reviewReasons } from './types'

const MAX_STATEMENT = 300
const MAX_NOTE = 500
/** An id of any shape: what is none is answered like one that is nowhere. */
const MAX_ID = 100
/** An hour on one item is a forgotten tab. */
const MAX_SECONDS = 3600

const holderKey = z.string().regex(/^(?:person:[0-9a-f-]{36}|company|said:.{1,80})$/)
const observationIds = z.array(z.uuid()).min(1, 'Choose at least one quote.').max(200)
const destination = z.union([z.object({ beliefId: z.uuid() }), z.object({ holderKey })])
const offset = z.number().int().min(0).max(1_000_000)
const note = z.string().trim().max(MAX_NOTE)

export const FixInputSchema = z.object({
  statement: z.string().trim().min(3, 'Say what they believe in a few words.').max(MAX_STATEMENT).optional(),
  holderKey: holderKey.optional(),
  kind: z.enum(KINDS).optional(),
  dimension: z.enum(DIMENSIONS).optional(),
  stance: z.enum(STANCES).optional(),
  polarity: z.enum(POLARITIES).optional(),
  certainty: z.enum(CERTAINTIES).optional(),
  quote: z.object({ start: offset, end: offset }).optional(),
})

const ofItem = { itemId: z.uuid(), seconds: z.number().min(0).transform((value) => Math.min(value, MAX_SECONDS)).optional(), seen: z.boolean().optional() }

export const DecideInputSchema = z.discriminatedUnion('action', [
  z.object({ ...ofItem, action: z.literal('approve') }),
  z.object({ ...ofItem, action: z.literal('reject'), reason: z.enum(REJECT_REASONS), note: note.optional() }),
  z.object({ ...ofItem, action: z.literal('fix'), correction: FixInputSchema }),
  z.object({ ...ofItem, action: z.literal('assert'), note: note.min(3, 'Say how you know it, in a few words.') }),
  z.object({ ...ofItem, action: z.literal('merge'), otherId: z.uuid().optional() }),
  z.object({ ...ofItem, action: z.literal('keep_apart'), otherId: z.uuid().optional() }),
  z.object({ ...ofItem, action: z.literal('supersede'), beliefId: z.uuid(), byBeliefId: z.uuid() }),
  z.object({ ...ofItem, action: z.literal('split'), observationIds: observationIds.optional() }),
  z.object({ ...ofItem, action: z.literal('move'), observationIds: observationIds.optional(), to: destination }),
])

export const RegroupInputSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('merge'), beliefId: z.uuid(), otherId: z.uuid() }),
  z.object({ action: z.literal('keep_apart'), beliefId: z.uuid(), otherId: z.uuid() }),
  z.object({ action: z.literal('supersede'), beliefId: z.uuid(), otherId: z.uuid() }),
  z.object({ action: z.literal('split'), beliefId: z.uuid(), observationIds }),
  z.object({ action: z.literal('move'), beliefId: z.uuid(), observationIds, to: destination }),
])

export const AssertInputSchema = z.object({
  itemId: z.uuid().optional(), beliefId: z.uuid().optional(), note: note.min(3, 'Say how you know it, in a few words.'),
  seconds: ofItem.seconds, seen: ofItem.seen,
}).refine(({ itemId, beliefId }) => (itemId === undefined) !== (beliefId === undefined), 'Name an item or a belief.')

export const SupersedeInputSchema = z.object({ beliefId: z.uuid(), byBeliefId: z.uuid() })

export const UndoInputSchema = z.union([z.strictObject({ decisionId: z.uuid() }), z.strictObject({ verdictId: z.uuid() }), z.strictObject({ batchId: z.uuid() })])

/** A page names each of its visits of an item, at random: a take that comes after the visit's end is known by it. */
export const VisitSchema = z.string().regex(/^[0-9a-z-]{8,64}$/i, 'A visit is named by 8 to 64 letters and digits.')

export const FlagItemInputSchema = z.object({ itemId: z.string().max(MAX_ID), note: z.string().trim().max(2000).optional() })

/** What narrows the queue, as a set that can be decided in one go: at least one of them. */
export const BulkFilterSchema = z.object({
  accountId: z.uuid().optional(), reason: z.enum(reviewReasons).optional(), ownerId: z.uuid().optional(), personId: z.uuid().optional(), kind: z.enum(KINDS).optional(), asked: z.enum(ASKED).optional(),
  /** Also what does not fit the week; not a set by itself. */
  all: z.boolean().optional(),
}).refine(({ all: _all, ...filter }) => Object.values(filter).some((value) => value !== undefined), 'Narrow the queue first: not everything is decided in one go.')

const bulk = { filter: BulkFilterSchema }
export const PreviewBulkInputSchema = z.discriminatedUnion('action', [
  z.object({ ...bulk, action: z.literal('approve') }),
  z.object({ ...bulk, action: z.literal('reject'), reason: z.enum(REJECT_REASONS) }),
])
export const BulkInputSchema = z.intersection(PreviewBulkInputSchema, z.object({ expectedCount: z.number().int().min(1) }))
