import { REVIEW_REASONS, type ReviewFilter } from '@/lib/review/client'
import { isId } from '@/lib/shared/ids'

export type ReviewParams = { filter: ReviewFilter; item: string | null; cursor: string | null }

/** The queue's address: `?account=ID&reason=contested&item=ID`. What it does not understand it leaves out. */
export function parseReviewParams(params: URLSearchParams): ReviewParams {
  const account = params.get('account')
  const reason = REVIEW_REASONS.find((name) => name === params.get('reason'))
  const item = params.get('item')
  return {
    filter: { ...(account && isId(account) ? { accountId: account } : {}), ...(reason ? { reason } : {}) },
    item: item && isId(item) ? item : null,
    cursor: params.get('cursor'),
  }
}

/** A page's search params as the browser's object, so that page and route read an address in the same way. */
export function toUrlSearchParams(params: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, Array.isArray(value) ? (value[0] ?? '') : value]])),
  )
}
