import { InvalidError } from '@/lib/shared/errors'
import type { Instant } from '../types'

/** `asOf` and `knownAt` as a URL or a command writes them: a date (its end is meant) or a full instant. */
export type InstantInput = { asOf?: string | null | undefined; knownAt?: string | null | undefined }

/**
 * The instant that is asked for; now where nothing is said.
 * @throws InvalidError when a date cannot be read
 */
export function instantOf(ctx: { now: Date }, input: InstantInput): Instant {
  return { asOf: momentOf(input.asOf, ctx.now), knownAt: momentOf(input.knownAt, ctx.now) }
}

function momentOf(text: string | null | undefined, now: Date): Date {
  if (!text) return now
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const date = new Date(isDay ? `${text}T23:59:59.999Z` : text)
  // A day that no calendar has, such as 2026-02-31, would be one of the next month.
  if (Number.isNaN(date.getTime()) || (isDay && !date.toISOString().startsWith(text))) throw new InvalidError(`“${text}” is no date.`, 'Write it as 2026-03-31.')
  return date
}
