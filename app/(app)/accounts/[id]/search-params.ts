import { z } from 'zod'
import { isoDay } from '@/lib/shared/format'
import { isDay } from '@/components/account/view-params'

const day = z.string().refine(isDay).optional().catch(undefined)
/** Today, and a day to come, is now: nothing is known of it yet. */
const past = z.string().refine((value) => isDay(value) && value < isoDay(new Date())).optional().catch(undefined)
const schema = z.object({ asOf: past, since: day })

/** The day that the page is shown as of, `YYYY-MM-DD`; null for now. The rest of the URL is the browser's business. */
export function parseAsOf(raw: Record<string, string | string[] | undefined>): string | null {
  const value = Array.isArray(raw['asOf']) ? raw['asOf'][0] : raw['asOf']
  return schema.parse({ asOf: value }).asOf ?? null
}

/** Is the timeline what is looked at first? */
export const opensTimeline = (raw: Record<string, string | string[] | undefined>): boolean => raw['tab'] === 'timeline'

/** The days of a question, each only where it is one: as of, and since. */
export function parseDays(raw: Record<string, string | undefined>): { asOf?: string; since?: string } {
  const { asOf, since } = schema.parse(raw)
  return { ...(asOf ? { asOf } : {}), ...(since ? { since } : {}) }
}
