import { z } from 'zod'
import { ACCOUNT_SCOPES, ACCOUNT_SORTS, type AccountsQuery, DEFAULT_ACCOUNTS, firstDirection } from '@/lib/insights/client'
import { TRENDS } from '@/lib/shared/vocabulary'

const text = (max: number) => z.string().trim().max(max).transform((value) => value || undefined).optional().catch(undefined)

const schema = z.object({
  q: text(200),
  scope: z.enum(ACCOUNT_SCOPES).catch(DEFAULT_ACCOUNTS.scope),
  segment: text(60),
  trend: z.enum(TRENDS).optional().catch(undefined),
  sort: z.enum(ACCOUNT_SORTS).catch(DEFAULT_ACCOUNTS.sort),
  dir: z.enum(['asc', 'desc']).optional().catch(undefined),
  cursor: text(2_000),
  limit: z.coerce.number().int().min(1).max(100).optional().catch(undefined),
})

export type RawParams = Record<string, string | string[] | undefined>

/** The URL of the list, read once. What it does not understand is ignored: a shared link never breaks. */
export function parseAccountsParams(raw: RawParams): { query: AccountsQuery; cursor?: string; limit?: number } {
  const single = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]))
  const { q, scope, segment, trend, sort, dir, cursor, limit } = schema.parse(single)
  return {
    query: { ...(q ? { q } : {}), scope, ...(segment ? { segment } : {}), ...(trend ? { trend } : {}), sort, dir: dir ?? firstDirection(sort) },
    ...(cursor ? { cursor } : {}),
    ...(limit ? { limit } : {}),
  }
}
