import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_SCOPES, ACCOUNT_SORTS, accountsParams, type AccountsQuery, DEFAULT_ACCOUNTS, isFiltered } from '@/lib/insights/client'
import { TRENDS } from '@/lib/shared/vocabulary'
import { parseAccountsParams } from './search-params'

const word = fc.stringMatching(/^[\p{L}\d&.-]([\p{L}\d &.-]{0,20}[\p{L}\d&.-])?$/u)
const queries: fc.Arbitrary<AccountsQuery> = fc
  .record({ q: fc.option(word), segment: fc.option(word), trend: fc.option(fc.constantFrom(...TRENDS)), scope: fc.constantFrom(...ACCOUNT_SCOPES), sort: fc.constantFrom(...ACCOUNT_SORTS), dir: fc.constantFrom('asc' as const, 'desc' as const) })
  .map(({ q, segment, trend, ...rest }) => ({ ...rest, ...(q ? { q } : {}), ...(segment ? { segment } : {}), ...(trend ? { trend } : {}) }))

describe('the URL of the list of accounts', () => {
  it('carries every view there and back', () => {
    fc.assert(fc.property(queries, (query) => {
      expect(parseAccountsParams(Object.fromEntries(accountsParams(query))).query).toEqual(query)
    }))
  })

  it('is bare for the list as it opens', () => {
    expect(accountsParams(DEFAULT_ACCOUNTS).toString()).toBe('')
    expect(parseAccountsParams({}).query).toEqual(DEFAULT_ACCOUNTS)
  })

  it('ignores what it does not understand', () => {
    expect(parseAccountsParams({ scope: 'everyone', sort: ['name', 'x'], trend: '1=1', q: '   ', limit: '-4', dir: 'up' })).toEqual({ query: { scope: 'all', sort: 'name', dir: 'asc' } })
    expect(parseAccountsParams({ q: 'x'.repeat(500) }).query.q).toBeUndefined()
  })
})

it('counts a scope as narrowing, but not an order', () => {
  expect(isFiltered({ ...DEFAULT_ACCOUNTS, sort: 'name', dir: 'asc' })).toBe(false)
  expect(isFiltered({ ...DEFAULT_ACCOUNTS, scope: 'mine' })).toBe(true)
})
