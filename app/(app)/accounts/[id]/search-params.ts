import { z } from 'zod'
import { isDay } from '@/components/account/view-params'

const day = z.string().refine(isDay).optional().catch(undefined)
const schema = z.object({ asOf: day, since: day })

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
