import { ASKED, REVIEW_REASONS, type ReviewFilter } from '@/lib/review/client'
import { isId } from '@/lib/shared/ids'
import { KINDS } from '@/lib/shared/vocabulary'

export type ReviewParams = { filter: ReviewFilter; item: string | null; cursor: string | null }

/** The queue's address: `?account=ID&reason=contested&owner=ID&person=ID&kind=concern&asked=me&all=1&item=ID`. What it does not understand it leaves out. */
export function parseReviewParams(params: URLSearchParams): ReviewParams {
  const id = (name: string): string | null => {
    const value = params.get(name)
    return value !== null && isId(value) ? value : null
  }
  const [accountId, ownerId, personId] = [id('account'), id('owner'), id('person')]
  const reason = REVIEW_REASONS.find((name) => name === params.get('reason'))
  const kind = KINDS.find((name) => name === params.get('kind'))
  const asked = ASKED.find((name) => name === params.get('asked'))
  return {
    filter: { ...(accountId && { accountId }), ...(reason && { reason }), ...(ownerId && { ownerId }), ...(personId && { personId }), ...(kind && { kind }), ...(asked && { asked }), ...(params.get('all') === '1' && { all: true }) },
    item: id('item'),
    cursor: params.get('cursor'),
  }
}

/** A page's search params as the browser's object, so that page and route read an address in the same way. */
export function toUrlSearchParams(params: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, Array.isArray(value) ? (value[0] ?? '') : value]])),
  )
}
