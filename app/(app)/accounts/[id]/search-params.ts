import { z } from 'zod'
import { isDay } from '@/components/account/view-params'

const schema = z.object({ asOf: z.string().refine(isDay).optional().catch(undefined) })

/** The day that the page is shown as of, `YYYY-MM-DD`; null for now. The rest of the URL is the browser's business. */
export function parseAsOf(raw: Record<string, string | string[] | undefined>): string | null {
  const value = Array.isArray(raw['asOf']) ? raw['asOf'][0] : raw['asOf']
  return schema.parse({ asOf: value }).asOf ?? null
}
