import { z } from 'zod'
import { ACCOUNT_COLUMNS, ACCOUNT_SCOPES, ACCOUNT_SORTS, type AccountColumn, type AccountsQuery, DEFAULT_ACCOUNTS, DEFAULT_COLUMNS, firstDirection, narrowed, type Since } from '@/lib/insights/client'
import { TRENDS } from '@/lib/shared/vocabulary'

const text = (max: number) => z.string().trim().max(max).transform((value) => value || undefined).optional().catch(undefined)

const isDay = (value: string): value is `${number}-${number}-${number}` => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
const since = z.string().transform((value, context): Since => {
  if (value === 'visit' || value === 'week' || isDay(value)) return value
  context.addIssue({ code: 'custom', message: 'no such time' })
  return z.NEVER
}).optional().catch(undefined)

const columns = z.string().max(300).transform((value): readonly AccountColumn[] | undefined => {
  const chosen = new Set(value.split(','))
  const known = ACCOUNT_COLUMNS.filter((column) => chosen.has(column))
  const usual = known.length === DEFAULT_COLUMNS.length && known.every((column) => DEFAULT_COLUMNS.includes(column))
  return known.length === 0 || usual ? undefined : known
}).optional().catch(undefined)

const schema = z.object({
  q: text(200),
  scope: z.enum(ACCOUNT_SCOPES).catch(DEFAULT_ACCOUNTS.scope),
  segment: text(60),
  trend: z.enum(TRENDS).optional().catch(undefined),
  since,
  cols: columns,
  sort: z.enum(ACCOUNT_SORTS).catch(DEFAULT_ACCOUNTS.sort),
  dir: z.enum(['asc', 'desc']).optional().catch(undefined),
  view: z.union([z.literal('all'), z.uuid()]).optional().catch(undefined),
  cursor: text(2_000),
  limit: z.coerce.number().int().min(1).max(100).optional().catch(undefined),
})

export type RawParams = Record<string, string | string[] | undefined>

/** The URL of the list, read once. What it does not understand is ignored: a shared link never breaks. */
export function parseAccountsParams(raw: RawParams): { query: AccountsQuery; view?: string; cursor?: string; limit?: number } {
  const single = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]))
  const { q, scope, segment, trend, since: from, cols, sort, dir, view, cursor, limit } = schema.parse(single)
  const asked = { q: q ?? null, segment: segment ?? null, trend: trend ?? null, since: from ?? null, cols: cols ?? null }
  return {
    query: narrowed({ scope, sort, dir: dir ?? firstDirection(sort) }, asked),
    ...(view ? { view } : {}),
    ...(cursor ? { cursor } : {}),
    ...(limit ? { limit } : {}),
  }
}

/** The parameters of a saved view. */
export const parseViewParams = (params: string): AccountsQuery => parseAccountsParams(Object.fromEntries(new URLSearchParams(params))).query
