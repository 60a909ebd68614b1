import type { DecideInput, ReviewItemView } from '@/lib/review/types'
import type { Certainty, Dimension, Kind, Polarity, Stance } from '@/lib/shared/vocabulary'
import type { QuoteSpan } from './quote-span'

/** The fields of a belief that a reviewer may put right, as the form holds them. The quote is put right in the turn itself. */
export type Draft = { statement: string; holderKey: string; kind: Kind; dimension: Dimension; stance: Stance; polarity: Polarity; certainty: Certainty }

export const draftOf = ({ observation: o }: Pick<ReviewItemView, 'observation'>): Draft => ({
  statement: o.statement, holderKey: o.holder.key, kind: o.kind, dimension: o.dimension, stance: o.stance, polarity: o.polarity, certainty: o.certainty,
})

/** What to send for a draft: only the fields that differ, and the quote where it was moved; with none that differ it is a plain approval. */
export function decisionOf(itemId: string, before: Draft, after: Draft, quote: { before: QuoteSpan; after: QuoteSpan }): DecideInput {
  const tidy = { ...after, statement: after.statement.trim().replace(/\s+/g, ' ') }
  const correction = Object.fromEntries(Object.entries(tidy).filter(([field, value]) => Reflect.get(before, field) !== value))
  const moved = quote.after.start !== quote.before.start || quote.after.end !== quote.before.end
  if (!moved && Object.keys(correction).length === 0) return { itemId, action: 'approve' }
  return { itemId, action: 'fix', correction: { ...correction, ...(moved && { quote: quote.after }) } }
}

/** What keeps a draft from being saved, or null. */
export function draftProblem(draft: Draft): string | null {
  const statement = draft.statement.trim()
  if (statement.length < 3) return 'Say in a few words what they believe.'
  if (statement.length > 300) return `Keep it to one sentence: ${statement.length} of 300 characters.`
  return null
}
